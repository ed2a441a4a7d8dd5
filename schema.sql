-- The register of nezaret: the reviewed picture of every table, and the first migration step.
--
-- Two kinds of tables. A *record table* has `id` and `act`; `act` is the journal entry that last wrote the row. Its
-- triggers and its image view are generated (src/store/shape.rs): an update keeps the old version in `history`, a delete
-- is refused. The other tables are append-only. No column has a default: every value is written by an act that says so.
--
-- Dates are ISO text (2018-01-15), moments local to the minute (2018-01-15T14:30), instants UTC (2018-01-15T10:30:00Z),
-- money whole qəpik, flags 0 or 1. `year` and `serial` make the printed number (V-2018-000017). `annulled` holds the
-- ground of an annulment and is NULL in a record that stands. A column ending in `_fold` is derived from others for
-- searching: it stands outside images and history. The order of columns is the order of reading, not of importance.
-- A CHECK lists its codes with OR: for an IN of more than two SQLite makes a table in memory at every single insert.
-- Columns that mean the same everywhere say it here only: `id`, `act`, `year`, `serial`, `annulled`, and the names of
-- persons as their documents have them: `surname`, `given`, `father`.

-- The journal: one row an act, chained by SHA-256 to the row before it.
CREATE TABLE act (
  seq INTEGER PRIMARY KEY,      -- place in the chain, from 1, without gaps
  at TEXT NOT NULL,             -- when it was entered, UTC
  dated TEXT NOT NULL,          -- the day of the act: authority and terms are those of this day
  act TEXT NOT NULL,            -- name of the act, as typed: register-violation
  officer INTEGER NOT NULL,     -- employee who entered it
  performer INTEGER,            -- employee whose act it is, where another entered it from paper
  acting_for INTEGER,           -- head in whose place the department head acted (5.5)
  unit TEXT NOT NULL,           -- unit in which authority was held
  post TEXT NOT NULL,           -- post in which authority was held
  clause TEXT,                  -- clause 3.1.x that allowed it; NULL where the act rests on the post alone
  basis TEXT NOT NULL,          -- item that gave the unit the clause, or the post the act: 6.2.1, 5.12.3
  reason TEXT,                  -- why, in the officer's words
  paper TEXT,                   -- number of the paper it was entered from
  source TEXT,                  -- name of the foreign list an imported row came from
  external_id TEXT,             -- its id there
  record TEXT,                  -- number of the record it is about: V-2018-000017
  wrote TEXT NOT NULL,          -- rows written, in order: "person 5 violation 17"
  hash TEXT NOT NULL            -- SHA-256 of this entry's text (docs: ARCHITECTURE.md, canonical bytes)
) STRICT;
CREATE UNIQUE INDEX act_external ON act(source, external_id, act) WHERE external_id IS NOT NULL; -- the same row twice changes nothing

-- Every superseded version of every record row.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  act INTEGER NOT NULL,         -- entry that wrote this version
  superseded_by INTEGER NOT NULL -- entry that wrote the next one
    CONSTRAINT "a row is written once an act" CHECK (superseded_by>act),
  image TEXT                    -- canonical text of the row as it was
    CONSTRAINT "a row keeps its id" CHECK (image IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX history_row ON history(table_name, row_id, act);
CREATE INDEX history_later ON history(table_name, superseded_by); -- what was written again since an entry

-- Who looked at whose file, took an export, or was refused. Append-only, outside the chain.
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,             -- when, UTC
  login TEXT NOT NULL,          -- account
  employee INTEGER,             -- employee of that account; NULL where nobody has it
  kind TEXT NOT NULL CHECK (kind='file' OR kind='export' OR kind='refusal'), -- a file was read, a register left the program, or an act was refused
  what TEXT NOT NULL,           -- number read, register exported, act refused
  person INTEGER,               -- person whose file it was
  rows INTEGER,                 -- rows exported
  hash TEXT,                    -- SHA-256 of the exported file
  reason TEXT                   -- why, in the officer's words; for a refusal what failed
) STRICT;
CREATE INDEX access_person ON access(person) WHERE person IS NOT NULL;
CREATE INDEX access_employee ON access(employee);

-- Contents of attached files, each once. Covered by the SHA-256 in `attachment`.
CREATE TABLE content (
  sha256 TEXT PRIMARY KEY,      -- of the bytes, lower-case hex
  bytes BLOB NOT NULL           -- the file
) STRICT;

-- The office itself: one row, written by init.
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  act INTEGER NOT NULL,
  name TEXT NOT NULL,           -- name of the office, printed on registers
  training INTEGER NOT NULL CHECK (training IN (0,1)), -- a training register can never become a real one
  fold_version INTEGER NOT NULL -- version of the folding that made the _fold columns
) STRICT;

-- What the office has set otherwise than the program's law data (amend-law).
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  key TEXT NOT NULL,            -- key in law/settings.toml
  value TEXT NOT NULL,          -- as typed and checked
  from_date TEXT NOT NULL,      -- first day it holds
  decision_number TEXT NOT NULL, -- decision that set it
  decision_date TEXT NOT NULL   -- its date
) STRICT;
CREATE INDEX setting_key ON setting(key, from_date);

-- Years of the calendar of working days that the office loaded (EM 105.4, 105.7); of two of one year the later holds.
CREATE TABLE calendar_year (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,        -- the year
  novruz TEXT NOT NULL,         -- first day of Novruz
  ramazan TEXT NOT NULL,        -- first day of Ramazan
  qurban TEXT NOT NULL,         -- first day of Qurban
  voting TEXT,                  -- days of voting, with ; between them
  moved TEXT,                   -- swaps with ; between them: the day that becomes a working day = the day that becomes free
  decision_number TEXT NOT NULL, -- decision that announced them
  decision_date TEXT NOT NULL   -- its date
) STRICT;

-- Employees (5.3, 5.4). Number S-…
CREATE TABLE employee (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  login TEXT NOT NULL,          -- operating-system account
  surname TEXT NOT NULL,
  given TEXT NOT NULL,
  father TEXT,                  -- father's name
  name_fold TEXT NOT NULL,      -- surname, given and father's name, folded
  service INTEGER NOT NULL CHECK (service IN (0,1)), -- a service account of a script, not a person
  answers INTEGER REFERENCES employee(id), -- employee responsible for a service account
  dismissed_on TEXT,            -- first day without a post
  order_number TEXT,            -- order of dismissal
  order_date TEXT,              -- its date
  president_consent TEXT,       -- for the head: the President's agreement to the dismissal (5.3)
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX employee_number ON employee(year, serial);
CREATE UNIQUE INDEX employee_login ON employee(login);

-- Posts held, each from a day; the latest confirmed one that has begun counts (5.3, 5.4).
CREATE TABLE posting (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employee INTEGER NOT NULL REFERENCES employee(id), -- who holds it
  unit TEXT NOT NULL CHECK (unit='main' OR unit='department' OR unit='immigration-control' OR unit='deportation' OR unit='internal-migration'), -- where
  post TEXT NOT NULL CHECK (post='head' OR post='department-head' OR post='division-head' OR post='chief-inspector' OR post='inspector' OR post='chief-specialist'), -- which post; not every unit has each
  from_date TEXT NOT NULL,      -- first day in the post
  order_number TEXT NOT NULL,   -- order of the Service's chief
  order_date TEXT NOT NULL,     -- its date
  president_consent TEXT,       -- for the head: the President's agreement (5.3)
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0,1)) -- entered by the chief specialist, it waits for the head
) STRICT;
CREATE INDEX posting_employee ON posting(employee, from_date);

-- Absences (5.5).
CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employee INTEGER NOT NULL REFERENCES employee(id), -- who is absent
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who registered it: never the one who will act
  from_date TEXT NOT NULL,      -- first day
  until_date TEXT,              -- last day; NULL while open
  ground TEXT NOT NULL CHECK (ground='leave' OR ground='illness' OR ground='mission' OR ground='training' OR ground='other'), -- why
  paper TEXT                    -- order or certificate
) STRICT;
CREATE INDEX absence_employee ON absence(employee, from_date);

-- The work divided among employees (5.6, 5.8.2, 5.9.4): the latest division that covers a day counts, whole.
CREATE TABLE division (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employee INTEGER NOT NULL REFERENCES employee(id), -- whose work it is
  from_date TEXT NOT NULL,      -- first day
  until_date TEXT,              -- last day; NULL: until it is divided anew
  entered_by INTEGER NOT NULL REFERENCES employee(id) -- who divided it
) STRICT;
CREATE INDEX division_employee ON division(employee, from_date);

-- The duties that a division gives to an employee.
CREATE TABLE divided (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  division INTEGER NOT NULL REFERENCES division(id), -- which division
  employee INTEGER NOT NULL REFERENCES employee(id), -- whose work it is
  clause TEXT NOT NULL          -- the duty
) STRICT;
CREATE INDEX divided_division ON divided(division);

-- Work handed over from one employee to another: it moves when both have confirmed.
CREATE TABLE hand_over (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  giver INTEGER NOT NULL REFERENCES employee(id), -- who gives it
  taker INTEGER NOT NULL REFERENCES employee(id), -- who takes it
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- chief who listed it
  on_date TEXT NOT NULL,        -- day it was listed
  giver_on TEXT,                -- day the giver confirmed, or a chief for him once he had left
  taker_on TEXT,                -- day the taker confirmed
  moved_on TEXT                 -- day the work moved; NULL until both have confirmed
) STRICT;
CREATE INDEX hand_over_giver ON hand_over(giver);

-- What is handed over, as it stood when it was listed.
CREATE TABLE hand_over_item (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  hand_over INTEGER NOT NULL REFERENCES hand_over(id), -- in which hand-over
  giver INTEGER NOT NULL REFERENCES employee(id), -- who gives it
  record TEXT NOT NULL,         -- number of the record
  state_of TEXT,                -- prefix of the words of its state; NULL: its register has none
  state TEXT                    -- its state then
) STRICT;
CREATE INDEX hand_over_item_hand_over ON hand_over_item(hand_over);

-- How many of a post a unit has, by order of the Service's chief (5.1).
CREATE TABLE establishment (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (unit='main' OR unit='department' OR unit='immigration-control' OR unit='deportation' OR unit='internal-migration'), -- where
  post TEXT NOT NULL CHECK (post='head' OR post='department-head' OR post='division-head' OR post='chief-inspector' OR post='inspector' OR post='chief-specialist'), -- which post
  number INTEGER NOT NULL CHECK (number>=0), -- how many
  from_date TEXT NOT NULL,      -- first day
  order_number TEXT NOT NULL,   -- the order
  order_date TEXT NOT NULL,     -- its date
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who entered it
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0,1)) -- entered by the chief specialist, it waits for the head
) STRICT;
CREATE INDEX establishment_seat ON establishment(unit, post, from_date);

-- Ranks and grades of employees, in words.
CREATE TABLE rank (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employee INTEGER NOT NULL REFERENCES employee(id), -- whose
  rank TEXT NOT NULL,           -- which
  from_date TEXT NOT NULL,      -- first day
  order_number TEXT NOT NULL,   -- the order
  order_date TEXT NOT NULL      -- its date
) STRICT;
CREATE INDEX rank_employee ON rank(employee, from_date);

-- Newcomers and the experienced colleagues they were given (5.10.4).
CREATE TABLE mentoring (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employee INTEGER NOT NULL REFERENCES employee(id), -- the newcomer
  mentor INTEGER NOT NULL REFERENCES employee(id), -- the experienced one
  from_date TEXT NOT NULL,      -- first day
  until_date TEXT NOT NULL      -- last day
) STRICT;
CREATE INDEX mentoring_employee ON mentoring(employee);

-- Stamps that employees were given (1.4).
CREATE TABLE stamp (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  name TEXT NOT NULL,           -- as on its imprint
  employee INTEGER NOT NULL REFERENCES employee(id), -- who was given it
  issued_on TEXT NOT NULL,      -- when
  receipt TEXT NOT NULL,        -- his receipt
  ended_on TEXT,                -- day it came back or was lost; NULL: he has it
  fate TEXT CHECK (fate='returned' OR fate='lost'), -- what became of it
  ground TEXT                   -- how it was lost
) STRICT;
CREATE INDEX stamp_name ON stamp(name);
CREATE INDEX stamp_employee ON stamp(employee);

-- Duties entrusted beyond the table of section 6 (6.1.2, 6.2.3, 6.3.3, 6.4.2), and the chief specialist's work (5.8.2).
CREATE TABLE entrusted (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  unit TEXT CHECK (unit='main' OR unit='department' OR unit='immigration-control' OR unit='deportation' OR unit='internal-migration'), -- unit entrusted with a clause
  clause TEXT,                  -- the clause
  employee INTEGER REFERENCES employee(id), -- employee charged with the chief specialist's work
  from_date TEXT NOT NULL,      -- first day
  until_date TEXT,              -- last day
  order_number TEXT NOT NULL,   -- order of the head
  order_date TEXT NOT NULL,     -- its date
  chief_decision TEXT,          -- decision of the Service's chief, for 3.1.4, 3.1.8, 3.1.8-1, 3.1.9, 3.1.11
  CHECK ((unit IS NOT NULL AND clause IS NOT NULL AND employee IS NULL) OR (unit IS NULL AND clause IS NULL AND employee IS NOT NULL))
) STRICT;

-- Persons. Number P-…
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  surname TEXT NOT NULL,        -- as in the document
  given TEXT NOT NULL,
  father TEXT,
  name_fold TEXT NOT NULL,      -- surname and given name, folded
  key_fold TEXT NOT NULL,       -- surname and given name as they sound, in the order of the alphabet
  birth_date TEXT,              -- the last day it can be: an age in doubt is that of a minor. NULL: not known
  birth_precision TEXT CHECK (birth_precision='month' OR birth_precision='year' OR birth_precision='estimated'), -- how exactly it is known; NULL: to the day
  sex TEXT CHECK (sex IN ('male','female')), -- NULL: not known
  citizenship TEXT NOT NULL,    -- three letters; XXA for a stateless person
  document TEXT,                -- number of the identity document; NULL: none
  address TEXT,                 -- where the person stays, as last told
  speaks TEXT,                  -- language he understands, by ISO 639: his papers are printed in it too; NULL: not known
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX person_number ON person(year, serial);
-- The same document and citizenship: the same person. The document first: it tells apart at the first comparison.
CREATE UNIQUE INDEX person_document ON person(document, citizenship);
-- Whoever sounds alike and was born in the same year: the duplicate check reads a few rows, whatever the spelling.
CREATE INDEX person_key ON person(key_fold, birth_date);

-- Other names of a person: aliases, spellings, former names. Searched like the name of the card.
CREATE TABLE other_name (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- whose name
  kind TEXT NOT NULL CHECK (kind='alias' OR kind='spelling' OR kind='former' OR kind='birth'), -- why there is another
  surname TEXT NOT NULL,
  given TEXT NOT NULL,
  father TEXT,
  name_fold TEXT NOT NULL,      -- surname and given name, folded
  key_fold TEXT NOT NULL,       -- surname and given name as they sound, in the order of the alphabet
  evidence TEXT NOT NULL,       -- document that says it
  ground TEXT                   -- why it was added
) STRICT;
CREATE INDEX other_name_person ON other_name(person);
CREATE INDEX other_name_key ON other_name(key_fold);

-- Documents of a person besides, or with more than the number of, the one on his card.
CREATE TABLE identity_document (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- whose document
  kind TEXT NOT NULL CHECK (kind='passport' OR kind='identity-card' OR kind='travel-document' OR kind='residence-card' OR kind='birth-certificate' OR kind='other'), -- what it is
  number TEXT NOT NULL,         -- its number
  country TEXT NOT NULL,        -- who issued it, three letters
  issued_on TEXT,               -- first day
  valid_until TEXT,             -- last day
  status TEXT CHECK (status='lost' OR status='stolen' OR status='found' OR status='invalid'), -- what became of it; NULL: nothing known
  status_on TEXT,               -- since when
  status_evidence TEXT,         -- document that says so
  evidence TEXT,                -- where it was seen; NULL: the document itself was shown
  ground TEXT                   -- why it was added
) STRICT;
CREATE INDEX identity_document_person ON identity_document(person);
CREATE INDEX identity_document_number ON identity_document(number, country);

-- Citizenships of a person besides the one on his card, also former ones.
CREATE TABLE nationality (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- whose citizenship
  country TEXT NOT NULL,        -- three letters; XXA: stateless
  from_date TEXT,               -- first day, where it is known
  until_date TEXT,              -- day it was lost or changed; NULL while it is held
  evidence TEXT NOT NULL,       -- document that says it
  ground TEXT                   -- why it was added
) STRICT;
CREATE INDEX nationality_person ON nationality(person);

-- Persons who may be one, and what was decided about the pair. A pair that was decided is not asked again.
CREATE TABLE likeness (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who was entered later
  other INTEGER NOT NULL REFERENCES person(id),  -- who was there
  rule TEXT NOT NULL CHECK (rule='document' OR rule='name' OR rule='swapped' OR rule='spelling' OR rule='day-month' OR rule='officer'), -- what makes them alike; officer: somebody saw it
  verdict TEXT CHECK (verdict='same' OR verdict='different'), -- NULL: not decided
  judge INTEGER REFERENCES employee(id), -- who decided
  judged_on TEXT,               -- when
  ground TEXT                   -- why
) STRICT;
CREATE UNIQUE INDEX likeness_pair ON likeness(person, other);
CREATE INDEX likeness_other ON likeness(other);
CREATE INDEX likeness_open ON likeness(id) WHERE verdict IS NULL;

-- Families: who is what to whom. Shown with both.
CREATE TABLE kinship (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id),   -- who is it
  relative INTEGER NOT NULL REFERENCES person(id), -- to whom
  kind TEXT NOT NULL CHECK (kind='spouse' OR kind='parent' OR kind='guardian'), -- what the person is to the relative
  from_date TEXT,               -- since when, where it is known
  evidence TEXT NOT NULL,       -- document that says it
  ended_on TEXT,                -- day it ended
  end_evidence TEXT             -- document that says so
) STRICT;
CREATE INDEX kinship_person ON kinship(person);
CREATE INDEX kinship_relative ON kinship(relative);

-- Persons found to be one (3.1.2). A link and no more: no record is rewritten. While it stands, the records of the merged
-- person count under the survivor; a split ends it and puts them back. Two indexes are whole: so a reading walks a link from
-- either side, and does not look at every one.
CREATE TABLE merging (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who was entered twice
  survivor INTEGER NOT NULL REFERENCES person(id), -- under whom his records count
  officer INTEGER NOT NULL REFERENCES employee(id), -- who found it
  merged_on TEXT NOT NULL,      -- since when
  ground TEXT NOT NULL,         -- why
  evidence TEXT,                -- document that shows it
  split_on TEXT,                -- day it was undone; NULL while it stands
  split_ground TEXT             -- why it was undone
) STRICT;
CREATE INDEX merging_person ON merging(person);
CREATE INDEX merging_survivor ON merging(survivor);
CREATE UNIQUE INDEX merging_one ON merging(person) WHERE split_on IS NULL; -- nobody is two others

-- Marks on a person that bar or guard a measure (minor, asylum pending, refugee …).
CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who bears it
  kind TEXT NOT NULL CHECK (kind='minor' OR kind='asylum-pending' OR kind='refugee' OR kind='trafficking-victim' OR kind='child-trafficking-victim' OR kind='witness' OR kind='health' OR kind='pregnant' OR kind='self-harm' OR kind='violent' OR kind='absconded' OR kind='exit-restricted' OR kind='asylum-refused' OR kind='court-stay' OR kind='interim-measure' OR kind='risk'), -- what bars or guards
  author INTEGER NOT NULL REFERENCES employee(id), -- who marked
  from_date TEXT NOT NULL,      -- first day
  until_date TEXT,              -- last day; NULL while it is not known
  document TEXT NOT NULL,       -- source document
  country TEXT,                 -- of a risk: the country in which it awaits him
  ended_on TEXT,                -- day it was ended
  end_document TEXT             -- document that ended it
) STRICT;
CREATE INDEX mark_person ON mark(person);

-- Employers and legal persons. Number E-…
CREATE TABLE employer (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  name TEXT NOT NULL,           -- as in the tax register
  name_fold TEXT NOT NULL,      -- name, folded
  voen TEXT,                    -- tax number (VÖEN)
  kind TEXT CHECK (kind IN ('legal-person','individual')), -- who it is; by its VÖEN, where it has one; NULL: not known
  address TEXT NOT NULL,        -- legal address
  activity TEXT,                -- what it does
  head_surname TEXT,            -- who heads it, or the entrepreneur himself
  head_given TEXT,              -- his given name
  head_father TEXT,             -- his father's name
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX employer_number ON employer(year, serial);
CREATE UNIQUE INDEX employer_voen ON employer(voen) WHERE annulled IS NULL;
CREATE INDEX employer_name ON employer(name_fold);

-- Workplaces of an employer: what is inspected (3.1.5).
CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  employer INTEGER NOT NULL REFERENCES employer(id), -- whose workplace
  nth INTEGER NOT NULL,         -- which one of his, from 1: what is typed for it
  address TEXT NOT NULL,        -- where it is
  address_fold TEXT NOT NULL,   -- address, folded
  closed_on TEXT,               -- first day on which nobody worked there any more; NULL: open
  close_ground TEXT             -- how that is known
) STRICT;
CREATE UNIQUE INDEX site_nth ON site(employer, nth);
CREATE UNIQUE INDEX site_address ON site(employer, address_fold); -- one workplace, one row: the time between visits is counted by it

-- Offence cases (3.1.4, 3.1.6). Number V-…
CREATE TABLE violation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- the person; of a legal person, who answers for it
  employer INTEGER REFERENCES employer(id),      -- the legal person, or the official's employer
  subject TEXT NOT NULL CHECK (subject='person' OR subject='official' OR subject='legal-person'), -- who answers: it decides the limits of the fine
  article TEXT NOT NULL,        -- article of the Code of Administrative Offences: 575.1.1
  happened_on TEXT NOT NULL,    -- day on which it was committed
  happened_at TEXT,             -- moment, where it is known
  discovered_on TEXT NOT NULL,  -- when it was discovered
  continuing INTEGER CHECK (continuing=1), -- it went on until then: the limitation runs from it (IXM 38.2); NULL: it did not
  drawn_on TEXT NOT NULL,       -- when the protocol was drawn
  sent_at TEXT,                 -- moment at which it was sent to whoever decides (IXM 103.1); NULL: nobody recorded it
  sent_to TEXT,                 -- that body or officer
  place TEXT NOT NULL,          -- where it was committed
  substance TEXT,               -- what happened
  blank TEXT,                   -- number of the protocol form: AA 200001
  language TEXT NOT NULL,       -- language in which it was drawn and the rights were explained
  interpreter TEXT,             -- name; NULL: the person understands the language
  rights_explained INTEGER NOT NULL CHECK (rights_explained IN (0,1)), -- rights and duties were explained; without, no protocol is drawn (IXM 100.2)
  explanation TEXT,             -- what the person explained
  refused_to_explain INTEGER CHECK (refused_to_explain=1), -- noted that he refused to; NULL: not noted
  refused_to_sign INTEGER CHECK (refused_to_sign=1), -- noted that he refused to (IXM 100.4); NULL: not noted
  technical_means TEXT,         -- means used, with their readings
  damage TEXT,                  -- damage done
  age TEXT CHECK (age='minor' OR age='in-doubt'), -- age on the day of the offence as the drawer knew it; NULL: full
  guardian TEXT,                -- parent or guardian of a minor
  commission_told_on TEXT,      -- day on which the commission for minors was told
  unit TEXT NOT NULL,           -- unit in charge
  drawn_by INTEGER NOT NULL REFERENCES employee(id), -- who drew the protocol; he does not decide the case
  responsible INTEGER NOT NULL REFERENCES employee(id), -- the one officer in charge of the case
  from_table TEXT,              -- table of the record it comes from: an inspection, a signal, a check; NULL: from none
  from_row INTEGER,             -- its row
  decide_by TEXT,               -- last day of consideration; NULL: no term in force that day
  limitation_on TEXT,           -- last day on which a penalty may be imposed
  state TEXT NOT NULL CHECK (state='registered' OR state='investigated' OR state='suspended' OR state='decided' OR state='terminated'), -- where the case stands
  outcome TEXT CHECK (outcome='fined-and-stay-legalised' OR outcome='fined-and-leave-in-48-h' OR outcome='administratively-expelled' OR outcome='entry-ban' OR outcome='warning' OR outcome='fined' OR outcome='conditional-fine' OR outcome='suspended' OR outcome='terminated'), -- how it was decided; NULL until then
  fine INTEGER,                 -- qəpik
  decided_on TEXT,              -- day of the decision
  decided_by INTEGER REFERENCES employee(id), -- who decided
  facts TEXT,                   -- facts that were established
  ground TEXT,                  -- reasons of the decision
  ending_article TEXT,          -- article by which the case rests or ended
  heard_at TEXT,                -- moment of the hearing, or its day where the hour is not known
  heard_place TEXT,             -- where the case was heard
  attended INTEGER CHECK (attended IN (0,1)), -- the person was at the hearing
  notified_on TEXT,             -- day the notice of the hearing was served
  announced_at TEXT,            -- moment at which the person was told, where hours to leave run from it
  remedy_told INTEGER CHECK (remedy_told IN (0,1)), -- told until when, where and how to challenge (IXM 115.1)
  copy_by TEXT,                 -- last day to serve the copy of the decision
  served_on TEXT,               -- day of its formal service: the term to challenge runs from it; NULL until then
  appeal_by TEXT,               -- last day to challenge; NULL until served, and after a ruling that none can be challenged
  in_force_on TEXT,             -- day on which the decision enters into legal force: the end of the term to challenge, or by a ruling; NULL while nobody can tell
  pay_by TEXT,                  -- last day to pay; NULL while the decision has no day of force
  execute_by TEXT,              -- last day on which the penalty may be executed
  paid_on TEXT,                 -- day on which the fine, with what was added to it, was paid whole
  leave_by TEXT,                -- moment by which the person is to leave
  annulled TEXT,
  CHECK (outcome IS NOT NULL OR (state<>'decided' AND state<>'terminated')) -- a case closes only with a result
) STRICT;
CREATE UNIQUE INDEX violation_number ON violation(year, serial);
-- With article and day, so that an earlier case of the same kind is found without reading the others.
CREATE INDEX violation_person ON violation(person, article, happened_on);
-- Open cases; a query that asks for them says it in these very words, or the index is not used.
-- One index for both of their days: an office has some thousands of them, and each would be written twice.
CREATE INDEX violation_open ON violation(decide_by, limitation_on) WHERE state<>'decided' AND state<>'terminated';
-- Who was told to leave, and expulsions, of which a removal is to come.
CREATE INDEX violation_open_leave ON violation(leave_by) WHERE leave_by IS NOT NULL;
CREATE INDEX violation_open_expulsion ON violation(decided_on)
  WHERE outcome='administratively-expelled' AND state='decided' AND annulled IS NULL;
-- Copies that wait to be served, and fines that wait to be paid.
CREATE INDEX violation_open_copy ON violation(responsible, copy_by) WHERE copy_by IS NOT NULL AND served_on IS NULL;
CREATE INDEX violation_open_fine ON violation(pay_by) WHERE pay_by IS NOT NULL AND paid_on IS NULL;
CREATE INDEX violation_decided ON violation(decided_on) WHERE decided_on IS NOT NULL;
CREATE INDEX violation_force ON violation(in_force_on) WHERE in_force_on IS NOT NULL; -- what enters into force on a day is sent
CREATE INDEX violation_employer ON violation(employer) WHERE employer IS NOT NULL;
CREATE INDEX violation_from ON violation(from_table, from_row) WHERE from_row IS NOT NULL;

-- A form is used for one protocol (IXM 100.5). An annulled case has let its form go: it may be entered anew.
CREATE UNIQUE INDEX violation_blank ON violation(blank) WHERE blank IS NOT NULL AND annulled IS NULL;

-- Ranges of protocol forms (IXM 100.5). Number H-…
CREATE TABLE blank_range (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  stock INTEGER REFERENCES blank_range(id),  -- of a range that was issued: the received one it was taken from; NULL: the office received it
  officer INTEGER REFERENCES employee(id),   -- to whom it was issued
  on_date TEXT NOT NULL,        -- when it was received or issued
  first_blank TEXT NOT NULL,    -- its first form: AA 200001
  last_blank TEXT NOT NULL,     -- its last form, of the same series and length
  digits INTEGER NOT NULL,      -- digits of each number, the noughts before it too
  low INTEGER NOT NULL,         -- number of the first form
  high INTEGER NOT NULL,        -- number of the last form
  paper TEXT NOT NULL,          -- consignment note, or the list that the officer signed
  annulled TEXT,
  CHECK ((stock IS NULL)=(officer IS NULL))
) STRICT;
CREATE UNIQUE INDEX blank_range_number ON blank_range(year, serial);
CREATE INDEX blank_range_first ON blank_range(first_blank);
CREATE INDEX blank_range_issued ON blank_range(on_date) WHERE officer IS NOT NULL AND annulled IS NULL; -- from when on forms are kept

-- Forms on which no protocol was drawn. What one was drawn on, its case names.
CREATE TABLE blank (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  blank_range INTEGER NOT NULL REFERENCES blank_range(id), -- range that holds them: as issued, else as received
  first_blank TEXT NOT NULL,    -- the first of them
  last_blank TEXT NOT NULL,     -- the last of them
  low INTEGER NOT NULL,         -- number of the first
  high INTEGER NOT NULL,        -- number of the last
  fate TEXT NOT NULL CHECK (fate='spoiled' OR fate='lost' OR fate='returned'), -- what became of them; what was returned may be issued again
  ground TEXT,                  -- how they came to be spoiled or lost
  paper TEXT,                   -- paper that says so
  on_date TEXT NOT NULL         -- when it was accounted for
) STRICT;
CREATE INDEX blank_of_range ON blank(blank_range);
CREATE INDEX blank_gone ON blank(first_blank) WHERE fate<>'returned'; -- spoiled and lost ones

-- Witnesses and victims named in a protocol (IXM 100.1).
CREATE TABLE bystander (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  role TEXT NOT NULL CHECK (role='witness' OR role='victim'), -- as what
  name TEXT NOT NULL,           -- given name and surname
  address TEXT NOT NULL         -- where he lives
) STRICT;
CREATE INDEX bystander_violation ON bystander(violation);

-- Steps of an investigation (3.1.6).
CREATE TABLE investigation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  officer INTEGER NOT NULL REFERENCES employee(id), -- who took the step
  on_date TEXT NOT NULL,        -- when
  step TEXT NOT NULL CHECK (step='explanation' OR step='witness' OR step='documents' OR step='commission' OR step='inquiry' OR step='expert' OR step='other'), -- what was done
  finding TEXT NOT NULL         -- what was established
) STRICT;
CREATE INDEX investigation_violation ON investigation(violation);

-- Copies of decisions as they were served: in the hands of whom, in which language.
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  served_at TEXT NOT NULL,      -- moment
  way TEXT NOT NULL CHECK (way='in-person' OR way='household' OR way='report'), -- to the person, to an adult of his household who agreed, or told by the deliverer's report
  receiver TEXT,                -- adult of the household who took it
  report TEXT,                  -- deliverer's report: number and date
  language TEXT NOT NULL,       -- language of the copy, or in which it was explained
  interpreter TEXT              -- name; NULL where the person understands the language
) STRICT;
CREATE INDEX delivery_violation ON delivery(violation);

-- Payments of fines.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  receipt TEXT NOT NULL,        -- number of the receipt
  paid_on TEXT NOT NULL,        -- day of payment
  amount INTEGER NOT NULL,      -- qəpik
  annulled TEXT                 -- why it counts no more
) STRICT;
CREATE INDEX payment_violation ON payment(violation, paid_on);
CREATE INDEX payment_paid ON payment(paid_on); -- what was paid in a period

-- Fines that may be paid later, or in parts (IXM 143).
CREATE TABLE fine_postponement (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  ease TEXT NOT NULL CHECK (ease='later' OR ease='in-parts'), -- later as a whole, or in parts
  on_date TEXT NOT NULL,        -- day it was allowed
  old_pay_by TEXT NOT NULL,     -- last day to pay until then
  pay_by TEXT NOT NULL,         -- last day to pay from then on
  ground TEXT NOT NULL,         -- why
  document TEXT NOT NULL        -- paper it rests on
) STRICT;
CREATE INDEX fine_postponement_violation ON fine_postponement(violation);

-- Hearings of cases, each with the notice that was served on the person (IXM 57.5, 60.3).
CREATE TABLE hearing (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  held_at TEXT NOT NULL,        -- moment of the hearing
  place TEXT NOT NULL,          -- where
  notified_on TEXT NOT NULL,    -- day the notice was served
  way TEXT NOT NULL CHECK (way='in-person' OR way='household' OR way='report') -- in whose hands it was left, as in `delivery`
) STRICT;
CREATE INDEX hearing_violation ON hearing(violation);
CREATE INDEX hearing_held ON hearing(held_at); -- what is still to come

-- Requests of the person to hear the case later (IXM 61.3).
CREATE TABLE postponement (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  hearing INTEGER REFERENCES hearing(id), -- hearing that was set when he asked; NULL: none was
  requested_on TEXT NOT NULL,   -- when he asked
  ground TEXT NOT NULL,         -- why
  answer TEXT CHECK (answer='granted' OR answer='refused'), -- NULL: not answered yet, and nothing is imposed
  answered_on TEXT,             -- when it was answered
  answered_by INTEGER REFERENCES employee(id), -- who answered
  answer_ground TEXT            -- why
) STRICT;
CREATE INDEX postponement_violation ON postponement(violation);

-- Closed cases that were opened again.
CREATE TABLE reopening (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  violation INTEGER NOT NULL REFERENCES violation(id), -- the case
  officer INTEGER NOT NULL REFERENCES employee(id), -- who opened it again
  on_date TEXT NOT NULL,        -- when
  cause TEXT NOT NULL CHECK (cause='new-circumstances' OR cause='higher-ruling'), -- by what
  ground TEXT NOT NULL,         -- which circumstances, or what was ruled
  document TEXT NOT NULL,       -- paper it rests on
  outcome TEXT,                 -- what had been decided
  decided_on TEXT               -- when
) STRICT;
CREATE INDEX reopening_violation ON reopening(violation);

-- Signals: reports that an offence was or may have been committed (3.1.3). Number G-…
CREATE TABLE signal (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  sender_kind TEXT NOT NULL CHECK (sender_kind='service-unit' OR sender_kind='institution' OR sender_kind='person' OR sender_kind='company' OR sender_kind='anonymous'), -- who sent it
  sender TEXT,                  -- name of the sender; NULL where anonymous
  contact TEXT,                 -- address or telephone of the sender
  channel TEXT NOT NULL CHECK (channel='letter' OR channel='electronic' OR channel='telephone' OR channel='oral'), -- by which way it came
  received_on TEXT NOT NULL,    -- day it came in
  sender_number TEXT,           -- its number there
  sender_date TEXT,             -- its date there
  document INTEGER REFERENCES document(id), -- incoming document it came with
  person INTEGER REFERENCES person(id), -- whom it is about, where he is in the register
  whom TEXT,                    -- whom it is about, in words
  name_fold TEXT NOT NULL,      -- sender and whom, folded
  substance TEXT NOT NULL,      -- what it says
  unit TEXT NOT NULL,           -- unit in charge
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who registered it
  responsible INTEGER REFERENCES employee(id), -- the one officer in charge; NULL until it is assigned
  answer_by TEXT,               -- last day of the answer; NULL: no term is known for this sender
  finding TEXT CHECK (finding='confirmed' OR finding='refuted' OR finding='not-verified'), -- what the verification showed; NULL until then
  verified_on TEXT,             -- its day
  verified_by INTEGER REFERENCES employee(id), -- who verified it
  steps TEXT,                   -- what was done
  answered_on TEXT,             -- day of the answer, or of the reason why none is due
  answer_number TEXT,           -- number of the answer
  answer_how TEXT CHECK (answer_how='letter' OR answer_how='electronic' OR answer_how='oral'), -- how the sender was told
  answer_text TEXT,             -- what was answered, or what the reason rests on
  no_answer TEXT CHECK (no_answer='anonymous' OR no_answer='declined' OR no_answer='no-address' OR no_answer='answered-before'), -- why no answer is due
  state TEXT NOT NULL CHECK (state='registered' OR state='verified' OR state='closed'), -- where it stands
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX signal_number ON signal(year, serial);
CREATE INDEX signal_name ON signal(name_fold); -- the same sender about the same
CREATE INDEX signal_person ON signal(person) WHERE person IS NOT NULL;
CREATE INDEX signal_document ON signal(document) WHERE document IS NOT NULL;
CREATE INDEX signal_open ON signal(answer_by) WHERE state<>'closed';

-- Appeals of citizens and legal persons: proposals, applications, complaints (3.1.15). Number A-…
CREATE TABLE appeal (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind='proposal' OR kind='application' OR kind='complaint'), -- təklif, ərizə, şikayət
  form TEXT NOT NULL CHECK (form='written' OR form='electronic' OR form='oral'), -- how it was made; what is said at a reception is oral
  applicant_kind TEXT NOT NULL CHECK (applicant_kind='person' OR applicant_kind='company' OR applicant_kind='anonymous'), -- who appeals
  applicant TEXT,               -- his name; of several together, of the first; NULL where anonymous
  signers INTEGER,              -- how many appeal together; NULL: one
  contact TEXT,                 -- address, telephone or workplace
  name_fold TEXT NOT NULL,      -- applicant, folded
  person INTEGER REFERENCES person(id), -- the applicant, where he is in the register
  received_on TEXT NOT NULL,    -- day it came in: the terms run from it
  document INTEGER REFERENCES document(id), -- incoming document it is
  topic TEXT NOT NULL,          -- what it is about, in a word or two: reports count by it
  substance TEXT NOT NULL,      -- what it asks
  against INTEGER REFERENCES employee(id), -- employee complained of: he neither reads nor answers it
  repeats INTEGER REFERENCES appeal(id), -- the applicant's last appeal before on the same topic
  unit TEXT NOT NULL,           -- unit in charge
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who registered it
  responsible INTEGER REFERENCES employee(id), -- the one officer in charge; NULL until it is assigned
  answer_by TEXT,               -- last day of the answer; NULL: it is not considered
  answer_text TEXT,             -- the answer as proposed, then as given
  proposed_on TEXT,             -- day on which an answer was proposed
  proposed_by INTEGER REFERENCES employee(id), -- who proposed it
  outcome TEXT CHECK (outcome='answered' OR outcome='forwarded' OR outcome='unconsidered'), -- how it ended; NULL until then
  result TEXT CHECK (result='granted' OR result='granted-in-part' OR result='refused' OR result='explained'), -- what the answer says
  closed_on TEXT,               -- day of the answer, of the forwarding, or of the decision not to consider it
  closed_by INTEGER REFERENCES employee(id), -- who decided so
  told_how TEXT CHECK (told_how='letter' OR told_how='electronic' OR told_how='oral'), -- how the applicant was told
  told_on TEXT,                 -- day he was told
  letter TEXT,                  -- number of the letter
  signed_by INTEGER REFERENCES employee(id), -- who signed it (5.8.14, 5.9.11)
  forwarded_to TEXT,            -- body that is competent
  ground TEXT CHECK (ground='anonymous' OR ground='repeated'), -- why it is not considered
  state TEXT NOT NULL CHECK (state='registered' OR state='proposed' OR state='closed'), -- where it stands
  annulled TEXT,
  CHECK ((outcome IS NULL)=(state<>'closed')) -- an appeal closes only with an end that is told
) STRICT;
CREATE UNIQUE INDEX appeal_number ON appeal(year, serial);
CREATE INDEX appeal_name ON appeal(name_fold);
CREATE INDEX appeal_received ON appeal(received_on); -- what came in within a period
CREATE INDEX appeal_person ON appeal(person) WHERE person IS NOT NULL;
CREATE INDEX appeal_document ON appeal(document) WHERE document IS NOT NULL;
CREATE INDEX appeal_repeats ON appeal(repeats) WHERE repeats IS NOT NULL;
CREATE INDEX appeal_open ON appeal(answer_by) WHERE state<>'closed';

-- Inquiries: information that others ask the office for (3.1.15; 1024-IIQ). Number Q-…
CREATE TABLE inquiry (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form='written' OR form='electronic' OR form='oral'), -- how it was made
  asker_kind TEXT NOT NULL CHECK (asker_kind='person' OR asker_kind='company' OR asker_kind='body'), -- who asks; to a body of the state the head writes
  asker TEXT NOT NULL,          -- his name
  contact TEXT,                 -- address, telephone or workplace
  name_fold TEXT NOT NULL,      -- asker, folded
  person INTEGER REFERENCES person(id), -- who asks, where he is in the register
  received_on TEXT NOT NULL,    -- day it came in
  registered_on TEXT NOT NULL,  -- day of registration: the term runs from it
  registered_at TEXT,           -- its moment, where the term counts hours
  document INTEGER REFERENCES document(id), -- incoming document it is
  topic TEXT NOT NULL,          -- what it is about, in a word or two
  substance TEXT NOT NULL,      -- which information is asked for
  urgency TEXT NOT NULL CHECK (urgency='ordinary' OR urgency='topical' OR urgency='danger'), -- in working days; before it is of no use; a danger to life, health or liberty
  about INTEGER REFERENCES employee(id), -- employee it is about: he neither reads nor answers it
  unit TEXT NOT NULL,           -- unit in charge
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who registered it
  responsible INTEGER REFERENCES employee(id), -- the one officer in charge; NULL until it is assigned
  answer_by TEXT,               -- last day of the answer, or last moment; NULL: the law of the day had no such term
  answer_text TEXT,             -- the answer as proposed, then as given; of a refusal its ground
  proposed_on TEXT,             -- day on which an answer was proposed
  proposed_by INTEGER REFERENCES employee(id), -- who proposed it
  outcome TEXT CHECK (outcome='answered' OR outcome='forwarded'), -- how it ended; NULL until then
  result TEXT CHECK (result='given' OR result='given-in-part' OR result='refused'), -- what the answer gives
  closed_on TEXT,               -- day of the answer or of the forwarding
  closed_by INTEGER REFERENCES employee(id), -- who decided so
  told_how TEXT CHECK (told_how='letter' OR told_how='electronic' OR told_how='oral'), -- how who asked was told
  told_on TEXT,                 -- day he was told
  letter TEXT,                  -- number of the letter
  signed_by INTEGER REFERENCES employee(id), -- who signed it (5.8.14, 5.9.11)
  forwarded_to TEXT,            -- body that has the information
  state TEXT NOT NULL CHECK (state='registered' OR state='proposed' OR state='closed'), -- where it stands
  annulled TEXT,
  CHECK ((outcome IS NULL)=(state<>'closed')) -- an inquiry closes only with an end that is told
) STRICT;
CREATE UNIQUE INDEX inquiry_number ON inquiry(year, serial);
CREATE INDEX inquiry_name ON inquiry(name_fold);
CREATE INDEX inquiry_registered ON inquiry(registered_on); -- what came in within a period
CREATE INDEX inquiry_person ON inquiry(person) WHERE person IS NOT NULL;
CREATE INDEX inquiry_document ON inquiry(document) WHERE document IS NOT NULL;
CREATE INDEX inquiry_open ON inquiry(answer_by) WHERE state<>'closed';

-- Checks of persons and addresses, and raids (3.1.2, 3.1.2-1). Number C-…
CREATE TABLE spot_check (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind='person' OR kind='address' OR kind='raid'), -- what was checked
  checked TEXT NOT NULL CHECK (checked='stay' OR checked='residence' OR checked='place-of-stay'), -- which rules: the clause it rests on follows
  place TEXT NOT NULL,          -- where
  place_fold TEXT NOT NULL,     -- the same, folded
  starts TEXT NOT NULL,         -- moment it began
  ends TEXT NOT NULL,           -- moment it ended
  unit TEXT NOT NULL,           -- unit of the officer
  officer INTEGER NOT NULL REFERENCES employee(id), -- who made it; others stand in participant
  met INTEGER NOT NULL,         -- persons met
  findings INTEGER NOT NULL,    -- of them with a finding
  without_case INTEGER NOT NULL, -- of these, of whose very entry no case has come from here
  followed TEXT NOT NULL,       -- what followed
  no_case TEXT,                 -- why the findings lead to no case, or to no further one; NULL: each leads to one
  case_by TEXT,                 -- last day for the protocols on what was found; NULL: nothing was, or no term in force that day
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX spot_check_number ON spot_check(year, serial);
CREATE INDEX spot_check_open ON spot_check(case_by) WHERE without_case>0 AND no_case IS NULL;

-- Measures taken together with other state bodies (3.1.6). Number J-…
CREATE TABLE joint_measure (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  bodies TEXT NOT NULL,         -- state bodies that took part
  place TEXT NOT NULL,          -- where
  place_fold TEXT NOT NULL,     -- place and bodies, folded
  starts TEXT NOT NULL,         -- moment it began
  ends TEXT NOT NULL,           -- moment it ended
  unit TEXT NOT NULL,           -- unit of the officer
  officer INTEGER NOT NULL REFERENCES employee(id), -- who recorded it; others stand in participant
  paper_number TEXT NOT NULL,   -- number of the paper drawn up
  met INTEGER NOT NULL,         -- persons met
  findings INTEGER NOT NULL,    -- of them with a finding
  without_case INTEGER NOT NULL, -- of these, of whose very entry no case has come from here
  followed TEXT NOT NULL,       -- what followed
  no_case TEXT,                 -- why the findings lead to no case, or to no further one; NULL: each leads to one
  case_by TEXT,                 -- last day for the protocols on what was found; NULL: nothing was, or no term in force that day
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX joint_measure_number ON joint_measure(year, serial);
CREATE INDEX joint_measure_open ON joint_measure(case_by) WHERE without_case>0 AND no_case IS NULL;

-- What followed a signal up (3.1.3): checks, joint measures and inspections that looked into it.
CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  signal INTEGER NOT NULL REFERENCES signal(id), -- the signal
  table_name TEXT NOT NULL,     -- table of what looked into it
  row_id INTEGER NOT NULL       -- its row
) STRICT;
CREATE INDEX follow_up_signal ON follow_up(signal);
CREATE INDEX follow_up_row ON follow_up(table_name, row_id);

-- Officers who took part in a check or a joint measure besides the one who made it.
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  employee INTEGER NOT NULL REFERENCES employee(id) -- who took part
) STRICT;
CREATE INDEX participant_row ON participant(table_name, row_id);

-- Persons met in a check or a joint measure.
CREATE TABLE found (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  person INTEGER NOT NULL REFERENCES person(id), -- who was met
  finding TEXT NOT NULL CHECK (finding='in-order' OR finding='no-papers' OR finding='invalid-papers' OR finding='overstay' OR finding='unregistered' OR finding='moved-unregistered' OR finding='other-purpose' OR finding='no-permit' OR finding='transit' OR finding='under-ban' OR finding='guest-unregistered'), -- what was found about him
  followed TEXT                 -- what followed for him
) STRICT;
CREATE INDEX found_row ON found(table_name, row_id);
CREATE INDEX found_person ON found(person);

-- Workplace inspections (3.1.5). Number I-…
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  employer INTEGER NOT NULL REFERENCES employer(id), -- who is inspected
  kind TEXT NOT NULL CHECK (kind IN ('planned','unplanned')), -- by plan, or called for by a ground
  ground TEXT,                  -- what calls for it; an unplanned one has none without
  site INTEGER NOT NULL REFERENCES site(id), -- workplace visited
  period TEXT,                  -- month or quarter of the plan: 2018-03, 2018-Q1; NULL: unplanned
  period_until TEXT,            -- its last day
  starts TEXT,                  -- moment; NULL while it is only planned
  ends TEXT,                    -- moment
  unit TEXT NOT NULL,           -- unit in charge
  responsible INTEGER NOT NULL REFERENCES employee(id), -- the one officer in charge
  state TEXT NOT NULL CHECK (state='planned' OR state='scheduled' OR state='approved' OR state='conducted' OR state='cancelled'), -- where it stands
  changed_on TEXT,              -- day on which its time or its inspectors were changed last: the agreement is not older
  change_ground TEXT,           -- why
  agreement_number TEXT,        -- agreement of the Service's leadership
  agreement_date TEXT,          -- its date
  agreement_by TEXT,            -- who agreed
  conducted_on TEXT,            -- day of the visit; NULL until then
  paper TEXT CHECK (paper IN ('protocol','akt')), -- protocol where something was found, akt where nothing
  paper_number TEXT,            -- its number
  copies INTEGER,               -- copies drawn up; NULL: not said
  received_by TEXT,             -- who took the employer's copy
  refused_to_sign INTEGER CHECK (refused_to_sign IN (0,1)), -- the employer refused to sign
  explanation TEXT,             -- the employer's explanation
  workers INTEGER,              -- found at work
  findings INTEGER,             -- of them with a finding
  breaches INTEGER,             -- questions of the checklist answered no
  summary TEXT,                 -- what was seen
  cancel_ground TEXT,           -- why it was cancelled
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX inspection_number ON inspection(year, serial);
CREATE INDEX inspection_employer ON inspection(employer);
CREATE INDEX inspection_site ON inspection(site);
CREATE INDEX inspection_open ON inspection(state, starts) WHERE state IN ('scheduled','approved');
CREATE INDEX inspection_planned_open ON inspection(period_until) WHERE state='planned';
CREATE INDEX inspection_plan ON inspection(period_until) WHERE kind='planned';
CREATE INDEX inspection_found ON inspection(responsible) WHERE paper='protocol';
CREATE INDEX inspection_protocol ON inspection(conducted_on) WHERE paper='protocol';

-- Inspectors named for an inspection.
CREATE TABLE inspector (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  inspection INTEGER NOT NULL REFERENCES inspection(id), -- the inspection
  employee INTEGER NOT NULL REFERENCES employee(id), -- who goes
  left_on TEXT                  -- day he was taken out again; NULL while he is named
) STRICT;
CREATE UNIQUE INDEX inspector_one ON inspector(inspection, employee);
CREATE INDEX inspector_employee ON inspector(employee);

-- Workers found at an inspection, with their permits.
CREATE TABLE worker (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  inspection INTEGER NOT NULL REFERENCES inspection(id), -- the inspection
  person INTEGER NOT NULL REFERENCES person(id), -- who was at work
  status TEXT CHECK (status='permanent-residence' OR status='temporary-residence' OR status='temporary-stay' OR status='asylum' OR status='none'), -- right to stay, as his papers show it; NULL: not looked at
  permit TEXT,                  -- number of the work permit; NULL: none shown
  permit_until TEXT,            -- its last day
  registered INTEGER REFERENCES permit(id), -- work permit that the register knew: with that number, or not shown
  exemption TEXT,               -- item by which he needs none: 64.0.14
  finding TEXT NOT NULL CHECK (finding='in-order' OR finding='no-permit' OR finding='permit-expired' OR finding='other-workplace' OR finding='no-right-to-stay') -- what was found about the right to work
) STRICT;
CREATE INDEX worker_inspection ON worker(inspection);
CREATE INDEX worker_person ON worker(person);

-- Rights to stay, reside and work that others granted (3.1.2, 3.1.5). Number T-…
CREATE TABLE permit (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who holds it
  kind TEXT NOT NULL CHECK (kind='visa' OR kind='visa-free' OR kind='stay-extension' OR kind='temporary-residence' OR kind='permanent-residence' OR kind='work'), -- what was granted
  permit TEXT,                  -- its number; a stay without a visa has none
  granted_by TEXT NOT NULL,     -- who granted it
  granted_on TEXT NOT NULL,     -- when
  from_date TEXT NOT NULL,      -- first day; of a stay without a visa the day of entry
  until_date TEXT NOT NULL,     -- last day, as granted or as last extended
  purpose TEXT,                 -- what for
  employer INTEGER REFERENCES employer(id), -- for whom the holder works
  workplace TEXT,               -- address where he works
  state TEXT NOT NULL CHECK (state='granted' OR state='cancelled'), -- where it stands
  cancelled_on TEXT,            -- first day on which it is no longer valid
  cancelled_by TEXT,            -- who cancelled it
  cancel_article TEXT,          -- by which article: MM 50.1.12
  cancel_number TEXT,           -- number of that decision
  cancel_ground TEXT,           -- why
  ends_on TEXT NOT NULL,        -- last day on which it is valid: of a cancelled one the day before
  followed_by INTEGER REFERENCES permit(id), -- permit that takes over when it ends; NULL: it is the last
  present INTEGER NOT NULL CHECK (present IN (0,1)), -- the holder is, as far as is known, in the country
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX permit_number ON permit(year, serial);
CREATE INDEX permit_person ON permit(person, ends_on);
CREATE INDEX permit_permit ON permit(permit) WHERE permit IS NOT NULL;
CREATE INDEX permit_employer ON permit(employer) WHERE employer IS NOT NULL;
-- The last right of each person who is here; a query that asks for them says it in these very words.
CREATE INDEX permit_open ON permit(ends_on) WHERE followed_by IS NULL AND present=1;
-- Whose work is known without a work permit; whose order an annulment may have left as it was.
CREATE INDEX permit_employed ON permit(ends_on) WHERE employer IS NOT NULL AND kind<>'work';
CREATE INDEX permit_work ON permit(person, ends_on, from_date) WHERE kind='work' AND annulled IS NULL;
CREATE INDEX permit_annulled ON permit(person) WHERE annulled IS NOT NULL;

-- Extensions of permits.
CREATE TABLE permit_extension (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  permit INTEGER NOT NULL REFERENCES permit(id), -- the permit
  granted_by TEXT NOT NULL,     -- who extended it
  decision_number TEXT NOT NULL, -- number of the decision
  granted_on TEXT NOT NULL,     -- when
  from_date TEXT NOT NULL,      -- first day of the extension
  until_date TEXT NOT NULL      -- its last day
) STRICT;
CREATE INDEX permit_extension_permit ON permit_extension(permit);
-- Answers to the questions of the checklist (law/inspection.toml).
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  inspection INTEGER NOT NULL REFERENCES inspection(id), -- the inspection
  question TEXT NOT NULL,       -- key of the question
  answer TEXT NOT NULL CHECK (answer='yes' OR answer='no' OR answer='not-applicable'), -- yes is as the law has it
  remark TEXT                   -- what was seen
) STRICT;
CREATE INDEX answer_inspection ON answer(inspection);

-- Entries into the country and registered places of stay and residence (3.1.2, 3.1.2-1). Number Y-…
CREATE TABLE stay (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who stays
  kind TEXT NOT NULL CHECK (kind='entry' OR kind='place-of-stay' OR kind='residence'), -- what is registered
  address TEXT,                 -- where; of an entry where he is going, if told
  checkpoint TEXT,              -- of an entry
  from_date TEXT,               -- first day; of an entry its day, NULL where only the departure is known
  until_date TEXT,              -- last day, as told
  host INTEGER REFERENCES person(id), -- person who receives him
  employer INTEGER REFERENCES employer(id), -- legal person who receives him
  registered_on TEXT NOT NULL,  -- when it was registered
  registered_by TEXT NOT NULL,  -- who registered it
  registration TEXT,            -- number of the registration
  unregistered_since TEXT,      -- since when a registration is awaited: the entry, or the move; NULL: none is
  state TEXT NOT NULL CHECK (state='open' OR state='ended'), -- where it stands
  ended_on TEXT,                -- last day
  ending TEXT CHECK (ending='departed' OR ending='moved' OR ending='other'), -- why it ended
  exit_checkpoint TEXT,         -- of an entry: where he left
  exit_recorded_by TEXT,        -- of an entry: who recorded that he left
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX stay_number ON stay(year, serial);
CREATE INDEX stay_person ON stay(person);
CREATE INDEX stay_host ON stay(host) WHERE host IS NOT NULL;
CREATE INDEX stay_employer ON stay(employer) WHERE employer IS NOT NULL;
CREATE INDEX stay_open ON stay(unregistered_since) WHERE unregistered_since IS NOT NULL;
CREATE INDEX stay_annulled ON stay(person) WHERE annulled IS NOT NULL;

-- Removals (3.1.8, 3.1.8-1). Number R-…
CREATE TABLE removal (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who is removed
  basis TEXT NOT NULL CHECK (basis='court-sentence' OR basis='penalty-decision' OR basis='service-decision' OR basis='refugee-refusal'), -- what it rests on
  ground TEXT CHECK (ground='79.1.1' OR ground='79.1.2' OR ground='79.1.3' OR ground='79.1.4'), -- of a decision of the Service
  violation INTEGER REFERENCES violation(id),    -- case whose penalty it executes
  authority TEXT NOT NULL,      -- who decided
  decision_number TEXT NOT NULL, -- number of the decision
  decision_date TEXT NOT NULL,  -- its date
  decision_maker TEXT,          -- post and name of who signed it
  reasons TEXT,                 -- its reasons (MM 79.6); NULL where those of a penalty or a sentence stand in it
  in_force_on TEXT,             -- day the decision entered into legal force; NULL: not yet
  leave_term TEXT NOT NULL,     -- term to leave: 48h, 10d
  unit TEXT NOT NULL,           -- unit in charge
  responsible INTEGER NOT NULL REFERENCES employee(id), -- the one officer in charge
  state TEXT NOT NULL CHECK (state='issued' OR state='served' OR state='suspended' OR state='handed-over' OR state='executed' OR state='cancelled'), -- where it stands
  served_at TEXT,               -- moment of service
  language TEXT,                -- in which it was explained
  interpreter TEXT,             -- name; NULL where the person understands the language
  understands INTEGER CHECK (understands IN (0,1)), -- he understands it without an interpreter
  copy_handed_over INTEGER CHECK (copy_handed_over IN (0,1)), -- a copy was handed over (MM 79.7)
  remedy_told INTEGER CHECK (remedy_told IN (0,1)), -- he was told how and until when to challenge it (MM 79.8)
  leave_by TEXT,                -- moment by which the person is to leave
  extended_to TEXT,             -- last moment that a court set instead (MM 80.4)
  extended_by TEXT,             -- its ruling
  challenge_by TEXT,            -- last day to challenge in court
  fingerprints_on TEXT,         -- mandatory registration (3.1.11)
  fingerprints_ref TEXT,        -- its reference number
  fingerprints_by INTEGER REFERENCES employee(id), -- officer who took them
  suspended_state TEXT CHECK (suspended_state IN ('issued','served','handed-over')), -- state to return to
  suspend_ground TEXT,          -- of the last suspension
  suspend_document TEXT,        -- ruling or paper it rests on
  resume_ground TEXT,           -- why it goes on again
  to_cancel TEXT,               -- ruling by which what it rests on fell away: it waits to be cancelled
  ending TEXT CHECK (ending='left-by-himself' OR ending='forced' OR ending='legalised' OR ending='annulled-decision' OR ending='other-bar'), -- how it ended; NULL until then
  ended_on TEXT,                -- day it ended
  end_ground TEXT,              -- why, where it was cancelled
  second_officer INTEGER REFERENCES employee(id), -- who confirmed the identity again at the border
  handed_over_at TEXT,          -- moment of the hand-over to the border authority; NULL where he was not brought there
  exit_checkpoint TEXT,         -- checkpoint by which he left
  exit_recorded_by TEXT,        -- body that recorded his departure
  exit_number TEXT,             -- number of its record
  exit_second_officer INTEGER REFERENCES employee(id), -- who held its record against the file a second time
  costs INTEGER,                -- what the departure cost, qəpik
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX removal_number ON removal(year, serial);
CREATE INDEX removal_person ON removal(person);
CREATE INDEX removal_violation ON removal(violation) WHERE violation IS NOT NULL AND annulled IS NULL; -- which expulsions have theirs
CREATE INDEX removal_act ON removal(act);
CREATE INDEX removal_decided ON removal(decision_date); -- what was decided in a period
CREATE INDEX removal_annulled ON removal(person) WHERE annulled IS NOT NULL;
CREATE INDEX removal_open ON removal(state, leave_by) WHERE state IN ('issued','served','suspended','handed-over');

-- Ways out of the country that were planned for a removal, and how each went (MM 80.8, 80.9, 81).
CREATE TABLE transport (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  removal INTEGER NOT NULL REFERENCES removal(id), -- whose
  direction TEXT NOT NULL,      -- country he is sent to
  direction_rule TEXT NOT NULL CHECK (direction_rule='citizenship' OR direction_rule='direct-arrival' OR direction_rule='closer-ties' OR direction_rule='former-residence' OR direction_rule='willing'), -- why there (MM 81)
  country_told TEXT,            -- letter by which that country was told
  means TEXT NOT NULL CHECK (means='air' OR means='road' OR means='rail' OR means='sea'), -- how he travels
  carrier TEXT NOT NULL,        -- carrier and number of the journey
  departs_at TEXT NOT NULL,     -- planned moment
  checkpoint TEXT NOT NULL,     -- where he is handed over
  escort TEXT NOT NULL,         -- who brings him there
  notice TEXT NOT NULL,         -- written notice to the border authority: number, date
  payer TEXT NOT NULL CHECK (payer='person' OR payer='inviting-party' OR payer='state'), -- who bears the costs
  payer_name TEXT,              -- the party that invited or received him
  payer_ground TEXT,            -- why nobody before in the order bears them
  costs INTEGER,                -- expected costs, qəpik
  planned_by INTEGER NOT NULL REFERENCES employee(id), -- officer
  outcome TEXT CHECK (outcome='handed-over' OR outcome='failed'), -- how it went; NULL until then
  cause TEXT CHECK (cause='person-resisted' OR cause='person-absent' OR cause='health' OR cause='no-document' OR cause='carrier-refused' OR cause='border-refused' OR cause='destination-refused' OR cause='bar' OR cause='replanned' OR cause='other'), -- why it failed
  failed_on TEXT,               -- day on which it failed
  remark TEXT,                  -- what happened
  next_step TEXT                -- what is done next
) STRICT;
CREATE INDEX transport_removal ON transport(removal);

-- Challenges of decisions on offence cases and on removals, received by a higher authority or a court. Number Z-…
CREATE TABLE challenge (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  violation INTEGER REFERENCES violation(id), -- case whose decision is challenged
  removal INTEGER REFERENCES removal(id), -- removal whose decision is challenged
  custody INTEGER REFERENCES custody(id), -- custody whose decision is challenged
  decision_date TEXT NOT NULL,  -- day of the decision challenged
  outcome TEXT,                 -- how the case had been decided
  fine INTEGER,                 -- fine that had been set, qəpik
  body TEXT NOT NULL CHECK (body='higher-authority' OR body='court' OR body='appeal-court'), -- what kind of body received it
  body_name TEXT NOT NULL,      -- which one
  body_number TEXT NOT NULL,    -- number it has there
  lodged_by TEXT NOT NULL,      -- who challenges: the person, a representative, a prosecutor
  received_on TEXT NOT NULL,    -- day the body received it
  challenge_by TEXT,            -- last day of the term; NULL: the term had not begun
  late INTEGER NOT NULL CHECK (late IN (0,1)), -- it came after that day
  restored TEXT,                -- ruling that restored the term of a late one
  suspends INTEGER NOT NULL CHECK (suspends IN (0,1)), -- it suspends the execution of what it challenges
  rule TEXT NOT NULL,           -- article by which it does or does not
  ruling TEXT,                  -- written ruling on the suspension
  executing TEXT NOT NULL,      -- unit that executes, and is told of the suspension
  consider_by TEXT,             -- last day of its consideration; NULL: no term known here
  state TEXT NOT NULL CHECK (state='open' OR state='closed'), -- where it stands
  result TEXT CHECK (result='upheld' OR result='changed' OR result='set-aside' OR result='returned' OR result='not-considered'), -- what was ruled; NULL until then
  result_body TEXT CHECK (result_body='higher-authority' OR result_body='court' OR result_body='appeal-court'), -- what kind of body ruled
  result_number TEXT,           -- number of its ruling
  result_date TEXT,             -- date of its ruling
  in_force_on TEXT,             -- day on which, by the ruling, the decision or the ruling is in force
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX challenge_number ON challenge(year, serial);
CREATE INDEX challenge_act ON challenge(act); -- what was written since an entry
CREATE INDEX challenge_violation ON challenge(violation) WHERE violation IS NOT NULL;
CREATE INDEX challenge_removal ON challenge(removal) WHERE removal IS NOT NULL;
CREATE INDEX challenge_custody ON challenge(custody) WHERE custody IS NOT NULL;
CREATE INDEX challenge_open ON challenge(state, consider_by) WHERE state='open';

-- Proposals to a superior, who accepts or rejects them. Number O-…
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind='enforcement' OR kind='measures' OR kind='trends' OR kind='secrecy' OR kind='expert' OR kind='legislation' OR kind='practice' OR kind='draft-act' OR kind='improvement' OR kind='training' OR kind='staff' OR kind='collegium'), -- what it is for
  item TEXT NOT NULL,           -- item of the Regulation it rests on, by kind and post
  serves TEXT,                  -- duty it serves besides (3.1.6)
  topic TEXT,                   -- what it is about, in a few words; NULL: it is about a case or an inspection
  topic_fold TEXT,              -- topic and expert, folded
  measure TEXT CHECK (measure='forced-execution' OR measure='enforcement-protocol' OR measure='exit-restriction' OR measure='entry-ban'), -- what is proposed against a fine evaded
  staff_measure TEXT CHECK (staff_measure='appointment' OR staff_measure='dismissal' OR staff_measure='incentive' OR staff_measure='rank' OR staff_measure='qualification' OR staff_measure='discipline' OR staff_measure='suspension'), -- what is proposed on an employee
  employee INTEGER REFERENCES employee(id), -- the employee; NULL: nobody who is in the register
  follows INTEGER REFERENCES proposal(id), -- proposal from below that it takes further up
  expert TEXT,                  -- expert who was engaged
  secrecy TEXT,                 -- his undertaking of secrecy: number and date
  until_date TEXT,              -- last day for which he is engaged
  violation INTEGER REFERENCES violation(id), -- case whose fine is not paid
  inspection INTEGER REFERENCES inspection(id), -- inspection it follows
  text TEXT NOT NULL,           -- what is proposed, and why
  author INTEGER NOT NULL REFERENCES employee(id), -- who proposes
  unit TEXT NOT NULL,           -- his unit
  addressee INTEGER REFERENCES employee(id), -- superior who decides; NULL: the leadership of the Service
  on_date TEXT NOT NULL,        -- day of the proposal
  state TEXT NOT NULL CHECK (state='proposed' OR state='accepted' OR state='rejected'), -- where it stands
  decided_on TEXT,              -- day of the decision on it
  decided_by INTEGER REFERENCES employee(id), -- who decided, or recorded the leadership's decision
  ground TEXT,                  -- reasons of that decision
  decision TEXT,                -- number and date of the leadership's decision
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX proposal_number ON proposal(year, serial);
CREATE INDEX proposal_violation ON proposal(violation) WHERE violation IS NOT NULL;
CREATE INDEX proposal_inspection ON proposal(inspection) WHERE inspection IS NOT NULL;
CREATE INDEX proposal_follows ON proposal(follows) WHERE follows IS NOT NULL;
CREATE INDEX proposal_open ON proposal(addressee) WHERE state='proposed';

-- Instructions: what a chief, or the leadership or collegium of the Service, bids to be done (5.8.8, 5.9.14, 5.10.10). Number N-…
CREATE TABLE instruction (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  origin TEXT NOT NULL CHECK (origin='chief' OR origin='leadership' OR origin='collegium' OR origin='meeting' OR origin='plan'), -- whose instruction it is
  author INTEGER REFERENCES employee(id), -- chief whose instruction it is; NULL: it came from above
  act_number TEXT,              -- of what came from above: number of the act
  act_date TEXT,                -- its date
  text TEXT NOT NULL,           -- what is to be done
  text_fold TEXT NOT NULL,      -- the same, folded
  addressee INTEGER NOT NULL REFERENCES employee(id), -- who has to carry it out
  unit TEXT NOT NULL,           -- his unit then
  under INTEGER REFERENCES instruction(id), -- instruction of which it carries out a part
  meeting INTEGER REFERENCES meeting(id), -- meeting that decided it
  plan TEXT,                    -- of a measure of the work plan: its month or quarter
  document INTEGER REFERENCES document(id), -- incoming document with which it came
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who registered it
  on_date TEXT NOT NULL,        -- day it was given
  due_on TEXT NOT NULL,         -- its last day
  delivered_on TEXT,            -- day the addressee had it; NULL until then
  receipt TEXT,                 -- how its receipt was confirmed
  done_on TEXT,                 -- day its execution was reported
  result TEXT,                  -- what was done, as last reported
  remarks TEXT,                 -- with which it was last sent back
  closed_on TEXT,               -- day it was taken off control
  closed_by INTEGER REFERENCES employee(id), -- who took it off
  state TEXT NOT NULL CHECK (state='given' OR state='delivered' OR state='completed' OR state='closed'), -- where it stands
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX instruction_number ON instruction(year, serial);
CREATE INDEX instruction_open ON instruction(due_on) WHERE state<>'closed';
CREATE INDEX instruction_meeting ON instruction(meeting) WHERE meeting IS NOT NULL;
CREATE INDEX instruction_plan ON instruction(due_on) WHERE plan IS NOT NULL;
CREATE INDEX instruction_under ON instruction(under) WHERE under IS NOT NULL;
CREATE INDEX instruction_document ON instruction(document) WHERE document IS NOT NULL;

-- Meetings with the head (5.7). Number Ş-…
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  held_at TEXT NOT NULL,        -- moment it was held
  place TEXT,                   -- where
  chair INTEGER NOT NULL REFERENCES employee(id), -- who held it: the head, or who acted for him
  participants TEXT NOT NULL,   -- who took part
  topics TEXT NOT NULL,         -- what was spoken of
  topics_fold TEXT NOT NULL,    -- the same, folded
  record_text TEXT NOT NULL,    -- minutes: what was said
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who wrote the minutes
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX meeting_number ON meeting(year, serial);

-- What a meeting had before it: instructions and measures that were overdue or due soon.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meeting(id), -- which meeting
  instruction INTEGER NOT NULL REFERENCES instruction(id), -- the instruction or measure
  due_on TEXT NOT NULL          -- its last day then
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item(meeting);

-- Requests for information and documents to others (4.1.1). Number X-…
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  body_kind TEXT NOT NULL CHECK (body_kind='state' OR body_kind='municipality' OR body_kind='company' OR body_kind='person' OR body_kind='service'), -- whom the office asks
  body TEXT NOT NULL,           -- its name
  body_fold TEXT NOT NULL,      -- the same, folded
  asked TEXT NOT NULL,          -- which information or documents, and what for
  about TEXT,                   -- number of the record for which it is needed
  about_table TEXT,             -- table of that record
  about_row INTEGER,            -- its row
  letter TEXT NOT NULL,         -- number of the letter
  signed_by INTEGER NOT NULL REFERENCES employee(id), -- who signed it (5.8.14, 5.9.11)
  author INTEGER NOT NULL REFERENCES employee(id), -- whose request it is
  unit TEXT NOT NULL,           -- his unit then
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who entered it
  on_date TEXT NOT NULL,        -- day of the request
  reply_by TEXT NOT NULL,       -- day by which the answer is awaited
  reply TEXT CHECK (reply='given' OR reply='in-part' OR reply='refused'), -- what was answered; NULL: nothing yet
  reply_on TEXT,                -- day of the answer
  reply_number TEXT,            -- its number
  reply_text TEXT,              -- what it says
  state TEXT NOT NULL CHECK (state='sent' OR state='answered'), -- where it stands
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX request_number ON request(year, serial);
CREATE INDEX request_about ON request(about_table, about_row) WHERE about_table IS NOT NULL;
CREATE INDEX request_open ON request(reply_by) WHERE state='sent';

-- Cooperation and the public's part (3.1.13). Number Ə-…
CREATE TABLE cooperation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  deed TEXT NOT NULL CHECK (deed='meeting' OR deed='agreement' OR deed='event' OR deed='exchange'), -- what was done
  partner_kind TEXT NOT NULL CHECK (partner_kind='public' OR partner_kind='organisation' OR partner_kind='state' OR partner_kind='service'), -- with whom
  partner TEXT NOT NULL,        -- its name
  partner_fold TEXT NOT NULL,   -- partner and topic, folded
  on_date TEXT NOT NULL,        -- its day
  place TEXT,                   -- where
  topic TEXT NOT NULL,          -- what it was about
  participants TEXT,            -- who took part
  agreement_paper TEXT,         -- of an agreement: its number and date
  until_date TEXT,              -- of an agreement: its last day
  outcome_text TEXT,            -- what came of it; NULL until that is known
  officer INTEGER NOT NULL REFERENCES employee(id), -- whose work it was
  unit TEXT NOT NULL,           -- his unit then
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who entered it
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX cooperation_number ON cooperation(year, serial);

-- Reports up the line, frozen as they were submitted (5.8.9, 5.8.15, 5.9.13, 5.10.9, 5.11.4). Number M-…
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  title TEXT NOT NULL,          -- what it is about
  title_fold TEXT NOT NULL,     -- the same, folded
  text TEXT,                    -- what is said besides the figures
  figures TEXT NOT NULL,        -- command that read the figures
  rests_on INTEGER NOT NULL,    -- last entry of the journal when they were read; no foreign key, as on act
  rests_on_hash TEXT NOT NULL,  -- its hash
  sha256 TEXT NOT NULL,         -- of the text as it was laid out: its bytes stand in content
  author INTEGER NOT NULL REFERENCES employee(id), -- whose report it is
  unit TEXT NOT NULL,           -- his unit then
  addressee INTEGER REFERENCES employee(id), -- superior it went to; NULL: it is the head's own
  replaces INTEGER REFERENCES report(id), -- report that was sent back, in whose place it stands
  included_in INTEGER REFERENCES report(id), -- report of the superior that took it in
  on_date TEXT NOT NULL,        -- day it was submitted
  remarks TEXT,                 -- with which it was sent back
  approved_on TEXT,             -- day it was approved
  approved_by INTEGER REFERENCES employee(id), -- who approved it
  presented_on TEXT,            -- day it was presented to the leadership
  presented_to TEXT,            -- to whom
  letter TEXT,                  -- number of the letter with which it left
  state TEXT NOT NULL CHECK (state='submitted' OR state='returned' OR state='included' OR state='approved' OR state='presented'), -- where it stands
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX report_number ON report(year, serial);
CREATE INDEX report_replaces ON report(replaces) WHERE replaces IS NOT NULL;
CREATE INDEX report_included ON report(included_in) WHERE included_in IS NOT NULL;
CREATE INDEX report_open ON report(addressee) WHERE state='submitted';
CREATE INDEX report_approved ON report(approved_on) WHERE state='approved';
CREATE INDEX report_returned ON report(author) WHERE state='returned';

-- Custody (3.1.9): detentions (tutma) and placements in a centre, each from its beginning to its end. Number K-…
CREATE TABLE custody (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who is held
  removal INTEGER REFERENCES removal(id), -- removal it serves
  violation INTEGER REFERENCES violation(id), -- offence case that a detention serves
  detention INTEGER REFERENCES custody(id), -- detention that the placement followed
  basis TEXT NOT NULL CHECK (basis='detention' OR basis='expulsion' OR basis='voluntary' OR basis='service-detention' OR basis='court-detention' OR basis='court-removal'), -- on what, as it is now
  ground TEXT,                  -- of a detention: why
  protocol TEXT,                -- of a detention: number of its protocol
  place TEXT,                   -- of a detention: where
  centre TEXT,                  -- of a placement: which centre
  room TEXT,                    -- room or section of the centre, as it is now
  brought_in_at TEXT,           -- moment the person was brought in; NULL where he came by himself
  began_at TEXT NOT NULL,       -- moment of the detention, or of admission to the centre
  runs_from TEXT NOT NULL,      -- moment from which the longest time is counted: earlier by what earlier placements count
  minutes_before INTEGER,       -- minutes of earlier placements of the removal that count towards the longest time; NULL: none do
  held_until TEXT,              -- moment by which he is to be free; NULL: the law of the day sets none
  stated INTEGER NOT NULL CHECK (stated IN (0,1)), -- that moment is the one the decision or the term to leave sets, not the longest the law allows
  review_by TEXT,               -- day by which it is looked again whether he has to stay
  examine_by TEXT,              -- moment by which he is to be examined by a doctor; NULL: the law of the day sets none
  consulate_by TEXT,            -- moment from which his consulate is to know; NULL: nobody is to be told
  lawyer TEXT,                  -- of a detention: his lawyer, or that he wants none
  relatives TEXT,               -- of a detention: who was told and when, or that nobody is to be told
  parents TEXT,                 -- of a minor in detention: the parent or guardian who was told, and when
  application TEXT,             -- for 82.1.3: his own written application
  no_dwelling INTEGER CHECK (no_dwelling IN (0,1)), -- for 82.1.3: he has no dwelling
  no_means INTEGER CHECK (no_means IN (0,1)), -- for 82.1.3: he has not the least means to live
  alternatives TEXT,            -- what milder measures were tried, and why they are not enough
  unit TEXT NOT NULL,           -- unit in charge
  responsible INTEGER NOT NULL REFERENCES employee(id), -- the one officer in charge
  state TEXT NOT NULL CHECK (state='held' OR state='ended'), -- where it stands
  ended_at TEXT,                -- moment it ended
  ending TEXT CHECK (ending='placed' OR ending='term-ended' OR ending='court-ruling' OR ending='ground-gone' OR ending='removal-ended' OR ending='left-the-country' OR ending='handed-over' OR ending='own-wish'), -- why; NULL until then
  end_ground TEXT,              -- facts and papers behind it
  set_aside TEXT,               -- ruling by which what holds him was set aside: he is to be released
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX custody_number ON custody(year, serial);
CREATE INDEX custody_act ON custody(act); -- what was written since an entry
CREATE INDEX custody_person ON custody(person);
CREATE INDEX custody_removal ON custody(removal) WHERE removal IS NOT NULL;
CREATE INDEX custody_open ON custody(state, held_until) WHERE state='held';
CREATE INDEX custody_ended ON custody(ended_at) WHERE state='ended'; -- who was held at an earlier moment

-- The decisions by which a person is held, each from when until when.
CREATE TABLE custody_decision (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  custody INTEGER NOT NULL REFERENCES custody(id), -- whose
  basis TEXT NOT NULL CHECK (basis='detention' OR basis='expulsion' OR basis='voluntary' OR basis='service-detention' OR basis='court-detention' OR basis='court-removal'), -- on what it holds him
  authority TEXT NOT NULL,      -- who decided
  decision_number TEXT NOT NULL, -- number of the decision
  decision_date TEXT NOT NULL,  -- its date
  from_at TEXT NOT NULL,        -- moment of admission, or of the entry of an extension
  until_at TEXT                 -- moment by which he is to be free by it; NULL: it sets none
) STRICT;
CREATE INDEX custody_decision_custody ON custody_decision(custody);

-- Times past the end of a custody, kept whatever was decided afterwards.
CREATE TABLE custody_overrun (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  custody INTEGER NOT NULL REFERENCES custody(id), -- whose
  from_at TEXT NOT NULL,        -- moment by which he was to be free
  to_at TEXT NOT NULL,          -- moment he was set free, or the late decision was entered
  reason TEXT,                  -- what the head says to it; NULL until he does
  reasoned_on TEXT              -- day he said it
) STRICT;
CREATE INDEX custody_overrun_custody ON custody_overrun(custody);
CREATE INDEX custody_overrun_open ON custody_overrun(custody) WHERE reason IS NULL;

-- Each time it was looked again whether somebody has to stay in a centre.
CREATE TABLE custody_review (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  custody INTEGER NOT NULL REFERENCES custody(id), -- whose
  on_date TEXT NOT NULL,        -- day of the review
  ground TEXT NOT NULL,         -- why he has to stay
  next_by TEXT NOT NULL         -- day by which it is looked again
) STRICT;
CREATE INDEX custody_review_custody ON custody_review(custody);

-- Where a person who is held is taken: the last one says where he is.
CREATE TABLE custody_movement (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  custody INTEGER NOT NULL REFERENCES custody(id), -- whose
  at TEXT NOT NULL,             -- moment he was taken there
  destination TEXT NOT NULL CHECK (destination='hospital' OR destination='court' OR destination='airport' OR destination='centre' OR destination='elsewhere'), -- where to
  place TEXT,                   -- which one, where it is not the centre
  ground TEXT NOT NULL          -- why, and who went with him
) STRICT;
CREATE INDEX custody_movement_custody ON custody_movement(custody, at);

-- What is done so that a person who is held keeps his rights: each entry with its moment.
CREATE TABLE safeguard (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  custody INTEGER NOT NULL REFERENCES custody(id), -- whose
  kind TEXT NOT NULL CHECK (kind='consulate-told' OR kind='medical-examination' OR kind='relatives-told' OR kind='lawyer' OR kind='monitors-visit' OR kind='complaint' OR kind='complaint-forwarded'), -- what
  at TEXT NOT NULL,             -- moment of it
  details TEXT NOT NULL,        -- who, what, with which result
  decision TEXT,                -- decision it rests on
  due TEXT,                     -- of a complaint: last day to forward it; NULL: the law of the day sets none
  done_at TEXT                  -- of a complaint: moment it was forwarded
) STRICT;
CREATE INDEX safeguard_custody ON safeguard(custody);

-- Entry bans (3.1.8). Number B-…
CREATE TABLE ban (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES person(id), -- who may not enter
  violation INTEGER REFERENCES violation(id),    -- case whose decision imposes it
  removal INTEGER REFERENCES removal(id),        -- removal it belongs to
  basis TEXT NOT NULL,          -- article: IXM 29.3, MM 16.1.8, MM 79.2
  authority TEXT NOT NULL,      -- who decided
  decision_number TEXT NOT NULL, -- number of the decision
  decision_date TEXT NOT NULL,  -- its date
  from_date TEXT NOT NULL,      -- first day
  starts TEXT NOT NULL CHECK (starts='decision' OR starts='stated' OR starts='departure'), -- from what the first day follows
  until_date TEXT,              -- last day; NULL: until the fine is paid (MM 16.1.8)
  years INTEGER,                -- for how many years; NULL: until the fine is paid, or a later decision set the last day
  unit TEXT NOT NULL,           -- unit in charge
  responsible INTEGER REFERENCES employee(id), -- NULL until the division takes it over
  told TEXT,                    -- what every body that was told of it knows: its last day, - without one, nothing: that it holds no more; NULL: nobody was told
  state TEXT NOT NULL CHECK (state IN ('imposed','lifted')), -- where it stands; after its last day it has ended by itself
  lifted_on TEXT,               -- day it was lifted early
  lift_ground TEXT,             -- why
  lift_authority TEXT,          -- who decided that; NULL: it followed from a payment or a ruling
  lift_number TEXT,             -- number of that decision
  lift_date TEXT,               -- its date
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX ban_number ON ban(year, serial);
CREATE INDEX ban_person ON ban(person);
CREATE INDEX ban_decided ON ban(decision_date); -- what was decided in a period
CREATE INDEX ban_act ON ban(act);
CREATE INDEX ban_until ON ban(until_date, responsible) WHERE state='imposed'; -- what ends by itself, and whose it is
CREATE INDEX ban_from ON ban(from_date) WHERE state='imposed'; -- what begins in a period
CREATE INDEX ban_without_officer ON ban(responsible, unit) WHERE state='imposed' AND responsible IS NULL;
CREATE INDEX ban_untold ON ban(decision_date)
  WHERE told IS NULL OR told<>CASE WHEN state='imposed' AND annulled IS NULL THEN coalesce(until_date, '-') ELSE '' END; -- of which somebody may have to be told

-- Letters by which bodies were told of an entry ban, and their confirmations (3.1.8).
CREATE TABLE ban_notice (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  ban INTEGER NOT NULL REFERENCES ban(id), -- the ban
  body TEXT NOT NULL,           -- who was told
  kind TEXT NOT NULL CHECK (kind='new' OR kind='correction' OR kind='withdrawal'), -- what it does to what the body was told before
  until_date TEXT,              -- last day as it was told; NULL: until the fine is paid, or withdrawn
  letter TEXT NOT NULL,         -- number of the letter
  sent_on TEXT NOT NULL,        -- its day
  confirmed_on TEXT,            -- day of the confirmation
  confirmation TEXT             -- number of the confirmation
) STRICT;
CREATE INDEX ban_notice_ban ON ban_notice(ban, body);
CREATE INDEX ban_notice_open ON ban_notice(sent_on) WHERE confirmed_on IS NULL;

-- Work on who somebody is (3.1.7) and on the travel document of who is removed (3.1.7-1). Number L-…
CREATE TABLE identification (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind='identity' OR kind='travel-document'), -- what it is for
  person INTEGER NOT NULL REFERENCES person(id), -- whose
  removal INTEGER REFERENCES removal(id), -- removal it is done for; NULL: none
  text TEXT NOT NULL,           -- what is known, and what is proposed
  proposed_on TEXT NOT NULL,    -- day of the proposal
  unit TEXT NOT NULL,           -- unit in charge
  responsible INTEGER NOT NULL REFERENCES employee(id), -- officer in charge
  ground TEXT CHECK (ground='treaty' OR ground='unobtainable'), -- why a travel document (MM 80.6-1)
  agreement TEXT,               -- the treaty
  travel_to TEXT,               -- form: country he travels to
  birth_place TEXT,             -- form: place of birth
  height INTEGER,               -- form: height in centimetres
  eye_colour TEXT,              -- form: colour of the eyes
  distinguishing_marks TEXT,    -- form: distinguishing marks
  home_address TEXT,            -- form: address in the home country
  remarks TEXT,                 -- form: remarks
  state TEXT NOT NULL CHECK (state='proposed' OR state='requested' OR state='answered' OR state='closed'), -- where it stands
  follow_up_on TEXT,            -- day by which who has not answered is asked again; NULL: nothing is awaited
  result TEXT CHECK (result='identified' OR result='not-identified' OR result='issued' OR result='refused'), -- how it ended; NULL until then
  result_on TEXT,               -- when
  result_ground TEXT,           -- what that rests on
  confirmed_surname TEXT,       -- surname that was confirmed
  confirmed_given TEXT,         -- given name that was confirmed
  confirmed_citizenship TEXT,   -- citizenship that was confirmed, three letters
  document TEXT,                -- number of the document by which he is known now, or of the travel document
  issuer TEXT,                  -- who issued the travel document
  issued_on TEXT,               -- its first day
  valid_until TEXT,             -- its last day
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX identification_number ON identification(year, serial);
CREATE INDEX identification_person ON identification(person);
CREATE INDEX identification_removal ON identification(removal) WHERE removal IS NOT NULL;
CREATE INDEX identification_open ON identification(state, follow_up_on) WHERE state<>'closed';

-- What was asked to learn who somebody is, and what was answered (MM 80.5, 80.6).
CREATE TABLE identity_request (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  identification INTEGER NOT NULL REFERENCES identification(id), -- for which work
  way TEXT NOT NULL CHECK (way='information-system' OR way='direct' OR way='ministry'), -- by which way
  country TEXT,                 -- state whose authority is asked; NULL: an information system of our own
  addressed_to TEXT NOT NULL,   -- whom it is addressed to
  agreement TEXT,               -- agreement by which the authority is asked directly
  letter TEXT NOT NULL,         -- number of the request
  sent_on TEXT NOT NULL,        -- its day
  follow_up_on TEXT NOT NULL,   -- day by which it is asked again
  reply TEXT CHECK (reply='confirmed' OR reply='denied' OR reply='unknown' OR reply='more-needed' OR reply='withdrawn' OR reply='asked-again'), -- what was answered, or became of it; NULL: nothing yet
  reply_number TEXT,            -- number of the answer
  reply_text TEXT,              -- what it says
  answered_on TEXT              -- day of the answer, or on which the request was taken back or replaced
) STRICT;
CREATE INDEX identity_request_work ON identity_request(identification);

-- Incoming documents (5.12.3). Number D-…
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  received_on TEXT NOT NULL,    -- taken from the Katiblik
  registered_on TEXT NOT NULL,  -- day it was entered
  sender TEXT NOT NULL,         -- who sent it
  sender_fold TEXT NOT NULL,    -- sender, folded
  sender_number TEXT,           -- its number there
  sender_date TEXT,             -- date of the paper there
  kind TEXT NOT NULL CHECK (kind='letter' OR kind='order' OR kind='inquiry' OR kind='appeal' OR kind='report' OR kind='other'), -- what it is
  summary TEXT NOT NULL,        -- short content
  addressee INTEGER REFERENCES employee(id), -- chief it is shown to
  sheets INTEGER,               -- number of sheets
  annexes INTEGER,              -- number of annexes
  state TEXT NOT NULL CHECK (state='registered' OR state='assigned' OR state='completed' OR state='executed' OR state='off-control'), -- where it stands
  due_on TEXT,                  -- last day of execution
  completed_on TEXT,            -- day all parts were in
  executed_on TEXT,             -- day its execution was registered
  answer_number TEXT,           -- number of the answer that settled it
  answer_date TEXT,             -- its date
  without_answer TEXT,          -- why no answer was due
  off_control_on TEXT,          -- day it was taken off control
  off_control_by INTEGER REFERENCES employee(id), -- by whom
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX document_number ON document(year, serial);
CREATE INDEX document_open ON document(state, due_on) WHERE state IN ('registered','assigned');
CREATE INDEX document_open_control ON document(state, completed_on) WHERE state IN ('completed','executed');

-- To whom a document was shown, and when (5.12.4).
CREATE TABLE presentation (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document(id), -- the document
  chief INTEGER NOT NULL REFERENCES employee(id), -- the chief
  presented_at TEXT NOT NULL,   -- moment
  annulled TEXT                 -- why it was taken back
) STRICT;
CREATE INDEX presentation_document ON presentation(document);

-- Resolutions on documents (dərkənar, 5.12.4).
CREATE TABLE resolution (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document(id), -- the document
  author INTEGER NOT NULL REFERENCES employee(id),   -- chief who wrote it
  typed_by INTEGER NOT NULL REFERENCES employee(id), -- who entered it
  on_date TEXT NOT NULL,        -- day it was written
  text TEXT NOT NULL,           -- what is to be done
  due_on TEXT NOT NULL          -- last day of execution
) STRICT;
CREATE INDEX resolution_document ON resolution(document);

-- Executors named in a resolution.
CREATE TABLE executor (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  resolution INTEGER NOT NULL REFERENCES resolution(id), -- the resolution
  document INTEGER NOT NULL REFERENCES document(id), -- its document
  employee INTEGER NOT NULL REFERENCES employee(id), -- who executes
  unit TEXT NOT NULL,           -- his unit that day
  responsible INTEGER NOT NULL CHECK (responsible IN (0,1)), -- the one who gathers the parts
  delivered_at TEXT,            -- moment the paper was given to him
  delivery_receipt TEXT,        -- his receipt for it
  done_on TEXT,                 -- reported as executed
  result TEXT                   -- what was done
) STRICT;
CREATE INDEX executor_document ON executor(document);
CREATE INDEX executor_open ON executor(employee) WHERE done_on IS NULL;

-- Notes on any record.
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  author INTEGER NOT NULL REFERENCES employee(id), -- who wrote it
  text TEXT NOT NULL            -- what he wrote
) STRICT;
CREATE INDEX note_row ON note(table_name, row_id);

-- What moved a term of any record; the record's own column holds the end as it is now.
CREATE TABLE term_change (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  term TEXT NOT NULL,           -- which of its terms, by its code in the list of deadlines: decide-by
  kind TEXT NOT NULL CHECK (kind='extended' OR kind='suspended' OR kind='resumed' OR kind='replaced'), -- what was done to it
  from_date TEXT NOT NULL,      -- from which day: of a suspension the first day, of a resumption the day it runs again
  old_end TEXT,                 -- when it ended until then; NULL: it had no end
  new_end TEXT,                 -- when it ends now; NULL while it stands still
  ground TEXT NOT NULL,         -- why
  paper TEXT,                   -- ruling or other paper it rests on
  source TEXT NOT NULL          -- article that allows it: IXM 111.2
) STRICT;
CREATE INDEX term_change_row ON term_change(table_name, row_id);

-- Files attached to any record; the bytes stand in `content`.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  author INTEGER NOT NULL REFERENCES employee(id), -- who attached it
  name TEXT NOT NULL,           -- file name as given
  sha256 TEXT NOT NULL,         -- of the bytes
  size INTEGER NOT NULL         -- bytes
) STRICT;
CREATE INDEX attachment_row ON attachment(table_name, row_id);
CREATE INDEX attachment_sha256 ON attachment(sha256);

-- Reminders an officer set for himself.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  employee INTEGER NOT NULL REFERENCES employee(id), -- who is reminded
  due_on TEXT NOT NULL,         -- on which day
  text TEXT NOT NULL            -- of what
) STRICT;
CREATE INDEX reminder_due ON reminder(employee, due_on);

-- Acts that touch liberty, entered for the officer whose they are: done once he confirms them himself. Number W-…
CREATE TABLE held (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  act_name TEXT NOT NULL,       -- act that is to be done
  performer INTEGER NOT NULL REFERENCES employee(id), -- whose act it is
  entered_by INTEGER NOT NULL REFERENCES employee(id), -- who entered it for him
  entered_on TEXT NOT NULL,     -- day of that
  dated TEXT NOT NULL,          -- day of the act
  paper TEXT NOT NULL,          -- paper it was entered from
  state TEXT NOT NULL CHECK (state='waiting' OR state='confirmed' OR state='declined'), -- where it stands
  decided_on TEXT,              -- day on which it was confirmed or declined
  ground TEXT,                  -- why it was declined
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX held_number ON held(year, serial);
CREATE INDEX held_open ON held(performer, dated) WHERE state='waiting';

-- The words of a held act, as they would stand in a row of a file.
CREATE TABLE held_word (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  held INTEGER NOT NULL REFERENCES held(id), -- the entry
  name TEXT NOT NULL,           -- name of the word: the column
  value TEXT NOT NULL           -- its text
) STRICT;
CREATE INDEX held_word_held ON held_word(held);

-- Imported files. Number F-…
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  act_name TEXT NOT NULL,       -- act performed on each row
  file TEXT NOT NULL,           -- name of the file, without its folder
  sha256 TEXT NOT NULL,         -- of its bytes
  officer INTEGER NOT NULL REFERENCES employee(id), -- who imported it
  on_date TEXT NOT NULL,        -- day of the import
  first_entry INTEGER,          -- first journal entry of its rows; NULL where no row was taken
  last_entry INTEGER,           -- last one
  taken INTEGER NOT NULL,       -- rows taken
  passed INTEGER NOT NULL,      -- rows passed over as already taken
  rejected INTEGER NOT NULL,    -- rows written back
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX batch_number ON batch(year, serial);
CREATE INDEX batch_sha256 ON batch(sha256);

-- Files sent to other state systems (3.1.6, 6.2.2, 6.3.2). Number U-…
CREATE TABLE transmission (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  system TEXT NOT NULL CHECK (system='vmms' OR system='iamas' OR system='executing-body'), -- where to
  what TEXT NOT NULL CHECK (what='offences' OR what='removals' OR what='bans' OR what='suspensions'), -- what is in it
  sequence INTEGER NOT NULL,    -- place among the files to that system, from 1, without gaps
  sent_on TEXT NOT NULL,        -- day it was made
  officer INTEGER NOT NULL REFERENCES employee(id), -- who sent it
  basis TEXT NOT NULL,          -- version of the route that said which fields go: its articles
  records INTEGER NOT NULL,     -- records in it
  sha256 TEXT NOT NULL,         -- of the lines below the header
  through_entry INTEGER,        -- everything due by this entry was sent with it or before; NULL where more was left
  through_on TEXT,              -- and everything due by this day
  unanswered INTEGER NOT NULL,  -- records for which no receipt came
  state TEXT NOT NULL CHECK (state='sent' OR state='answered'), -- where it stands
  annulled TEXT
) STRICT;
CREATE UNIQUE INDEX transmission_number ON transmission(year, serial);
CREATE UNIQUE INDEX transmission_sequence ON transmission(system, sequence);
CREATE INDEX transmission_open ON transmission(state, sent_on) WHERE state='sent';

-- Records in those files, each as it was sent.
CREATE TABLE transmitted (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  transmission INTEGER NOT NULL REFERENCES transmission(id), -- the file
  line INTEGER NOT NULL,        -- its line there, from 1
  system TEXT NOT NULL CHECK (system='vmms' OR system='iamas' OR system='executing-body'), -- where to, as in the file's row
  table_name TEXT NOT NULL,     -- record table
  row_id INTEGER NOT NULL,      -- its row
  version INTEGER NOT NULL,     -- journal entry that last wrote the record or the person
  kind TEXT NOT NULL CHECK (kind='new' OR kind='correction' OR kind='withdrawal'), -- what it does to what was sent before
  first INTEGER REFERENCES transmitted(id), -- what it corrects or withdraws; NULL: nothing was sent before
  data TEXT NOT NULL            -- the fields as they were sent, JSON
) STRICT;
CREATE UNIQUE INDEX transmitted_line ON transmitted(transmission, line);
CREATE INDEX transmitted_row ON transmitted(table_name, row_id, system);

-- Receipts of the other system for those records; the latest counts.
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  transmitted INTEGER NOT NULL REFERENCES transmitted(id), -- the record sent
  result TEXT NOT NULL CHECK (result='accepted' OR result='rejected'), -- what the system did with it
  why TEXT,                     -- why it was rejected
  on_date TEXT NOT NULL         -- day of the receipt
) STRICT;
CREATE INDEX receipt_transmitted ON receipt(transmitted);
CREATE INDEX receipt_rejected ON receipt(transmitted) WHERE result='rejected';

-- Copies taken (5.12.2). The copy itself holds everything but this line.
CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  file TEXT NOT NULL,           -- name given to the copy
  sha256 TEXT NOT NULL,         -- of its bytes
  entries INTEGER NOT NULL      -- journal entries in it
) STRICT;

-- Restorations: what a register lost when a copy took its place.
CREATE TABLE restoration (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  file TEXT NOT NULL,           -- copy restored
  sha256 TEXT NOT NULL,         -- of its bytes
  consent TEXT NOT NULL,        -- number of the head's consent
  safety TEXT NOT NULL,         -- copy of the register as it was before
  lost_from INTEGER,            -- first entry that is no longer there; NULL where none was lost
  lost_to INTEGER,              -- last one
  lost_hash TEXT                -- hash of the last one
) STRICT;
