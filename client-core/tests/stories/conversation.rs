//! Pushing, acknowledging, pages, goodbyes and silence.

use samenspel_client::sync::Topic;
use samenspel_model::{
    Space,
    doc::Kind,
    wire::{Answer, Down, Goodbye, PUSH_CHANGES_MAX, RefusalCode, Up},
};

use crate::harness::{NOW, Server, Tablet, hello, pushed, said, yes};

#[test]
fn what_was_saved_offline_is_pushed_and_forgotten_only_when_acknowledged() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    let effects = server.greet(&mut fatima);
    assert!(fatima.app.sync_state().unwrap().connected);
    let push = pushed(&effects);
    assert_eq!((push.number, push.changes.len()), (1, 2));
    assert_eq!(fatima.waiting(), 1);
    fatima.register("Barry", "");
    assert!(fatima.flush().send.is_empty(), "one push at a time");
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored; 2] });
    assert!(
        effects.changed.contains(&Topic::Sync) && effects.changed.contains(&Topic::Noun(Kind::Candidate))
    );
    assert!(matches!(said(&effects).as_slice(), [Up::Push(push)] if push.number == 2));
    let effects = fatima.hear(&Down::Ack { push: 2, answers: vec![Answer::Duplicate; 2] });
    assert_eq!((fatima.waiting(), effects.send.len()), (0, 0));
    assert!(effects.wake_in_ms.is_some_and(|ms| ms <= 30_000), "no answer is due, only a sign of life");
}

#[test]
fn a_line_that_answers_nothing_for_two_seconds_is_not_told_to_be_there() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    server.greet(&mut fatima);
    fatima.register("Amina", "");
    let wake = fatima.flush().wake_in_ms;
    assert!(wake.is_some_and(|ms| ms <= 2_000), "{wake:?}");
    assert!(fatima.app.sync_state().unwrap().connected);
    fatima.now = fatima.now.plus_ms(2_000);
    let env = fatima.env();
    let effects = fatima.app.tick(&env).unwrap();
    assert!(!effects.close && effects.changed.contains(&Topic::Sync));
    assert!(!fatima.app.sync_state().unwrap().connected);
    assert!(effects.wake_in_ms.is_some_and(|ms| ms > 50_000), "it may only be slow: {effects:?}");
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored; 2] });
    assert!(effects.changed.contains(&Topic::Sync));
    assert!(fatima.app.sync_state().unwrap().connected);
}

#[test]
fn two_sheets_begun_in_the_same_millisecond_both_leave_the_outbox() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    // Two taps that share a clock tick: the same first change, in two documents.
    let mut tick = fatima.env();
    for _ in 0..2 {
        fatima.app.register_candidate(&yes(), &mut tick).unwrap();
    }
    assert_eq!(fatima.waiting(), 2);
    let effects = server.greet(&mut fatima);
    let changes = pushed(&effects).changes;
    assert_eq!(changes[0].bytes, changes[1].bytes);
    assert_ne!(changes[0].doc, changes[1].doc);
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored, Answer::Refused(RefusalCode::Value)] });
    assert_eq!(fatima.waiting(), 0);
    let refused = fatima.app.attention().unwrap();
    assert_eq!(refused.iter().map(|item| item.id).collect::<Vec<_>>(), [changes[1].doc]);
}

#[test]
fn an_unacknowledged_push_is_sent_again_on_the_next_connection() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    let first = said(&server.greet(&mut fatima));
    fatima.disconnected();
    fatima.restart();
    assert_eq!(said(&server.greet(&mut fatima)), first);
}

#[test]
fn many_changes_go_in_several_pushes() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    for number in 0..PUSH_CHANGES_MAX / 2 + 5 {
        fatima.register(&format!("Kandidaat {number}"), "");
    }
    let effects = server.greet(&mut fatima);
    assert!(matches!(said(&effects).as_slice(), [Up::Push(push)] if push.changes.len() == PUSH_CHANGES_MAX));
    server.take(&mut fatima, effects);
    assert_eq!(fatima.waiting(), 0);
}

#[test]
fn a_page_is_on_disk_with_its_cursor_before_got_is_said() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.greet(&mut jan);
    let page = server.page(Space::Desk);
    let effects = jan.hear(&Down::Page(page.clone()));
    assert_eq!(said(&effects), [Up::Got]);
    assert!(effects.changed.contains(&Topic::Noun(Kind::Candidate)));
    jan.restart();
    assert_eq!(jan.find("ami"), ["Amina"]);
    jan.connected();
    let hello = hello(&jan.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    assert_eq!(hello.cursors, [page.cursor.unwrap()]);
}

#[test]
fn a_revoked_tablet_hands_over_its_work_keeps_its_sheets_and_says_so() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    server.closed = Some(Goodbye::Revoked);
    let effects = server.greet(&mut fatima);
    let push = pushed(&effects);
    let answers = vec![Answer::Refused(RefusalCode::Revoked); push.changes.len()];
    let effects = fatima.hear(&Down::Ack { push: 1, answers });
    assert!(effects.close);
    fatima.disconnected();
    let state = fatima.app.sync_state().unwrap();
    assert_eq!((state.refused, state.connected, state.waiting), (Some("revoked"), false, 0));
    assert_eq!(fatima.find("ami"), ["Amina"]);
    assert_eq!(fatima.app.attention().unwrap()[0].reason, "revoked");
    server.closed = None;
    server.greet(&mut fatima);
    assert_eq!(fatima.app.sync_state().unwrap().refused, None);
}

#[test]
fn a_server_that_does_not_know_the_tablet_says_goodbye() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    fatima.connected();
    fatima.hear(&Down::Challenge { nonce: [9; 32], now: NOW });
    let effects = fatima.hear(&Down::Goodbye(Goodbye::UnknownDevice));
    assert!(effects.close && effects.changed.contains(&Topic::Device));
    assert_eq!(fatima.app.device().unwrap().refused, Some("unknown-device"));
    assert_eq!(fatima.waiting(), 1);
}

#[test]
fn noise_truncated_frames_and_frames_out_of_turn_end_the_connection_and_nothing_else() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    let whole = samenspel_model::wire::encode(&Down::Challenge { nonce: [9; 32], now: NOW });
    let early = samenspel_model::wire::encode(&Down::Ack { push: 1, answers: vec![] });
    for bytes in [&[][..], &[7, 7, 7], &whole[..whole.len() - 1], &early] {
        fatima.connected();
        let env = fatima.env();
        assert!(fatima.app.frame(bytes, &env).unwrap().close);
        fatima.disconnected();
    }
    server.greet(&mut fatima);
    assert!(fatima.hear(&Down::Ack { push: 99, answers: vec![] }).close, "an answer to what was not asked");
    assert_eq!(fatima.waiting(), 1);
}

#[test]
fn a_minute_of_silence_after_a_push_ends_the_connection() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    let effects = server.greet(&mut fatima);
    fatima.now = fatima.now.plus_ms(effects.wake_in_ms.unwrap());
    let env = fatima.env();
    let effects = fatima.app.tick(&env).unwrap();
    assert!(!effects.close, "too early");
    let wake_in_ms = effects.wake_in_ms.unwrap();
    assert!((50_000..=60_000).contains(&wake_in_ms));
    fatima.now = fatima.now.plus_ms(wake_in_ms);
    let env = fatima.env();
    assert!(fatima.app.tick(&env).unwrap().close);
    assert_eq!(fatima.waiting(), 1);
}

#[test]
fn an_idle_line_is_asked_for_a_sign_of_life_and_given_up_when_none_comes() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let effects = server.greet(&mut fatima);
    let wake_in_ms = effects.wake_in_ms.unwrap();
    assert!((1..=30_000).contains(&wake_in_ms));
    let later = |fatima: &mut Tablet, ms: i64| {
        fatima.now = fatima.now.plus_ms(ms);
        let env = fatima.env();
        fatima.app.tick(&env).unwrap()
    };
    assert!(later(&mut fatima, 10_000).send.is_empty(), "too early");
    let effects = later(&mut fatima, 20_000);
    assert_eq!(said(&effects), [Up::Ping]);
    assert!(effects.wake_in_ms.unwrap() <= 60_000);
    let effects = fatima.hear(&Down::Pong);
    assert!(!effects.close && effects.wake_in_ms.unwrap() <= 30_000);
    assert_eq!(said(&later(&mut fatima, 30_000)), [Up::Ping]);
    assert!(!later(&mut fatima, 30_000).close);
    assert!(later(&mut fatima, 30_000).close, "half open: nothing came for a minute");
}
