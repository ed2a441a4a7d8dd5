//! What the department does: one folder a register, one file an act. The lists below are the only place that names every
//! act and every register; clap, dispatch, import, templates, lists, docs and tests are loops over them.

use crate::{
    office::{Act, Common, Register},
    values::{CellError, Row, read},
};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use serde::de::DeserializeOwned;

pub mod appeal;
mod area;
pub mod ban;
pub mod batch;
pub mod blank;
pub mod casework;
pub mod challenge;
pub mod check;
pub mod cooperation;
pub mod custody;
pub mod document;
mod due;
pub mod employer;
pub mod held;
pub mod identification;
pub mod inquiry;
pub mod inspection;
pub mod instruction;
pub mod joint;
pub mod meeting;
pub mod office;
pub mod origin;
pub mod penalty;
pub mod permit;
pub mod person;
pub mod proposal;
pub mod record;
pub mod removal;
mod reply;
pub mod report;
pub mod request;
pub mod signal;
pub mod spot;
pub mod staff;
pub mod stay;
pub mod transmission;
pub mod violation;
mod writer;

#[cfg(test)]
mod bad_input;
#[cfg(test)]
pub(crate) mod testing;

pub use area::Area;

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
    /// Where help lists it.
    pub area: Area,
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

const fn act<A: Act + Args + DeserializeOwned + 'static>(name: &'static str, area: Area) -> Entry {
    Entry {
        name,
        area,
        args: Line::<A>::augment_args,
        from_cli: |matches| Line::<A>::from_arg_matches(matches).map(Call::from),
        from_row: |row| read::<Line<A>>(row).map(Call::from),
    }
}

/// Every act that is done from its own words, in the order of help.
pub const ACTS: &[Entry] = &[
    act::<person::RegisterPerson>("register-person", Area::Persons),
    act::<person::AmendPerson>("amend-person", Area::Persons),
    act::<person::MarkPerson>("mark-person", Area::Persons),
    act::<person::EndMark>("end-mark", Area::Persons),
    act::<person::AddName>("add-name", Area::Persons),
    act::<person::AddDocument>("add-document", Area::Persons),
    act::<person::ReportDocument>("report-document", Area::Persons),
    act::<person::AddCitizenship>("add-citizenship", Area::Persons),
    act::<person::LinkFamily>("link-family", Area::Persons),
    act::<person::EndFamily>("end-family", Area::Persons),
    act::<person::JudgeDuplicate>("judge-duplicate", Area::Persons),
    act::<person::MergePersons>("merge-persons", Area::Persons),
    act::<person::SplitPersons>("split-persons", Area::Persons),
    act::<employer::RegisterEmployer>("register-employer", Area::Persons),
    act::<employer::AddSite>("add-site", Area::Persons),
    act::<employer::CloseSite>("close-site", Area::Persons),
    act::<employer::AmendEmployer>("amend-employer", Area::Persons),
    act::<stay::RegisterStay>("register-stay", Area::Stay),
    act::<stay::ChangeAddress>("change-address", Area::Stay),
    act::<stay::EndStay>("end-stay", Area::Stay),
    act::<stay::RecordDeparture>("record-departure", Area::Stay),
    act::<permit::RegisterPermit>("register-permit", Area::Stay),
    act::<permit::ExtendPermit>("extend-permit", Area::Stay),
    act::<permit::CancelPermit>("cancel-permit", Area::Stay),
    act::<signal::RegisterSignal>("register-signal", Area::Offences),
    act::<signal::VerifySignal>("verify-signal", Area::Offences),
    act::<signal::AnswerSignal>("answer-signal", Area::Offences),
    act::<check::RecordCheck>("record-check", Area::Offences),
    act::<joint::RecordJointMeasure>("record-joint-measure", Area::Offences),
    act::<violation::RegisterViolation>("register-violation", Area::Offences),
    act::<blank::IssueBlanks>("issue-blanks", Area::Offences),
    act::<blank::AccountBlanks>("account-blanks", Area::Offences),
    act::<violation::SendProtocol>("send-protocol", Area::Offences),
    act::<violation::InvestigateViolation>("investigate-violation", Area::Offences),
    act::<violation::NotifyHearing>("notify-hearing", Area::Offences),
    act::<violation::RequestPostponement>("request-postponement", Area::Offences),
    act::<violation::AnswerPostponement>("answer-postponement", Area::Offences),
    act::<violation::ExtendConsideration>("extend-consideration", Area::Offences),
    act::<violation::ResumeConsideration>("resume-consideration", Area::Offences),
    act::<violation::RecordAbsconding>("record-absconding", Area::Offences),
    act::<violation::EndAbsconding>("end-absconding", Area::Offences),
    act::<violation::DecideViolation>("decide-violation", Area::Offences),
    act::<penalty::ServeDecision>("serve-decision", Area::Offences),
    act::<penalty::RecordPayment>("record-payment", Area::Offences),
    act::<penalty::AnnulPayment>("annul-payment", Area::Offences),
    act::<penalty::PostponeFine>("postpone-fine", Area::Offences),
    act::<violation::ReopenViolation>("reopen-violation", Area::Offences),
    act::<challenge::RecordChallenge>("record-challenge", Area::Offences),
    act::<challenge::RecordChallengeOutcome>("record-challenge-outcome", Area::Offences),
    act::<proposal::ProposeEnforcement>("propose-enforcement", Area::Offences),
    act::<proposal::ProposeMeasures>("propose-measures", Area::Inspections),
    act::<proposal::DecideProposal>("decide-proposal", Area::Offences),
    act::<inspection::PlanInspection>("plan-inspection", Area::Inspections),
    act::<inspection::ScheduleInspection>("schedule-inspection", Area::Inspections),
    act::<inspection::RescheduleInspection>("reschedule-inspection", Area::Inspections),
    act::<inspection::ApproveInspection>("approve-inspection", Area::Inspections),
    act::<inspection::ConductInspection>("conduct-inspection", Area::Inspections),
    act::<inspection::CancelInspection>("cancel-inspection", Area::Inspections),
    act::<document::RegisterDocument>("register-document", Area::Documents),
    act::<document::PresentDocument>("present-document", Area::Documents),
    act::<document::AssignDocument>("assign-document", Area::Documents),
    act::<document::DeliverDocument>("deliver-document", Area::Documents),
    act::<document::ExtendDocument>("extend-document", Area::Documents),
    act::<document::ReassignDocument>("reassign-document", Area::Documents),
    act::<document::AnnulPresentation>("annul-presentation", Area::Documents),
    act::<document::AnnulDelivery>("annul-delivery", Area::Documents),
    act::<document::CompleteDocument>("complete-document", Area::Documents),
    act::<document::RegisterExecution>("register-execution", Area::Documents),
    act::<document::TakeOffControl>("take-off-control", Area::Documents),
    act::<appeal::RegisterAppeal>("register-appeal", Area::Appeals),
    act::<appeal::ProposeAnswer>("propose-answer", Area::Appeals),
    act::<appeal::AnswerAppeal>("answer-appeal", Area::Appeals),
    act::<appeal::ExtendAppeal>("extend-appeal", Area::Appeals),
    act::<appeal::ForwardAppeal>("forward-appeal", Area::Appeals),
    act::<appeal::CloseAppeal>("close-appeal", Area::Appeals),
    act::<inquiry::RegisterInquiry>("register-inquiry", Area::Appeals),
    act::<inquiry::AnswerInquiry>("answer-inquiry", Area::Appeals),
    act::<inquiry::ExtendInquiry>("extend-inquiry", Area::Appeals),
    act::<inquiry::ForwardInquiry>("forward-inquiry", Area::Appeals),
    act::<record::CorrectRecord>("correct-record", Area::Records),
    act::<record::AnnulRecord>("annul-record", Area::Records),
    act::<record::AddNote>("add-note", Area::Records),
    act::<record::AttachFile>("attach-file", Area::Records),
    act::<record::RemindOn>("remind-on", Area::Records),
    act::<held::ConfirmEntry>("confirm-entry", Area::Records),
    act::<held::DeclineEntry>("decline-entry", Area::Records),
    act::<removal::IssueDeportation>("issue-deportation", Area::Removals),
    act::<removal::ServeDeportation>("serve-deportation", Area::Removals),
    act::<removal::RecordFingerprints>("record-fingerprints", Area::Removals),
    act::<removal::SuspendDeportation>("suspend-deportation", Area::Removals),
    act::<removal::ResumeDeportation>("resume-deportation", Area::Removals),
    act::<removal::CancelDeportation>("cancel-deportation", Area::Removals),
    act::<removal::ExtendDeportation>("extend-deportation", Area::Removals),
    act::<removal::PlanTransport>("plan-transport", Area::Removals),
    act::<removal::ExecuteDeportation>("execute-deportation", Area::Removals),
    act::<removal::RecordAttempt>("record-attempt", Area::Removals),
    act::<removal::ConfirmDeparture>("confirm-departure", Area::Removals),
    act::<custody::RecordDetention>("record-detention", Area::Custody),
    act::<custody::EndDetention>("end-detention", Area::Custody),
    act::<custody::PlaceInCentre>("place-in-centre", Area::Custody),
    act::<custody::ExtendPlacement>("extend-placement", Area::Custody),
    act::<custody::ReleaseFromCentre>("release-from-centre", Area::Custody),
    act::<custody::ReviewPlacement>("review-placement", Area::Custody),
    act::<custody::RecordMovement>("record-movement", Area::Custody),
    act::<custody::RecordSafeguard>("record-safeguard", Area::Custody),
    act::<custody::ExplainOverrun>("explain-overrun", Area::Custody),
    act::<ban::ImposeBan>("impose-ban", Area::Removals),
    act::<ban::LiftBan>("lift-ban", Area::Removals),
    act::<ban::ShortenBan>("shorten-ban", Area::Removals),
    act::<ban::SendBan>("send-ban", Area::Removals),
    act::<ban::ConfirmBan>("confirm-ban", Area::Removals),
    act::<identification::ProposeIdentification>("propose-identification", Area::Removals),
    act::<identification::SendIdentityRequest>("send-identity-request", Area::Removals),
    act::<identification::RecordIdentityAnswer>("record-identity-answer", Area::Removals),
    act::<identification::RecordIdentification>("record-identification", Area::Removals),
    act::<identification::ProposeTravelDocument>("propose-travel-document", Area::Removals),
    act::<identification::RecordTravelDocument>("record-travel-document", Area::Removals),
    act::<casework::AssignCase>("assign-case", Area::Records),
    act::<casework::TransferCase>("transfer-case", Area::Records),
    act::<instruction::RegisterInstruction>("register-instruction", Area::Steering),
    act::<instruction::DeliverInstruction>("deliver-instruction", Area::Steering),
    act::<instruction::CompleteInstruction>("complete-instruction", Area::Steering),
    act::<instruction::ReturnInstruction>("return-instruction", Area::Steering),
    act::<instruction::ExtendInstruction>("extend-instruction", Area::Steering),
    act::<instruction::CloseInstruction>("close-instruction", Area::Steering),
    act::<instruction::PlanMeasure>("plan-measure", Area::Steering),
    act::<instruction::CompleteMeasure>("complete-measure", Area::Steering),
    act::<meeting::HoldMeeting>("hold-meeting", Area::Steering),
    act::<request::RequestInformation>("request-information", Area::Steering),
    act::<request::RecordReply>("record-reply", Area::Steering),
    act::<proposal::Propose>("make-proposal", Area::Steering),
    act::<proposal::EngageExpert>("engage-expert", Area::Steering),
    act::<cooperation::RecordCooperation>("record-cooperation", Area::Steering),
    act::<cooperation::RecordCooperationResult>("record-cooperation-result", Area::Steering),
    act::<staff::DivideWork>("divide-work", Area::Steering),
    act::<report::ReturnReport>("return-report", Area::Steering),
    act::<report::ApproveReport>("approve-report", Area::Steering),
    act::<report::PresentReport>("present-report", Area::Steering),
    act::<casework::HandOverWork>("hand-over-work", Area::Staff),
    act::<casework::ConfirmHandOver>("confirm-hand-over", Area::Staff),
    act::<staff::RegisterEmployee>("register-employee", Area::Staff),
    act::<staff::TransferEmployee>("transfer-employee", Area::Staff),
    act::<staff::ConfirmEmployee>("confirm-employee", Area::Staff),
    act::<staff::DismissEmployee>("dismiss-employee", Area::Staff),
    act::<staff::RegisterAbsence>("register-absence", Area::Staff),
    act::<staff::EndAbsence>("end-absence", Area::Staff),
    act::<staff::SetPosts>("set-posts", Area::Staff),
    act::<staff::ConfirmPosts>("confirm-posts", Area::Staff),
    act::<staff::SetRank>("set-rank", Area::Staff),
    act::<staff::AssignMentor>("assign-mentor", Area::Staff),
    act::<staff::IssueStamp>("issue-stamp", Area::Staff),
    act::<staff::ReturnStamp>("return-stamp", Area::Staff),
    act::<staff::EntrustDuty>("entrust-duty", Area::Staff),
    act::<staff::AmendLaw>("amend-law", Area::Staff),
    act::<staff::LoadCalendar>("load-calendar", Area::Staff),
    act::<transmission::ConfirmTransmission>("confirm-transmission", Area::Transmission),
    act::<batch::AnnulBatch>("annul-batch", Area::Register),
];

/// Every register.
pub const REGISTERS: &[&Register] = &[
    &person::REGISTER,
    &employer::REGISTER,
    &stay::REGISTER,
    &permit::REGISTER,
    &signal::REGISTER,
    &check::REGISTER,
    &joint::REGISTER,
    &violation::REGISTER,
    &inspection::REGISTER,
    &document::REGISTER,
    &appeal::REGISTER,
    &inquiry::REGISTER,
    &removal::REGISTER,
    &custody::REGISTER,
    &ban::REGISTER,
    &identification::REGISTER,
    &challenge::REGISTER,
    &proposal::REGISTER,
    &instruction::REGISTER,
    &meeting::REGISTER,
    &request::REGISTER,
    &cooperation::REGISTER,
    &report::REGISTER,
    &staff::REGISTER,
    &batch::REGISTER,
    &transmission::REGISTER,
    &blank::REGISTER,
    &held::REGISTER,
];

/// Whether an argument of a command has to be there: also one that only a machine readable zone spares.
#[must_use]
pub fn is_required(command: &Command, arg: &Arg) -> bool {
    let zone = || command.get_arguments().any(|other| other.get_id() == "mrz");
    arg.is_required_set() || (person::SPARED.contains(&arg.get_id().as_str()) && zone())
}

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
