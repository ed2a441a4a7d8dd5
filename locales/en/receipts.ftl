# What an act answers when it is done.

## Shape of receipts
receipt-term = term: { $term } — { $due } ({ $source })
receipt-paper = paper: { $command }
receipt-next = next: { $command }
receipt-unwritten = done, but its receipt could not be written ({ $why }): { $said }
dry-run-kept-nothing = dry run: nothing was kept
training-register = TRAINING REGISTER: what stands here is not real
file-written = wrote `{ $path }`, SHA-256 { $hash }
taken-already = { $number } was taken earlier, nothing changed

## The register
office-opened = opened the register of `{ $office }`, first employee { $number } (`{ $login }`)
training-opened = opened the training register of `{ $office }`, first employee { $number } (`{ $login }`)
backed-up = copied to `{ $file }`: { $entries } journal entries, SHA-256 { $hash }
restored = `{ $file }` is in place; the register before it is kept in `{ $safety }`
restored-with-loss = `{ $file }` is in place; journal entries { $from }–{ $to } are lost; the register before it is kept in `{ $safety }`
verified = the register is whole: { $entries } entries, { $rows } rows; last entry { $seq }:{ $hash }
not-verified = the register is not whole: checked { $entries } entries, { $rows } rows; last entry { $seq }:{ $hash }
finding-file = the file is damaged: { $detail }
finding-generated = in the shape of the register `{ $name }` is missing, added or altered
finding-gap = entries { $from }–{ $to } are missing
finding-entry = entry { $seq } ({ $record }) or a row it wrote was altered: { $wrote }
finding-row = a row that entry { $seq } wrote is missing: { $table } { $id }
finding-count = { $kept } rows are kept, but acts wrote { $listed }
finding-fold = { $table } { $id }: the search column is not made from the name
finding-content = an attached file was altered or is missing: { $sha256 }
finding-seen = entry { $seq } is not the one on the receipt, or is missing
config-file = configuration file: { $path }

## Persons and employees
person-registered = registered the person as { $number }
person-entered = entered a new person: { $person }
person-by-number = from the register: { $person } { $name }
follows-signal = looks into { $signal }
person-known = the person was in the register: { $person }
person-alike = mind: { $other } may be the same as { $person } ({ $rule }); decide: `nezaret judge-duplicate { $person } --other { $other }`
person-alike-more = mind: of those who may be the same as { $person } only the first { $most } are shown and kept; `nezaret find` with the name finds the others
employee-registered = registered { $name } as { $number }, in post from { $from }
employee-waits = registered { $name } as { $number }; the appointment from { $from } waits for the head

## Offence cases
violation-registered = registered { $number }: article { $article }
offender-age-in-doubt = mind: the birth date is not known or the person is marked as a minor; the age is in doubt, and until it is established the person counts as a minor
minor-guardian = parent or guardian of the minor: { $guardian }
commission-told = the commission for minors was told on { $told }
commission-not-told = mind: the commission for minors has not been told yet

## Stay, residence and work permits
stay-registered = registered { $number }: { $kind } from { $from }
stay-registered-late = note: registered on { $registered }; since { $since } the term ran until { $due } ({ $source })
stay-ended = { $number } ended on { $ended }: { $ending }
address-changed = registered { $number }, in place of { $old }: moved on { $moved }
entry-still-open = note: { $other } is an earlier entry of this person, and no departure is known
departure-recorded = { $person } left the country on { $left } ({ $number })
departure-without-entry = note: no entry of this person is known
permit-registered = registered { $number }: { $kind }, { $from } to { $until }
permit-extended = { $number } ({ $kind }) is extended until { $until }
permit-cancelled = { $number } ({ $kind }) is not valid from { $cancelled } on, by { $article }
permit-over-limit = note: it lasts until { $until }, by { $source } at most until { $limit }; it is kept as it was granted
permit-extended-late = note: it had ended on { $ended } when it was extended on { $granted }

## Employers and inspections
employer-registered = registered employer { $number }: { $name }
site-added = { $number } ({ $name }): workplace { $nth } is registered: { $site }
site-closed-receipt = { $number } ({ $name }): workplace { $site } closed since { $closed }
employer-amended = changed what is known of { $number }
employer-alike = mind: { $other } has the same name ({ $name }); not merged
inspection-planned = { $number } is on the plan: { $employer }, { $site }, period { $period }
inspection-scheduled = scheduled { $number }: { $employer }, { $starts }; it waits for the agreement of the Service's leadership
inspection-outside-plan = mind: the day of the visit ({ $day }) is outside the period of the plan ({ $period })
inspection-rescheduled = changed { $number }: { $starts }, inspectors { $inspectors }; it waits for the agreement of the Service's leadership
inspection-agreement-void = mind: the earlier agreement does not cover this change, a new one is needed
inspection-approved = recorded the agreement of the Service's leadership to { $number }, which begins { $starts }
inspection-conducted = conducted { $number }: workers found { $workers }, of them with a finding { $findings }, breaches by the checklist { $breaches }; paper drawn up: { $paper }
case-proposed = may be opened (proposed, not decided): { $name }, article { $article }, { $subject }: { $command }
checklist-unanswered = mind: questions of the checklist without an answer: { $questions }
permit-not-registered = mind: { $worker }: the work permit that was shown, { $permit }, is not in the register
permit-not-shown = mind: { $worker }: no work permit was shown, but the register has one that is valid until { $until }: { $registered }
permit-of-another = mind: { $worker }: the work permit that was shown, { $permit }, is another person's in the register: { $registered }
permit-until-differs = mind: { $worker }: the last day of work permit { $permit } is { $shown } on the paper, { $until } in the register ({ $registered })
permit-for-another-employer = mind: { $worker }: by the register, work permit { $permit } is for another employer: { $registered }
inspection-cancelled = cancelled { $number }, which was to begin { $starts }
## Staff, absence, entrusting, settings
employee-transferred = { $name } ({ $number }) has the new post from { $from }
employee-transfer-waits = { $name } ({ $number }): the posting from { $from } waits for the head's confirmation
employee-confirmed = { $name } ({ $number }): the posting from { $from } is confirmed
employee-dismissed = { $name } ({ $number }) is dismissed from { $from }
absence-registered = { $name } ({ $number }): absence registered, { $from } – { $until }
absence-open = { $name } ({ $number }): absence registered from { $from }; the return is registered on its own
absence-ended = { $name } ({ $number }) is back from { $on }
head-absent = on these days the department head has the powers of the head ({ $name }) by 5.5
duty-entrusted = clause { $clause } is entrusted: { $unit }, { $from } – { $until }
work-charged = { $name } ({ $number }) does the chief specialist's work, { $from } – { $until }
law-amended = `{ $key }` is { $value } from { $from }
## Documents
document-registered = registered { $number }: sent by { $sender }; to be shown to `{ $addressee }`
document-presented = { $number } was shown to `{ $login }` at { $presented }
presented-later = note: it was registered on { $day }
document-delivered = { $number } was given to `{ $login }` at { $delivered }; to be executed by { $due }
execution-answered = { $number } is registered as executed, answer { $answer }
execution-registered = { $number } is registered as executed; no answer is due
document-off-control = { $number } is off control
executed-late = note: it was executed on { $completed }, after its last day { $due }
document-assigned = assigned { $number }: resolution by { $author }, executors { $executors }, to be executed by { $due }
part-reported = { $number }: your report is entered
document-completed = { $number } is reported as executed: every part is in
completed-late = note: the term of execution ended on { $due }

## Every record
record-corrected = corrected { $number }: { $field }: { $old } → { $new }
record-annulled-now = annulled { $number }: { $reason }; the number stays
note-added = noted on { $number }
file-attached = attached the file `{ $file }` to { $number }: { $size } bytes, SHA-256 { $sha256 }
file-known = the file is recognised: it is attached to { $other } too
reminder-set = { $number } comes back to your desk on { $due }
## A person's identity and marks
mark-bars-removal = note: { $removal } is open; this mark bars its execution
mark-ended = the mark on { $number } was ended on { $on }: { $kind }
mark-ended-removal = { $removal } is open; look again whether it may go on
citizenship-added = added to { $number }: citizenship { $country }
citizenship-changed = the citizenship of { $number } is now { $country }; the one before is kept
document-added = added to { $number }: document `{ $document }`
document-reported = document `{ $document }` of { $number } since { $since }: { $status }
document-run-out = note: the document was valid until { $until }
family-ended = the link of { $number } to { $relative } ended on { $on }: { $kind }
family-linked = { $number } is linked to { $relative }: { $kind }
name-added = added to { $number }: { $name } ({ $kind })
pair-decided = { $number } and { $other }: { $verdict }
persons-merged = { $number } is merged into { $survivor }: the records of both count under { $survivor }
persons-split = { $number } is no longer merged into { $survivor }
person-led = { $typed } is merged into { $number }: the act went to { $number }
merge-differs = the two differ, { $field }: { $one } — { $other }
merge-records = records concerned: { $records }
merge-papers = papers concerned: { $papers }
split-records = records that go back: { $records }
split-papers = papers that go back: { $papers }
split-check = entered or changed for { $survivor } since { $since }; see whom each concerns: { $records }
removal-open-barred = note: { $removal } is open and a bar stands against it
person-amended = { $number } was changed
person-barred = note: there is a bar to the removal of person { $number } (article: { $article })
person-marked = mark on { $number } from { $from }: { $kind }

## Removal
fingerprints-recorded = the fingerprints for { $number } were taken on { $taken }
removal-another-open = note: another removal of this person is open: { $removal }
removal-cancelled = { $number } is cancelled: { $ending }
removal-executed = { $number } is closed: person { $person } left the country on { $on } ({ $ending })
removal-handed-over = { $number }: person { $person } was handed over at { $checkpoint } at { $at }; the file closes when the border authority confirms that he left
removal-extended = { $number }: by the ruling of the court the person is to leave by { $until }
transport-is-planned = { $number }: the way out to { $direction } is planned: { $departs }, { $checkpoint }
attempt-recorded = { $number }: the way out of { $departs } failed: { $cause }; the file stays open
attempt-not-held = the hand-over ended his custody: who came back is held again only by a decision that is still in force (`nezaret place-in-centre { $person } --removal { $number }`)
custody-ended-too = with it { $custody } ended at { $at }
left-without-fingerprints = mind: he left, and no fingerprints had been taken (MM 80.7)
left-while-barred = mind: since { $since } a bar stood against his removal; he left all the same
departure-to-confirm = mind: removal { $removal } is open and closes only when the departure is confirmed
removal-issued = { $number } is opened: removal of person { $person }, term to leave { $leave-term }
removal-resumed = { $number } goes on: { $state }
removal-served = the decision behind { $number } was handed over at { $served }; the person is to leave by { $leave-by }
removal-suspended = { $number } is suspended
exported = { $rows } rows exported, SHA-256 { $hash }

## Deciding cases
violation-investigated = recorded the investigation of { $number }: { $step }
violation-decided = decided { $number }: { $outcome }; row of the monthly table: { $row }
remedy-of-decision = the decision can be challenged before the higher body or in court, free of charge; the term runs from the service of its copy (IXM 128.2.3, 129.5, 130.1)
violation-reopened = { $number } is open again: { $cause }; what was decided stays in its history
reopened-after-limitation = mind: the limitation ran out on { $last }; the case can only be ended
rests-on-reopened = mind: { $other } rests on the decision that was reopened; look whether it may stand
hearing-notified = recorded the notice in { $number }: the case is heard on { $held }, { $place }
hearing-after-term = mind: the time to consider the case runs out on { $due }, before the hearing
postponement-requested = recorded in { $number } that the person asks for a later hearing; until it is answered nothing is imposed
postponement-granted = { $number }: the hearing is put off to { $held }
postponement-refused = { $number }: the hearing is not put off
violation-earlier = mind: another case under the same article ({ $article }) within a year: { $earlier }, committed on { $happened }, { $state }
violation-repeated = mind: within a year decided under the same article ({ $article }): { $earlier }, committed on { $happened }, decided on { $decided }: { $outcome }
protocol-late = mind: discovered on { $discovered }, the protocol had to be drawn by { $due } ({ $source })
protocol-sent = { $number }: the protocol was sent to { $to } at { $sent }
protocol-sent-late = mind: the protocol had to be sent by { $due } ({ $source })
limitation-over = mind: committed on { $happened }, the limitation ran out on { $due } ({ $source })
consideration-late = mind: the time to consider the case ran out on { $due }
consideration-extended = the consideration of { $number } is extended to { $until }
consideration-resumed = the consideration of { $number } goes on
absconding-recorded = { $number }: the person hides since { $since }; the limitation stands still
absconding-ended = { $number }: the person was found on { $found }; the limitation runs again
limitation-over-meanwhile = the limitation ended on { $last }: the case can only be terminated
case-assigned = { $employee } is in charge of { $number }
case-transferred = transferred { $number } to { $employee }

## Entry bans
ban-opened = opened an entry ban: { $ban }, last day { $until }
ban-opened-until-paid = opened an entry ban: { $ban }, until the fine is paid
ban-imposed = recorded the entry ban { $number } of { $person }, last day { $until }
ban-imposed-until-paid = recorded the entry ban { $number } of { $person }, until the fine is paid
ban-lifted = lifted the entry ban { $number }
ban-shortened = the entry ban { $number } now ends on { $until } instead of { $before }
ban-sent = told of the entry ban { $number } by letter { $letter }: { $bodies }
ban-confirmed = { $body } confirmed what it was told of the entry ban { $number }
ban-tell-bodies = these bodies are to be told of the change of { $ban }: { $bodies }
ban-starts-at-departure = the entry ban { $ban } runs from the day of departure: { $from } to { $until }
## Identity
identification-proposed = proposed as { $number } that the identity of { $person } be learnt
identity-requested = { $number }: request { $letter } was sent to { $to }; without an answer by { $follow-up } it is sent again
identity-asked-again = request { $letter } of { $sent } was repeated: the later one awaits the answer
identity-answered = { $number }: recorded the answer to request { $letter }: { $reply }; requests without an answer: { $left }
identified = { $number }: it is known who { $person } is
not-identified = { $number }: it could not be learnt who { $person } is
identified-otherwise = the card says otherwise; a head puts it right: { $command }
travel-document-proposed = proposed as { $number } a travel document of { $person } for { $removal }
travel-form-empty = this place of the form stays empty: { $field }
travel-document-issued = { $number }: { $person } was given the travel document { $document }, last day { $until }
travel-document-refused = { $number }: no travel document was given

## Files
batch-annulled = annulled { $number } and with it { $records } records, put back { $restored } as they stood before: { $reason }
file-taken = { $number }: of file `{ $file }`, { $taken } rows were taken as `{ $act }`, { $passed } had been taken earlier, { $rejected } were written back
employee-has-open = { $count } open in these hands: { $records }; hand the cases over with `nezaret transfer-case`

## After the decision
decision-served = the copy of the decision on { $number } was served at { $served }: { $way }
copy-late = mind: the copy had to be served by { $due }; the terms to challenge, of legal force and to pay are counted from its service
payment-recorded = { $number }: recorded a payment of { $amount } AZN; paid { $paid }, due { $due }, left { $rest } AZN
fine-paid = { $number }: recorded a payment of { $amount } AZN; the fine is paid whole: { $paid } AZN
fine-interest = interest of { $sum } AZN: { $percent } per cent a day of what was unpaid, { $days } days ({ $source })
payment-late = mind: the time to pay ran out on { $due }
fine-postponed = { $number }: the last day to pay moved from { $old } to { $until }: { $ease } ({ $source })
ban-lifted-too = lifted the entry ban { $ban }

## Challenges
challenge-recorded = recorded { $number }: a challenge of the decision on { $target }; it does not suspend the execution ({ $source })
challenge-suspends = recorded { $number }: a challenge of the decision on { $target }; the execution is suspended ({ $source })
challenge-late = mind: the term to challenge ran out on { $last } and was not restored; the execution is not suspended
challenge-late-restored = the term to challenge ran out on { $last } and was restored
suspension-sent = the executing unit is told of the suspension: { $unit }
suspension-ended-to-send = the executing body is to be told of the ruling as a correction: { $command }
suspension-concerns-measure = { $proposal } was accepted ({ $measure }): whoever carries it out is to be told too; the file names it
suspension-to-send = the executing body is to be told at once: { $command }
suspension-without-ruling = the written ruling has no number yet; when it comes: nezaret correct-record { $number } --field ruling --new <NUMBER> --reason <TEXT>
removal-held = suspended the removal { $removal }
ban-rests-on-it = mind: an entry ban rests on this decision: { $ban }
challenge-ruled = { $number }: recorded what was ruled on the challenge of { $target }: { $verdict }
decision-in-force = the decision is in legal force from { $day }
fine-fell-away = the fine is not due
fine-to-return = mind: { $sum } AZN were paid too much and are to be returned
payment-annulled = { $number }: the payment of { $amount } AZN by receipt { $receipt } no longer counts ({ $reason }); paid – { $paid } AZN
fine-owed-again = the fine is owed again, with its interest to the last payment – { $rest } AZN
ban-holds-again = the entry ban holds again: { $ban }
payments-held = { $paid } AZN were paid before the case was opened again and count against this fine; left to pay – { $rest } AZN
payments-stay = { $paid } AZN were paid; they stay with the case and count against the next decision. Once returned, each is annulled: nezaret annul-payment { $number } --receipt <NUMBER> --reason <TEXT>
held-by-another = the execution stays suspended by another challenge: { $other }
removal-waits-for-head = { $removal } stays suspended: only a head lets it go on
removal-at-its-end = mind: { $removal } is at its end already
removal-to-be-cancelled = { $removal } is suspended and has to be cancelled
## Data for other systems
data-transmitted = { $number } is sent ({ $what }, { $system }): new – { $new }, corrections – { $corrections }, withdrawals – { $withdrawals }
transmit-more = note: { $left } records did not fit into this file; repeat the command
receipts-accepted = { $number }: { $records } records confirmed; without an answer – { $left }
receipts-rejected = { $number }: { $records } records rejected; without an answer – { $left }
receipt-known = { $number }: this answer is on record already, nothing changed

## Instructions and requests
instruction-registered = registered instruction { $number }: to { $employee }, until { $due }
instruction-delivered = delivered instruction { $number }; to be carried out by { $due }
instruction-completed = reported { $number } as carried out
instruction-closed = took { $number } off control
instruction-returned = sent { $number } back with remarks; its last day stays { $due }
instruction-extended = extended { $number } until { $until }
instruction-late = note: carried out on { $done }, the last day was { $due }
information-requested = sent request { $number } to { $body }; the answer is awaited by { $due }
reply-recorded = recorded the answer to { $number }: { $reply }
reply-in-part = recorded the answer to { $number }: { $reply }; the rest is awaited
reply-late = note: the answer was awaited by { $due }

## Cooperation and the division of work
cooperation-recorded = recorded { $number }: { $deed }, { $partner }
cooperation-result = recorded the result of { $number }
work-divided = { $name } has from { $from }: { $clauses }

## Reports up the line
report-submitted = submitted report { $number }: it rests on entry { $entry } of the journal, SHA-256 { $sha256 }
report-approved = approved report { $number }
report-returned = sent report { $number } back with remarks
report-presented = presented report { $number } to { $to }

## Plans and meetings
measure-planned = entered measure { $number } into the plan { $plan }: owner { $employee }, until { $due }
measure-completed = recorded { $number } as carried out
meeting-held = recorded meeting { $number }; { $agenda } on the agenda
meeting-decided = the decisions are instructions: { $numbers }

## Posts, ranks, stamps
posts-set = { $unit }, { $post }: { $count } from { $from }
posts-wait = { $unit }, { $post }: { $count } from { $from }; it waits for the head
posts-confirmed = confirmed the posts of order { $order }: { $count }
posts-overfilled = note: { $held } hold this post now
rank-set = { $name }: rank { $rank }
mentor-assigned = gave { $name } a mentor until { $until }: { $mentor }
stamp-issued = gave `{ $stamp }` to { $name }
stamp-ended = `{ $stamp }`: { $fate }
employee-has-stamps = note: he still has stamps: { $stamps }

## Work handed over
work-handed-over = `{ $login }` → { $taker }: records listed ({ $count }): { $records }
hand-over-confirmed = confirmed the hand-over of `{ $login }`; the other side is awaited
hand-over-done = the hand-over of `{ $login }` is done; records moved: { $count }

## Proposals
proposed = made proposal { $number }: { $kind } ({ $item })
expert-engaged = { $number }: engaged an expert until { $until }: { $expert }
enforcement-proposed = recorded proposal { $number }: { $measure } in case { $case } ({ $source })
measures-proposed = recorded proposal { $number }: measures by inspection { $inspection }
proposal-decided = decided proposal { $number }: { $state }

## Signals
signal-registered = registered { $number }; sender: { $kind }
signal-repeated = note: earlier signals of the same sender about the same person: { $earlier }
signal-verified = verified { $number }: { $finding }
signal-to-answer = the sender is to be told the result: { $command }
signal-answered = answered the sender of { $number }; the signal is closed
signal-closed = closed { $number } without an answer; the reason is kept
signal-answered-late = mind: the answer was due by { $due }
signal-without-case = mind: it was confirmed, but no case was opened from it: { $command }

## Control on the spot
check-recorded = recorded { $number }: { $kind }, persons met { $found }, of them with a finding { $findings }
joint-measure-recorded = recorded joint measure { $number }: { $bodies }, persons met { $found }, of them with a finding { $findings }
case-open-already = a case is open already: { $name }, article { $article }, { $subject }: { $case }
no-further-case = where that case is enough, say so: { $command }
## Protocol forms
blanks-received = received { $blanks } ({ $count }): { $number }
blanks-issued = issued { $blanks } ({ $count }) to { $to }: { $number }
blanks-accounted = accounted for { $blanks } ({ $count }) of { $number }: { $fate }
blank-used-on = { $number } names its form now: { $blank }

## Custody
detention-recorded = { $number } is recorded: person { $person } was brought in at { $brought-in }
detention-ended = { $number } has ended: the person was set free at { $at } ({ $ending })
placement-forced = { $number } is recorded: person { $person } was admitted to the centre ({ $centre }) at { $admitted }, to be held until { $until } at most
placement-voluntary = { $number } is recorded: person { $person } was admitted to the centre ({ $centre }) at { $admitted } at his own request; he may stay until { $until } and may leave whenever he wants
placement-extended = { $number } lasts longer: to be held until { $until } at most
placement-released = { $number } has ended: the person left the centre at { $at } ({ $ending })
overrun-explained = the reason for the time past the end of { $number } is recorded
custody-overrun = { $number } lasted past its end, from { $from } to { $to }; the head has to say why (`nezaret explain-overrun { $number } --ground <TEXT>`)
custody-adds-up = the { $hours } hours for which the person was held before for this removal count towards the longest time
custody-follows = the placement at his own request { $custody } lasts until { $until } with it
custody-over-already = by { $custody } nobody is held any more
custody-shortened = the person may be held until { $until }
custody-to-release = what held the person was set aside: he is to be free since { $until }; release him at once
custody-without-end = mind: the law of that day sets no longest time for { $number }
placement-reviewed = { $number } was looked at again; the next time by { $day }
movement-recorded = { $number }: taken there at { $at } ({ $destination })
safeguard-recorded = recorded for { $number }: { $kind }, { $at }
consulate-at-once = the consulate is told at once: `nezaret record-safeguard { $number } --kind consulate-told --details <TEXT>`
review-due = it is looked again by { $day } whether the person has to stay
custody-minor = mind: { $person } is a minor, to be kept with his family and apart from other adults (MM 84)
room-other-sex = mind: { $other }, of the other sex, is in room { $room } (MM 84)
room-other-age = mind: { $other } is in room { $room }: minors are kept apart from adults who are not of their family (MM 84)
room-other-regime = mind: { $other } is in room { $room }: who came at his own request is kept apart from who is held (MM 84)

## Entered for another
entry-held = held as { $number }: { $act } touches a person's liberty and is done only once { $performer } confirms it himself
entry-confirmed = { $number } was confirmed
entry-declined = { $number } was declined: { $ground }

appeal-registered = registered { $number } ({ $kind })
appeal-anonymous = the appeal is anonymous: registered and not considered (1308-IVQ 6.4); if it reports an offence: nezaret register-signal
appeal-repeated = note: an earlier appeal of the same applicant on this topic: { $earlier }
answer-proposed = proposed an answer to { $number }; a head decides
appeal-answered = answered { $number }: { $result }; the appeal is closed
appeal-late = mind: the answer was due by { $due }
appeal-forwarded = forwarded { $number } to { $to }
appeal-forwarded-late = mind: it was to be forwarded by { $due } ({ $source })
appeal-unconsidered = left { $number } unconsidered; answers given before: { $given }
appeal-extended = extended the answer to { $number } until { $until }

inquiry-registered = registered { $number } of { $asker }
inquiry-registered-later = note: it came in on { $received } and was registered later; the term runs from the registration (1024-IIQ 24.5)
inquiry-answered = answered { $number }: { $result }; the inquiry is closed
inquiry-forwarded = forwarded { $number } to { $to }
inquiry-extended = extended the answer to { $number } until { $until } ({ $source })

document-extended = extended the part of { $login } in { $number } until { $until }
document-reassigned = moved the part of { $from } in { $number } to { $to }
presentation-annulled = took back that { $number } was shown to { $login }
delivery-annulled = took back that { $number } was given to { $login }

calendar-loaded = loaded the days off of { $year } (decision { $decision })
calendar-changed = mind: these days counted otherwise until now: { $days }; terms that were set keep their end, and `nezaret explain-deadline` says where it differs
