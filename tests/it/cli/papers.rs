//! Papers as pages: what they state, in which language, by whose templates, and what is kept of them.

use super::{DECISION, Env, PROTOCOL, SERVED, SERVICE};
use sha2::{Digest, Sha256};

const LATER: &str = "2018-02-05T09:00";

/// A decision of 15 January, served.
fn office() -> Env {
    let env = Env::office();
    let protocol = PROTOCOL.replace("--understands", "--interpreter 'Aydın Məmmədov'");
    let _ =
        env.by("icinspector", &format!("{protocol} --substance '<b>Qeydiyyatsız</b> & {{{{ x }}}}'")).done();
    let _ = env.by("ichead", DECISION).done();
    let _ = env.on("icinspector", SERVED, SERVICE).done();
    env
}

#[test]
fn a_decision_states_what_it_rests_on_in_both_languages() {
    let env = office();
    let page = env.on("icinspector", LATER, "print V-2018-1").done().says(&[
        "<html lang=\"az\">",
        "<title>V-2018-000001 · qərar</title>",
        "TƏLİM REYESTRİ",
        "Şöbə rəisi, İmmiqrasiya nəzarəti şöbəsi",
        "<td>10 təqvim günü</td><td>25.01.2018</td><td>İXM 130.1</td>",
        "cərimə edilib, qalması qanuniləşdirilib",
        "Çap edilib: 05.02.2018",
    ]);
    assert!(!page.out.contains("lang=\"en\""), "his language is not known: {page}");
    let page = env.on("icinspector", LATER, "print V-2018-1 --language en").done();
    let _ = page.says(&[
        "<html lang=\"az\">",
        "<article lang=\"az\">",
        "<article lang=\"en\">",
        "<td>10 təqvim günü</td>",
        "division head, immigration control division",
        "Quliyev Vüsal",
        "<td>350.00 manat</td>",
        "<td>10 calendar days</td><td>2018-01-25</td><td>IXM 130.1</td>",
        "that is until 2018-01-25",
        "(IXM 128.2.3)",
        "Regulation 3.1.4, 6.2.1",
        "Printed on 2018-02-05",
    ]);
    let page = env.on("icinspector", LATER, "print V-2018-1 --paper protocol").done();
    let _ = page.says(&[
        "&lt;b&gt;Qeydiyyatsız&lt;&#x2f;b&gt; &amp; {{ x }}",
        "Tərcüməçi: Aydın Məmmədov",
        "15.01.2018",
        // The number of the form is not known: a line to be filled in.
        "blankın nömrəsi <span class=\"fill\"></span>",
        "Qeyd edilməyib.",
    ]);
}

#[test]
fn a_receipt_names_the_command_that_prints_what_it_gave() {
    let env = Env::office();
    let signal = "register-signal --sender-kind person --sender Quliyev --channel electronic --whom Demir \
                  --substance 'Qeydiyyatsız yaşayır'";
    let said = env.by("icinspector", &format!("{PROTOCOL} --dry-run")).done();
    assert!(!said.out.contains("nezaret print"), "there is no such record: {said}");
    for (login, line, number, paper) in [
        ("icinspector", PROTOCOL, "V-2018-000001", "protocol"),
        ("ichead", DECISION, "V-2018-000001", "decision"),
        ("icinspector", signal, "G-2018-000001", "slip"),
    ] {
        let command = format!("print {number} --paper {paper} --output {number}-{paper}.html");
        let _ = env.by(login, line).done().says(&[&format!("  paper: nezaret {command}\n")]);
        let _ = env.by(login, &command).done();
        assert!(env.read(&format!("{number}-{paper}.html")).contains(number));
    }
    let verified = "verify-signal G-2018-1 --finding refuted --steps baxılıb --format json";
    assert!(env.by("icinspector", verified).done().json()["paper"].is_null());
    let again = format!("{signal} --format json");
    let said = env.by("icinspector", &again).done().json();
    assert_eq!(said["paper"], "nezaret print G-2018-000002 --paper slip --output G-2018-000002-slip.html");
}

#[test]
fn a_paper_is_also_in_the_language_of_the_person() {
    let env = Env::office();
    let _ = env.by("icinspector", &format!("{PROTOCOL} --speaks en")).done();
    let page = env.by("icinspector", "print V-2018-1").done();
    let _ = page.says(&["<article lang=\"az\">", "<article lang=\"en\">", "<h1>Protocol of an"]);
    let page = env.by("icinspector", "print V-2018-1 --language az").done();
    assert!(!page.out.contains("lang=\"en\""), "{page}");
    // Of a language without a template the page says nothing, and the officer is told.
    let _ = env.by("icinspector", "amend-person P-2018-1 --speaks TR").ends(2).says(&["code of a language"]);
    let _ = env.by("icinspector", "amend-person P-2018-1 --speaks tr").done();
    let page = env.by("icinspector", "print V-2018-1").done();
    let _ = page.says(&["The page is in Azerbaijani only", "`tr/protocol.html`"]);
    std::fs::create_dir_all(env.path("templates/tr")).unwrap();
    let short = "<h1>Tutanak {{ number }}</h1>\n<p>{{ subject_code }}</p>\n";
    env.write("templates/tr/protocol.html", short);
    let _ = env.by("icinspector", "print V-2018-1").ends(1).says(&[
        "`",
        "tr/protocol.html` leaves out what the paper has to state: the day it was drawn up (IXM 100.1): {{ drawn_on }}; ",
        "that the rights were explained (IXM 100.2): {{ rights_explained }}",
    ]);
    let rest = "drawn_on entry.officer entry.post surname place happened_on substance article person_explanation \
                technical_means damage rights_explained protocol_language interpreter refused_to_sign blank";
    let rest = format!("{short}<p>{{{{ {} }}}}</p>", rest.replace(' ', " }}</p><p>{{ "));
    let rest = format!("{rest}{{% for one in bystanders %}}{{% endfor %}}");
    env.write("templates/tr/protocol.html", &rest);
    let page = env.by("icinspector", "print V-2018-1").done();
    let page = page.says(&["<article lang=\"tr\">\n<h1>Tutanak V-2018-000001</h1>\n<p>person</p>"]);
    assert_eq!(page.err.matches("Azerbaijani only").count(), 0, "{page}");
    // Papers of the office's own are not for him.
    let note = "register-signal --sender-kind person --sender Quliyev --channel electronic --person P-2018-1 \
                --substance 'Yenə orada'";
    let _ = env.by("icinspector", note).done();
    let page = env.by("icinspector", "print G-2018-1").done();
    assert!(!page.out.contains("lang=\"tr\"") && !page.err.contains("Azerbaijani only"), "{page}");
}

#[test]
fn every_kind_of_paper_is_printed_in_both_languages() {
    let env = office();
    let _ = env.by("icinspector", &PROTOCOL.replace("U7654321", "U1234567")).done();
    let hearing =
        "notify-hearing V-2018-2 --hearing-at 2018-01-22T10:00 --hearing-place 'Otaq 4' --way in-person";
    let _ = env.by("icinspector", hearing).done();
    let report = "register-signal --sender-kind person --sender 'Quliyev Rəşad' --channel electronic \
                  --whom 'Demir Kemal' --substance 'İcazəsiz işləyən əcnəbi barədə'";
    let _ = env.by("icinspector", report).done();
    let employer =
        "register-employer --name 'Üfüq <MMC>' --voen 1400000011 --address Bakı --site 'Bakı, Xətai pr., 10'";
    let _ = env.by("icinspector", employer).done();
    for (number, day, found) in [
        (1, 16, "--paper-number 16/1 --worker 'Beridze|Giorgi|GEO|12AB345||||no-permit'"),
        (2, 18, "--paper-number 18/1"),
    ] {
        let schedule = format!(
            "schedule-inspection --employer 1400000011 --kind unplanned --ground Məlumat --site 'Bakı, Xətai pr., 10' \
             --starts 2018-01-{day}T10:00 --ends 13:00 --inspector icinspector"
        );
        let _ = env.by("ichead", &schedule).done();
        let agreed = format!(
            "approve-inspection I-2018-{number} --agreement 5/12 --agreement-date 2018-01-15 --agreed-by Müavin"
        );
        let _ = env.by("head", &agreed).done();
        let conduct =
            format!("conduct-inspection I-2018-{number} --summary Baxış --received-by Direktor {found}");
        let _ = env.on("icinspector", &format!("2018-01-{day}T11:00"), &conduct).done();
    }
    let note = "propose-measures I-2018-1 --to ichead --text 'Tədbir görülsün'";
    let _ = env.on("icinspector", "2018-01-18T15:00", note).done();
    for (line, az, en) in [
        (
            "V-2018-1 --paper protocol",
            "İnzibati xəta haqqında protokol",
            "Protocol of an administrative offence",
        ),
        ("V-2018-1", "İnzibati xəta haqqında iş üzrə qərar", "Decision on a case"),
        ("V-2018-2", "Bildiriş", "Notice of a hearing"),
        ("I-2018-1", "İş yerində yoxlama haqqında protokol", "Protocol of an inspection of a workplace"),
        ("I-2018-2", "İş yerində yoxlama haqqında akt", "Akt of an inspection of a workplace"),
        ("G-2018-1", "Talon", "Slip"),
        ("O-2018-1", "Xidməti qeyd", "Service note"),
    ] {
        let page = env.on("icinspector", LATER, &format!("print {line} --language en")).done();
        let page = page.says(&[&format!("<h1>{az}"), &format!("<h1>{en}"), "TƏLİM REYESTRİ"]);
        assert!(!page.out.contains("⟨") && !page.out.contains("MMC>"), "{page}");
    }
}

#[test]
fn a_page_is_a_file_with_its_hash_in_the_log_and_the_same_bytes_again() {
    let env = office();
    for file in ["a.html", "b.html"] {
        let _ = env.on("icinspector", LATER, &format!("print V-2018-1 --language en --output {file}")).done();
    }
    assert_eq!(env.read("a.html"), env.read("b.html"));
    let hash = nezaret::values::hex(&Sha256::digest(env.read("a.html")));
    let sql = "SELECT what||' '||hash FROM access WHERE kind='export' ORDER BY id LIMIT 1";
    assert_eq!(env.cell(sql), format!("print V-2018-000001 decision az en {hash}"));
    assert_eq!(env.cell("SELECT what FROM access WHERE kind='file' LIMIT 1"), "V-2018-000001");
    // What stands there is replaced only where it is asked for.
    env.write("a.html", "qeydlərim");
    let again = "print V-2018-1 --output a.html";
    let _ = env.on("icinspector", LATER, again).ends(1).says(&["`a.html` is there already", "--overwrite"]);
    assert_eq!(env.read("a.html"), "qeydlərim");
    let dry = env.on("icinspector", LATER, &format!("{again} --overwrite --dry-run")).done();
    assert!(dry.out.starts_with("<!DOCTYPE html>") && env.read("a.html") == "qeydlərim", "{dry}");
    let _ = env.on("icinspector", LATER, "print V-2018-1 --output c.html --dry-run").done();
    assert!(!env.path("c.html").exists());
    let _ = env.on("icinspector", LATER, &format!("{again} --overwrite")).done();
    assert!(env.read("a.html").starts_with("<!DOCTYPE html>"));
}

#[test]
fn the_office_changes_a_template_or_adds_a_language() {
    let env = office();
    let said = env.by("icinspector", "write-templates templates --dry-run").done();
    let _ = said.says(&["templates/az/decision.html", "nothing was kept"]);
    assert!(!env.path("templates").exists());
    let said = env.by("icinspector", "write-templates templates").done();
    let _ = said.says(&["templates/en/decision.html", "written"]);
    let own = env.read("templates/en/decision.html");
    assert!(
        own.contains("payments[]: amount annulled paid_on receipt") && own.contains("{{ outcome }}"),
        "{own}"
    );
    // As they are written out they print the same, and what is changed stays when they are written again.
    let print = || env.on("icinspector", LATER, "print V-2018-1 --language en");
    let page = print().done().out;
    let own = own.replace("<h1>Decision on", "<h1>Our decision on");
    env.write("templates/en/decision.html", &own);
    let said = env.by("icinspector", "write-templates templates").done();
    let _ = said.says(&["left as it is"]);
    assert_eq!(env.read("templates/en/decision.html"), own);
    assert_eq!(print().done().out, page.replace("<h1>Decision on", "<h1>Our decision on"));
    std::fs::remove_dir_all(env.path("templates")).unwrap();
    assert_eq!(print().done().out, page);
    // A folder elsewhere is named by the configuration.
    std::fs::create_dir_all(env.path("own/en")).unwrap();
    env.configure(&format!("templates = \"{}\"\n", env.path("own").display()));
    env.write("own/en/decision.html", "<h1>{{ number }}</h1>\n<p>{{ fain }}</p>\n");
    let _ = print().ends(1).says(&["own/en/decision.html", "on line 2", "`fain`"]);
    env.write("own/en/decision.html", "{% if fine %}");
    let _ = print().ends(1).says(&["could not be read on line 1"]);
    env.write("own/en/decision.html", b"\xff");
    let _ = print().ends(1).says(&["own/en/decision.html", "could not be read"]);
    let said = env.on("icinspector", LATER, "print V-2018-1 --language ru").ends(1);
    let _ = said.says(&["there is no template `ru/decision.html`"]);
    let _ =
        env.on("icinspector", LATER, "print V-2018-1 --language ../x").ends(2).says(&["code of a language"]);
    let _ = env.on("icinspector", LATER, "config").done().says(&["templates", "own"]);
    env.configure(&format!("templates = \"{}\"\n", env.path("gone").display()));
    let _ = print().ends(1).says(&["gone", "is not there"]);
}

#[test]
fn what_cannot_be_printed_says_why() {
    let env = Env::office();
    let _ = env.by("icinspector", PROTOCOL).done();
    let said = env.by("icinspector", "print V-2018-1 --paper decision").ends(1);
    insta::assert_snapshot!(said, @r"
    Error: V-2018-000001 is not decided yet
    Hint: run `nezaret decide-violation V-2018-000001 --outcome <OUTCOME> --facts <TEXT> --ground <TEXT>`
    [1]
    ");
    let _ = env.by("icinspector", "print V-2018-1 --paper hearing-notice").ends(1).says(&["notify-hearing"]);
    let _ = env
        .by("icinspector", "print V-2018-1 --paper akt")
        .ends(1)
        .says(&["protocol, hearing-notice, decision"]);
    let _ = env.by("icinspector", "print S-2018-1").ends(1).says(&["no papers are printed"]);
    let said = env.by("icinspector", "print V-2018-1 --format json").ends(1);
    assert!(said.error()["message"].as_str().unwrap().contains("HTML page only"), "{said}");
    let said = env.by("dpinspector", "print V-2018-1").ends(3);
    let _ = said.says(&["only who may read the whole", "immigration control division"]);
    let refused = env.cell("SELECT kind||' '||what FROM access ORDER BY id DESC LIMIT 1");
    assert_eq!(refused, "refusal print V-2018-1");
    env.configure("format = \"json\"\n");
    let _ = env.by("icinspector", "print V-2018-1").done().says(&["<h1>İnzibati xəta haqqında protokol"]);
}

#[test]
fn an_extract_is_for_the_person_and_needs_its_reason() {
    let env = office();
    let _ = env.on("head", LATER, "extract P-2018-1").ends(2);
    let add = "add-name P-2018-1 --kind alias --surname Demirov --given Kamal --evidence 'Pasport'";
    let _ = env.by("icinspector", add).done();
    let told = env.on("head", LATER, "extract P-2018-1 --reason 'Ərizə 7' --format json").done().json();
    assert_eq!(told["record"]["surname"], "Demir");
    assert_eq!(told["other-names"][0]["surname"], "Demirov");
    let decision = &told["violations"][0];
    assert_eq!((&decision["number"], &decision["fine"]), (&"V-2018-000001".into(), &"350.00".into()));
    assert_eq!(env.cell("SELECT reason FROM access WHERE kind='file' ORDER BY id DESC LIMIT 1"), "Ərizə 7");
    let said = env.on("icinspector", LATER, "extract P-2018-1 --reason 'Ərizə 7'").ends(3);
    let _ = said.says(&["an extract is whole or it is none", "chief specialist", "department head"]);
    let _ = env.on("head", LATER, "print P-2018-1").ends(1).says(&["IXM 46.1"]);
    let page = env.on("head", LATER, "print P-2018-1 --reason 'Ərizə 7' --language en").done();
    let _ = page.says(&[
        "<h1>Çıxarış</h1>",
        "Demir Kemal",
        "Demirov Kamal",
        "qanuni qüvvəyə minmiş",
        "350.00 manat",
        "Yoxdur.",
        "<h1>Extract</h1>",
        "None.",
    ]);
}
