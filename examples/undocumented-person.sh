#!/usr/bin/env bash
# A person without papers: who is to be removed and has no passport is identified through the Ministry of Foreign Affairs
# of the state that he names, gets a travel document, leaves, and the bodies that keep the border learn of the entry ban
# and confirm it; a year later a decision makes the ban shorter, and they are told again. All persons are invented.
#
#   examples/undocumented-person.sh [FOLDER]  the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                           the program (default: the one on the path)
#   NEZARET_LANG=az                           the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" undocumented "$@"

# The Service decides that he leaves; he shows no paper, so he is entered by what he says of himself.
as kamran.huseynov 2018-01-15T10:00 issue-deportation --basis service-decision --ground 79.1.2 --surname Kaya --given Efe \
  --birth-date 1991 --sex male --citizenship TUR --authority "Dövlət Miqrasiya Xidməti" --decision-number 14/1-18 \
  --decision-date 2018-01-15 --ban-years 3 --reasons "viza müddəti bitib, ölkəni tərk etməyib"
as leyla.mammadova 2018-01-15T12:00 serve-deportation R-2018-1 --served-at 11:30 --language türk \
  --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told
as leyla.mammadova 2018-01-15T12:30 record-fingerprints R-2018-1 --fingerprints DQ-2018-41

# The immigration control division works on who he is: first the systems of the state, then the ministry.
as elcin.hasanov 2018-01-16T10:00 propose-identification P-2018-1 \
  --text "pasportunu itirdiyini bildirir; Trabzonda doğulduğunu deyir"
as elcin.hasanov 2018-01-16T10:10 send-identity-request L-2018-1 --way information-system \
  --to "Giriş-çıxış və qeydiyyat sistemi" --letter 7/1
as elcin.hasanov 2018-01-17T10:00 record-identity-answer L-2018-1 --letter 7/1 --reply unknown --reply-number 7/1-c \
  --text "bu ad və doğum tarixi ilə giriş qeydə alınmayıb"
as elcin.hasanov 2018-01-17T10:10 send-identity-request L-2018-1 --way ministry --country TUR \
  --to "Xarici İşlər Nazirliyi" --letter 7/2
as vusal.quliyev 2018-02-20T09:00 desk
as elcin.hasanov 2018-02-20T10:00 send-identity-request L-2018-1 --way ministry --country TUR \
  --to "Xarici İşlər Nazirliyi" --letter 7/3
as elcin.hasanov 2018-03-01T10:00 record-identity-answer L-2018-1 --letter 7/3 --reply confirmed --reply-number 0312-18 \
  --text "Efe Kaya, 1991-06-04, Türkiyə vətəndaşıdır; pasport verilməsi altı ay çəkir"
as vusal.quliyev 2018-03-01T11:00 record-identification L-2018-1 --result identified --surname Kaya --given Efe \
  --citizenship TUR --ground "Xarici İşlər Nazirliyinin 0312-18 nömrəli məktubu"

# His state gives no passport in time: a travel document is proposed, with all that the form asks.
as elcin.hasanov 2018-03-02T10:00 propose-travel-document R-2018-1 --ground unobtainable \
  --text "vətəndaşı olduğu ölkənin sənədini almaq mümkün olmadı" --travel-to TUR --birth-place Trabzon --height 178 \
  --eye-colour qonur --marks "sol qaşında çapıq" --home-address "Trabzon, Ortahisar" --photo
as elcin.hasanov 2018-03-12T10:00 record-travel-document L-2018-2 --document SS000123 \
  --issuer "Dövlət Miqrasiya Xidməti" --issued-on 2018-03-12 --valid-until 2018-06-12
as vusal.quliyev 2018-03-12T11:00 show L-2018-2

# He is brought to the border; the bodies that keep it are told of the ban, and each confirms.
as leyla.mammadova 2018-03-13T10:00 plan-transport R-2018-1 --direction TUR --direction-rule citizenship --means air \
  --carrier "AZAL, J2-0077" --departs-at 2018-03-14T15:30 --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" \
  --escort "Vəliyev Orxan" --notice "9/12, 2018-03-13" --payer person --country-told "XİN, 0355-18, 2018-03-12"
as leyla.mammadova 2018-03-14T15:00 execute-deportation R-2018-1 --second-officer orxan.veliyev --document SS000123 \
  --handed-over-at 14:30
as leyla.mammadova 2018-03-14T17:00 confirm-departure R-2018-1 --checkpoint "Heydər Əliyev Beynəlxalq Hava Limanı" \
  --recorded-by "Dövlət Sərhəd Xidməti" --record-number 20711 --second-officer orxan.veliyev --document SS000123
as leyla.mammadova 2018-03-15T10:00 send-ban B-2018-1 --to "Dövlət Sərhəd Xidməti;Xarici İşlər Nazirliyi" --letter 9/14
as leyla.mammadova 2018-03-16T10:00 confirm-ban B-2018-1 --body "Dövlət Sərhəd Xidməti" --answer 118
as kamran.huseynov 2018-03-20T10:00 report unconfirmed-bans
as leyla.mammadova 2018-03-21T10:00 confirm-ban B-2018-1 --body "Xarici İşlər Nazirliyi" --answer 0388-18
as leyla.mammadova 2018-03-21T11:00 transmit-data --to iamas --what bans --out "$folder/bans.jsonl"

# A year later the ban is made shorter, and whoever was told of it is told again. It ends by itself.
as kamran.huseynov 2019-03-04T10:00 shorten-ban B-2018-1 --until 2020-01-15 --ground "ailə üzvləri Azərbaycanda yaşayır" \
  --authority "Dövlət Miqrasiya Xidməti" --decision-number 3/4-19 --decision-date 2019-03-04
as leyla.mammadova 2019-03-04T11:00 send-ban B-2018-1 --letter 9/20
as kamran.huseynov 2019-12-20T10:00 desk
as kamran.huseynov 2020-01-16T10:00 show B-2018-1
as gunel.aliyeva 2020-01-16T18:00 verify
