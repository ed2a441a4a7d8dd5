#!/usr/bin/env bash
# Appeals: an application that needs information from elsewhere, answered in the longer term; a complaint about an officer,
# kept from him; an appeal that names nobody; one that belongs to another body. All persons are invented.
#
#   examples/appeals-answered.sh [FOLDER]     the register is left in FOLDER (default: a new temporary folder)
#   NEZARET=PROGRAM                           the program (default: the one on the path)
#   NEZARET_LANG=az                           the program speaks Azerbaijani
set -euo pipefail
source "$(dirname "$0")/office.sh" appeals "$@"

# The chief specialist registers what came in. The head says whose it is.
as gunel.aliyeva 2018-01-09T10:00 register-appeal --kind application --form written \
  --applicant "Məlikov Tofiq Əhməd oğlu" --contact "Bakı şəhəri, Xətai rayonu" --topic "qeydiyyat" \
  --substance "mənzilində qeydiyyatda olan əcnəbilər barədə məlumat xahiş edir"
as gunel.aliyeva 2018-01-09T10:20 register-appeal --kind complaint --form electronic --applicant "Sultanov Kamil" \
  --contact "kamil@example.az" --topic "rəftar" --substance "yoxlama zamanı kobud rəftardan şikayət edir" \
  --against elcin.hasanov
as rauf.karimov 2018-01-09T11:00 assign-case A-2018-1 --to elcin.hasanov
as rauf.karimov 2018-01-09T11:05 assign-case A-2018-2 --to vusal.quliyev

# Information is asked for, the term grows, the applicant is told; the inspector proposes, the head of the division decides.
as vusal.quliyev 2018-01-25T10:00 extend-appeal A-2018-1 --cause information --until 2018-02-20 \
  --ground "arxivə sorğu göndərilib" --told-on 2018-01-25 --letter 3/41
as elcin.hasanov 2018-02-12T10:00 propose-answer A-2018-1 --text "mənzildə qeydiyyatda olan əcnəbi yoxdur"
as vusal.quliyev 2018-02-12T11:00 desk
as vusal.quliyev 2018-02-12T11:30 answer-appeal A-2018-1 --result explained --how letter --letter 3/58 \
  --signed-by rauf.karimov
as rauf.karimov 2018-02-12T12:00 show A-2018-1

# The complaint is answered by the head of the division; whom it complains of does not find it.
as vusal.quliyev 2018-01-29T10:00 answer-appeal A-2018-2 --result granted --text "əməkdaşla söhbət aparılıb" \
  --how electronic --letter 3/44 --signed-by rauf.karimov
as elcin.hasanov 2018-02-12T12:00 list appeals

# One that names nobody is registered and not considered; one that is not ours goes to who is competent, within three days.
as gunel.aliyeva 2018-02-13T10:00 register-appeal --kind proposal --form written --topic "iş qrafiki" \
  --substance "qəbul saatlarının dəyişdirilməsini təklif edir"
as gunel.aliyeva 2018-02-13T10:10 register-appeal --kind application --form oral --applicant "Babayeva Lalə" \
  --topic "pensiya" --substance "pensiyanın yenidən hesablanmasını xahiş edir"
as rauf.karimov 2018-02-14T10:00 forward-appeal A-2018-4 --to "Dövlət Sosial Müdafiə Fondu" --letter 3/60 --how oral

as rauf.karimov 2018-02-28T17:00 report appeals-table
as gunel.aliyeva 2018-02-28T18:00 verify
