//! A person as named in an act, and the person in the register behind the words.

use super::{Entry, Person, REGISTER, by_document, entries, entry, identity, likeness, same, who::Who};
use crate::{
    language,
    office::{Answer, Desk, Receipt, Result, broken},
    values::{
        Birth, Country, Date, DocumentNumber, Line, Mrz, Name, Number, Reference, Tongue, Wrong, optional,
        part, parts,
    },
};

crate::codes!(
    /// Sex, as the document says it.
    Sex {
        /// Male.
        Male = "male",
        /// Female.
        Female = "female",
    }
);

/// Who it is about: the same words wherever a person is named.
#[derive(Debug, Clone, Default, clap::Args, serde::Deserialize)]
pub struct Details {
    /// Known person (P-2018-000001); name and citizenship must agree
    #[arg(long, value_name = "NUMBER")]
    pub person: Option<Reference>,
    /// Machine readable zone of the document, in quotes, `/` between its lines: it gives name, birth date, sex, citizenship and document
    #[arg(long, value_name = "LINES")]
    pub mrz: Option<Mrz>,
    /// Surname as in the document
    #[arg(long, value_name = "NAME", required_unless_present = "mrz")]
    pub surname: Option<Name>,
    /// Given name
    #[arg(long, value_name = "NAME", required_unless_present = "mrz")]
    pub given: Option<Name>,
    /// Father's name
    #[arg(long, value_name = "NAME")]
    pub father: Option<Name>,
    /// Birth date (2018-01-15 or 15.01.2018); 2018-01 or 2018 where no more is known
    #[arg(long, value_name = "DATE")]
    pub birth_date: Option<Birth>,
    /// The year of birth is an estimate
    #[arg(long)]
    #[serde(default)]
    pub birth_estimated: bool,
    /// Sex
    #[arg(long, value_enum)]
    pub sex: Option<Sex>,
    /// Citizenship, three letters (TUR); XXA for a stateless person
    #[arg(long, value_name = "COUNTRY", required_unless_present = "mrz")]
    pub citizenship: Option<Country>,
    /// Number of the identity document
    #[arg(long, value_name = "NUMBER")]
    pub document: Option<DocumentNumber>,
    /// Where the person stays
    #[arg(long, value_name = "TEXT")]
    pub address: Option<Line>,
    /// Language the person understands, by its letters (en, tr, fas): papers are printed in it too
    #[arg(long, value_name = "CODE")]
    pub speaks: Option<Tongue>,
}

/// The person in the register.
pub struct Found {
    /// Row.
    pub id: i64,
    /// Number.
    pub number: Number,
    /// The last day on which he can be born, where it is known.
    pub birth: Option<Date>,
    /// Entered by this act.
    pub new: bool,
    /// Several entries of the register are this one human being: what is asked of him goes through the link.
    pub linked: bool,
    /// The number that was found first, where he is merged.
    pub led: Option<Number>,
    /// Others who may be the same: shown, never merged.
    pub alike: Vec<likeness::Alike>,
}

impl Found {
    /// Tells on a receipt what was found about the person.
    pub fn tell(&self, receipt: &mut Receipt) {
        let key = if self.new { "person-entered" } else { "person-known" };
        receipt.note(key, vec![("person", self.number.to_string())]);
        same::led(self.led, self.number, receipt);
        likeness::tell(&self.alike, self.number, receipt);
    }
}

/// Nobody is born after a day it is about. Of a month or a year that has begun he may be born in what is gone of it.
pub(super) fn born_by(birth: Option<Birth>, day: Date) -> Result<()> {
    match birth.filter(|birth| birth.first() > day) {
        Some(birth) => broken("person-born-later").with("birth", birth).with("day", day).err(),
        None => Ok(()),
    }
}

impl Details {
    /// So many parts of a text say who somebody is.
    pub const PARTS: usize = 5;

    /// Somebody found, from the beginning of a text; answers what follows. Either the number of one who is registered, or
    /// surname, given name, citizenship, document, birth date, of which the last two may be empty.
    pub fn before(text: &str, wrong: Wrong) -> std::result::Result<(Self, &str), Wrong> {
        let (first, rest) = text.split_once('|').ok_or(wrong)?;
        let number: Option<Number> = first.trim().parse().ok();
        if let Some(number) = number.filter(|number| number.register == REGISTER.prefix) {
            return Ok((Self { person: Some(Reference::Number(number)), ..Self::default() }, rest));
        }
        let (end, _) = text.match_indices('|').nth(Self::PARTS - 1).ok_or(wrong)?;
        let [surname, given, citizenship, document, birth_date] =
            parts::<{ Self::PARTS }>(&text[..end], Self::PARTS, wrong)?;
        let named = Self {
            surname: Some(surname.parse()?),
            given: Some(given.parse()?),
            citizenship: Some(citizenship.parse()?),
            document: optional(document)?,
            birth_date: optional(birth_date)?,
            ..Self::default()
        };
        Ok((named, &text[end + 1..]))
    }

    /// Those parts as a text.
    #[must_use]
    pub fn parts(&self) -> String {
        let Self { person, surname, given, citizenship, document, birth_date, .. } = self;
        if let Some(number) = person {
            return number.to_string();
        }
        let (surname, given, citizenship) =
            (part(surname.as_ref()), part(given.as_ref()), part(citizenship.as_ref()));
        format!("{surname}|{given}|{citizenship}|{}|{}", part(document.as_ref()), part(birth_date.as_ref()))
    }

    /// With what the register says of him, where a text named him by his number alone.
    pub fn looked_up(&self, desk: &Desk<'_, '_>) -> Result<Self> {
        let Some(typed) = &self.person else { return Ok(self.clone()) };
        let known = Person::standing(desk.db(), desk.resolve(typed, REGISTER.prefix)?)?;
        let (name, birth) = (|name: &str| name.parse().ok(), known.birth());
        Ok(Self {
            surname: name(&known.surname),
            given: name(&known.given),
            citizenship: Some(known.citizenship),
            birth_date: birth,
            ..self.clone()
        })
    }

    /// Tells on a receipt who was found: of one who was named by his number alone, whose number that is.
    pub fn tell(&self, found: &Found, receipt: &mut Receipt) {
        if self.person.is_none() {
            return found.tell(receipt);
        }
        let args = vec![("person", found.number.to_string()), ("name", self.name())];
        receipt.note("person-by-number", args);
        same::led(found.led, found.number, receipt);
    }

    /// Checks what can be said without the register: nobody is born after the day it is about.
    pub fn check(&self, day: Date) -> Result<()> {
        born_by(self.birth_as_of(day), day)
    }

    /// The person in the register who is named, where he is there already. Whoever holds the document under another
    /// name stops the act. Nothing is written: an act that names several asks this of all before it enters the first.
    pub fn known(&self, desk: &Desk<'_, '_>) -> Result<Option<Found>> {
        let who = self.who(desk.on())?;
        let fold = language::fold(&who.name());
        Ok(self.look(desk, &who, &fold)?.ok())
    }

    /// Looks at everybody whom an act names before the first is entered: who they are, and that nobody is there twice.
    pub fn all_known<'a>(desk: &Desk<'_, '_>, all: impl Iterator<Item = &'a Self>) -> Result<()> {
        let (mut before, mut known): (Vec<&Self>, Vec<i64>) = (Vec::new(), Vec::new());
        for one in all {
            let twice =
                |other: &&Self| other.citizenship == one.citizenship && other.document == one.document;
            if let Some(document) = one.document.as_ref().filter(|_| before.iter().any(twice)) {
                return broken("person-twice")
                    .with("document", document)
                    .with("citizenship", one.citizenship.map_or_else(|| "—".into(), |of| of.to_string()))
                    .err();
            }
            if let Some(found) = one.known(desk)? {
                if known.contains(&found.id) {
                    return broken("person-twice-known")
                        .with("number", found.number)
                        .with("name", one.name())
                        .err();
                }
                known.push(found.id);
            }
            before.push(one);
        }
        Ok(())
    }

    /// The person, or who else holds a document of that number.
    fn look(
        &self,
        desk: &Desk<'_, '_>,
        who: &Who<'_>,
        fold: &str,
    ) -> Result<std::result::Result<Found, Vec<Person>>> {
        self.check(desk.on())?;
        let db = desk.db();
        if let Some(typed) = &self.person {
            let number = desk.resolve(typed, REGISTER.prefix)?;
            let known = entry(db, REGISTER.id(db, number)?)?;
            return found(desk, who, fold, known).map(Ok);
        }
        let Some(document) = who.document else { return Ok(Err(Vec::new())) };
        let mut others = Vec::new();
        for (country, holder) in by_document(db, document, Some(who.citizenship))? {
            if country == who.citizenship {
                return found(desk, who, fold, holder).map(Ok);
            }
            others.push(holder.person);
        }
        Ok(Err(others))
    }

    /// Finds the person, or enters him.
    pub fn find_or_enter(&self, desk: &mut Desk<'_, '_>) -> Result<Found> {
        let (who, day) = (self.who(desk.on())?, desk.on());
        let asked = self.person.is_none().then(|| who.asked()).flatten();
        if let Some(Answer { id, number, birth }) = asked.and_then(|asked| desk.recall(&asked)) {
            self.check(day)?;
            return Ok(Found { id, number, birth, new: false, linked: false, led: None, alike: Vec::new() });
        }
        let name = who.name();
        let fold = language::fold(&name);
        let holders = match self.look(desk, &who, &fold)? {
            Ok(known) => {
                if let Some(asked) = asked.filter(|_| !known.linked) {
                    desk.remember(asked, Answer { id: known.id, number: known.number, birth: known.birth });
                }
                return Ok(known);
            }
            Err(holders) => holders,
        };
        let key = language::key(&name);
        let alike = likeness::find(desk.db(), &who, (&fold, &key), holders)?;
        let number = desk.number(REGISTER.prefix, REGISTER.table)?;
        let (latest, precision) = (who.birth.map(Birth::latest), who.birth.and_then(Birth::precision));
        let id = desk.insert(
            REGISTER.table,
            &[
                ("year", number.year.into()),
                ("serial", number.serial.into()),
                ("surname", who.surname.into()),
                ("given", who.given.into()),
                ("father", (&self.father).into()),
                ("name_fold", (&fold).into()),
                ("key_fold", (&key).into()),
                ("birth_date", (&latest).into()),
                ("birth_precision", (&precision).into()),
                ("sex", (&who.sex).into()),
                ("citizenship", (&who.citizenship).into()),
                ("document", who.document.into()),
                ("address", (&self.address).into()),
                ("speaks", (&self.speaks).into()),
            ],
        )?;
        likeness::write(desk, id, &alike)?;
        if let Some(zone) = &self.mrz {
            identity::of_zone(desk, id, zone)?;
        }
        let birth = self.birth(day);
        if let Some(asked) = asked {
            desk.remember(asked, Answer { id, number, birth });
        }
        Ok(Found { id, number, birth, new: true, linked: false, led: None, alike })
    }
}

/// The person behind an entry that was found: himself, or under whom he counts. Another name, citizenship or document
/// that the register knows of him is his as well.
fn found(desk: &Desk<'_, '_>, who: &Who<'_>, fold: &str, known: Entry) -> Result<Found> {
    let db = desk.db();
    let Entry { person, merged_into, survives } = known;
    let linked = merged_into.is_some() || survives;
    if person.annulled.is_some() {
        return broken("record-annulled").with("number", person.number()).err();
    }
    let all = if linked { entries(db, person.id)? } else { Vec::new() };
    let is = who.is(&person, fold) || all.iter().any(|other| who.is(other, fold));
    if !is && !identity::is(db, &person, who, fold)? {
        return broken("person-differs")
            .with("number", person.number())
            .with("known", person.told())
            .with("typed", who.told())
            .with("document", person.document.as_deref().unwrap_or("—"))
            .err();
    }
    let birth = all.iter().filter_map(|other| other.birth_date).max().or(person.birth_date);
    let (id, number, led) = if merged_into.is_some() {
        let survivor = Person::get(db, same::survivor(db, person.id)?)?;
        (survivor.id, survivor.number(), Some(person.number()))
    } else {
        (person.id, person.number(), None)
    };
    let birth = birth.or(who.birth.map(Birth::latest));
    Ok(Found { id, number, birth, new: false, linked, led, alike: Vec::new() })
}
