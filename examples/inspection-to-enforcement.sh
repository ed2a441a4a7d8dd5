#!/usr/bin/env bash
# From the plan to the enforcement: a workplace is put on the year's plan, the visit gets its day and the agreement of the
# Service's leadership, its day changes and it is agreed to anew, the visit finds two workers without a permit and one whose
# permit is not what the register knows, and the cases that the findings point to are opened. One worker is fined, leaves the
# fine unpaid when its term is over, and its enforcement is proposed and accepted. All persons are invented.
#
#   examples/inspection-to-enforcement.sh [FOLDER]   the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                           the program (default: the one on the path)
#   NEZARET_LANG=az                           the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" inspection "$@"

# The employer, with two workplaces; both are on the plan of the year, which comes in as a file.
as gunel.aliyeva 2018-01-08T10:00 register-employer --name "Nümunə Tikinti MMC" --voen 1234567891 \
  --address "Bakı şəhəri, Nizami küçəsi 5" --site "Bakı şəhəri, Xətai prospekti 10;Sumqayıt şəhəri, Sülh küçəsi 14" \
  --activity tikinti --head-surname Nümunəzadə --head-given Sınaq
as gunel.aliyeva 2018-01-08T10:10 register-permit --kind work --surname Arslan --given Hakan --citizenship TUR \
  --document U5550001 --permit "İİ 004512" --granted-by "Dövlət Miqrasiya Xidməti" --granted-on 2017-12-01 \
  --from 2017-12-01 --until 2018-05-31 --employer 1234567891 --workplace "Bakı şəhəri, Xətai prospekti 10"
as vusal.quliyev 2018-01-08T11:00 import plan-inspection plan-2018.csv
as vusal.quliyev 2018-01-08T11:10 desk

# Its day, the agreement; the day moves, and it is agreed to anew.
as vusal.quliyev 2018-02-01T10:00 schedule-inspection --plan I-2018-1 --starts 2018-02-06T14:00 --ends 15:30 \
  --inspector "nigar.ismayilova;tural.abbasov"
as rauf.karimov 2018-02-02T10:00 approve-inspection I-2018-1 --agreement 7/12 --agreement-date 2018-02-02 \
  --agreed-by "Xidmət rəisinin müavini"
as vusal.quliyev 2018-02-05T10:00 reschedule-inspection I-2018-1 --starts 2018-02-07T14:00 --ends 15:30 \
  --ground "iş yeri 6 fevralda bağlıdır"
as rauf.karimov 2018-02-05T15:00 approve-inspection I-2018-1 --agreement 7/14 --agreement-date 2018-02-05 \
  --agreed-by "Xidmət rəisinin müavini"

# The visit: what was shown and what the register knows differ; two work without a permit; passports lie in a safe.
as nigar.ismayilova 2018-02-07T16:00 checklist
as nigar.ismayilova 2018-02-07T16:00 conduct-inspection I-2018-1 --paper-number 7/1 \
  --received-by "Nümunəzadə Sınaq, direktor" --explanation "icazələr üçün müraciət ediləcəkdi" \
  --check "permit=no|iki nəfər icazəsizdir;own-workplace=yes;contract=yes;passport=no|iki pasport seyfdədir;changed-data=yes;renewal=not-applicable;termination=not-applicable" \
  --worker "Arslan|Hakan|TUR|U5550001|1990-05-06|İİ 004512|2018-11-30|in-order|temporary-residence;Koç|Emre|TUR|U5550002|1992-07-08|||no-permit|temporary-stay;Beridze|Giorgi|GEO|12AB345|1988-01-02|||no-right-to-stay|none" \
  --summary "tikinti sahəsində üç əcnəbi işləyirdi"

# The cases, as they were proposed: each worker's, and the legal person's.
as tural.abbasov 2018-02-07T17:00 register-violation --from I-2018-1 --person P-2018-2 --surname Koç --given Emre \
  --citizenship TUR --article 575.1.4 --place "Bakı şəhəri, Xətai prospekti 10" \
  --language "Azərbaycan dili" --interpreter "Səidə Quliyeva" --rights-explained --explanation "işlədiyini təsdiq etmişdir"
as tural.abbasov 2018-02-07T17:10 register-violation --from I-2018-1 --person P-2018-3 --surname Beridze \
  --given Giorgi --citizenship GEO --article 575.1.1 --place "Bakı şəhəri, Xətai prospekti 10" \
  --language "Azərbaycan dili" --interpreter "Səidə Quliyeva" --rights-explained --refused-to-explain
as tural.abbasov 2018-02-07T17:20 register-violation --from I-2018-1 --subject legal-person --employer 1234567891 \
  --surname Nümunəzadə --given Sınaq --citizenship AZE --article 578.1 --place "Bakı şəhəri, Xətai prospekti 10" \
  --language "Azərbaycan dili" --understands --rights-explained --explanation "icazələr üçün müraciət ediləcəkdi"
as nigar.ismayilova 2018-02-07T18:00 show I-2018-1
as vusal.quliyev 2018-02-08T09:00 report inspection-plan

# The measures that the inspection calls for, beside the cases.
as nigar.ismayilova 2018-02-08T09:30 propose-measures I-2018-1 --to vusal.quliyev \
  --text "iki pasport sahiblərinə qaytarılsın, icazələrin müddətinə nəzarət edilsin"
as vusal.quliyev 2018-02-08T10:00 decide-proposal O-2018-1 --answer accepted --ground "təklif əsaslıdır"

# One of the workers is heard, fined, and gets his copy.
as tural.abbasov 2018-02-08T10:00 notify-hearing V-2018-1 --hearing-at 2018-02-15T11:00 \
  --hearing-place "Bakı şəhəri, Xidmətin inzibati binası, otaq 12" --way in-person
as vusal.quliyev 2018-02-15T11:40 decide-violation V-2018-1 --outcome fined-and-stay-legalised --fine 350 --attended \
  --announced-at 11:30 --facts "iş icazəsi olmadan tikinti sahəsində işləmişdir" \
  --ground "xəta yoxlamanın protokolu və şəxsin izahatı ilə sübuta yetirilir" --remedy-told
as tural.abbasov 2018-02-15T15:00 serve-decision V-2018-1 --served-at 14:30 --way in-person --language türk \
  --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told

# Its term passes without a payment: what the evasion costs, the proposal, and who decides it.
as vusal.quliyev 2018-05-02T09:00 report evaded-fines
as tural.abbasov 2018-05-02T10:00 propose-enforcement V-2018-1 --to vusal.quliyev --measure forced-execution \
  --text "iki dəfə xatırladılıb, könüllü ödəməmişdir"
as vusal.quliyev 2018-05-02T11:00 desk
as vusal.quliyev 2018-05-02T11:10 decide-proposal O-2018-2 --answer accepted \
  --ground "cərimə müddətində ödənilməyib, möhlət istənilməyib"
as vusal.quliyev 2018-05-02T11:20 show V-2018-1
as gunel.aliyeva 2018-05-02T18:00 verify
