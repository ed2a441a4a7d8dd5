# What the commands and their options are for.

## Frame
help-usage = Usage
help-options = Options
help-arguments = Arguments
help-commands = Commands
help-required = Required
help-common = With every act
help-globals = With every command
help-name-options = [OPTIONS]
help-name-command = <COMMAND>

## Groups of commands in help
area-persons = Persons and employers
area-stay = Stay, residence and work permits
area-offences = Offence cases
area-inspections = Inspections
area-removals = Removals and entry bans
area-documents = Documents
area-records = Every record
area-staff = Employees and rights
area-reading = Reading and reports
area-register = The register
area-transmission = Data for other state systems

## Custody
area-custody = Detention and the centre

area-appeals = Appeals and inquiriesarea-steering = Steering: instructions, proposals, plans, reports
register-instruction = Register an instruction: what is to be done, by whom, until when
register-instruction-text = What is to be done
register-instruction-to = Login of the employee who has to carry it out
register-instruction-due = Last day
register-instruction-term = Term from the day of the act, instead of a day (5wd)
register-instruction-author = For the chief specialist: login of the chief whose instruction it is
register-instruction-origin = It comes from above the main department
register-instruction-act-number = Number of the act of the leadership or the collegium
register-instruction-act-date = Date of that act
register-instruction-under = Instruction of which it carries out a part (N-2018-000003)
register-instruction-document = Incoming document with which it came (D-2018-000003)
deliver-instruction = Record that an instruction was given to who has to carry it out
deliver-instruction-number = Number of the instruction
deliver-instruction-receipt = How its receipt was confirmed: signature, number of the delivery book
complete-instruction = Report an instruction as carried out
complete-instruction-number = Number of the instruction
complete-instruction-result = What was done
close-instruction = Take an instruction that was carried out off control
close-instruction-number = Number of the instruction
return-instruction = Send an instruction back to who reported it as carried out
return-instruction-number = Number of the instruction
return-instruction-remarks = What is still to be done
extend-instruction = Set a later last day for an instruction
extend-instruction-number = Number of the instruction
extend-instruction-until = New last day
extend-instruction-ground = Why it cannot be kept, as its addressee asked
extend-instruction-agreement = Number of the paper by which the leadership agreed, where it is its instruction
request-information = Request information or documents from others
request-information-body-kind = Who is asked
request-information-body = Its name
request-information-asked = Which information or documents are needed, and what for
request-information-about = Record for which it is needed (V-2018-000003)
request-information-due = Last day by which the answer is awaited
request-information-term = Term from the day of the act, instead of a day (5wd)
request-information-letter = Number of the letter
request-information-signed-by = Login of the chief who signs the letter [default: who requests]
record-reply = Record the answer to a request for information
record-reply-number = Number of the request
record-reply-reply = What was answered
record-reply-text = What the answer says
record-reply-reply-number = Number of the answer
report-instructions = The register of instructions, with totals
report-requests = The register of requests, with totals
make-proposal = Propose something to the superior, who decides
make-proposal-kind = What it is for
make-proposal-topic = What it is about, in a few words
make-proposal-text = What is proposed, and why
make-proposal-to = Login of the superior who decides [default: the next one above; for the head the leadership of the Service]
make-proposal-clause = Duty of the Regulation it serves besides (3.1.6)
make-proposal-staff-measure = On staff: what is proposed
make-proposal-employee = On staff: login of the employee, where he is in the register
make-proposal-follows = Accepted proposal from below that it takes further up (O-2018-000003)
engage-expert = Engage an independent expert or specialist
engage-expert-expert = Who: name, place of work, field
engage-expert-topic = What for, in a few words
engage-expert-text = What he has to find out or to do
engage-expert-secrecy = His undertaking of secrecy: number and date
engage-expert-until = Last day of the engagement
engage-expert-proposal = Accepted proposal to engage him (O-2018-000003)
record-cooperation = Record cooperation against illegal migration: with whom, what was done, what came of it
record-cooperation-deed = What was done
record-cooperation-partner-kind = With whom
record-cooperation-partner = Name of the body, organisation or community
record-cooperation-topic = What it was about
record-cooperation-place = Where
record-cooperation-participants = Who took part
record-cooperation-agreement = Of an agreement: its number and date
record-cooperation-until = Of an agreement: its last day
record-cooperation-result = What came of it
record-cooperation-result-number = Number of the record (Ə-2018-000003)
record-cooperation-result-result = What came of it
report-cooperations = The register of cooperation, with totals
divide-work = Divide the work: which duties an employee has, from a day on
divide-work-login = Login of the employee
divide-work-clause = Duties of the Regulation he has; several apart with `;` (3.1.4;3.1.6)
divide-work-from = First day [default: the day of the act]
divide-work-until = Last day [default: until it is divided anew]

