//! The program from the outside: what is typed, what it says, how it ends.

mod ask;
mod cases;
mod completion;
mod compliance;
mod control;
mod copies;
mod crash;
mod custody;
mod deadline;
mod duties;
mod env;
mod exchange;
mod input;
mod inquiries;
mod offences;
mod papers;
mod penalty;
mod persons;
mod read;
mod start;
mod steering;
mod transmission;
mod usage;

use env::Env;

/// A protocol, as an inspector types it.
const PROTOCOL: &str = "register-violation --surname Demir --given Kemal --birth-date 1985-04-12 --citizenship TUR \
                        --document U7654321 --article 575.1.1 --place 'Bakı şəhəri, Nizami küçəsi 5' \
                        --language 'Azərbaycan dili' --understands --rights-explained";

/// The decision on it, of the same day: a fine of 350 manat.
const DECISION: &str = "decide-violation V-2018-1 --outcome fined-and-stay-legalised --fine 350 --attended --remedy-told \
                        --facts 'Qeydiyyatsız yaşayıb' --ground 'Hallar sübuta yetirilib' --hearing-place Bakı";

/// The service of its copy: the term to challenge ends on 2018-01-25, the fine is due on 2018-02-24.
const SERVICE: &str = "serve-decision V-2018-1 --served-at 2018-01-15T11:00 --way in-person --language türk --understands \
                       --copy-handed-over --remedy-told";
/// When it is entered.
const SERVED: &str = "2018-01-15T12:00";

/// The same with another document: another person.
fn protocol(document: &str) -> String {
    PROTOCOL.replace("U7654321", document)
}

/// A header and good rows of protocols.
const HEADER: &str =
    "surname,given,birth-date,citizenship,document,article,on,language,understands,rights-explained,place";
const ROWS: &str = "Yılmaz,Ayşe,1990-05-01,TUR,U0001,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Bakı\n\
                    Ivanov,Ivan,1988-02-03,RUS,R0002,575.1.1,2018-01-15,Azərbaycan dili,yes,yes,Gəncə\n";

/// A file of good rows.
fn rows() -> String {
    format!("{HEADER}\n{ROWS}")
}

/// Numbers down the first column of a CSV list.
fn numbers(list: &str) -> Vec<&str> {
    list.lines().skip(1).filter_map(|line| line.split(',').next()).collect()
}
