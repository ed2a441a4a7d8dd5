#!/usr/bin/env bash
# A bar appears and ends: a man on his way out turns out to be a witness. Nothing goes on while he is one, whoever tries; what
# he is, is told to heads alone. When the trial is over, another head than the executor ends the mark, the file comes back to
# the desk, a head lets it go on, and it is executed and confirmed. All persons are invented.
#
#   examples/bar-appears-and-ends.sh [FOLDER]  the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                            the program (default: the one on the path)
#   NEZARET_LANG=az                            the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" bar "$@"

as kamran.huseynov 2018-01-15T10:00 issue-deportation --basis service-decision --ground 79.1.1 --cancelled visa \
  --surname Yılmaz --given Kemal --birth-date 1985-04-02 --citizenship TUR --document U1234567 \
  --authority "Dövlət Miqrasiya Xidməti" --decision-number 14 --decision-date 2018-01-15 \
  --reasons "viza ləğv edilib, gəlişinin məqsədini pozub"
as leyla.mammadova 2018-01-15T12:00 serve-deportation R-2018-1 --served-at 11:20 --language türk --understands \
  --copy-handed-over --remedy-told
as leyla.mammadova 2018-01-15T12:30 record-fingerprints R-2018-1 --fingerprints "BM 0002/18"
as leyla.mammadova 2018-01-17T12:00 plan-transport R-2018-1 --direction TUR --direction-rule citizenship --means air \
  --carrier "J2 67" --departs-at 2018-01-18T18:00 --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" \
  --escort "Məmmədova L., Babayev Z." --notice "14/2, 2018-01-17" --payer person --costs 240

# The prosecutor writes: he is a witness. The mark stops the removal by itself; it is suspended with its paper.
as elcin.hasanov 2018-01-18T09:00 mark-person P-2018-1 --kind witness --document "Prokurorluğun məktubu 5/112, 2018-01-17"
as leyla.mammadova 2018-01-18T16:00 execute-deportation R-2018-1 --second-officer zaur.babayev --document U1234567 || true
as leyla.mammadova 2018-01-18T16:10 record-attempt R-2018-1 --cause bar --remark "şəxs barəsində maneə yaranıb" \
  --next-step "maneə aradan qalxanda yenidən planlaşdırılır"
as leyla.mammadova 2018-01-18T16:20 suspend-deportation R-2018-1 --ground "çıxarmaya mane olan hal" \
  --document "Prokurorluğun məktubu 5/112, 2018-01-17"
as leyla.mammadova 2018-01-18T16:30 bars R-2018-1
as kamran.huseynov 2018-01-19T10:00 resume-deportation R-2018-1 --ground "vaxt itirilir" || true
as kamran.huseynov 2018-01-19T10:10 bars R-2018-1

# The trial is over. Who answers for the removal does not end the mark; another head does.
as kamran.huseynov 2018-02-05T09:30 end-mark P-2018-1 --kind witness --document "Hökm 1(101)-12, 2018-02-02" || true
as vusal.quliyev 2018-02-05T10:00 end-mark P-2018-1 --kind witness --document "Hökm 1(101)-12, 2018-02-02"
as kamran.huseynov 2018-02-05T11:00 desk
as kamran.huseynov 2018-02-05T11:10 resume-deportation R-2018-1 --ground "məhkəmə prosesi başa çatıb"
as leyla.mammadova 2018-02-05T12:00 plan-transport R-2018-1 --direction TUR --direction-rule citizenship --means air \
  --carrier "J2 67" --departs-at 2018-02-06T18:00 --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" \
  --escort "Məmmədova L., Babayev Z." --notice "31/2, 2018-02-05" --payer person --costs 240
as leyla.mammadova 2018-02-06T16:30 execute-deportation R-2018-1 --second-officer zaur.babayev --document U1234567
as leyla.mammadova 2018-02-07T09:00 confirm-departure R-2018-1 --left 2018-02-06 --record-number 20711 \
  --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" --recorded-by "Dövlət Sərhəd Xidməti" \
  --second-officer zaur.babayev --document U1234567 --costs 238
as kamran.huseynov 2018-02-07T10:00 show R-2018-1
as gunel.aliyeva 2018-02-07T18:00 verify
