# What went wrong, and what to do about it.

## Values: one message for each way a value can be wrong.

value-date = not a date: write 2018-01-15, 15.01.2018, today, yesterday, +10d (calendar days) or +10wd (working days)
value-month = not a month: write 2018-01 or 01.2018
value-plan-period = neither a month nor a quarter: write 2018-03, 03.2018 or 2018-Q1
value-moment = not a date with a time: write 2018-01-15T14:30, 15.01.2018 14:30, or 14:30 for today
value-country = not a country code: write three Latin letters, such as AZE; XXA for a stateless person
value-article = not the number of an article: write, for example, 575.1.1
value-clause = not a clause of the Regulation: write, for example, 3.1.8-1
value-money = not an amount: write manat, for example 300 or 300.50
value-number = not a register number: write, for example, V-2026-000123
value-code = not one of the allowed words
value-missing = is required
value-unknown = there is no such column
value-form = does not have the right form
value-text = the text is empty or has characters that cannot be shown
value-name = not a name: write only letters, blanks, apostrophes, hyphens and dots
value-long = is too long
value-count = not a count: write digits only, for example 12
value-login = not a login: small Latin letters, digits, dots, hyphens and underscores, at most 32 characters
value-document = not the number of a document: write 3–20 Latin letters and digits
value-mrz = not a machine readable zone: two lines of 44 or 36 characters or three of 30, of letters, digits and `<`, in quotes, with `/` between the lines
value-mrz-document = the check digit of the document number does not agree: read the number again
value-mrz-birth = the check digit of the birth date does not agree: read the birth date again
value-mrz-expiry = the check digit of the last day of validity does not agree: read that date again
value-mrz-personal = the check digit of the personal number does not agree: read the personal number again
value-mrz-composite = the last check digit, over all fields, does not agree: read the lower line again
value-person-found = write surname|given|citizenship|document|birth-date|finding|followed; the finding is one of in-order, no-papers, invalid-papers, overstay, unregistered, moved-unregistered, other-purpose, no-permit, transit, under-ban, guest-unregistered
value-worker-found = write surname|given|citizenship|document|birth-date|permit|permit-until|finding|status|exemption; the finding is one of in-order, no-permit, permit-expired, other-workplace, no-right-to-stay; the status one of permanent-residence, temporary-residence, temporary-stay, asylum, none
value-voen = not a taxpayer's number (VÖEN): write ten digits, the last one 1 for a legal person, 2 for an individual
value-duration = not a span: write 7d (calendar days) or 5wd (working days)
value-tongue = not the code of a language: write two or three small Latin letters, for example az, tr

## Shape of errors
error = Error
cause = Caused by
basis = Basis
hint = Hint
hint-run = run `{ $command }`
internal = internal error of the program; the register was not changed
internal-hint = send this message and the command to whoever answers for the program
integrity = { $n } things in the register do not fit
integrity-hint = do not write to the register; check the last backup with `nezaret verify` and tell the chief specialist
output-failed = the answer could not be written
not-found = `{ $number }` was not found
not-found-near = the nearest numbers are { $near }
stranger = account `{ $login }` holds no post on { $on }
stranger-hint = look the account up in `nezaret list employees`; the head registers a new employee with `nezaret register-employee`
config-unreadable = configuration file `{ $path }` cannot be read

## Refusals
not-entitled-to-enter-for-another = { $officer } may not enter an act of another ({ $performer }): the chief specialist or a service account does
liberty-wants-the-officers-own-hand = an act that touches a person's liberty is entered by { $performer } himself; { $officer } cannot do it for him

## The register's file
store-busy = another process holds the register
store-busy-hint = repeat the command in a few seconds
store-absent = there is no register at `{ $path }`
store-absent-hint = name another file with `--register FILE`, or open a new register with `nezaret init`
store-exists = `{ $path }` exists already
store-exists-hint = choose another name; the file there was not touched
store-foreign = `{ $path }` is not a register of nezaret, or is half-written
store-foreign-hint = check the file; if need be, put a backup in its place with `nezaret restore`
store-version = the register has version { $found }, this program knows { $known }
store-newer-hint = install the newer program; this one did not touch the register
store-older-hint = any command that writes brings the register up to date, after a copy beside it
store-corrupt = the register's file is damaged: { $detail }
store-corrupt-hint = do not write to it; run `nezaret verify` and get the last backup ready
store-network = `{ $path }` lies on a network file system ({ $kind }), where locks are not to be trusted
store-network-hint = keep the register on this machine's own disk
store-read-only = `{ $path }` cannot be written
store-read-only-hint = check the permissions of the file and its folder
store-full = the disk is full; the register was not changed
store-full-hint = make room and repeat the command
store-file = a file operation failed: { $why }
store-bad = the register holds a value that is not allowed

## The command line
usage-missing = missing: { $names }
usage-missing-command = a subcommand is missing
usage-unknown-command = there is no command `{ $name }`
usage-unknown = there is no option `{ $arg }`
usage-twice = given twice: `{ $arg }`
usage-no-value = `{ $arg }` has no value
usage-choice = { $arg }: `{ $value }` is not one of: { $allowed }
usage-not-utf8 = a word of the command line is not in UTF-8
usage-surplus = one word too many: `{ $word }`
usage-takes-none = `{ $arg }` takes no value: `{ $value }`
usage-value = { $arg }: `{ $value }`: { $why }
usage-other = the command line cannot be understood: { $arg }
usage-near = did you mean `{ $near }`?
usage-see = see `{ $command }`

## Every act
account-unknown = no account found for user { $uid }
act-in-future = the act's day { $on } lies in the future; today is { $today }
act-half-written = the act stopped half-way; nothing was written
staged-on-real-register = `--as` and `--at` work on a register for training only
office-opened-already = the register is open already
performed-by-needs-paper = what { $performer } did on paper needs the paper's number: `--paper`
external-id-needs-source = foreign id `{ $id }` needs the name of its list: `--source`
late-needs-paper = an act of { $on } is entered { $days } days later; name the paper it is entered from with `--paper`
number-of-another-register = { $number } belongs to another register; a number that begins with { $prefix } is needed here
foreign-id-needs-source = `{ $id }` is not a register number (such as { $prefix }-2018-000001); if it is a foreign id, name its list with `--source`
foreign-id-unknown = list `{ $source }` has no record with id `{ $id }`
record-annulled = { $number } is annulled
state-forbids = { $number } is in this state: { $state }
seen-form = `{ $text }` is not as on a receipt: write 5021:a3f9c01b
restore-other-kind = a register for training and a real one cannot take each other's place

## Persons and employees
person-born-later = born { $birth }, after the day of the event { $day }
person-differs = { $number } does not agree: the register has { $known }, typed was { $typed }, document { $document }; correct the record if it is the same person, else check the document number
person-registered-already = this person is registered already: { $number }
person-under-age = born { $birth }, the person was not yet 16 on { $happened } and is not liable
login-taken = account `{ $login }` belongs to employee { $number }
service-account-needs-answering = `{ $login }`: a service account needs both `--service-account` and the employee who answers for it, `--answers`
post-not-in-unit = there is no post { $post } in unit { $unit }
head-needs-president = the head needs the President's agreement: `--president-consent`

## Offence cases
not-an-origin = no case comes from { $number }: give the number of one of these registers: { $letters }
violation-days = the days are out of order: committed { $happened }, discovered { $discovered }, protocol { $drawn }
violation-moment = the moment of the offence { $at } is not of its day { $happened }, or is later than the protocol ({ $on })
protocol-needs-rights = no protocol is drawn in which the person's rights and duties were not explained (`--rights-explained`), here in { $language }
protocol-interpreter-or-understands = either name the interpreter (`--interpreter`) or note that the person understands { $language } (`--understands`), one of the two
protocol-explained-and-refused = the person either explained (`--explanation`) or refused to (`--refused-to-explain`), not both
minor-needs-guardian = born { $birth }, the person was 16 or 17 on { $happened }: name the parent or guardian (`--guardian`)
commission-told-when = the day on which the commission for minors was told ({ $told }) is not between the offence ({ $happened }) and the protocol ({ $on })

## Stay, residence and work permits
stay-days = the days do not follow each other: first day { $from }, last day { $until }, registered on { $registered }, entered on { $on }
stay-needs-address = a registration of this kind has an address ({ $kind }): `--address`
stay-has-one-host = one host only: a person (`--host`) or a legal person (`--host-employer`)
stay-ends-when = { $number } began on { $from }: it cannot end on { $ended } (entered on { $on })
host-is-guest = the host and the person who is registered are one person
entry-ends-by-departure = { $number } is an entry into the country: it ends with the departure
departure-is-its-own-act = { $number }: a departure ends every stay of the person and is an act of its own
departure-in-future = a departure on { $left } cannot be recorded on { $on }
permit-days = the days do not follow each other: granted { $granted }, first day { $from }, last day { $until }, entered on { $on }
permit-needs-number = a permit of this kind has a number ({ $kind }): `--permit`
permit-needs-employer = a work permit is an employer's: `--employer`
permit-registered-already = { $kind } { $permit } is registered already: { $number }
permit-extension-days = { $number } ends on { $ends }: an extension until { $until }, granted on { $granted } and entered on { $on }, does not fit
permit-cancelled-when = { $number } was granted on { $granted } and ends on { $ends }: it cannot be cancelled on { $cancelled } (entered on { $on })

## Employers and inspections
employer-registered-already = an employer with VÖEN `{ $voen }` is registered already: { $number }, { $name }
employer-voen-unknown = there is no employer with VÖEN `{ $voen }` in the register
employer-kind-differs = VÖEN `{ $voen }` is another kind of employer's ({ $says }); typed was: { $typed }
site-unknown = { $number } has no workplace `{ $site }`; those registered: { $known }; enter a new one with `nezaret add-site { $number } --site <TEXT>`
site-closed = workplace { $site } of { $number } is closed since { $closed }; `nezaret add-site { $number } --site <TEXT>` opens it again
site-awaits-visit = visits of workplace { $site } wait to be made: { $inspections }; move or cancel them first
site-closed-when = workplace { $site } cannot be closed since { $closed }: not later than { $on }, and later than the last visit (last visited: { $visited })
site-known = workplace `{ $site }` is this employer's already, or was named twice: { $other }
plan-in-past = the period of the plan ({ $period }) ended before the day of the act ({ $on })
year-none = there is no year { $year } here; write one between 1900 and 2199
inspection-planned-already = workplace `{ $site }` is on the plan of this period ({ $period }) already: { $other }
inspection-needs-workplace = name either a visit of the plan (`--plan`), or employer, kind and workplace together (`--employer`, `--kind`, `--site`)
inspection-plan-says = { $number } is on the plan: employer, kind and workplace are the plan's and are not given again
reschedule-changes-nothing = neither the time nor the inspectors of { $number } change
reschedule-needs-both = { $number }: a new time needs both its beginning (`--starts`) and its end (`--ends`)
agreement-before-change = { $number }: the agreement ({ $agreed }) is older than the change of the visit ({ $changed }); a new one is needed
unplanned-needs-ground = an unplanned inspection needs a ground: `--ground`
inspection-ends-first = the end of the inspection ({ $ends }) must be later than its beginning ({ $starts })
inspection-in-past = the inspection begins ({ $starts }) before the day it is scheduled ({ $on })
inspection-needs-inspector = name at least one inspector: `--inspector`
inspection-needs-competent-inspector = none of the inspectors named is of a unit that inspects workplaces
inspector-named-twice = `{ $inspector }` is named twice
inspector-not-in-post = `{ $inspector }` is not a division head, chief inspector or inspector on the day of the visit
inspector-not-below = `{ $inspector }` is of another unit ({ $theirs }); inspectors are named from your own unit ({ $unit }) and those below it
inspector-absent = `{ $inspector }` cannot go on the inspection that begins on { $day }: absent from { $from }
inspector-elsewhere = `{ $inspector }` is at another inspection at that time: { $other }
planned-inspections-too-near = { $site }: planned inspections of one workplace stand at least { $interval } apart (`inspection.minimum-interval`); { $other } is on { $other-on }
agreement-too-late = { $number }: the agreement ({ $agreed }) can be later neither than the visit ({ $visit }) nor than the day of the act ({ $on })
only-its-inspectors = { $number } is conducted only by the inspectors named for it: { $named }
inspection-not-yet = { $number } is scheduled for { $starts }; it cannot be conducted on { $on } yet
person-twice = the same person is named twice: document { $document }, citizenship { $citizenship }
worker-permit-unnumbered = { $worker }: there is a last day of a work permit ({ $until }) but no number
worker-permit-shown = { $worker }: the finding is `{ $finding }`, but a work permit was shown: { $permit }
worker-permit-missing = { $worker }: the finding is `{ $finding }`, but the work permit has no number
worker-permit-end-missing = { $worker }: work permit { $permit } needs its last day, else nobody knows whether it is valid
worker-permit-run-out = { $worker }: work permit { $permit } ran out on { $until }; on { $day } the finding cannot be `{ $finding }`
worker-permit-runs = { $worker }: work permit { $permit } is valid until { $until }; on { $day } the finding cannot be `{ $finding }`
worker-is-citizen = { $worker } is a citizen of Azerbaijan and needs no work permit; the finding has to be `in-order` and the exemption empty
worker-exemption-missing = { $worker }: no work permit was shown; name the item by which none is needed (`nezaret checklist`), else the finding is `no-permit`
worker-exemption-unknown = { $worker }: on { $day } there is no item `{ $exemption }` by which no work permit is needed; see `nezaret checklist --on { $day }`
worker-exempt-and-found = { $worker }: by item { $exemption } no work permit is needed, yet the finding is `{ $finding }`
worker-status-differs = { $worker }: the finding ({ $finding }) does not go with the right to stay ({ $status })
check-unknown = on { $day } the checklist has no question `{ $question }`; its questions: { $known }
check-twice = question `{ $question }` is answered twice
check-needs-remark = a no to `{ $question }` says what was seen: `{ $question }=no|TEXT`
check-contradicts-worker = question `{ $question }` is answered yes, but what was found about a worker says no: { $worker }, { $finding }
paper-not-handed = { $number }: one copy stays with the employer (paper: { $paper }); name who took it (`--received-by`), or say that signing was refused (`--refused-to-sign`)
paper-copies = { $number }: a protocol is drawn up in at least { $least } copies, given: { $copies }
## Staff, absence, entrusting, settings
staff-not-oneself = nobody registers his own posting, absence or charge: { $name }
employee-leaves = { $name } is dismissed from { $on }
employee-sits-there = { $name } holds that post already: { $post }, { $unit }
employee-without-post = { $name } holds no post on { $on }
posting-before-last = for { $name } the day { $from } is before the first day of the last posting ({ $last })
post-held = the post is taken on { $from }: { $post }, { $unit } — { $holder }; transfer or dismiss the holder first
order-later-than-act = the date of order { $order } ({ $date }) is after the day of the act ({ $on })
nothing-to-confirm = no posting of { $name } waits for confirmation
absence-days = the last day of absence { $until } is before the first { $from }
absence-registered-already = an absence of { $name } on these days is registered already: { $from } – { $until }
absence-none = no absence of { $name } is registered that covers { $on }
absence-not-by-deputy = the absence of the head ({ $name }) is not registered by the department head, who will act for him
entrust-days = the last day { $until } is before the first { $from }
entrust-before-order = a duty is not entrusted from { $from }: the order is dated { $date }
entrust-what = either entrust a unit with a clause (`--unit` and `--clause`) or charge an employee with the chief specialist's work (`--employee`)
entrust-needs-chief = clause { $clause } is entrusted on a decision of the Service's chief only: give `--chief-decision`
clause-no-duty = { $clause } is no duty that can be entrusted: write a clause of 3.1
clause-not-in-force = clause { $clause } is not in force on { $on }
unit-holds-clause = the unit holds clause { $clause } anyway: { $unit }
charged-is-specialist = { $name } is the chief specialist
setting-before-decision = a setting does not change from { $from }: the decision is dated { $date }
explain-unknown = `{ $what }` is neither a command nor a clause of the Regulation
act-unknown = there is no act `{ $act }`
article-not-in-force-instead = article { $article } is not in force on { $on }; that day it was { $instead }
## Documents
addressee-not-chief = `{ $login }` holds no chief's post; a document is shown to the head, the department head or a division head
document-received-later = the day the document was received ({ $received }) cannot be after its registration ({ $on })
document-written-later = the date of the document ({ $written }) cannot be after the day it was received ({ $received })
due-and-term = the last day (`--due`) and the term (`--term`) are not given together
due-before-act = the last day of execution ({ $due }) is before the resolution ({ $on })
due-later-than-upper = the last day of execution ({ $due }) cannot be after the day in the resolution above ({ $upper })
executor-missing = no executor is named for { $number }: `--executor`
executor-named-already = `{ $login }` is already an executor of { $number } and has not reported yet
executor-outside-own-unit = the author of a resolution assigns only to employees of the own unit and of units below it
executor-twice = `{ $login }` is named twice
executor-without-post = `{ $login }` holds no post on { $on }
not-an-executor = { $number } was not assigned to this officer
part-reported-already = you have already reported on { $number }
parts-open = these executors of { $number } have not reported yet: { $executors }
reported-before-assigned = the day of execution ({ $on }) is before the resolution ({ $assigned })
resolution-author-for-specialist = `--resolution-by` is for the chief specialist only: a chief writes resolutions in the own name
resolution-author-missing = a chief writes the resolution; the chief specialist has to name its author: `--resolution-by`
resolution-author-not-addressed = { $number } is not addressed to { $author }
resolution-author-not-chief = { $author } holds no chief's post and writes no resolutions
resolution-not-in-line = { $number } is assigned already; a further resolution is written by an executor who has not reported yet, and { $author } is none of them
several-executors-head-only = only the head assigns a document to several executors

## Every record
annulled-by-own-act = { $number } is not annulled this way: the records that hang on it have to go with it
correction-after-the-day = { $number } was entered on { $entered }; its author may correct it on that day only, later a chief does
correction-by-another = { $number } was entered by another officer on { $entered }; its author corrects it the same day, later a chief does
correction-changes-nothing = { $number }: the old and the new value of { $field } are the same
corrected-day-later = { $field }: { $day } is after the day of the correction ({ $on })
field-not-correctable = `{ $field }` of { $number } cannot be corrected; what can be: { $fields }
field-value-wrong = { $field }: `{ $value }`: { $wrong }
field-wants-value = { $field } cannot be empty
file-attached-already = the file `{ $file }` is already attached to { $number }
file-name-wrong = the name of the file `{ $file }` cannot be read or is too long
file-not-regular = `{ $file }` is not a regular file
file-too-large = the file `{ $file }` is too large: { $size } bytes; at most { $limit } bytes are allowed
file-unreadable = the file `{ $file }` cannot be read: { $error }
foreign-id-of-no-record = no record has the foreign id `{ $id }`
foreign-id-of-several = the foreign id `{ $id }` belongs to records of several registers; give the record's own number
foreign-id-wants-source = `{ $id }` is not a register number (such as V-2018-000001); if it is a foreign id, name its list with `--source`
not-on-own-record = { $number } is your own record; somebody else has to annul it
old-differs = { $number }: { $field } is `{ $stands }` in the register, not `{ $old }`; look at the record first
record-has-others = { $number } is not annulled: standing records rest on it: { $records }
employee-has-acted = { $number } is not annulled: this employee has acted in the register; if he left, register the dismissal
reason-missing = a reason has to be given for { $number }: `--reason`
record-not-readable = you may not read { $number }
register-unknown = no register's numbers begin with `{ $prefix }`
reminder-in-past = the day of the reminder ({ $due }) is past; today is { $on }
staff-record-by-order = only the head or the chief specialist changes the record of an employee

## Lists, records, reports
access-log-not-yours = the read log is for the head and, as to their own officers, for heads of department and division
login-nobody = no employee has the account `{ $login }`
not-yours-to-read = `{ $number }` is not among the records you may read, nor linked to one
period-reversed = the period ends before it begins: { $from } – { $to }
register-has-no = { $register }: this register has no such thing: { $filter }
column-unknown = there is no column `{ $column }`; the columns are { $columns }
statistics-of = `{ $of }` is not something that figures by { $by } are split into
statistics-of-what = `--of { $of }` is one part of a whole that `--by` splits: { $by }
state-not-of-register = { $register }: this register has no state `{ $state }`; its states: { $states }
## A person's identity and marks
amend-needs-ground = { $case } is open: to change the identity of person { $number } give the ground (`--ground`) and the document that proves it (`--evidence`)
amend-needs-head = { $case } is open: only heads may change the identity of person { $number }
amend-nothing = nothing to change in { $number } was given
document-of-another = document `{ $document }` belongs to person { $number }
citizenship-held = { $number } holds this citizenship already: { $country }
document-days = the days of the document do not fit: issued { $issued }, valid until { $until }, day of the act { $on }
document-known = document `{ $document }` of { $number } is registered already; what became of it: `nezaret report-document`
document-not-known = { $number } has no row for document `{ $document }`: add it first
family-not-there = { $number } has no such link to { $relative }: { $kind }
family-of-himself = { $number } cannot be related to himself
family-stands = { $number } is linked to { $relative } already: { $kind }
mrz-contradicts = what was typed contradicts the machine readable zone, { $field }: typed { $typed }, in the zone { $zone }
name-known = { $number } has this name already: { $name }
pair-judged = { $number } and { $other } were judged on { $day }: { $verdict }
parent-not-older = { $number }, born { $parent }, cannot be the parent of { $relative }, born { $child }
person-field-missing = required and not given: { $field }
stateless-with-citizenship = { $number } cannot be stateless and hold a citizenship ({ $held }): type `--instead` where the one takes the place of the other
status-later-than-act = the first day, { $since }, is after the day of the act, { $on }
status-stands = document `{ $document }` is so already, or never was gone: { $status }
merge-with-himself = { $number } is that person already: nothing is to be merged
person-linked = { $number } stands in a merger; it is split first, then it can be annulled
person-merged-already = { $number } is merged into { $survivor } already: merge { $survivor }, or split it first
person-not-merged = { $number } is merged into nobody; merged into it: { $under }. Name the person who comes back
mark-ends-before-it-begins = the last day of the mark, { $until }, is before its first day, { $from }
mark-later-than-act = the first day of the mark, { $from }, is after the day of the act, { $on }
mark-not-ended-by-executor = the officer responsible for { $removal } may not end a mark on person { $number }
mark-not-there = { $number } has no such mark in force on { $on }: { $kind }
mark-stands = { $number } has had this mark in force since { $since }: { $kind }
mark-too-long = the mark cannot last until { $until }; its last day is { $last }

## Removal
before-decision = the decision behind { $number } is dated { $decision }; nothing can be done by it on { $on }
decision-later-than-act = the decision's date, { $decision }, is after the day of the act, { $on }
execute-when = the departure, { $departed }, is not on the day of the act, { $on }, or has not come yet
fingerprints-taken = the fingerprints for { $number } were taken on { $day } already
fingerprints-when = the day the fingerprints were taken, { $taken }, is not between the decision, { $decision }, and the day of the act, { $on }
identity-differs = the number typed does not agree with what the register holds on person { $person }; { $number } was not executed
identity-not-confirmed = { $number }: type again the number of the document (`--document`) or of the fingerprint record (`--fingerprints`) of person { $person }
removal-ban-opened-already = the entry ban of the decision on { $number } is open already: { $ban }; leave out `--ban-years`
removal-barred = { $number } cannot go on: since { $since } there is a bar to removal (article: { $article })
removal-basis-no-longer = { $basis }: could carry a removal until { $last }; the day in question is { $day }
removal-basis-not-yet = { $basis }: can carry a removal from { $from }; the day in question is { $day }
removal-cancelled-with-79-1-1 = what was cancelled (`--cancelled`) has to be given with ground 79.1.1 and with no other; the basis given: { $basis }
removal-case-not-expelled = { $number } was not decided as an administrative expulsion; its outcome: { $outcome }
removal-case-with-penalty = the offence case (`--violation`) has to be given with a penalty decision and with no other basis; the basis given: { $basis }
removal-decision-differs = { $number } was decided on { $decided }; the date typed is { $typed }
removal-forbidden = no removal of person { $number } may be opened: since { $since } it is forbidden (article: { $article })
removal-forced-early = { $number }: the term to leave runs until { $leave-by }; removal by force is possible only after it
removal-in-force-early = the decision cannot enter into legal force on { $day }; the earliest day is { $earliest }
removal-leave-term-differs = the term to leave cannot be { $typed }; the law sets { $law }
removal-needs-ground = the basis given: { $basis }; give the ground of the decision (`--ground`, 79.1.1–79.1.4)
removal-needs-in-force = give the day on which the penalty decision enters into legal force (`--in-force-on`)
removal-needs-leave-term = the decision sets the term to leave; give it with `--leave-term`, for example 48h or 10d
removal-not-by-drawer = the officer who drew the protocol of { $number } may not open the removal that rests on it
removal-not-fingerprinted = no fingerprints were taken for { $number }
removal-not-in-force = the decision behind { $number } is not in legal force on { $on }; it enters into force: { $day }
removal-opened-already = a removal by this decision is open already: { $number }
removal-person-not-of-case = case { $number } is about person { $person }; the person typed is { $typed }
removal-takes-no-ground = the ground of the decision (`--ground`) is given only for a decision of the Service; the basis given: { $basis }
resume-on-its-day = { $number } goes on only as of the day of entry ({ $today }), not as of { $on }
second-officer-same = another officer has to confirm the identity; `{ $login }` is the one who acts
second-officer-unit = the holder of account `{ $login }` is not of a unit that holds clause { $clause }
serve-in-force-differs = the day of legal force of { $number } is { $known } in the register; { $typed } was typed
serve-interpreter-or-understands = { $number }: give either the interpreter's name (`--interpreter`) or that the person understands the language (`--understands`)
serve-needs-copy = { $number }: a copy of the decision has to be handed over (`--copy-handed-over`)
serve-needs-in-force = it is not known when the decision behind { $number } enters into legal force; give the day with `--in-force-on`, or the term to leave cannot be counted
serve-needs-remedy = { $number }: the person has to be told how and until when he may challenge it (`--remedy-told`)
serve-when = the service, { $served }, is not between the decision, { $decision }, and the day of the act, { $on }, or has not come yet

## Files in and out
import-unknown-act = there is no act `{ $act }`
import-fault = row { $row } (line { $line } of the file): { $why }
import-more-faults = more rows are wrong: { $n } in all, { $shown } shown
import-nothing-kept = nothing was taken; wrong rows: { $n }
import-header-fault = header (line { $line } of the file): { $why }
import-header-wrong = nothing was taken: put the header right and import the file again
import-cell = { $column }: `{ $value }`: { $why }
## Deciding cases
announced-at-needed = the decision is dated { $on }: the 48 hours run from its announcement, give its hour with `--announced-at`
announced-when = the decision cannot have been announced ({ $announced }) before its day ({ $on }) or in the future
article-decided-elsewhere = cases under article { $article } are not decided here; who decides: { $body }
article-drawn-elsewhere = protocols under article { $article } are not drawn here; who draws them: { $body }
before-protocol = the day { $on } lies before the protocol of { $number }, which is of { $drawn }
conditional-fine-closed = article { $article } takes no conditional fine
decide-not-by-drawer = the officer who drew the protocol of { $number } does not decide the case
employer-needed = { $subject }: the employer must be named with `--employer`
expulsion-always-in-sanction = under article { $article } the fine always comes with administrative expulsion
expulsion-forbidden = { $number } cannot be expelled: since { $since } something forbids it (article: { $article })
expulsion-not-in-sanction = the sanction of article { $article } has no administrative expulsion for this offender
fine-needed = this outcome needs the amount of the fine (`--fine`): { $outcome }
fine-not-for-outcome = no fine goes with this outcome: { $outcome }
fine-outside-limits = a fine of { $fine } AZN is outside the limits of article { $article }: { $min }–{ $max } AZN
hearing-without-person = { $number }: the person was not at the hearing (`--attended`), and no notice is given (`--notified-on`)
limitation-ran-out = the limitation of { $number } ran out on { $last }; on { $on } the case can only be terminated
notice-day = the day of the notice, { $notified }, is not between the protocol ({ $drawn }) and the decision ({ $on })
notice-too-late = the notice was served on { $notified }; to decide in absence it had to be served by { $latest }
hearing-too-soon = the hearing on { $held } is too soon: the notice was served on { $notified }, for that day it had to be served by { $latest }
hearing-not-yet = { $number }: the hearing of which the person was told is on { $held }; without the person nothing is decided before
hearing-day = the hearing { $held } is not between the protocol ({ $drawn }) and the decision ({ $on })
hearing-place-needed = { $number }: the decision says where the case was heard: `--hearing-place`
remedy-not-told = { $number }: the decision tells the person until when, where and how it can be challenged: `--remedy-told`
ending-article-needed = { $number }: a decision that imposes nothing names the article by which the case rests or ends: `--ending-article`
ending-article-none = { $number }: `--ending-article` is for a case that rests or ends
postponement-pending = { $number }: the person asked on { $requested } for a later hearing, and nobody has answered yet
postponement-none = { $number }: no request for a later hearing waits for an answer
postponement-answered-first = the person asked on { $requested }; the answer cannot be of { $on }
postponement-needs-hearing = a request that is granted names the new hearing and its notice: `--hearing-at`, `--hearing-place`, `--way`
postponement-refused-has-none = a request that is refused sets no new hearing
reopen-not-by-decider = { $number }: the officer who decided the case does not open it again
outcome-for-foreigners = { $person } is a citizen of Azerbaijan; this outcome concerns foreigners and stateless persons only: { $outcome }
outcome-not-for-article = under article { $article } there is no such outcome: { $outcome }
outcome-not-for-subject = there is no such outcome for this offender ({ $subject }): { $outcome }
warning-not-in-sanction = the sanction of article { $article } has no warning

## Officers in charge
case-has-no-officer = { $number } has no officer in charge yet
case-has-officer = { $number } has an officer in charge already
case-with-him-already = { $number } is in the hands of { $employee } already
employee-not-below = { $employee } is not in your unit or one below it: { $unit }
employee-not-competent = { $employee } cannot take this case: unit { $unit }, clause of the case { $clause }
not-a-case = { $number } is not a case with an officer in charge: give the number of a violation, inspection, signal, removal or ban
transfer-needs-reason = { $number } is transferred with a reason only: `--reason`

## Entry bans
ban-basis-not-yet = a ban by { $basis } until the fine is paid is imposed from { $since } on, not yet on { $on }
ban-basis-not-in-force = a ban by { $basis } is not imposed in this way on { $on }
ban-days = the days are out of order: decision { $decision }, first day of the ban { $from }, day of the act { $on }
ban-lasts-until-paid = a ban by { $basis } lasts until the fine is paid; it takes no years
ban-needs-case = this ban needs the case whose fine is not paid: `--violation`
ban-needs-fine = { $number }: a ban until the fine is paid needs a fine: `--fine`
ban-not-for-outcome = no ban by { $basis } goes with this outcome: { $outcome }
ban-years-needed = a ban by { $basis } needs its years
ban-years-outside-limits = { $years } years are outside the limits of the ban: { $min }–{ $max }
case-of-another-person = { $number } is a case of another person, not of { $person }
fine-not-overdue = { $number } has no fine whose time to pay is over; last day to pay: { $due }
batch-changed-earlier = file { $batch } did to { $number }, which stood before it, what is not put back: such a file is not annulled as a whole, correct its records one by one with `nezaret correct-record`
batch-record-changed = file { $batch } cannot be annulled: { $number } was changed after it (journal entry { $entry })
batch-without-record = file { $number } cannot be annulled as a whole: journal entry { $entry } made no numbered record; correct those entries one by one
export-needs-reading = only a register that may be read can be exported: { $register }
file-absent = there is no file `{ $file }`
file-changed = file `{ $file }` was changed while it was read; import it again
file-has-nul = line { $line } of the file has a NUL byte: it is no text, or it is in UTF-16; save it as UTF-8
file-not-utf8 = line { $line } of the file is not in UTF-8: save the file as UTF-8
file-taken-already = file `{ $file }` was taken already as { $number }
import-unreadable = file `{ $file }` cannot be read: { $detail }
file-without-rows = file `{ $file }` has no rows below its header
header-delimiter = the header has several delimiters: use only commas, only semicolons or only tabs
header-double = column `{ $column }` stands twice in the header
header-missing = the required column `{ $column }` is missing in the header
header-too-long = the header is longer than { $bytes } bytes: the first line must hold the names of the columns
header-too-wide = the header has { $columns } columns, at most { $most } are allowed
header-unknown = the act has no column `{ $column }`
header-unknown-near = the act has no column `{ $column }`; perhaps `{ $near }`
header-unnamed = column { $place } of the header has no name
output-is-database = `{ $path }` is a database: no answer is written in its place, choose another name
row-not-json = the line is not one JSON object (character { $column })
row-ragged = the row has { $found } cells, the header { $expected } columns
row-too-long = the row that begins on line { $line } is longer than { $bytes } bytes: probably a quote is not closed
row-unreadable = the file cannot be read beyond line { $line }: { $detail }
value-twice = stands twice in the row

## After the decision
decision-served-already = the copy of the decision on { $number } was served on { $served } already
execution-ran-out = the time to execute the decision on { $number } ran out on { $last }; nothing is executed on { $on }
fine-paid-already = the fine of { $number } was paid whole on { $day }
fine-not-to-postpone = { $number } has no fine that can be put off; last day to pay: { $due }
fine-postponed-already = { $number }: its payment was eased in this way already: { $ease }
fine-postponed-until = { $number }: the new last day, { $until }, has to be after the present one ({ $due }) and at the latest { $latest }
no-fine = { $number } has no fine to be paid
payment-day = { $number }: the day of payment, { $paid }, is not between the decision ({ $decision }) and the day of the act ({ $on })
payment-nothing = { $number }: a payment cannot be nought
payment-too-much = { $number }: { $amount } AZN is too much; on that day { $due } AZN were due in all, and { $rest } AZN were left to pay
penalty-no-expulsion = { $number } cannot go on: the expulsion of case { $case } does not stand
penalty-not-in-force = { $number } cannot go on: the decision on { $case } is not in legal force on { $on } (it enters into force: { $day }); its copy was not served, the term to challenge runs, or a challenge is open
receipt-twice = { $number }: receipt { $receipt } is recorded already
serve-household = { $number }: the adult of the household who agreed to take it (`--receiver`) is given with `--way household`, and only then
serve-report = { $number }: the deliverer's report (`--report`) is given with `--way report`, and only then

## Challenges
challenge-day = the day the challenge was received, { $received }, is not between the decision ({ $decision }) and the day of the act ({ $on })
challenge-in-time = the term to challenge { $number } ends on { $last }; one lodged in time needs no restoring (`--restored`)
challenge-of-sentence = { $number } rests on a court's sentence: its challenge is not recorded here; `nezaret suspend-deportation` holds up the execution
challenge-of-what = { $number }: only a decision on an offence case or on a removal is challenged
challenge-recorded-already = this challenge is recorded already: { $number }
challenge-the-penalty = { $number } executes a penalty: record the challenge by the number of the offence case (V-…); it suspends this removal too
penalty-challenged = { $number } cannot go on: the decision on { $case } is challenged ({ $challenge })
removal-to-cancel = { $number } cannot go on: the decision it rests on fell ({ $ruling }), and it has to be cancelled
ruling-changes = { $number }: the changed fine (`--fine`) or outcome (`--outcome`) is given with `changed` on an offence case, and only then
ruling-changes-to-nothing = { $number }: where no penalty is left, write `--verdict set-aside` or `returned`
ruling-day = { $number }: the date of the ruling, { $ruling }, is not between the receipt of the challenge ({ $received }) and the day of the act ({ $on })
ruling-in-force-early = { $number }: it cannot be in force on { $day }; it was ruled on { $ruling }
ruling-needs-in-force = { $number }: give the day on which it is in force (`--in-force-on`): the end of the term to challenge the ruling
ruling-not-by-decider = { $number }: what was ruled is not recorded by the officer who took the decision challenged
## Data for other systems
route-unknown = { $what } – { $system }: the law does not send these data to this system
route-not-in-force = { $what } – { $system }: no rule that sends these data is in force on { $on }
transmit-nothing = { $what } – { $system }: nothing is due that was not sent
transmit-today-only = data are sent today ({ $today }) only, not as of { $on }
transmission-stands = { $number } is not annulled: a file that was sent is not taken back; a wrong record is corrected, and its correction goes with the next file
receipt-before-sending = { $number } was sent on { $sent }: there is no answer to it on { $on }
receipt-needs-why = { $number }: a rejected record needs the reason (`--why`)
receipt-why-accepted = { $number }: an accepted record has no reason (`--why`)
record-not-in-file = { $record } was not sent in { $number }

## Proposals
proposal-decision-of-leadership = { $number }: the decision of the Service's leadership (`--decision`) is given for a proposal to it, and only then
proposal-for-foreigners = { $person } is a citizen of Azerbaijan; this proposal is made on foreigners and stateless persons only
proposal-needs-superior = name the superior who decides (`--to`); your unit: { $unit }
proposal-not-to-superior = `{ $login }` is not a head of your unit or of one above it
proposal-of-another-superior = proposal { $number } did not go to you, or is your own
proposed-already = this measure is proposed in { $number } already: { $proposal }

## Moving a term
term-not-later = { $number }: the { $term } cannot be moved to { $new }: it ends on { $old } anyway
term-too-late = { $number }: the { $term } can be moved to { $most } at the latest; { $new } is later
term-suspended = { $number }: the { $term } is suspended since { $since }; it has to be resumed first
term-not-suspended = { $number }: the { $term } is not suspended
term-resumed-early = { $number }: the { $term } was suspended on { $since } and cannot be resumed before that, on { $on }
term-suspended-early = { $number }: the { $term } was resumed on { $resumed } and cannot be suspended from before that, from { $on }
absconding-when = { $number }: { $day } can be neither before the discovery of the offence ({ $discovered }) nor after the day of the act ({ $on })
absconding-without-rule = { $number }: the law of { $day } has no rule by which absconding stops the limitation
term-not-running = { $number }: the { $term } does not run
term-over = { $number }: the { $term } ended on { $old }; on { $on } it can no longer be moved

## Signals
signal-days = the days are out of order: written { $written }, received { $received }, entered { $on }
signal-sender-named = sender ({ $kind }): give the name with `--sender`; an anonymous signal has none
signal-not-confirmed = { $number } was not confirmed ({ $finding }): no case comes from it
signal-before = { $number }: { $on } lies before the step it follows ({ $day })
signal-answer-or-reason = { $number }: give either how the sender was told (`--how`) or why no answer is due (`--no-answer`)
signal-nobody-to-answer = the sender of { $number } is not named: give `--no-answer anonymous`
signal-has-sender = the sender of { $number } is named: give another reason
signal-letter-numbered = { $number }: a letter has its number: `--answer`
no-such-deadline = { $number }: there is no term `{ $term }`; there are: { $known }

## Papers and extracts
print-is-html = `print` gives an HTML page only, not `{ $format }`: leave `--format` out
paper-of-no-kind = no papers are printed of the records of this register: { $register }
paper-not-of-register = records of this register have no such paper: { $register }; there are: { $papers }
paper-needs-hearing = the notice of a hearing is not recorded yet in { $number }
paper-needs-decision = { $number } is not decided yet
paper-needs-visit = the visit of { $number } is not recorded yet
paper-is-other = of { $number } another paper was drawn up: { $paper }; print it without `--paper`
print-needs-whole = only who may read the whole of `{ $number }` prints papers of it
extract-needs-reason = an extract for the person himself needs a reason: who asked, and when (`--reason`): { $number }
extract-needs-all = an extract is whole or it is none: only who may read all offence cases, removals, bans, permits and stays gives one of `{ $number }`
template-missing = there is no template `{ $template }`: put it into the folder of templates (`nezaret write-templates FOLDER` writes those there are), or give `--language az`
template-unreadable = the template `{ $template }` could not be read: { $why }
template-place = the template `{ $template }` names on line { $line } a place that there is not: `{ $place }` (`nezaret write-templates FOLDER` lists the places at the head of each template)
template-wrong = the template `{ $template }` could not be read on line { $line }, at `{ $place }`: { $why }
template-why-tag = a tag is not closed or not known; there are { "{{" } place { "}}" }, { "{%" } if { "%}" }, { "{%" } for { "%}" }
template-why-function = there are no filters, tests and functions
template-why-value = it has no value
output-is-there = `{ $path }` is there already and was not touched: choose another name, or give `--overwrite`
templates-not-there = the folder of templates that the configuration names is not there: `{ $path }`

## Control on the spot
check-of-one-person = where one person was checked (`--kind person`), `--found` names one person; named: { $found }
found-is-citizen = { $person }: of a citizen of Azerbaijan this cannot be found: { $finding }
no-case-without-finding = nothing was found: there is no need to say why no case is opened (`--no-case`)
spot-ends-first = its end ({ $ends }) must be later than its beginning ({ $starts })
spot-day = it began { $starts }, but the act is of { $on }: name the day it began with `--on`
spot-not-over = it is not over yet: it ends { $ends }
officer-twice = `{ $officer }` is named twice; the officer whose act it is is not named
joint-measure-needs-body = name at least one state body that took part: `--body`
