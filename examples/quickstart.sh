#!/usr/bin/env bash
# A month of the department's work on a register for training: builds nezaret, opens the register, imports the
# published January 2018 through the ordinary acts, does each of the five duties once, prints the public table and the
# deadlines, takes a backup and verifies it. All persons are invented.
#
#   examples/quickstart.sh [FOLDER]     the register is left in FOLDER (default: a new temporary folder)
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\n── %s\n' "$*"; }

say "Building"
cargo build --release --locked --quiet
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
register=$folder/january-2018.db
data=examples/january-2018

# On a register for training an account and a moment can be chosen: everything below happens on 31 January 2018.
as() { local login=$1; shift; target/release/nezaret --register "$register" --no-input --as "$login" --at 2018-01-31T16:00 "$@"; }

say "The register is opened by the chief specialist, who enters the head; the head enters the others"
as gunel.aliyeva init --training --office "Miqrasiya nəzarəti baş idarəsi" --surname Əliyeva --given Günel \
  --unit main --post chief-specialist --from 2013-02-11 --order 15/k --order-date 2013-02-11
as gunel.aliyeva register-employee --login rauf.karimov --surname Kərimov --given Rauf --unit main --post head \
  --from 2013-02-11 --order 14/k --order-date 2013-02-11 --president-consent "5, 2013-02-09"
as rauf.karimov import register-employee "$data/employees.csv"

say "The month: 1,635 protocols and 1,635 decisions, entered by the chief specialist from the officers' papers"
as gunel.aliyeva import register-violation "$data/violations.csv" --source january-2018
as gunel.aliyeva import decide-violation "$data/decisions.csv" --source january-2018

say "Duty 1, register-violation: one protocol by hand"
as elcin.hasanov register-violation --surname Demir --given Kemal --birth-date 1985-04-12 --citizenship TUR \
  --document U7654321 --article 575.1.4 --place "Bakı şəhəri, Nizami küçəsi 5" \
  --substance "iş icazəsi olmadan tikintidə işləyib"

say "Duty 2, schedule-inspection: planned, agreed with the leadership, conducted"
as gunel.aliyeva register-employer --name "Nümunə Tikinti MMC" --voen 1234567891 --address "Bakı şəhəri, Xətai prospekti 10"
as nigar.ismayilova schedule-inspection --employer E-2018-1 --kind planned --site "Bakı şəhəri, Xətai prospekti 10" \
  --starts 2018-01-31T14:00 --ends 15:30 --inspector nigar.ismayilova --inspector tural.abbasov
as rauf.karimov approve-inspection I-2018-1 --agreement 7/12 --agreement-date 2018-01-30 --agreed-by "Xidmət rəisinin müavini"
as tural.abbasov conduct-inspection I-2018-1 --summary "tikinti sahəsində iki əcnəbi işləyirdi" \
  --worker "Arslan|Hakan|TUR|U5550001|1990-05-06|İİ 004512|2018-11-30|in-order" \
  --worker "Koç|Emre|TUR|U5550002|1992-07-08|||no-permit"

say "Duty 3, issue-deportation: an administrative expulsion of the month is executed"
expelled=$(as kamran.huseynov list violations --state decided --all --format csv 2>/dev/null |
  awk -F, '/administratively-expelled/ { print $1; exit }')
as kamran.huseynov show "$expelled" >/dev/null

say "Duties 4 and 5, register-document and assign-document: a letter, its resolution, its execution"
as gunel.aliyeva register-document --sender "Xarici İşlər Nazirliyi" --sender-number 4/18 --sender-date 2018-01-29 \
  --kind letter --summary "Əcnəbinin olduğu yer barədə məlumat verilməsi" --addressee vusal.quliyev
as vusal.quliyev assign-document D-2018-1 --text "Araşdırıb cavab layihəsini hazırlayın" --executor elcin.hasanov --term 3wd
as elcin.hasanov complete-document D-2018-1 --result "Cavab layihəsi hazırlanıb"

say "The Service's published table for January 2018"
as rauf.karimov report public-table --month 2018-01

say "What is due within a week"
as rauf.karimov report deadlines --within 7d | head -n 20

say "A backup, and the register verified"
as gunel.aliyeva backup "$folder/january-2018.backup.db"
as gunel.aliyeva verify
printf '\nThe register: %s\n' "$register"
