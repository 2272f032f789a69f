//! How many places of a task are taken: each person counts once, whatever was noted about them how often.

use samenspel_model::{
    ActorId, DocId, Space,
    booklet::Code,
    doc::{Author, Kind},
    edit::{self, Input, edit_of},
    matching::Criterion,
    values::Values,
    wire::Change,
};

use crate::harness::{COSMOS, NOW, Server, Tablet};

/// The choir has one place.
fn with_one_place() -> Server {
    let mut server = Server::new();
    let author = Author { actor: ActorId([0xED; 8]), name: "Bureau".to_owned() };
    let mut given = edit_of([("name", "LDC Cosmos"), ("task/koor/title", "Zingen")]);
    given.insert("task/koor/places".to_owned(), Input::Number(1));
    let bytes = edit::create(Kind::Organisation, NOW, &author, &given).unwrap().1.unwrap().bytes;
    server.changes.retain(|change| change.doc != COSMOS);
    server.changes.push(Change {
        kind: Kind::Organisation.number(),
        space: Space::Catalogue,
        doc: COSMOS,
        bytes,
    });
    server
}

/// A desk that knows Amina and Bilal, whose booklets each have an appointment for the choir.
fn two_singers(server: &mut Server) -> (Tablet, [DocId; 2], [DocId; 2]) {
    let (mut fatima, mut stand) = (server.desk("Balie 1"), server.stand("Stand 12", COSMOS));
    server.sync(&mut stand);
    let people = [fatima.register("Amina", ""), fatima.register("Bilal", "")];
    let mut noted = Vec::new();
    for (person, serial) in people.into_iter().zip([77, 78]) {
        let code = Code::from_serial(serial).to_string();
        let env = fatima.env();
        fatima.app.bind_booklet(person, &code, &env).unwrap();
        let form = edit_of([
            ("booklet", code.as_str()),
            ("task", "koor"),
            ("date", "2026-11-20"),
            ("time", "10:00"),
        ]);
        let mut env = stand.env();
        noted.push(stand.app.save_appointment(None, &form, &mut env).unwrap().record.id);
    }
    server.sync(&mut stand);
    server.sync(&mut fatima);
    (fatima, people, noted.try_into().unwrap())
}

fn note(tablet: &mut Tablet, given: &[(&str, &str)]) {
    let mut env = tablet.env();
    tablet.app.save_entry(None, &edit_of(given.iter().copied()), &mut env).unwrap();
}

fn is_full(tablet: &mut Tablet) -> bool {
    let env = tablet.env();
    let ranked = tablet.app.matches(&Values::default(), None, usize::MAX, &env).unwrap();
    let choir = ranked.first.into_iter().find(|offer| offer.task.id == "koor").unwrap();
    choir.reasons.iter().any(|reason| reason.criterion == Criterion::Places)
}

#[test]
fn two_outcomes_of_one_appointment_free_one_place() {
    let mut server = with_one_place();
    let (mut fatima, people, noted) = two_singers(&mut server);
    let did_not_come = |person: DocId, appointment: DocId, outcome: &str| {
        [
            ("candidate".to_owned(), person.to_string()),
            ("organisation".to_owned(), COSMOS.to_string()),
            ("task".to_owned(), "koor".to_owned()),
            ("appointment".to_owned(), appointment.to_string()),
            ("way".to_owned(), "appointment".to_owned()),
            ("outcome".to_owned(), outcome.to_owned()),
        ]
    };
    assert!(is_full(&mut fatima));
    for _ in 0..2 {
        // Two desks noted it.
        let mut env = fatima.env();
        fatima
            .app
            .save_entry(None, &edit_of(did_not_come(people[0], noted[0], "did-not-come")), &mut env)
            .unwrap();
    }
    assert!(is_full(&mut fatima), "Bilal's place is taken still");
    let mut env = fatima.env();
    fatima.app.save_entry(None, &edit_of(did_not_come(people[1], noted[1], "stopped")), &mut env).unwrap();
    assert!(!is_full(&mut fatima));
    let mut env = fatima.env();
    fatima.app.save_entry(None, &edit_of(did_not_come(people[1], noted[1], "started")), &mut env).unwrap();
    assert!(is_full(&mut fatima), "what was noted last about him holds");
}

#[test]
fn who_declines_is_proposed_again_and_declines_again_frees_one_place() {
    let mut server = with_one_place();
    let (mut fatima, people, _) = two_singers(&mut server);
    let (amina, cosmos) = (people[0].to_string(), COSMOS.to_string());
    let about =
        [("candidate", amina.as_str()), ("organisation", &cosmos), ("task", "koor"), ("way", "proposal")];
    for _ in 0..2 {
        note(
            &mut fatima,
            &[&about[..], &[("result", "declined-by-candidate"), ("reason", "hours")]].concat(),
        );
    }
    assert!(is_full(&mut fatima), "Bilal's place is taken still");
    let (bilal, declined) =
        (people[1].to_string(), [("result", "declined-by-organisation"), ("reason", "no-place")]);
    let his =
        [("candidate", bilal.as_str()), ("organisation", &cosmos), ("task", "koor"), ("way", "proposal")];
    note(&mut fatima, &[&his[..], &declined].concat());
    assert!(!is_full(&mut fatima));
    for result in ["proposed", "accepted"] {
        note(&mut fatima, &[&about[..], &[("result", result)]].concat());
        assert!(
            is_full(&mut fatima),
            "whom two desks propose takes one place, and takes it again after a no"
        );
    }
}

#[test]
fn who_began_and_stopped_later_frees_the_place_and_takes_it_again_by_beginning_anew() {
    let mut server = with_one_place();
    let (mut fatima, people, _) = two_singers(&mut server);
    let (amina, bilal, cosmos) = (people[0].to_string(), people[1].to_string(), COSMOS.to_string());
    let mut tell = |person: &str, said: &[(&str, &str)]| {
        fatima.now = fatima.now.plus_ms(60_000);
        let about = [("candidate", person), ("organisation", &cosmos), ("task", "koor"), ("way", "proposal")];
        note(&mut fatima, &[&about[..], said].concat());
        is_full(&mut fatima)
    };
    tell(&bilal, &[("result", "declined-by-organisation"), ("reason", "no-place")]);
    assert!(tell(&amina, &[("result", "accepted"), ("outcome", "started")]));
    assert!(!tell(&amina, &[("result", "accepted"), ("outcome", "stopped"), ("why", "verhuisd")]));
    assert!(tell(&amina, &[("result", "accepted"), ("outcome", "started")]));
}

#[test]
fn a_tablet_tells_a_catalogue_that_has_not_arrived_from_one_in_which_nobody_is_looked_for() {
    let mut server = with_one_place();
    let mut fatima = server.desk("Balie 1");
    let found = |tablet: &mut Tablet| {
        let env = tablet.env();
        let found = tablet.app.matches(&Values::default(), None, 1, &env).unwrap();
        (found.arrived, found.count)
    };
    assert_eq!(found(&mut fatima), (false, 0));
    server.sync(&mut fatima);
    assert_eq!(found(&mut fatima), (true, 3));
}
