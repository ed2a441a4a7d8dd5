#!/usr/bin/env bash
# Custody, hour by hour: a person who did not leave in his term is detained and placed in the centre by a decision of the
# Service, held on by two decisions of a court, each before the end, looked at again, taken to hospital and back, counted in
# the roll-call; he is set free twenty minutes too late, which stands on every desk until then and in the report until the
# head says why. All persons are invented.
#
#   examples/custody-extended-and-released.sh [FOLDER]   the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                                       the program (default: the one on the path)
#   NEZARET_LANG=az                                       the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" custody "$@"

# The removal is decided and served; its 48 hours pass.
as kamran.huseynov 2018-01-08T10:00 issue-deportation --basis service-decision --ground 79.1.2 --surname Yılmaz \
  --given Kemal --birth-date 1985-04-02 --sex male --citizenship TUR --document U1234567 \
  --authority "Dövlət Miqrasiya Xidməti" --decision-number 14 --decision-date 2018-01-08 \
  --reasons "arzuolunmaz şəxs hesab edilib"
as leyla.mammadova 2018-01-08T17:30 serve-deportation R-2018-1 --served-at 17:00 --language türk \
  --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told

# A week later he is brought in. From that minute 24 hours run.
as leyla.mammadova 2018-01-15T10:00 record-detention --person P-2018-1 --surname Yılmaz --given Kemal --citizenship TUR \
  --removal R-2018-1 --brought-in-at 09:00 --place "Xidmətin inzibati binası, otaq 2" --protocol T-5 \
  --ground "ölkəni tərk etmə müddəti bitib, çıxarma qərarının icrasından yayınıb" --rights-explained \
  --lawyer "müdafiəçi istəmədiyini bildirib" --relatives "qardaşı Murat Yılmaz, 09:40"
as kamran.huseynov 2018-01-15T12:30 place-in-centre P-2018-1 --case 82.2.1 --removal R-2018-1 --admitted-at 12:00 \
  --authority "Dövlət Miqrasiya Xidməti" --decision-number 5/s --decision-date 2018-01-15 --room 3 \
  --alternatives "pasportu saxlanılıb, gəlib-getməsi barədə öhdəlik pozulub"
as leyla.mammadova 2018-01-15T12:40 record-safeguard K-2018-2 --kind consulate-told --details "konsul cənab Demir, telefonla"
as leyla.mammadova 2018-01-15T16:00 record-safeguard K-2018-2 --kind medical-examination --details "Dr. Əliyeva, şikayəti yoxdur"
as leyla.mammadova 2018-01-15T17:00 report custody

# The court decides before the end: first the three days, inside which the 24 hours are, then the removal itself.
as kamran.huseynov 2018-01-16T08:40 extend-placement K-2018-2 --case 82.2.2 --authority "Nəsimi rayon məhkəməsi" \
  --decision-number "4(i)-12" --decision-date 2018-01-15
as orxan.veliyev 2018-01-17T09:00 desk
as kamran.huseynov 2018-01-17T16:00 extend-placement K-2018-2 --case 82.2.3 --authority "Bakı İnzibati Məhkəməsi" \
  --decision-number "2(81)-7" --decision-date 2018-01-17 --until 2018-02-20T09:00
as leyla.mammadova 2018-01-17T16:10 explain-deadline K-2018-2 --term held-until

# Where he is can be said of any moment; the centre's own list is held against ours.
as leyla.mammadova 2018-01-30T11:00 record-movement K-2018-2 --destination hospital --place "Respublika Klinik Xəstəxanası" \
  --ground "qarın ağrısı, müşayiət: Z. Babayev"
as leyla.mammadova 2018-01-30T18:00 record-movement K-2018-2 --destination centre --ground "müalicə tələb olunmur"
as orxan.veliyev 2018-01-31T09:00 report custody --moment 2018-01-30T12:00
printf 'surname,given,citizenship,document\nYILMAZ,Kemal,TUR,U 1234567\nDemir,Ali,TUR,U7654321\n' >"$folder/list.csv"
as orxan.veliyev 2018-01-31T09:10 reconcile-centre "Qanunsuz miqrantların saxlanılması mərkəzi" "$folder/list.csv"
as kamran.huseynov 2018-02-12T10:00 review-placement K-2018-2 --ground "səyahət sənədi hələ alınmayıb"

# Past the end it stands first on every desk, also of those who do not read the register, and the removal stands still.
as elcin.hasanov 2018-02-20T09:05 desk
as leyla.mammadova 2018-02-20T09:10 record-fingerprints R-2018-1 --fingerprints DQ-7 || true
as leyla.mammadova 2018-02-20T09:20 release-from-centre K-2018-2 --ending term-ended --ground "məhkəmənin müəyyən etdiyi müddət bitib"
as leyla.mammadova 2018-02-20T09:30 record-fingerprints R-2018-1 --fingerprints DQ-7
as orxan.veliyev 2018-02-21T09:00 report custody
as rauf.karimov 2018-02-21T10:00 explain-overrun K-2018-2 --ground "növbətçi qərarı gec icra edib, xidməti araşdırma 3"
as rauf.karimov 2018-02-21T10:10 report custody
as rauf.karimov 2018-02-21T10:10 show K-2018-2
as gunel.aliyeva 2018-02-21T18:00 verify
