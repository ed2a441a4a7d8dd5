//! init and config: how a register begins, and what is in force.

use super::Env;

const OPENING: &str = "init --office Sınaq --surname Əliyeva --given Günel --unit main --post chief-specialist \
                       --from 2013-02-11 --order 15/k --order-date 2013-02-11";

#[test]
fn a_register_for_training_opens_and_says_so_everywhere() {
    let env = Env::new();
    let said = env.by("specialist", &format!("{OPENING} --training")).done();
    insta::assert_snapshot!(said, @r"
    opened the training register of `Sınaq`, first employee S-2018-000001 (`specialist`) (1:[hash])
    TRAINING REGISTER: what stands here is not real
    [0]
    ");
    let _ = env.by("specialist", "whoami").done().says(&["Əliyeva Günel", "3.1.16", "TRAINING REGISTER"]);
    assert_eq!(env.files(), ["nezaret.db"]);
    assert_eq!(env.verified(), 1);
}

#[test]
fn a_real_register_opens_and_refuses_a_staged_officer_and_clock() {
    let env = Env::new();
    let said = env.run(&format!("{OPENING} --as someone")).ends(1);
    insta::assert_snapshot!(said, @r"
    Xəta: `--as` və `--at` yalnız təlim reyestrində işləyir
    [1]
    ");
    assert!(env.files().is_empty(), "{:?}", env.files());
    let said = env.run(&format!("{OPENING} --lang en")).done();
    assert!(!said.err.contains("raining"), "{said}");
    for line in ["whoami --as head", "whoami --at 2018-01-15T10:00", "add-note P-2018-1 --text a --as head"] {
        let _ = env.run(&format!("{line} --lang en")).ends(1).says(&["training only"]);
    }
    let _ = env.run("whoami --lang en").done().says(&["Əliyeva Günel"]);
    assert_eq!(env.verified(), 1);
}

#[test]
fn init_leaves_what_stands_there() {
    let env = Env::office();
    let before = std::fs::read(env.register()).unwrap();
    let said = env.by("specialist", &format!("{OPENING} --training")).ends(1);
    insta::assert_snapshot!(said, @r"
    Error: `nezaret.db` exists already
    Hint: choose another name; the file there was not touched
    [1]
    ");
    env.write("note.txt", "mine");
    let _ = env.run(&format!("{OPENING} --register note.txt")).ends(1);
    assert_eq!(env.read("note.txt"), "mine");
    assert_eq!(std::fs::read(env.register()).unwrap(), before);
    let _ = env.run(&format!("{OPENING} --register nowhere/a.db")).ends(1);
    let _ = env.run(&format!("{OPENING} --register new.db --dry-run")).done();
    assert_eq!(env.files(), ["nezaret.db", "note.txt"]);
}

#[test]
fn what_is_in_force_comes_from_flag_file_and_locale() {
    let env = Env::new();
    let said = env.run("config").done();
    insta::assert_snapshot!(said, @r"
    Parametr  Qiymət      Haradan
    ──────────────────────────────────
    register  nezaret.db  ilkin qiymət
    lang      az          ilkin qiymət
    format    table       ilkin qiymət
    sətirlər: 3
    konfiqurasiya faylı: [folder]/config/nezaret/config.toml
    [0]
    ");
    env.configure("register = \"/srv/office.db\"\nlang = \"az\"\nformat = \"json\"\n");
    let said = env.run("config --lang en --format csv").done();
    insta::assert_snapshot!(said, @r"
    setting,value,origin
    register,/srv/office.db,file
    lang,en,flag
    format,csv,flag
    [0]
    ");
    env.configure("");
    let said = env.said(env.command("config --format csv").env("LANG", "en_GB.UTF-8")).done();
    assert!(said.out.contains("lang,en,locale"), "{said}");
    let said =
        env.said(env.command("config --format csv").env("LANG", "en_GB").env("LC_ALL", "az_AZ")).done();
    assert!(said.out.contains("lang,az,locale"), "{said}");
}

#[test]
fn a_broken_configuration_is_told_before_anything_is_done() {
    let env = Env::office();
    env.configure("register = \"a.db\"\nlanguage = \"az\"\n");
    let said = env.run("config").ends(2);
    insta::assert_snapshot!(said, @r#"
    Xəta: `[folder]/config/nezaret/config.toml` konfiqurasiya faylı oxunmadı
    Səbəb: TOML parse error at line 2, column 1
      |
    2 | language = "az"
      | ^^^^^^^^
    unknown field `language`, expected one of `register`, `lang`, `format`, `templates`
    [2]
    "#);
    env.configure("lang = \"tr\"");
    let _ = env.run("whoami").ends(2).says(&["config.toml", "tr"]);
    env.configure("lang = ");
    let _ = env.run("whoami").ends(2).says(&["config.toml"]);
}

#[test]
fn without_a_register_the_way_to_one_is_told() {
    let env = Env::new();
    for line in ["whoami", "list violations", "verify", "add-note V-2018-1 --text a", "backup b.db"] {
        let _ = env.run(&format!("{line} --lang en")).ends(1).says(&["nezaret.db", "init"]);
    }
    assert!(env.files().is_empty(), "looking creates nothing: {:?}", env.files());
}
