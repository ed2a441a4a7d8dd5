//! The whole command line: global options, the commands of the program itself, and a loop over acts and readings.

use super::{
    command::{
        export::ExportArgs,
        import::ImportArgs,
        print::PrintArgs,
        reconcile::ReconcileArgs,
        submit::{PrintReportArgs, SubmitArgs},
        templates::TemplatesArgs,
        transmit::TransmitArgs,
    },
    config::Format,
};
use crate::{
    duties::{self, Area, staff::Init},
    reports,
    values::{Lang, Login, Moment},
};
use clap::{Arg, ArgAction, Args, Command, value_parser};
use std::path::PathBuf;

/// A command of the program itself: neither an act from the list nor a reading.
pub(super) struct Special {
    /// Its name.
    pub(super) name: &'static str,
    /// Where help lists it.
    pub(super) area: Area,
    /// Its options.
    pub(super) args: fn(Command) -> Command,
}

/// Verify the whole register: the chain, every row, every derived column
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// An entry on a receipt, with the beginning of its hash
    #[arg(long, value_name = "ENTRY:HASH")]
    pub(super) seen: Option<String>,
}

/// Copy the register to a file, online and checked
#[derive(Debug, Args)]
pub(super) struct BackupArgs {
    /// The copy; must not exist
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
}

/// Put a copy in the register's place, after a safety copy of what is there
#[derive(Debug, Args)]
pub(super) struct RestoreArgs {
    /// The copy
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// Number and date of the head's consent
    #[arg(long, value_name = "TEXT")]
    pub(super) consent: crate::values::Line,
    /// Why, for the journal
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: crate::values::Text,
}

/// Show what is configured and where it comes from
#[derive(Debug, Args)]
pub(super) struct ConfigArgs {}

/// Those commands, in the order of help.
#[must_use]
pub(super) fn special() -> &'static [Special] {
    &[
        Special { name: "init", area: Area::Register, args: Init::augment_args },
        Special { name: "import", area: Area::Register, args: ImportArgs::augment_args },
        Special { name: "export-register", area: Area::Reading, args: ExportArgs::augment_args },
        Special { name: "print", area: Area::Reading, args: PrintArgs::augment_args },
        Special { name: "write-templates", area: Area::Register, args: TemplatesArgs::augment_args },
        Special { name: "reconcile-centre", area: Area::Custody, args: ReconcileArgs::augment_args },
        Special { name: "submit-report", area: Area::Steering, args: SubmitArgs::augment_args },
        Special { name: "print-report", area: Area::Steering, args: PrintReportArgs::augment_args },
        Special { name: "transmit-data", area: Area::Transmission, args: TransmitArgs::augment_args },
        Special { name: "verify", area: Area::Register, args: VerifyArgs::augment_args },
        Special { name: "backup", area: Area::Register, args: BackupArgs::augment_args },
        Special { name: "restore", area: Area::Register, args: RestoreArgs::augment_args },
        Special { name: "config", area: Area::Register, args: ConfigArgs::augment_args },
    ]
}

/// The whole command line. The options of a command are made only when it is the one called: ninety acts start as
/// quickly as one.
#[must_use]
pub fn command() -> Command {
    only(|_| true)
}

/// The first words of all commands.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let readings = reports::READINGS.iter().map(|entry| entry.name.split(' ').next().unwrap_or(entry.name));
    special().iter().map(|s| s.name).chain(duties::ACTS.iter().map(|entry| entry.name)).chain(readings)
}

/// The command line with those commands whose first word is wanted: clap goes through all it is given.
pub(super) fn only(wanted: impl Fn(&str) -> bool) -> Command {
    let mut root = Command::new("nezaret")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Case management for a department of migration control")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .args(globals());
    for special in special().iter().filter(|special| wanted(special.name)) {
        root = root.subcommand(Command::new(special.name).defer(special.args));
    }
    for entry in duties::ACTS.iter().filter(|entry| wanted(entry.name)) {
        root = root.subcommand(Command::new(entry.name).defer(entry.args));
    }
    let mut groups: Vec<(&str, Command)> = Vec::new();
    for entry in reports::READINGS.iter().filter(|entry| entry.name.split(' ').next().is_some_and(&wanted)) {
        match entry.name.split_once(' ') {
            None => root = root.subcommand(Command::new(entry.name).defer(entry.args)),
            Some((group, name)) => {
                let command = Command::new(name).defer(entry.args);
                match groups.iter_mut().find(|(known, _)| *known == group) {
                    Some((_, parent)) => *parent = std::mem::take(parent).subcommand(command),
                    None => groups.push((
                        group,
                        Command::new(group)
                            .about("Registers, terms and tables")
                            .subcommand_required(true)
                            .subcommand(command),
                    )),
                }
            }
        }
    }
    root.subcommands(groups.into_iter().map(|(_, group)| group.disable_help_subcommand(true)))
}

fn globals() -> [Arg; 11] {
    let global = |name: &'static str, help: &'static str| Arg::new(name).long(name).global(true).help(help);
    [
        global("register-file", "The register's file")
            .long("register")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf)),
        global("lang", "Language").value_parser(value_parser!(Lang)).value_name("az|en"),
        global("format", "How answers are written").value_name("FORMAT").value_parser(value_parser!(Format)),
        global("output", "Write the answer to a file, whole or not at all")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf)),
        global("overwrite", "Replace a file that is there already").action(ArgAction::SetTrue),
        global("columns", "Only these columns, in this order, by their names in JSON")
            .value_name("NAMES")
            .value_delimiter(','),
        global("wide", "Shorten nothing").action(ArgAction::SetTrue),
        global("dry-run", "Do everything, show the result, keep nothing").action(ArgAction::SetTrue),
        global("no-input", "Never ask").action(ArgAction::SetTrue),
        global("as", "Account to act as; training register only")
            .value_name("LOGIN")
            .value_parser(value_parser!(Login)),
        global("at", "Moment of entry (2018-01-15T10:30); training register only")
            .value_name("MOMENT")
            .value_parser(value_parser!(Moment)),
    ]
}
