#!/usr/bin/env bash
# A week of steering: an instruction from the leadership goes down the line and comes back done, information is asked for, a
# proposal goes up, the plan is looked through at a meeting whose decisions become instructions, an officer hands his work
# over, and the month's discipline is reported, approved and printed the same for ever. All persons are invented.
#
#   examples/office-week.sh [FOLDER]     the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                      the program (default: the one on the path)
#   NEZARET_LANG=az                      the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" office-week "$@"

# Monday: what the leadership bids is entered with its act and delivered; its addressee passes a part down.
as gunel.aliyeva 2018-01-08T09:30 register-instruction --origin leadership --act-number 14/s --act-date 2018-01-05 \
  --text "əmək miqrantları barədə arayış hazırlansın" --to vusal.quliyev --due 2018-01-19
as gunel.aliyeva 2018-01-08T09:40 deliver-instruction N-2018-1 --receipt imza
as vusal.quliyev 2018-01-08T10:00 register-instruction --under N-2018-1 --text "cədvəl tutulsun" --to elcin.hasanov \
  --term 3wd
as vusal.quliyev 2018-01-08T10:10 plan-measure --text "tikinti meydançalarında reyd" --owner elcin.hasanov \
  --plan 2018-01 --due 2018-01-12

# Tuesday: the officer needs figures from elsewhere, and proposes something.
as elcin.hasanov 2018-01-09T10:00 request-information --body-kind state --body "Dövlət Statistika Komitəsi" \
  --asked "tikintidə çalışanların sayı" --about N-2018-2 --term 7wd --letter 3/12 --signed-by rauf.karimov
as elcin.hasanov 2018-01-09T11:00 make-proposal --kind improvement --topic "reyd cədvəli" \
  --text "reydlər iki həftədə bir keçirilsin" --clause 3.1.5
as vusal.quliyev 2018-01-09T12:00 desk
as vusal.quliyev 2018-01-09T12:10 decide-proposal O-2018-1 --answer accepted --ground "əsaslıdır"

# Thursday and Friday: the part comes back, and then the whole; the chief specialist takes it off control.
as elcin.hasanov 2018-01-11T15:00 complete-instruction N-2018-2 --result "cədvəl təqdim olunub"
as vusal.quliyev 2018-01-11T16:00 close-instruction N-2018-2
as vusal.quliyev 2018-01-12T11:00 complete-instruction N-2018-1 --result "arayış təqdim olunub"
as gunel.aliyeva 2018-01-12T12:00 close-instruction N-2018-1

# The next Monday: what is overdue stands on the agenda; what the meeting decides becomes an instruction.
as rauf.karimov 2018-01-15T09:00 report agenda
as gunel.aliyeva 2018-01-15T11:00 hold-meeting --chair rauf.karimov --held-at 10:00 --topics "iş planının icrası" \
  --participants "şöbə rəisləri" --minutes "reydin gecikməsinin səbəbləri dinlənildi" \
  --decided "reyd keçirilsin|vusal.quliyev|2018-01-26"
as rauf.karimov 2018-01-15T11:30 report plan

# The officer moves: his work goes to another, once both have confirmed.
as vusal.quliyev 2018-01-16T10:00 hand-over-work elcin.hasanov --to nigar.ismayilova
as elcin.hasanov 2018-01-16T10:30 confirm-hand-over elcin.hasanov
as nigar.ismayilova 2018-01-16T11:00 confirm-hand-over elcin.hasanov
as nigar.ismayilova 2018-01-16T11:10 desk

# The month is counted, frozen, approved; what comes later changes nothing of it.
as gunel.aliyeva 2018-02-01T10:00 submit-report --title "Yanvar 2018: icra intizamı" -- \
  discipline --from 2018-01-01 --to 2018-01-31
as rauf.karimov 2018-02-01T11:00 approve-report M-2018-1
as rauf.karimov 2018-02-01T12:00 print-report M-2018-1
as nigar.ismayilova 2018-02-02T10:00 complete-instruction N-2018-3 --result "reyd keçirilib"
as rauf.karimov 2018-02-02T11:00 print-report M-2018-1
as rauf.karimov 2018-02-02T12:00 present-report M-2018-1 --to "Xidmət rəisi" --letter 3/70
as gunel.aliyeva 2018-02-02T18:00 verify
