//! What the tables and columns of the registers are to whoever reads a history.

/// Tables whose rows belong to a record: table, table of the record, column that names it.
pub(super) const PARTS: &[(&str, &str, &str)] = &[
    ("absence", "employee", "employee"),
    ("ban_notice", "ban", "ban"),
    ("answer", "inspection", "inspection"),
    ("custody_decision", "custody", "custody"),
    ("custody_movement", "custody", "custody"),
    ("custody_overrun", "custody", "custody"),
    ("custody_review", "custody", "custody"),
    ("executor", "document", "document"),
    ("inspector", "inspection", "inspection"),
    ("held_word", "held", "held"),
    ("blank", "blank_range", "blank_range"),
    ("bystander", "violation", "violation"),
    ("hearing", "violation", "violation"),
    ("identity_request", "identification", "identification"),
    ("postponement", "violation", "violation"),
    ("reopening", "violation", "violation"),
    ("investigation", "violation", "violation"),
    ("delivery", "violation", "violation"),
    ("payment", "violation", "violation"),
    ("fine_postponement", "violation", "violation"),
    ("permit_extension", "permit", "permit"),
    ("mark", "person", "person"),
    ("identity_document", "person", "person"),
    ("kinship", "person", "person"),
    ("likeness", "person", "person"),
    ("merging", "person", "person"),
    ("nationality", "person", "person"),
    ("other_name", "person", "person"),
    ("posting", "employee", "employee"),
    ("presentation", "document", "document"),
    ("resolution", "document", "document"),
    ("safeguard", "custody", "custody"),
    ("site", "employer", "employer"),
    ("transport", "removal", "removal"),
    ("worker", "inspection", "inspection"),
];

/// Tables whose rows belong to a record of any register.
pub(super) const PAPERS: &[&str] =
    &["attachment", "follow_up", "found", "note", "participant", "term_change"];

/// Columns that hold the id of an employee, where they hold a number.
pub(super) const EMPLOYEES: &[&str] = &[
    "addressee",
    "against",
    "answered_by",
    "answers",
    "author",
    "chief",
    "closed_by",
    "decided_by",
    "drawn_by",
    "employee",
    "entered_by",
    "exit_second_officer",
    "fingerprints_by",
    "judge",
    "off_control_by",
    "officer",
    "planned_by",
    "performer",
    "proposed_by",
    "responsible",
    "second_officer",
    "signed_by",
    "typed_by",
    "verified_by",
];

/// Columns that hold the id of a record, where they hold a number.
pub(super) const RECORDS: &[(&str, char)] = &[
    ("custody", 'K'),
    ("detention", 'K'),
    ("document", 'D'),
    ("employer", 'E'),
    ("followed_by", 'T'),
    ("follows", 'O'),
    ("held", 'W'),
    ("host", 'P'),
    ("inspection", 'I'),
    ("other", 'P'),
    ("person", 'P'),
    ("relative", 'P'),
    ("registered", 'T'),
    ("removal", 'R'),
    ("repeats", 'A'),
    ("signal", 'G'),
    ("stock", 'H'),
    ("survivor", 'P'),
    ("under", 'N'),
    ("violation", 'V'),
];

/// Codes that `show` does not show: table, column, prefix of their words.
pub(super) const UNSEEN: &[(&str, &str, &str)] = &[
    ("answer", "answer", "answer"),
    ("ban", "state", "ban-state"),
    ("employee", "service", "yes"),
    ("found", "finding", "spot-finding"),
    ("mark", "kind", "mark"),
    ("permit", "present", "yes"),
    ("removal", "suspended_state", "removal-state"),
    ("term_change", "source", "source"),
    ("term_change", "kind", "term-move"),
    ("term_change", "term", "deadline"),
];

/// Columns that say where a row belongs, or say again what another does.
pub(super) const PLACES: &[&str] = &[
    "about_row",
    "about_table",
    "blank_range",
    "digits",
    "from_table",
    "high",
    "low",
    "resolution",
    "row_id",
    "serial",
    "table_name",
    "told",
    "year",
];
