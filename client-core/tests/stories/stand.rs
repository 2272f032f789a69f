//! A stand at the market.

use samenspel_model::{
    DocId, Env, Space,
    appointment::{DATE, NUMBER, TIME},
    booklet::Code,
    clash::Why,
    edit::{Edit, Input, edit_of},
    wire::Down,
};

use crate::harness::{COSMOS, COSMOS_STAND, HUIS, MARKET, NOW, Server, Tablet, hello, said, yes};

fn code(serial: u32) -> String {
    Code::from_serial(serial).to_string()
}

fn form(booklet: &str) -> Edit {
    edit_of([
        ("booklet", booklet),
        ("task", "buddy"),
        ("date", "2026-12-01"),
        ("time", "10:00"),
        ("place", "Onthaal"),
        ("contact", ""),
        ("remark", ""),
    ])
}

#[test]
fn a_form_that_is_saved_again_after_a_crash_is_one_appointment() {
    let mut server = Server::new();
    let mut stand = server.stand("Stand 3", HUIS);
    server.sync(&mut stand);
    let booklet = server.booklet_qr(Code::from_serial(4_242), NOW.day());
    let drawn = Some(DocId([0x77; 16]));
    let mut env = stand.env();
    let first = stand.app.save_appointment(drawn, &form(&booklet), &mut env).unwrap();
    assert_eq!(Some(first.record.id), drawn);
    let waiting = stand.waiting();
    stand.restart();
    let mut env = stand.env();
    let again = stand.app.save_appointment(drawn, &form(&booklet), &mut env).unwrap();
    assert_eq!((again.record.id, stand.app.appointments().unwrap().len()), (first.record.id, 1));
    assert_eq!(stand.waiting(), waiting, "nothing new to send");
}

fn with(booklet: &str, key: &str, value: &str) -> Edit {
    form(booklet).into_iter().chain(edit_of([(key, value)])).collect()
}

#[test]
fn a_stand_notes_an_appointment_and_the_desk_sees_it_on_the_sheet() {
    let mut server = Server::new();
    let (mut desk, mut stand) = (server.desk("Balie 1"), server.stand("Stand 3", HUIS));
    server.sync(&mut stand);
    let device = stand.app.device().unwrap();
    assert_eq!(device.organisation.unwrap().name, "Huis van het Nederlands");
    assert_eq!(device.market.unwrap().date, "2026-11-24");
    assert_eq!(stand.app.own_tasks().unwrap().len(), 2);

    let code = Code::from_serial(4_242);
    let amina = desk.register("Amina", "");
    let env = desk.env();
    desk.app.bind_booklet(amina, &code.to_string(), &env).unwrap();
    let mut env = stand.env();
    let row = stand.app.save_appointment(None, &form(&server.booklet_qr(code, NOW.day())), &mut env).unwrap();
    assert_eq!(
        (row.task_title.as_str(), row.organisation_name.as_str()),
        ("Buddy", "Huis van het Nederlands")
    );
    assert!(row.record.waiting);
    let later = with(&code.to_string(), "time", "11:30");
    stand.app.save_appointment(Some(row.record.id), &later, &mut env).unwrap();
    let noted = stand.app.appointments_of_booklet(&code.display()).unwrap().remove(0).record;
    assert_eq!(noted.values.text(&TIME), "11:30");
    assert_eq!(stand.app.waiting().unwrap()[0].title, format!("{} · 2026-12-01 · 11:30", code.display()));

    server.sync(&mut stand);
    server.sync(&mut desk);
    let noted = desk.app.appointments_of_candidate(amina).unwrap();
    assert_eq!((noted.len(), noted[0].record.values.text(&TIME)), (1, "11:30"));
    let env = desk.env();
    let organisations = desk.app.organisations(&env).unwrap();
    let stands: Vec<_> =
        organisations.iter().map(|o| (o.record.title.as_str(), o.stand.as_str(), o.tasks.len())).collect();
    assert_eq!(stands, [("Huis van het Nederlands", "3", 2), ("LDC Cosmos", "12", 1)]);
}

#[test]
fn a_stand_may_not_touch_candidates_and_a_desk_notes_for_any_stand() {
    let mut server = Server::new();
    let (mut desk, mut stand) = (server.desk("Balie 1"), server.stand("Stand 3", HUIS));
    let mut env = stand.env();
    assert_eq!(stand.app.register_candidate(&yes(), &mut env).unwrap_err().code(), "not-allowed");
    assert_eq!(stand.app.candidates("ami", 5).unwrap_err().code(), "not-allowed");
    let cosmos = stand.app.save_appointment_at(None, (COSMOS, Some(MARKET)), &form(&code(9)), &mut env);
    assert_eq!(cosmos.unwrap_err().code(), "not-allowed");
    server.sync(&mut desk);
    let mut env = desk.env();
    let nowhere = desk.app.save_appointment(None, &form(&code(9)), &mut env);
    assert_eq!(nowhere.unwrap_err().code(), "not-allowed", "it has no stand of its own");
    let at_market =
        desk.app.save_appointment_at(None, (HUIS, Some(MARKET)), &form(&code(9)), &mut env).unwrap();
    let all_year = desk.app.save_appointment_at(None, (HUIS, None), &form(&code(10)), &mut env).unwrap();
    assert_eq!(at_market.organisation_name, "Huis van het Nederlands");
    assert_eq!(
        [&at_market, &all_year].map(|row| row.record.values.number(&NUMBER)),
        [1, 2],
        "it counts its own"
    );
    server.sync(&mut desk);
    server.sync(&mut stand);
    let at_stand = stand.app.appointments().unwrap();
    assert_eq!(at_stand.iter().map(|row| row.record.id).collect::<Vec<_>>(), [at_market.record.id]);
    // What is all year round is no stand's.
    let moved = with(&code(9), TIME.key, "11:00");
    let moved = desk.app.save_appointment(Some(at_market.record.id), &moved, &mut env).unwrap();
    assert_eq!((moved.record.values.text(&TIME), moved.record.values.number(&NUMBER)), ("11:00", 1));
}

#[test]
fn a_stand_shows_the_slots_that_are_free_and_asks_about_those_that_are_not() {
    let mut server = Server::new();
    let mut desk = server.desk("Balie 1");
    let mut stand = server.stand("Stand 3", HUIS);
    server.sync(&mut stand);
    let (mut env, at) = (stand.env(), |time| with(&code(9), TIME.key, time));
    let free = |stand: &Tablet, env: &Env, booklet: &str| {
        let free = stand.app.free_slots(None, booklet, 2, env).unwrap();
        free.into_iter().map(|slot| format!("{} {}", slot.date, slot.time)).collect::<Vec<_>>()
    };
    assert_eq!(free(&stand, &env, &code(9)), ["2026-11-25 10:00", "2026-11-25 11:00"]);
    let mut first = at("10:00");
    first.insert(DATE.key.to_owned(), Input::from("2026-11-25"));
    let noted = stand.app.save_appointment(None, &first, &mut env).unwrap().record;
    assert_eq!(free(&stand, &env, &code(10)), ["2026-11-25 11:00", "2026-11-26 10:00"]);
    let doubts = |stand: &Tablet, env: &Env, booklet: &str, time: &str| {
        let mut form = noted.values.clone();
        form.texts.insert("booklet".to_owned(), booklet.to_owned());
        form.texts.insert(TIME.key.to_owned(), time.to_owned());
        stand.app.doubts(None, None, &form, env).unwrap().clash
    };
    assert_eq!(doubts(&stand, &env, &code(10), "10:00"), Some(Why::Slot));
    assert_eq!(doubts(&stand, &env, &code(10), "10:10"), None);
    assert_eq!(doubts(&stand, &env, &code(9), "10:00"), Some(Why::Twice));
    assert_eq!(doubts(&stand, &env, &code(9), "10:10"), Some(Why::Visitor));
    let outside = |time: &str| {
        let mut form = noted.values.clone();
        form.texts.insert(TIME.key.to_owned(), time.to_owned());
        stand.app.doubts(None, None, &form, &env).unwrap().outside
    };
    assert!(stand.app.has_slots(None).unwrap());
    assert_eq!(["10:00", "11:00", "11:10"].map(outside), [false, false, true], "no time that it named");
    let all = stand.app.free_slots(None, &code(12), 9, &env).unwrap();
    for (number, slot) in (20_u32..).zip(&all) {
        let mut form = with(&code(number), TIME.key, &slot.time);
        form.insert(DATE.key.to_owned(), Input::from(slot.date.clone()));
        let mut env = env.clone();
        env.now = env.now.plus_ms(i64::from(number));
        let taken = stand.app.save_appointment(Some(DocId([number.to_be_bytes()[3]; 16])), &form, &mut env);
        taken.unwrap();
    }
    assert_eq!((all.len(), free(&stand, &env, &code(12)).len()), (2, 0), "none is left");
    assert_eq!(
        stand.app.doubts(Some(noted.id), None, &noted.values, &env).unwrap().clash,
        None,
        "not in its own way"
    );

    stand.app.set_presence("lunch", "om 13.30 uur terug", &env).unwrap();
    server.sync(&mut stand);
    server.sync(&mut desk);
    let away = desk.app.presences().unwrap();
    assert_eq!((away[0].state.as_str(), away[0].note.as_str()), ("lunch", "om 13.30 uur terug"));
    stand.app.set_presence("", "", &env).unwrap();
    assert_eq!(stand.app.presences().unwrap(), []);
    let mut env = desk.env();
    for (more, then) in [(2, 2), (-3, 0), (1, 1)] {
        env.now = env.now.plus_ms(1);
        desk.app.count_visitors(MARKET, more, &env).unwrap();
        assert_eq!(desk.app.visitors(MARKET).unwrap(), then, "there are never fewer than none");
    }
}

#[test]
fn sheets_and_other_stands_appointments_sent_by_mistake_never_reach_a_stands_store() {
    let mut server = Server::new();
    let (mut desk, mut stand) = (server.desk("Balie 1"), server.stand("Stand 3", HUIS));
    let mut cosmos = server.stand("Stand 12", COSMOS);
    desk.register("Amina Diallo", "");
    let mut env = cosmos.env();
    let note = with(&Code::from_serial(5).to_string(), "task", "keuken");
    cosmos.app.save_appointment(None, &note, &mut env).unwrap();
    server.sync(&mut desk);
    server.sync(&mut cosmos);

    server.greet(&mut stand);
    for space in [Space::Desk, COSMOS_STAND] {
        let effects = stand.hear(&Down::Page(server.page(space)));
        assert_eq!(said(&effects), [samenspel_model::wire::Up::Got]);
        assert!(effects.changed.is_empty());
    }
    assert!(stand.app.appointments().unwrap().is_empty());
    stand.disconnected();
    assert!(!stand.file_holds("Amina"));
    assert!(desk.file_holds("Amina"));
    stand.connected();
    let hello = hello(&stand.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    assert!(hello.cursors.is_empty());
}

#[test]
fn an_appointment_without_a_task_or_with_a_wrong_code_names_its_field() {
    let mut server = Server::new();
    let mut stand = server.stand("Stand 3", HUIS);
    let mut env = stand.env();
    let code = Code::from_serial(9).to_string();
    for (draft, wrong) in [
        (with(&code, "task", ""), ("missing", "task")),
        (with(&code, "date", "morgen"), ("date-invalid", "date")),
        (with(&code, "time", "laat"), ("time-invalid", "time")),
        (form("482"), ("booklet-length", "booklet")),
    ] {
        let refused = stand.app.save_appointment(None, &draft, &mut env).unwrap_err();
        assert_eq!((refused.code(), refused.field()), (wrong.0, Some(wrong.1)));
    }
    assert_eq!(stand.waiting(), 0);
}
