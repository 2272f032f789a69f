//! What a stand writes: an appointment has all that it needs, and a form settles nothing it did not touch.

use crate::{
    appointment::{APPOINTMENT, BOOKLET, REMARK, TIME},
    booklet::Code,
    ids::ActorId,
    values::read,
};

use super::*;

fn given() -> Edit {
    let code = Code::from_serial(9).display();
    edit_of([
        ("booklet", code.as_str()),
        ("task", "buddy"),
        ("date", "2026-12-01"),
        ("time", "10:00"),
        ("place", "Onthaal"),
    ])
}

fn with(key: &str, value: &str) -> Edit {
    given().into_iter().chain(edit_of([(key, value)])).collect()
}

#[test]
fn an_appointment_needs_a_booklet_a_task_a_day_and_a_time() {
    let author = Author { actor: ActorId([1; 8]), name: "Stand 3".to_owned() };
    let broken = [("task", ""), ("date", "1 december"), ("time", "tien uur"), ("booklet", "12")];
    for (wrong, value) in broken {
        let refused = create(Kind::Appointment, Millis(1), &author, &with(wrong, value));
        assert!(matches!(refused, Err(WriteError::Invalid { field, .. }) if field == wrong));
    }
    for wrong in ["task", "date", "time", "booklet"] {
        let without = given().into_iter().filter(|(key, _)| key != wrong).collect();
        let refused = create(Kind::Appointment, Millis(1), &author, &without);
        assert!(matches!(refused, Err(WriteError::Invalid { field, .. }) if field == wrong));
    }
    let (doc, _) = create(Kind::Appointment, Millis(1), &author, &given()).unwrap();
    let values = read(&doc, Kind::Appointment).values;
    assert_eq!(values.text(&BOOKLET), Code::from_serial(9).to_string());
    assert_eq!(
        values.title(&APPOINTMENT),
        format!("{} · 2026-12-01 · 10:00", Code::from_serial(9).display())
    );
}

#[test]
fn saving_the_form_for_another_field_settles_no_conflict() {
    let [lena, omar] = [1, 2].map(|n| Author { actor: ActorId([n; 8]), name: format!("Stand {n}") });
    let (mut doc, _): (Doc, _) = create(Kind::Appointment, Millis(1), &lena, &given()).unwrap();
    let mut other = doc.clone();
    write(&mut doc, Millis(2), &lena, &edit_of([("time", "11:00")])).unwrap();
    write(&mut other, Millis(3), &omar, &edit_of([("time", "12:00")])).unwrap();
    doc.merge(&other).unwrap();
    let shown = read(&doc, Kind::Appointment).values;
    let form = with("time", shown.text(&TIME))
        .into_iter()
        .chain(edit_of([("remark", "komt met de tram")]))
        .collect();
    write(&mut doc, Millis(4), &lena, &shown.changed_by(&form)).unwrap();
    let both = read(&doc, Kind::Appointment);
    assert_eq!(both.conflicts.len(), 1, "both hours are still there");
    assert_eq!(both.values.text(&REMARK), "komt met de tram");
}

#[test]
fn an_entry_stays_with_the_person_about_whom_it_was_noted() {
    let lena = Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() };
    let [samira, jonas] = [1, 2].map(|n| crate::DocId([n; 16]).to_string());
    let noted = edit_of([
        ("candidate", Input::from(samira.clone())),
        ("way", "call".into()),
        ("at", Input::Number(5)),
    ]);
    let (mut doc, _) = create(Kind::Entry, Millis(1), &lena, &noted).unwrap();
    for other in [jonas.as_str(), ""] {
        let refused = write(&mut doc, Millis(2), &lena, &edit_of([("candidate", other)]));
        assert!(matches!(refused, Err(WriteError::Invalid { field, .. }) if field == "candidate"));
    }
    write(&mut doc, Millis(2), &lena, &edit_of([("candidate", samira.as_str()), ("result", "reached")]))
        .unwrap();
    assert_eq!(read(&doc, Kind::Entry).values.texts["candidate"], samira);

    let talk = edit_of([("way", Input::from("talk")), ("at", Input::Number(5))]);
    let (mut talk, _) = create(Kind::Entry, Millis(1), &lena, &talk).unwrap();
    let refused = write(&mut talk, Millis(2), &lena, &edit_of([("candidate", samira.as_str())]));
    assert!(matches!(refused, Err(WriteError::Invalid { .. })), "also not afterwards with somebody");
}
