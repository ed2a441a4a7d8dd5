#!/usr/bin/env bash
# From the signal to the paid fine: a neighbour reports an unregistered foreigner, an inspector goes to the address and
# confirms it, the case is opened from the signal, investigated, heard after a notice in time, decided by the head of the
# division, served, and the fine is paid in two parts; the neighbour is answered in the term. All persons are invented.
#
#   examples/signal-to-fine.sh [FOLDER]       the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                           the program (default: the one on the path)
#   NEZARET_LANG=az                           the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" signal "$@"

# A letter comes in. The chief specialist registers it; the head of the division says whose it is.
as gunel.aliyeva 2018-01-16T10:00 register-signal --sender-kind person --sender "Quliyev Rəşad" \
  --contact "Bakı şəhəri, Nizami küçəsi 5, mənzil 13" --channel letter --sender-number 3 --sender-date 2018-01-15 \
  --whom "Yıldız Ayşe" --substance "Qonşu mənzildə qeydiyyatsız əcnəbi yaşayır"
as vusal.quliyev 2018-01-16T11:00 assign-case G-2018-1 --to elcin.hasanov
as elcin.hasanov 2018-01-16T11:30 desk

# The address is checked, and the signal confirmed. The check itself leads to no case: that of the signal is opened.
as elcin.hasanov 2018-01-17T12:00 record-check --kind address --checked place-of-stay --starts 10:00 --ends 11:00 \
  --place "Bakı şəhəri, Nizami küçəsi 5, mənzil 12" --officer tural.abbasov --signal G-2018-1 \
  --found "Yıldız|Ayşe|TUR|U1234567|1990-05-01|unregistered|idarəyə dəvət edilib" \
  --followed "bir əcnəbi olduğu yer üzrə qeydiyyatsız yaşayır" --no-case "iş G-2018-000001 məlumatı üzrə açılır"
as elcin.hasanov 2018-01-17T12:10 verify-signal G-2018-1 --finding confirmed \
  --steps "ünvan yoxlanılıb, ev sahibi ilə söhbət aparılıb" --done C-2018-1

# The case comes from the signal; what it rests on is established, and the person is told when it is heard.
as elcin.hasanov 2018-01-17T15:00 register-violation --from G-2018-1 --person P-2018-1 --surname Yıldız --given Ayşe \
  --citizenship TUR --article 575.1.1 --place "Bakı şəhəri, Nizami küçəsi 5, mənzil 12" \
  --substance "olduğu yer üzrə qeydiyyata alınmadan yaşamışdır" --blank "AA 201640" --happened-at 10:30 \
  --language türk --interpreter "Səidə Quliyeva" --rights-explained --explanation "qaydanı bilmədiyini bildirmişdir"
as elcin.hasanov 2018-01-18T10:00 investigate-violation V-2018-1 --step witness \
  --finding "qonşu onun noyabrdan bəri orada yaşadığını bildirmişdir"
as elcin.hasanov 2018-01-18T10:30 notify-hearing V-2018-1 --hearing-at 2018-01-25T11:00 \
  --hearing-place "Bakı şəhəri, Xidmətin inzibati binası, otaq 12" --way in-person

# Decided by who did not draw the protocol, announced to the person, and served the same day.
as vusal.quliyev 2018-01-25T11:40 decide-violation V-2018-1 --outcome fined-and-stay-legalised --fine 300 --attended \
  --announced-at 11:30 --facts "Bakı şəhərində olduğu yer üzrə qeydiyyata alınmadan yaşamışdır" \
  --ground "xəta protokol, şahidin ifadəsi və şəxsin izahatı ilə sübuta yetirilir" --remedy-told
as elcin.hasanov 2018-01-25T15:00 serve-decision V-2018-1 --served-at 14:30 --way in-person --language türk \
  --interpreter "Səidə Quliyeva" --copy-handed-over --remedy-told
as elcin.hasanov 2018-01-25T15:10 explain-deadline V-2018-1 --term pay-by

# The fine is paid in two parts, and the neighbour is told in the term.
as elcin.hasanov 2018-02-05T10:00 record-payment V-2018-1 --receipt 5501 --amount 100
as elcin.hasanov 2018-02-06T10:00 record-payment V-2018-1 --receipt 5538 --amount 200
as elcin.hasanov 2018-02-07T10:00 answer-signal G-2018-1 --how letter --answer 4/7-18 \
  --text "məlumat təsdiqini tapıb, tədbir görülüb"
as vusal.quliyev 2018-02-07T11:00 show G-2018-1
as vusal.quliyev 2018-02-07T11:00 show V-2018-1
as elcin.hasanov 2018-02-07T11:00 desk
as gunel.aliyeva 2018-02-07T18:00 verify
