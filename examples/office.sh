# The office in which the stories are told: read by them, not run. It makes a new register for training in the folder that
# the story was given, with the head, the chief specialist and the officers of january-2018/employees.csv, and leaves
# `as OFFICER MOMENT COMMAND…`, which shows a command and runs it.
#
#   source office.sh NAME [FOLDER]    the register is FOLDER/NAME.db (default: in a new temporary folder)
#   NEZARET=PROGRAM                   the program (default: the one on the path)
#   NEZARET_LANG=az                   the program speaks Azerbaijani
folder=$(realpath -m "${2:-$(mktemp -d)}")
nezaret=${NEZARET:-nezaret}
[[ $nezaret != */* ]] || nezaret=$(realpath "$nezaret")
register=$folder/$1.db
lang=${NEZARET_LANG:-en}
mkdir -p "$folder"
export XDG_CONFIG_HOME=$folder
rm -f "$register" "$register"-{wal,shm}
cd "$(dirname "${BASH_SOURCE[0]}")"

as() {
  printf '\n$ %s %s: %s\n' "$1" "$2" "${*:3}"
  "$nezaret" --register "$register" --lang "$lang" --no-input --as "$1" --at "$2" "${@:3}" 2>&1 |
    sed -E '/^(TRAINING REGISTER|TƏLİM REYESTRİ):/d'
}

as gunel.aliyeva 2018-01-03T09:00 init --training --office "Miqrasiya nəzarəti baş idarəsi" --surname Əliyeva \
  --given Günel --unit main --post chief-specialist --from 2013-02-11 --order 15/k --order-date 2013-02-11
as gunel.aliyeva 2018-01-03T09:00 register-employee --login rauf.karimov --surname Kərimov --given Rauf --unit main \
  --post head --from 2013-02-11 --order 14/k --order-date 2013-02-11 --president-consent "5, 2013-02-09"
as rauf.karimov 2018-01-03T09:00 import register-employee january-2018/employees.csv
