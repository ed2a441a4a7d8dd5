#!/usr/bin/env bash
# Expelled after a fine was evaded: fined and told to leave, a man neither pays nor leaves; the fine goes to forced execution, and
# a second case ends in his expulsion. When the penalty is in legal force it is executed: a first attempt fails, the second
# succeeds, and the border confirms it. All persons are invented.
#
#   examples/expelled-after-fine-evasion.sh [FOLDER]  the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                                   the program (default: the one on the path)
#   NEZARET_LANG=az                                   the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" evasion "$@"
person=(--surname Demir --given Kemal --birth-date 1985-04-12 --citizenship TUR --document U7654321)
protocol=(--language türk --interpreter "Səidə Quliyeva" --rights-explained --place "Bakı şəhəri, Nizami küçəsi 5")
copy=(--way in-person --language türk --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told)

# The first case: a fine, and 48 hours to leave.
as elcin.hasanov 2018-01-08T10:00 register-violation "${person[@]}" --article 575.1.1 "${protocol[@]}" \
  --substance "olduğu yer üzrə qeydiyyata alınmadan yaşamışdır"
as vusal.quliyev 2018-01-09T11:00 decide-violation V-2018-1 --outcome fined-and-leave-in-48-h --fine 350 --attended \
  --announced-at 10:40 --facts "qeydiyyata alınmadan yaşamışdır" --ground "xəta sübuta yetirilib" \
  --hearing-place "Bakı şəhəri, otaq 12" --remedy-told
as elcin.hasanov 2018-01-09T12:00 serve-decision V-2018-1 --served-at 11:30 "${copy[@]}"

# He did not pay by the last day. The fine goes to forced execution.
as vusal.quliyev 2018-02-20T09:00 report evaded-fines
as elcin.hasanov 2018-02-20T10:00 propose-enforcement V-2018-1 --measure forced-execution --to vusal.quliyev \
  --text "cərimə müddətində ödənilməyib"
as vusal.quliyev 2018-02-20T11:00 decide-proposal O-2018-1 --answer accepted --ground "əsaslıdır"

# He did not leave either: the second case ends in his expulsion.
as elcin.hasanov 2018-02-20T15:00 register-violation "${person[@]}" --article 575.1.6 "${protocol[@]}" \
  --substance "ölkəni tərk etməyərək qanunsuz qalmışdır"
as vusal.quliyev 2018-02-21T11:00 decide-violation V-2018-2 --outcome administratively-expelled --ban-years 2 \
  --attended --announced-at 10:40 --facts "ölkəni tərk etməmişdir" --ground "cəriməni ödəməyib, ölkədə qalmaqda davam edib" \
  --hearing-place "Bakı şəhəri, otaq 12" --remedy-told
as elcin.hasanov 2018-02-21T12:00 serve-decision V-2018-2 --served-at 11:30 "${copy[@]}"

# The penalty is not in legal force before the term to challenge has passed: served, but not executed.
as kamran.huseynov 2018-02-22T10:00 issue-deportation --basis penalty-decision --violation V-2018-2 --surname Demir \
  --given Kemal --citizenship TUR --authority "Dövlət Miqrasiya Xidməti" --decision-number V-2018-000002 \
  --decision-date 2018-02-21 --leave-term 48h
as leyla.mammadova 2018-02-22T12:00 serve-deportation R-2018-1 --served-at 11:30 --language türk \
  --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told
as leyla.mammadova 2018-02-22T12:20 record-fingerprints R-2018-1 --fingerprints "BM 0011/18"
way=(--direction TUR --direction-rule citizenship --means air --carrier "J2 67"
  --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" --escort "Məmmədova L., Babayev Z." --payer state --costs 240
  --payer-ground "şəxsin vəsaiti yoxdur, dəvət edən tərəf məlum deyil")
as leyla.mammadova 2018-02-26T10:00 plan-transport R-2018-1 "${way[@]}" --departs-at 2018-03-08T18:00 --notice "40/2" || true
as kamran.huseynov 2018-02-26T11:00 report ready-removals

# In force, and the term to leave is over. The carrier refuses him once; the second way succeeds.
as leyla.mammadova 2018-03-07T10:00 plan-transport R-2018-1 "${way[@]}" --departs-at 2018-03-07T18:00 --notice "44/2"
as leyla.mammadova 2018-03-07T18:30 record-attempt R-2018-1 --cause carrier-refused \
  --remark "komandir sənədsiz baqaja görə götürməyib" --next-step "sabahkı reys"
as leyla.mammadova 2018-03-07T19:00 plan-transport R-2018-1 "${way[@]}" --departs-at 2018-03-09T18:00 --notice "45/2"
as leyla.mammadova 2018-03-09T16:00 execute-deportation R-2018-1 --second-officer leyla.mammadova --document U7654321 || true
as leyla.mammadova 2018-03-09T16:00 execute-deportation R-2018-1 --second-officer zaur.babayev --document U7654312 || true
as leyla.mammadova 2018-03-09T16:10 execute-deportation R-2018-1 --second-officer zaur.babayev --document U7654321
as kamran.huseynov 2018-03-09T17:00 report ready-removals
as leyla.mammadova 2018-03-10T09:00 confirm-departure R-2018-1 --left 2018-03-09 --record-number 21044 \
  --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" --recorded-by "Dövlət Sərhəd Xidməti" \
  --second-officer zaur.babayev --document U7654321 --costs 251.40
as kamran.huseynov 2018-03-10T10:00 show R-2018-1
as kamran.huseynov 2018-04-02T09:00 report removals-table --from 2018-01-01 --to 2018-03-31
as gunel.aliyeva 2018-04-02T18:00 verify
