#!/usr/bin/env bash
# A month of the department's work on a register for training: builds nezaret, opens the register, imports the
# published January 2018 through the ordinary acts, does each of the five duties once by hand, prints the deadlines and
# the public table, takes a backup and verifies both. All persons are invented.
#
#   examples/quickstart.sh [FOLDER]    the register is left in FOLDER (default: a new temporary folder); a register
#                                      for training that an earlier run left there is made anew
#   NEZARET=PROGRAM                    this program, and nothing is built
#   NEZARET_LANG=az                    the program speaks Azerbaijani
set -euo pipefail
trap 'echo "quickstart.sh: stopped, the command above failed" >&2' ERR
folder=$(realpath -m "${1:-$(mktemp -d)}")
nezaret=${NEZARET:-}
[[ $nezaret != */* ]] || nezaret=$(realpath "$nezaret")
cd "$(dirname "$0")/.."

bold='' dim='' plain=''
[[ -t 1 ]] && bold=$'\e[1m' dim=$'\e[2m' plain=$'\e[0m'
say() { printf '\n%s── %s%s\n' "$bold" "$*" "$plain"; }

if [[ -z $nezaret ]]; then
  say "The program is built; the first time takes a minute or two"
  cargo build --release --locked
  target=$(cargo metadata --format-version 1 --no-deps --locked | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
  nezaret=$target/release/nezaret
fi

lang=${NEZARET_LANG:-en}
register=$folder/january-2018.db
copy=$folder/january-2018.backup.db
data=examples/january-2018
at=2018-01-31T18:00
mkdir -p "$folder"
trap 'rm -f "$folder/said"' EXIT
export XDG_CONFIG_HOME=$folder # your own configuration changes nothing here

# Runs a command. On a register for training the account and the moment of entry are free to choose; that it is one
# stands under every answer, and is left out here.
run() {
  local login=$1 status=0
  shift
  "$nezaret" --register "$register" --lang "$lang" --no-input --as "$login" --at "$at" "$@" 2>"$folder/said" || status=$?
  sed -E '/^(TRAINING REGISTER|TƏLİM REYESTRİ):/d' "$folder/said" >&2
  return "$status"
}

# Shows a command and runs it.
as() {
  local word line="\$ nezaret --as $1 --at $at"
  for word in "${@:2}"; do
    [[ $word =~ ^[[:alnum:]/._:=-]+$ ]] || word="'$word'"
    line+=" $word"
  done
  printf '\n%s%s%s\n' "$dim" "$line" "$plain"
  run "$@" || return # not the end here: the trap of the script is to say so
}

if [[ -e $register ]]; then
  run gunel.aliyeva whoami >/dev/null # fails where it is not the register of an earlier run
  rm -f "$register" "$register"-{wal,shm} "$copy"
fi

say "A register for training is opened by the chief specialist; she enters the head, and the head the officers"
as gunel.aliyeva init --training --office "Miqrasiya nəzarəti baş idarəsi" --surname Əliyeva --given Günel \
  --unit main --post chief-specialist --from 2013-02-11 --order 15/k --order-date 2013-02-11
as gunel.aliyeva register-employee --login rauf.karimov --surname Kərimov --given Rauf --unit main --post head \
  --from 2013-02-11 --order 14/k --order-date 2013-02-11 --president-consent "5, 2013-02-09"
as rauf.karimov import register-employee $data/employees.csv

say "The month: 1,635 protocols and the decisions on them, entered by the chief specialist from the officers' papers"
as gunel.aliyeva import register-violation $data/violations.csv --source january-2018
as gunel.aliyeva import decide-violation $data/decisions.csv --source january-2018

say "Duty 1, an offence: the protocol, and a step of the investigation"
at=2018-02-02T09:30
as elcin.hasanov register-violation --surname Demir --given Kemal --birth-date 1985-04-12 --citizenship TUR \
  --document U7654321 --article 575.1.4 --place "Bakı şəhəri, Nizami küçəsi 5" --blank "AA 201636" \
  --substance "iş icazəsi olmadan haqqı ödənilən əmək fəaliyyəti ilə məşğul olmuşdur" --happened-at 09:10 \
  --language "Azərbaycan dili" --understands --rights-explained --explanation "işlədiyini təsdiq etmişdir" \
  --witness "Quliyev Rauf|Bakı şəhəri, Nizami küçəsi 7"
as elcin.hasanov investigate-violation V-2018-1636 --step explanation --finding "işlədiyini təsdiq etmişdir"

say "Duty 2, the inspection of a workplace: planned, and agreed with the leadership of the Service"
as gunel.aliyeva register-employer --name "Nümunə Tikinti MMC" --voen 1234567891 \
  --address "Bakı şəhəri, Xətai prospekti 10"
as nigar.ismayilova schedule-inspection --employer 1234567891 --kind planned \
  --site "Bakı şəhəri, Xətai prospekti 10" --starts 2018-02-06T14:00 --ends 15:30 \
  --inspector "nigar.ismayilova;tural.abbasov"
as rauf.karimov approve-inspection I-2018-1 --agreement 7/12 --agreement-date 2018-02-02 \
  --agreed-by "Xidmət rəisinin müavini"

say "Duty 3, a removal: the copy of the month's first expulsion was served, it is in force, and the removal is served"
as elcin.hasanov serve-decision V-2018-3 --on 2018-01-05 --paper 31 --served-at 10:00 --way in-person \
  --language türk --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told
as kamran.huseynov issue-deportation --basis penalty-decision --violation V-2018-3 --surname Özdemir \
  --given Hüseyin --citizenship TUR --authority "Dövlət Miqrasiya Xidməti" --decision-number V-2018-000003 \
  --decision-date 2018-01-03 --in-force-on 2018-01-15 --leave-term 5d
as leyla.mammadova serve-deportation R-2018-1 --served-at 09:30 --language türk --interpreter "Səidə Quliyeva" \
  --copy-handed-over --remedy-told
as leyla.mammadova record-fingerprints R-2018-1 --fingerprints "BM 0001/18"

say "Duties 4 and 5, a letter: registered, shown to a chief, and assigned by his resolution"
as gunel.aliyeva register-document --sender "Xarici İşlər Nazirliyi" --sender-number 4/18 --sender-date 2018-01-31 \
  --kind letter --summary "Əcnəbinin olduğu yer barədə məlumat verilməsi" --addressee vusal.quliyev
as gunel.aliyeva present-document D-2018-1 --presented-at 09:25
as vusal.quliyev assign-document D-2018-1 --text "Araşdırıb cavab layihəsini hazırlayın" --executor elcin.hasanov \
  --term 3wd

say "Monday: what an inspector's day begins with, and what ends this week in all registers"
at=2018-02-05T09:00
as elcin.hasanov desk
as rauf.karimov report deadlines --within 5d

say "The week: the visit, the departure, the answer, the decision"
at=2018-02-06T16:00
as tural.abbasov conduct-inspection I-2018-1 --summary "tikinti sahəsində iki əcnəbi işləyirdi" \
  --paper-number 6/1 --received-by "Nümunəzadə Sınaq, direktor" --check "passport=yes;own-workplace=yes" \
  --worker "Arslan|Hakan|TUR|U5550001|1990-05-06|İİ 004512|2018-11-30|in-order;Koç|Emre|TUR|U5550002|1992-07-08|||no-permit"
at=2018-02-06T21:00
as leyla.mammadova confirm-departure R-2018-1 --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" \
  --recorded-by "Dövlət Sərhəd Xidməti" --record-number 20640 --second-officer zaur.babayev --document U5576959
at=2018-02-07T11:00
as elcin.hasanov complete-document D-2018-1 --result "cavab layihəsi hazırlanmışdır"
as vusal.quliyev decide-violation V-2018-1636 --outcome fined-and-leave-in-48-h --fine 300 --attended \
  --ground "xəta sübuta yetirilib, qalmaq üçün əsas yoxdur" --hearing-place "Bakı şəhəri, otaq 214" --remedy-told \
  --facts "Bakı şəhəri, Nizami küçəsi 5: iş icazəsi olmadan haqqı ödənilən əmək fəaliyyəti"
as elcin.hasanov serve-decision V-2018-1636 --served-at 11:00 --way in-person --language türk --understands \
  --copy-handed-over --remedy-told

say "The table that the Service published for January 2018 (what was decided in February is not in it)"
as rauf.karimov report public-table --month 2018-01
table=$(run rauf.karimov report public-table --month 2018-01 --format csv | tail -n +2 | tr -s '\r\n' ' ')
published="total,1635 fined-legalised,187 fined-leave-48h,865 expelled,433 entry-ban,94 lost-document,25 host,31 hiring,0 other,0 "
[[ $table == "$published" ]] || { echo "not as published: $table" >&2; exit 1; }
echo "as published"

say "A backup; the register and its copy are verified, each entry and each row"
as gunel.aliyeva backup "$copy"
as gunel.aliyeva verify
printf '\n%s$ nezaret --register %s verify%s\n' "$dim" "$copy" "$plain"
register=$copy run gunel.aliyeva verify

say "To try next"
cat <<END
  n() { $nezaret --register $register --lang $lang --as vusal.quliyev --at 2018-02-08T09:00 "\$@"; }
  n register-violation                 # asks for what is missing
  n find ozdemir                       # and: n show V-2018-3, n history V-2018-1636
  n explain decide-violation           # who may, by which clause; n can-i issue-deportation
  n list violations --state decided --by name --format csv --output decided.csv
  n --lang az report public-table --month 2018-01
  examples/audit-entry.sh $register 3290   # one entry, with sqlite3 and sha256sum alone
END
