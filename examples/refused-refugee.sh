#!/usr/bin/env bash
# A refused refugee leaves by himself: the refusal can still be challenged and bars every step; when nothing bars any more
# the decision of the Service (MM 79.1.4) is served with an interpreter, the ten days run, and the border confirms that he
# left in time. All persons are invented.
#
#   examples/refused-refugee.sh [FOLDER]      the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                           the program (default: the one on the path)
#   NEZARET_LANG=az                           the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" refugee "$@"

# The removal is opened by the clause of refused refugees, 3.1.8-1. The refusal was served on 9 January.
as kamran.huseynov 2018-01-15T10:00 issue-deportation --basis service-decision --ground 79.1.4 --surname Karimi \
  --given Navid --birth-date 1991-03-14 --citizenship IRN --document K4410021 --authority "Dövlət Miqrasiya Xidməti" \
  --decision-number 11 --decision-date 2018-01-15 --decision-maker "Xidmət rəisinin müavini" \
  --reasons "qaçqın statusu verməkdən imtina edilib, ölkədə qalmaq üçün başqa əsası yoxdur"
as leyla.mammadova 2018-01-15T11:00 mark-person P-2018-1 --kind asylum-refused --from 2018-01-09 \
  --document "İmtina haqqında qərar 4/18, 2018-01-08"
as leyla.mammadova 2018-01-16T10:00 serve-deportation R-2018-1 --served-at 09:40 --language fars \
  --interpreter "Rzayeva Lalə" --copy-handed-over --remedy-told || true
as leyla.mammadova 2018-01-16T10:10 bars R-2018-1

# Thirty days later the refusal can be challenged no more: the file is back on the desk, and the decision is served.
as kamran.huseynov 2018-02-12T09:00 desk
as leyla.mammadova 2018-02-12T10:00 serve-deportation R-2018-1 --served-at 09:40 --language fars \
  --interpreter "Rzayeva Lalə" --copy-handed-over --remedy-told
as leyla.mammadova 2018-02-12T10:30 record-fingerprints R-2018-1 --fingerprints "BM 0007/18"
as leyla.mammadova 2018-02-12T10:40 explain-deadline R-2018-1 --term leave-by
as kamran.huseynov 2018-02-13T09:00 report ready-removals

# He leaves within his term: the border says so, and only then the file closes.
as leyla.mammadova 2018-02-20T11:00 confirm-departure R-2018-1 --left 2018-02-19 --checkpoint Astara \
  --recorded-by "Dövlət Sərhəd Xidməti" --record-number 3317 --second-officer zaur.babayev --document K4410021
as kamran.huseynov 2018-02-20T12:00 show R-2018-1
as kamran.huseynov 2018-03-01T09:00 report removals-table --from 2018-01-01 --to 2018-02-28
as gunel.aliyeva 2018-03-01T18:00 verify
