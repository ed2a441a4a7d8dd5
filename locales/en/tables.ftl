# Columns, codes and feet of lists, reports and records.

## Tables
table-empty = nothing found
table-rows = rows: { $n }

## Units and posts
unit-main = main department
unit-department = immigration control and deportation department
unit-immigration-control = immigration control division
unit-deportation = deportation division
unit-internal-migration = internal migration division
post-head = head of the main department
post-department-head = department head
post-division-head = division head
post-chief-inspector = chief inspector
post-inspector = inspector
post-chief-specialist = chief specialist

## Codes
yes-0 = no
yes-1 = yes
sex-male = male
sex-female = female
origin-flag = command line
origin-file = configuration file
origin-locale = the terminal's language
origin-default = default
violation-state-registered = registered
violation-state-investigated = under investigation
violation-state-suspended = suspended
violation-state-decided = decided
violation-state-terminated = terminated
outcome-fined-and-stay-legalised = fined, stay legalised
outcome-fined-and-leave-in-48-h = fined, to leave within 48 hours
outcome-administratively-expelled = administratively expelled
outcome-entry-ban = entry ban
outcome-warning = warning
outcome-fined = fined
outcome-conditional-fine = conditional fine
outcome-suspended = proceedings suspended
outcome-terminated = proceedings terminated
step-explanation = explanation taken
step-witness = witness heard
step-documents = documents asked for
step-inquiry = inquiry sent
step-expert = expert opinion taken
step-other = other

## Columns
column-number = Number
column-setting = Setting
column-value = Value
column-origin = From
column-surname = Surname
column-given = Given name
column-father = Father's name
column-birth-date = Born
column-sex = Sex
column-citizenship = Citizenship
column-document = Document
column-address = Address
column-annulled = Annulled because
column-person = Person
column-employer = Employer
column-subject = Subject
column-article = Article
column-happened-on = Committed
column-discovered-on = Discovered
column-drawn-on = Protocol
column-place = Place
column-substance = Substance
column-blank = Form
column-unit = Unit
column-post = Post
column-drawn-by = Drawn by
column-responsible = Responsible
column-inspection = Inspection
column-state = State
column-decide-by = Decide by
column-limitation-on = Penalty until
column-outcome = Outcome
column-fine = Fine, AZN
column-decided-on = Decided
column-decided-by = Decided by
column-ground = Reasons
column-attended = Attended
column-notified-on = Notice served
column-appeal-by = Challenge by
column-pay-by = Pay by
column-leave-by = Leave by
column-on-date = Date
column-step = Step
column-finding = Finding
column-officer = Officer
column-login = Account
column-from-date = From
column-until-date = Until
column-dismissed-on = Dismissed
column-order = Order
column-order-date = Order of
column-confirmed = Confirmed
column-basis = Basis

## What belongs to a record
section-violations = Offence cases
section-removals = Removals
section-bans = Entry bans
section-investigation = Investigation
section-postings = Postings
