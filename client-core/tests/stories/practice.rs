//! Practice: everything works, nothing can leave.

use samenspel_client::{App, AppError, app::FollowList};
use samenspel_model::{Env, Millis, booklet::Code, candidate::NAME, edit::edit_of, values::Values};

use crate::harness::{NOW, Server};

fn env(at: Millis) -> Env {
    Env::new(at, [7; 32])
}

fn practising() -> App {
    App::practice(&mut env(NOW)).unwrap()
}

#[test]
fn jan_finds_invented_people_tasks_cards_and_work_for_today() {
    let app = practising();
    let people = app.candidates("", 50).unwrap();
    assert_eq!(people.len(), 4);
    assert!(people.iter().all(|person| person.title.contains("Oefen") || person.title.contains("تمرين")));
    assert_eq!(app.organisations(&env(NOW)).unwrap().len(), 3);
    assert_eq!(app.cards("", &env(NOW)).unwrap().len(), 2);
    assert_eq!(app.matches(&Values::default(), None, 50, &env(NOW)).unwrap().count, 6);
    assert_eq!(app.attention().unwrap().len(), 1, "two tablets wrote another number");
    for list in [FollowList::Today, FollowList::Overdue] {
        assert_eq!(app.follow_up(list, 10).unwrap().len(), 1, "{list:?}");
    }
    let device = app.device().unwrap();
    assert_eq!((device.label.as_str(), device.centre.as_str()), ("Oefentablet", "Oefencentrum"));
}

#[test]
fn what_jan_does_in_practice_waits_for_no_server_and_no_message_comes_of_it() {
    let mut app = practising();
    let env = &mut env(NOW);
    let id = app.register_candidate(&edit_of([("consent/store", true)]), env).unwrap();
    app.edit(id, &edit_of([("name", "Oefen Jan")]), env).unwrap();
    app.bind_booklet(id, &Code::from_serial(77).to_string(), env).unwrap();
    let called = edit_of([("candidate", id.to_string().as_str()), ("way", "call"), ("result", "reached")]);
    app.save_entry(None, &called, env).unwrap();
    assert_eq!(app.record(id).unwrap().values.text(&NAME), "Oefen Jan");
    assert_eq!(app.candidates("oefen jan", 5).unwrap().len(), 1);

    assert_eq!(app.waiting().unwrap(), []);
    let state = app.sync_state().unwrap();
    assert_eq!((state.waiting, state.connected, state.lease_over), (0, false, false));
    for effects in
        [app.connected(env), app.flush(env), app.tick(env), app.frame(&[0; 40], env), app.disconnected(env)]
    {
        let effects = effects.unwrap();
        assert!(effects.send.is_empty() && effects.close, "{effects:?}");
    }
    assert_eq!(app.sync_url().unwrap(), None);
}

#[test]
fn a_practice_tablet_is_no_centres_and_cannot_become_one() {
    let server = Server::new();
    let link = server.link();
    let mut app = practising();
    assert!(matches!(app.pairing_request(&link, &mut env(NOW)), Err(AppError::NotAllowed)));
    assert!(matches!(app.pairing_response(200, &[]), Err(AppError::NotAllowed)));
}

#[test]
fn each_start_begins_anew_with_the_same_people() {
    let mut app = practising();
    let before = app.candidates("", 50).unwrap();
    let [first, ..] = before.as_slice() else { panic!("nobody") };
    app.edit(first.id, &edit_of([("name", "Iemand anders")]), &env(NOW)).unwrap();
    let again = practising().candidates("", 50).unwrap();
    assert_eq!(again, before);
}
