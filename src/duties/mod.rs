//! What the department does: one folder a register, one file an act. The lists below are the only place that names every
//! act and every register; clap, dispatch, import, templates, lists, docs and tests are loops over them.

use crate::{
    office::{Act, Common, Register},
    values::{CellError, Row, read},
};
use clap::{ArgMatches, Args, Command, FromArgMatches};
use serde::de::DeserializeOwned;

pub mod ban;
pub mod batch;
pub mod casework;
pub mod document;
pub mod employer;
pub mod inspection;
pub mod office;
pub mod person;
pub mod record;
pub mod removal;
pub mod staff;
pub mod violation;

#[cfg(test)]
pub(crate) mod testing;

/// One act as it was typed or read: its own words and those that every act takes.
pub struct Call {
    /// The act.
    pub act: Box<dyn Act>,
    /// Day, reason and the rest.
    pub common: Common,
}

/// One act as the rest of the house sees it.
pub struct Entry {
    /// Its name, as typed.
    pub name: &'static str,
    /// Adds its options to a command.
    pub args: fn(Command) -> Command,
    /// Makes it from a command line.
    pub from_cli: fn(&ArgMatches) -> Result<Call, clap::Error>,
    /// Makes it from a row of a file.
    pub from_row: fn(Row<'_>) -> Result<Call, CellError>,
}

#[derive(Args, serde::Deserialize)]
struct Line<A: Args> {
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    act: A,
}

impl<A: Act + Args + 'static> From<Line<A>> for Call {
    fn from(line: Line<A>) -> Self {
        Self { act: Box::new(line.act), common: line.common }
    }
}

const fn act<A: Act + Args + DeserializeOwned + 'static>(name: &'static str) -> Entry {
    Entry {
        name,
        args: Line::<A>::augment_args,
        from_cli: |matches| Line::<A>::from_arg_matches(matches).map(Call::from),
        from_row: |row| read::<Line<A>>(row).map(Call::from),
    }
}

/// Every act that is done from its own words, in the order of help.
pub const ACTS: &[Entry] = &[
    // Persons and employers
    act::<person::RegisterPerson>("register-person"),
    act::<person::AmendPerson>("amend-person"),
    act::<person::MarkPerson>("mark-person"),
    act::<person::EndMark>("end-mark"),
    act::<employer::RegisterEmployer>("register-employer"),
    // Offence cases (3.1.4, 3.1.6)
    act::<violation::RegisterViolation>("register-violation"),
    act::<violation::InvestigateViolation>("investigate-violation"),
    act::<violation::DecideViolation>("decide-violation"),
    // Inspections (3.1.5)
    act::<inspection::ScheduleInspection>("schedule-inspection"),
    act::<inspection::ApproveInspection>("approve-inspection"),
    act::<inspection::ConductInspection>("conduct-inspection"),
    act::<inspection::CancelInspection>("cancel-inspection"),
    // Documents (5.8.10, 5.12.3, 5.12.4)
    act::<document::RegisterDocument>("register-document"),
    act::<document::AssignDocument>("assign-document"),
    act::<document::CompleteDocument>("complete-document"),
    // Every record
    act::<record::CorrectRecord>("correct-record"),
    act::<record::AnnulRecord>("annul-record"),
    act::<record::AddNote>("add-note"),
    act::<record::AttachFile>("attach-file"),
    act::<record::RemindOn>("remind-on"),
    // Removals (3.1.8, 3.1.8-1, 3.1.11)
    act::<removal::IssueDeportation>("issue-deportation"),
    act::<removal::ServeDeportation>("serve-deportation"),
    act::<removal::RecordFingerprints>("record-fingerprints"),
    act::<removal::SuspendDeportation>("suspend-deportation"),
    act::<removal::ResumeDeportation>("resume-deportation"),
    act::<removal::CancelDeportation>("cancel-deportation"),
    act::<removal::ExecuteDeportation>("execute-deportation"),
    // Entry bans (3.1.8, 3.1.10)
    act::<ban::ImposeBan>("impose-ban"),
    act::<ban::LiftBan>("lift-ban"),
    // Who is in charge of a case
    act::<casework::AssignCase>("assign-case"),
    act::<casework::TransferCase>("transfer-case"),
    // Office
    act::<staff::RegisterEmployee>("register-employee"),
    act::<staff::TransferEmployee>("transfer-employee"),
    act::<staff::ConfirmEmployee>("confirm-employee"),
    act::<staff::DismissEmployee>("dismiss-employee"),
    act::<staff::RegisterAbsence>("register-absence"),
    act::<staff::EndAbsence>("end-absence"),
    act::<staff::EntrustDuty>("entrust-duty"),
    act::<staff::AmendLaw>("amend-law"),
    // Files taken in
    act::<batch::AnnulBatch>("annul-batch"),
];

/// Every register.
pub const REGISTERS: &[&Register] = &[
    &person::REGISTER,
    &employer::REGISTER,
    &violation::REGISTER,
    &inspection::REGISTER,
    &document::REGISTER,
    &removal::REGISTER,
    &ban::REGISTER,
    &staff::REGISTER,
    &batch::REGISTER,
];

/// The act of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Entry> {
    ACTS.iter().find(|entry| entry.name == name)
}

/// The register whose numbers begin with that letter.
#[must_use]
pub fn register(prefix: char) -> Option<&'static Register> {
    REGISTERS.iter().copied().find(|register| register.prefix == prefix)
}
