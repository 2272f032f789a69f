//! Booklets at the desk.

use samenspel_model::{
    booklet::Code,
    candidate::{BOOKLETS, SHARED},
    clash::Why,
    edit::edit_of,
    env::DAY_MS,
};

use crate::harness::{COSMOS, HUIS, NOW, Server};

#[test]
fn a_booklet_is_bound_by_scanning_or_typing_found_back_and_taken_away() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    let (scanned, typed) = (Code::from_serial(77), Code::from_serial(78_000));
    let qr = server.booklet_qr(scanned, NOW.day());
    let env = fatima.env();
    fatima.app.bind_booklet(amina, &qr, &env).unwrap();
    let sheet = fatima.app.bind_booklet(amina, &typed.display(), &env).unwrap();
    assert_eq!(sheet.values.choices(&BOOKLETS), [scanned, typed].map(|code| code.to_string()));
    for text in [
        &typed.display(),
        &typed.to_string(),
        &typed.to_string()[..3],
        "0078 0008",
        "٠٠٧٨ ٠٠٠٨",
        "amina 00780008",
    ] {
        assert_eq!(fatima.find(text), ["Amina"], "{text}");
    }
    let sheet = fatima.app.unbind_booklet(amina, &scanned.to_string(), &env).unwrap();
    let listed = fatima.app.candidates("", 5).unwrap().remove(0);
    for shown in [sheet, listed] {
        assert_eq!(shown.values.choices(&BOOKLETS), [typed.to_string()]);
    }
}

#[test]
fn foreign_forged_old_and_mistyped_codes_are_told_apart() {
    let server = &mut Server::new();
    let mut fatima = server.desk("Balie 1");
    let env = fatima.env();
    let code = Code::from_serial(77);
    let code_of = |text: &str| fatima.app.read_booklet(text, &env).unwrap_err().code();
    assert_eq!(code_of("https://voorbeeld.be/menu"), "booklet-foreign");
    assert_eq!(code_of("K7Q-4MX-2"), "booklet-foreign");
    assert_eq!(code_of("482"), "booklet-length");
    let mut mistyped = code.to_string();
    mistyped.replace_range(0..1, "1");
    assert_eq!(code_of(&mistyped), "booklet-check");
    let old = fatima.app.read_booklet(&server.booklet_qr(code, NOW.day() - 1), &env).unwrap_err();
    assert_eq!(old.code(), "booklet-expired");
    assert!(old.args().contains_key("day"));
    let read = fatima.app.read_booklet(&server.booklet_qr(code, NOW.day()), &env).unwrap();
    assert_eq!((read.code, read.display), (code.to_string(), code.display()));
}

#[test]
fn a_tablet_whose_clock_is_two_years_slow_still_knows_an_old_booklet_and_the_hour() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.now = fatima.now.plus_ms(-730 * DAY_MS);
    server.greet(&mut fatima);
    let offset = fatima.app.device().unwrap().clock_offset_ms;
    assert!((offset - 730 * DAY_MS).abs() < 60_000, "{offset}");
    let amina = fatima.register("Amina", "");
    let updated = fatima.app.record(amina).unwrap().updated_ms;
    assert!((updated.0 - NOW.0).abs() < 60_000, "{updated:?}");
    let env = fatima.env();
    let old = server.booklet_qr(Code::from_serial(77), NOW.day() - 1);
    assert_eq!(fatima.app.read_booklet(&old, &env).unwrap_err().code(), "booklet-expired");
    fatima.restart();
    assert_eq!(fatima.app.device().unwrap().clock_offset_ms, offset);
}

#[test]
fn a_booklet_that_two_desks_gave_away_is_known_to_be_of_both() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let (amina, olena) = (fatima.register("Amina Diallo", ""), fatima.register("Olena Koval", ""));
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let code = Code::from_serial(77).to_string();
    let names = |app: &samenspel_client::App| -> Vec<String> {
        app.holders_of_booklet(&code).unwrap().into_iter().map(|holder| holder.title).collect()
    };
    assert!(names(&fatima.app).is_empty());
    let env = fatima.env();
    fatima.app.bind_booklet(amina, &code, &env).unwrap();
    assert_eq!(names(&fatima.app), ["Amina Diallo"], "whom a warning names");
    jan.app.bind_booklet(olena, &code, &env).unwrap();
    for _ in 0..2 {
        server.sync(&mut fatima);
        server.sync(&mut jan);
    }
    for tablet in [&fatima, &jan] {
        assert_eq!(names(&tablet.app), ["Amina Diallo", "Olena Koval"]);
    }
    jan.app.unbind_booklet(olena, &code, &env).unwrap();
    server.sync(&mut jan);
    server.sync(&mut fatima);
    assert_eq!(names(&fatima.app), ["Amina Diallo"]);
}

#[test]
fn a_booklet_that_a_couple_shares_is_said_to_be_of_both_until_one_of_them_gives_it_up() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let (amina, bilal) = (fatima.register("Amina", ""), fatima.register("Bilal", ""));
    let (code, env) = (Code::from_serial(77).to_string(), fatima.env());
    for sheet in [amina, bilal] {
        fatima.app.bind_booklet(sheet, &code, &env).unwrap();
        let said = edit_of([(format!("shared/{code}"), true)]);
        let record = fatima.app.edit(sheet, &said, &env).unwrap();
        assert_eq!(record.values.choices(&SHARED), std::slice::from_ref(&code));
    }
    let freed = fatima.app.unbind_booklet(bilal, &code, &env).unwrap();
    assert!(freed.values.choices(&SHARED).is_empty(), "whoever gives it to him again is asked again");
}

#[test]
fn a_sheet_without_a_name_says_on_which_tablet_it_was_begun() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let mut env = fatima.env();
    let given = edit_of([("consent/store", true)]);
    let nameless = fatima.app.register_candidate(&given, &mut env).unwrap();
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let begun = |app: &samenspel_client::App| app.candidates("", 9).unwrap()[0].begun_on.clone();
    assert_eq!(begun(&jan.app).as_deref(), Some("Balie 1"));
    jan.app.edit(nameless, &edit_of([("phone", "0470 12 34 56")]), &env).unwrap();
    assert_eq!(begun(&jan.app).as_deref(), Some("Balie 1"), "whoever else wrote on it");
    jan.app.edit(nameless, &edit_of([("name", "Amina")]), &env).unwrap();
    assert_eq!(begun(&jan.app), None);
}

#[test]
fn a_booklet_of_a_batch_that_the_centre_took_back_is_refused_and_what_was_noted_with_it_stays() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    let (code, env) = (Code::from_serial(77), fatima.env());
    let qr = server.booklet_qr(code, NOW.day());
    fatima.app.bind_booklet(amina, &qr, &env).unwrap();
    server.say_of_centre(&edit_of([("name", "Democentrum")]));
    server.say_of_centre(&edit_of([("revoked-batch/1", true)]));
    server.sync(&mut fatima);
    let env = fatima.env();
    assert_eq!(fatima.app.read_booklet(&qr, &env).unwrap_err().code(), "booklet-revoked");
    assert_eq!(fatima.app.bind_booklet(amina, &qr, &env).unwrap_err().code(), "booklet-revoked");
    let old = server.booklet_qr(code, NOW.day() - 1);
    assert_eq!(fatima.app.read_booklet(&old, &env).unwrap_err().code(), "booklet-expired");
    assert_eq!(fatima.app.record(amina).unwrap().values.choices(&BOOKLETS), [code.to_string()]);
    server.say_of_centre(&edit_of([("revoked-batch/1", false)]));
    server.sync(&mut fatima);
    let env = fatima.env();
    assert_eq!(fatima.app.read_booklet(&qr, &env).unwrap().code, code.to_string());
}

#[test]
fn a_lost_booklet_is_replaced_and_what_was_noted_with_it_is_found_with_the_new_one() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    let [lost, given, other] = [77, 78, 79].map(Code::from_serial);
    let env = fatima.env();
    fatima.app.bind_booklet(amina, &lost.to_string(), &env).unwrap();
    let form = |booklet: Code| {
        edit_of([
            ("booklet", booklet.to_string().as_str()),
            ("date", "2027-03-16"),
            ("time", "10:00"),
            ("task", "a"),
        ])
    };
    let mut at = fatima.env();
    fatima.app.save_appointment_at(None, (COSMOS, None), &form(lost), &mut at).unwrap();
    fatima.app.save_appointment_at(None, (HUIS, None), &form(other), &mut at).unwrap();

    let taken = fatima.app.replace_booklet(&lost.to_string(), &other.to_string(), &env).unwrap_err();
    assert_eq!(taken.code(), "booklet-taken", "somebody else has an appointment with it");
    assert_eq!(
        fatima.app.replace_booklet(&lost.to_string(), &lost.to_string(), &env).unwrap_err().code(),
        "booklet-taken"
    );
    for _ in 0..2 {
        fatima.app.replace_booklet(&lost.to_string(), &given.to_string(), &env).unwrap();
    }
    for code in [lost, given] {
        assert_eq!(fatima.app.appointments_of_booklet(&code.to_string()).unwrap().len(), 1, "{code}");
        assert_eq!(fatima.app.holders_of_booklet(&code.to_string()).unwrap()[0].id, amina);
    }
    // At another stand at that hour Amina would be twice, though the new booklet has nothing of its own.
    let mut again = fatima.app.appointments_of_booklet(&lost.to_string()).unwrap().remove(0).record.values;
    again.texts.insert("booklet".to_owned(), given.to_string());
    let doubts = fatima.app.doubts(None, Some((HUIS, None)), &again, &env).unwrap();
    assert_eq!(doubts.clash, Some(Why::Visitor));

    fatima.app.take_back_booklet(&lost.to_string(), &given.to_string(), &env).unwrap();
    assert!(fatima.app.appointments_of_booklet(&given.to_string()).unwrap().is_empty());
    assert!(fatima.app.holders_of_booklet(&given.to_string()).unwrap().is_empty());
    assert_eq!(fatima.app.holders_of_booklet(&lost.to_string()).unwrap().len(), 1);
}
