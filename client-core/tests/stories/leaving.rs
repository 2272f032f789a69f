//! Leaving spaces that a tablet may not read any more: what it hands over before, and what it keeps.

use samenspel_client::AppError;
use samenspel_model::{
    Role, Space, admit,
    booklet::Code,
    doc::Kind,
    edit::edit_of,
    wire::{Answer, Down, Goodbye, RefusalCode, Up, Welcome},
};

use crate::{
    harness::{COSMOS_STAND, HUIS, HUIS_STAND, MARKET, Server, Tablet, pushed, said},
    lifecycle::greet,
};

#[test]
fn a_tablet_leaves_the_desk_only_after_everything_is_handed_over() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Zwartkopje", "");
    let answer = greet(&server, &mut fatima, becomes_a_stand);
    assert!(matches!(answer.as_slice(), [Up::Push(_)]), "{answer:?}");
    // The line breaks: nothing is lost.
    fatima.disconnected();
    assert!(fatima.file_holds("Zwartkopje"));
    assert!(matches!(fatima.app.candidates("", 9), Err(AppError::NotAllowed)), "but nobody sees it here");
    let answer = greet(&server, &mut fatima, becomes_a_stand);
    let (number, changes) = handed_over(&answer);
    let answers = vec![Answer::Stored; changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
    fatima.disconnected();
    let again = greet(&server, &mut fatima, becomes_a_stand);
    assert_eq!(again, [Up::Evicted { spaces: vec![] }], "the answer may have been lost");
}

#[test]
fn a_stand_whose_day_is_over_keeps_no_appointments() {
    let mut server = Server::new();
    let mut vera = server.stand("Stand 3", HUIS);
    server.sync(&mut vera);
    note(&mut vera);
    let answer = greet(&server, &mut vera, is_over);
    let (number, changes) = handed_over(&answer);
    let answers = vec![Answer::Refused(RefusalCode::Ended); changes];
    let effects = vera.hear(&Down::Ack { push: number, answers });
    assert!(matches!(said(&effects).as_slice(), [Up::Evicted { spaces }] if spaces.contains(&HUIS_STAND)));
    assert!(effects.close);
    assert!(vera.app.appointments().unwrap().is_empty());
    assert!(!vera.file_holds("Rolstoel"));
    assert!(!vera.app.own_tasks().unwrap().is_empty(), "the catalogue stays");
}

#[test]
fn a_stand_offers_what_it_once_handed_over_before_it_leaves() {
    let mut server = Server::new();
    let mut vera = server.stand("Stand 3", HUIS);
    server.sync(&mut vera);
    note(&mut vera);
    server.sync(&mut vera);
    assert_eq!(greet(&server, &mut vera, |_| {}), [], "the server has it");
    vera.disconnected();

    // In the evening the server is put back to the backup of last night; nobody else may bring the appointment back.
    let (_, changes) = handed_over(&greet(&server, &mut vera, is_over));
    assert_eq!(changes, 1);
    // The line breaks before the answer.
    vera.disconnected();
    assert!(vera.file_holds("Rolstoel"));
    let (number, changes) = handed_over(&greet(&server, &mut vera, is_over));
    assert_eq!(changes, 1);
    let answers = vec![Answer::Refused(RefusalCode::Ended)];
    let left = said(&vera.hear(&Down::Ack { push: number, answers }));
    assert!(matches!(left.as_slice(), [Up::Evicted { spaces }] if spaces.contains(&HUIS_STAND)), "{left:?}");
    assert!(!vera.file_holds("Rolstoel"));
    vera.disconnected();
    assert_eq!(greet(&server, &mut vera, is_over), [Up::Evicted { spaces: vec![] }], "it has nothing more");
}

#[test]
fn a_desk_that_leaves_offers_what_it_wrote_and_not_what_others_wrote() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let barry = jan.register("Barry", "");
    server.sync(&mut jan);
    fatima.register("Amina Zwartkopje", "");
    server.sync(&mut fatima);
    fatima.edit(barry, &edit_of([("remark", "komt dinsdag")]));
    server.sync(&mut fatima);
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 3, "Amina's sheet and the remark on Barry's");
    let answers = vec![Answer::Duplicate; changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    let spaces = vec![Space::Desk, COSMOS_STAND];
    assert_eq!(left, [Up::Evicted { spaces }], "and the stand that is not its own");
    assert!(!fatima.file_holds("Zwartkopje"));
}

/// The server may have been put back to a backup meanwhile, and then gives the tablet a sheet without what it once wrote on it: with
/// its old author it would take a number twice, and what others keep of it could never come back.
#[test]
fn a_desk_that_left_and_comes_back_writes_as_another_author() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let barry = jan.register("Barry", "");
    server.sync(&mut jan);
    server.sync(&mut fatima);
    let wrote = |fatima: &mut Tablet, answer: &[Up]| {
        let [Up::Push(push)] = answer else { panic!("{answer:?}") };
        let authors = push.changes.iter().map(|change| admit::decode(&change.bytes).unwrap().header.actor);
        let (authors, answers) = (authors.collect::<Vec<_>>(), vec![Answer::Stored; push.changes.len()]);
        (authors, fatima.hear(&Down::Ack { push: push.number, answers }))
    };
    fatima.edit(barry, &edit_of([("remark", "komt dinsdag")]));
    let handed = greet(&server, &mut fatima, becomes_a_stand);
    let (before, _) = wrote(&mut fatima, &handed);
    fatima.disconnected();
    assert!(!fatima.file_holds("komt dinsdag"));

    server.sync(&mut fatima);
    fatima.edit(barry, &edit_of([("remark", "komt woensdag")]));
    let handed = greet(&server, &mut fatima, |_| {});
    let (after, _) = wrote(&mut fatima, &handed);
    assert_eq!((before.len(), after.len()), (1, 1));
    assert_ne!(before, after);
}

#[test]
fn what_builds_on_a_change_that_the_server_has_lost_stays_until_that_one_is_back() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let barry = jan.register("Barry", "");
    server.sync(&mut jan);
    server.sync(&mut fatima);
    fatima.edit(barry, &edit_of([("remark", "komt dinsdag")]));
    server.sync(&mut fatima);
    // The server was put back to a backup from before Barry's sheet.
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 1);
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![Answer::Missing] });
    let push = pushed(&effects);
    assert_eq!(push.changes.len(), 1);
    let effects = fatima.hear(&Down::Ack { push: push.number, answers: vec![Answer::Missing] });
    assert_eq!(said(&effects), [], "it does not go round, and nothing is given up");
    assert!(fatima.file_holds("komt dinsdag"));
    fatima.disconnected();

    // Jan's tablet has brought the sheet back.
    let (number, _) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    let left = said(&fatima.hear(&Down::Ack { push: number, answers: vec![Answer::Stored] }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("komt dinsdag"));
}

#[test]
fn a_tablet_gives_nothing_up_that_the_server_has_no_room_for() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let form = format!("candidate:{}", fatima.register("Amina Zwartkopje", ""));
    fatima.app.put_draft(&form, "{\"phone\":\"0470\"}").unwrap();
    let revoked = |welcome: &mut Welcome| {
        (welcome.closed, welcome.leave) = (Some(Goodbye::Revoked), true);
    };
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    assert_eq!(changes, 2);
    let (kept, unkept) = (Answer::Refused(RefusalCode::Revoked), Answer::Unkept(RefusalCode::Revoked));
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![kept.clone(), unkept.clone()] });
    assert_eq!((said(&effects), effects.close), (vec![], true), "it does not say that it has left");
    fatima.disconnected();
    assert!(fatima.file_holds("Zwartkopje"));
    assert_eq!((fatima.waiting(), fatima.find("ami").len()), (1, 1));
    assert_eq!(fatima.app.attention().unwrap()[0].reason, "revoked");

    // There is room now. What was refused at the first time is offered too: the server may not have it any more.
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    assert_eq!(changes, 2);
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![unkept, kept.clone()] });
    assert_eq!(said(&effects), []);
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    let left = said(&fatima.hear(&Down::Ack { push: number, answers: vec![kept; changes] }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    // A screen that is still open has what was typed; the tablet is to have none of it any more.
    assert!(fatima.app.draft(&form).unwrap().is_none());
    let late = fatima.app.put_draft(&form, "{\"name\":\"Amina Zwartkopje\"}");
    assert!(matches!(late, Err(AppError::NotFound)), "{late:?}");
    assert!(!fatima.file_holds("Zwartkopje"));
}

#[test]
fn a_tablet_that_leaves_offers_once_more_what_was_refused_there() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Zwartkopje", "");
    server.refuse = Some((Kind::Candidate, RefusalCode::NotAllowed));
    server.sync(&mut fatima);
    assert_eq!((fatima.waiting(), fatima.find("ami").len()), (0, 0));
    assert_eq!(greet(&server, &mut fatima, |_| {}), [], "not while it stays");
    fatima.disconnected();

    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 2);
    // The first one is kept; the second one comes whole once more, though nothing is left of its sheet.
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed), Answer::Missing];
    let effects = fatima.hear(&Down::Ack { push: number, answers });
    let push = pushed(&effects);
    let answers = vec![Answer::Unkept(RefusalCode::DependsOnRefused)];
    assert_eq!(push.changes.len(), 1);
    let effects = fatima.hear(&Down::Ack { push: push.number, answers });
    assert_eq!(said(&effects), [], "it waits");
    assert!(fatima.file_holds("Zwartkopje"));
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed); changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
}

#[test]
fn what_was_refused_and_is_taken_when_the_task_comes_back_is_on_the_sheet_again() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    fatima.edit(amina, &edit_of([("remark", "komt dinsdag")]));
    let (number, changes) = handed_over(&greet(&server, &mut fatima, |_| {}));
    assert_eq!(changes, 1);
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed)];
    fatima.hear(&Down::Ack { push: number, answers });
    assert_eq!(fatima.text(amina, "remark"), "");
    fatima.disconnected();

    // The tablet gets another task and offers it once more; the line breaks, and the task is as it was before.
    handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, |_| {}));
    let mut answers = vec![Answer::Duplicate; changes - 1];
    answers.push(Answer::Stored);
    fatima.hear(&Down::Ack { push: number, answers });
    assert_eq!(fatima.text(amina, "remark"), "komt dinsdag");
    assert!(fatima.app.attention().unwrap().is_empty());
}

/// The tablet's task is now the stand of Huis.
fn becomes_a_stand(welcome: &mut Welcome) {
    welcome.role = Role::Stand;
    (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), true);
}

/// The day of Huis' stand is over.
fn is_over(welcome: &mut Welcome) {
    (welcome.closed, welcome.leave) = (Some(Goodbye::Ended), true);
    (welcome.organisation, welcome.market) = (Some(HUIS), Some(MARKET));
}

/// The number of the one push that was said, and how many changes it has.
fn handed_over(said: &[Up]) -> (u64, usize) {
    let [Up::Push(push)] = said else { panic!("{said:?}") };
    (push.number, push.changes.len())
}

fn note(vera: &mut Tablet) {
    let mut env = vera.env();
    let booklet = Code::from_serial(77).to_string();
    let draft = edit_of([
        ("booklet", booklet.as_str()),
        ("task", "praattafel"),
        ("date", "2026-11-30"),
        ("time", "10:00"),
        ("remark", "Rolstoel"),
    ]);
    vera.app.save_appointment(None, &draft, &mut env).unwrap();
}
