//! What may come in, and what becomes of the rest.

use samenspel_model::candidate::{PHONE, REMARK};
use std::collections::BTreeSet;

use samenspel_model::{
    ActorId, DocId, Space,
    booklet::Code,
    doc::{Author, Doc, DocError, Kind, Scalar},
    edit::edit_of,
    env::DAY_MS,
    referrer::NAME,
    wire::{Answer, Change, Push, RefusalCode},
};
use samenspel_server::ingest::dashboard;

use crate::harness::{Centre, NOON, Tablet, env, now};

async fn ingest(centre: &Centre, tablet: &Tablet, changes: Vec<Change>) -> Vec<Answer> {
    let push = Push { number: 1, changes };
    centre.store.ingest(now(), tablet.id, push, BTreeSet::new()).await.unwrap().answers
}

fn refused(code: RefusalCode) -> Vec<Answer> {
    vec![Answer::Refused(code)]
}

#[tokio::test]
async fn fatimas_sheet_is_stored_and_the_same_again_is_a_duplicate() {
    let (centre, mut fatima) = desk().await;
    let (id, changes) = fatima.register("Amina");
    assert_eq!(ingest(&centre, &fatima, changes.clone()).await, [Answer::Stored, Answer::Stored]);
    assert_eq!(ingest(&centre, &fatima, changes).await, [Answer::Duplicate, Answer::Duplicate]);
    let sheet = centre.store.candidate_sheet(id).await.unwrap().unwrap();
    assert_eq!((sheet.name(), sheet.device.as_str()), ("Amina", "Balie 1"));
}

#[tokio::test]
async fn two_sheets_of_the_same_moment_have_equal_changes_and_are_both_kept() {
    let (centre, mut fatima) = desk().await;
    let (_, first) = fatima.register("Amina");
    let (_, second) = fatima.register("Amina");
    assert_eq!(first[0].bytes, second[0].bytes);
    assert_eq!(ingest(&centre, &fatima, [first, second].concat()).await, vec![Answer::Stored; 4]);
}

#[tokio::test]
async fn a_change_without_what_it_depends_on_is_missing_until_the_whole_document_comes() {
    let (centre, mut fatima) = desk().await;
    let (_, changes) = fatima.register("Amina");
    assert_eq!(ingest(&centre, &fatima, vec![changes[1].clone()]).await, [Answer::Missing]);
    assert_eq!(ingest(&centre, &fatima, changes).await, [Answer::Stored, Answer::Stored]);
}

#[tokio::test]
async fn an_author_id_of_another_tablet_is_refused() {
    let (centre, mut fatima) = desk().await;
    let mut bob = centre.desk("Balie 2").await;
    let (_, changes) = fatima.register("Amina");
    ingest(&centre, &fatima, changes).await;
    bob.author.actor = fatima.author.actor;
    let (_, forged) = bob.register("Mehmet");
    assert_eq!(ingest(&centre, &bob, vec![forged[0].clone()]).await, refused(RefusalCode::ForeignActor));
}

#[tokio::test]
async fn what_another_tablet_may_not_bring_does_not_spoil_its_authors_own() {
    let (centre, mut fatima) = desk().await;
    let bob = centre.desk("Balie 2").await;
    let (id, changes) = fatima.register("Amina");
    let next = fatima.edit(id, "phone", "0470 00 00 01");
    let (_, known) = fatima.register("Mehmet");
    ingest(&centre, &fatima, vec![known[0].clone()]).await;
    let foreign = Answer::Refused(RefusalCode::ForeignActor);
    assert_eq!(ingest(&centre, &bob, changes.clone()).await, vec![foreign; 2]);
    let answers = ingest(&centre, &fatima, vec![next.clone()]).await;
    assert_eq!(answers, [Answer::Missing], "she still has what it depends on");
    let whole = [changes, vec![next]].concat();
    assert_eq!(ingest(&centre, &fatima, whole).await, vec![Answer::Stored; 3]);
}

#[tokio::test]
async fn a_booklet_written_in_two_ways_is_refused_and_the_rest_of_the_push_is_stored() {
    let (centre, mut fatima) = desk().await;
    let (id, changes) = fatima.register("Amina");
    let code = Code::from_serial(77);
    let bound = note(&mut fatima, id, &format!("booklet/{code}"), NOON.0);
    let twice = note(&mut fatima, id, &format!("booklet/{}", code.display()), NOON.0);
    let push = [changes, vec![bound, twice]].concat();
    let answers = ingest(&centre, &fatima, push).await;
    assert_eq!(answers[..3], vec![Answer::Stored; 3]);
    assert_eq!(answers[3], Answer::Refused(RefusalCode::Value));
}

#[tokio::test]
async fn a_stand_writes_no_candidates_and_no_document_of_another_space() {
    let (centre, mut fatima) = desk().await;
    let (organisation, market) = (DocId([1; 16]), DocId([2; 16]));
    let mut vera = centre.stand("Stand 3", organisation, market).await;
    let (id, changes) = fatima.register("Amina");
    ingest(&centre, &fatima, changes).await;
    let (_, sheet) = vera.register("Mehmet");
    assert_eq!(ingest(&centre, &vera, vec![sheet[0].clone()]).await, refused(RefusalCode::NotAllowed));
    let doc = Doc::new(Kind::Appointment).unwrap();
    let own = Space::Stand { organisation, market };
    vera.docs.insert(id, (own, doc));
    let change = note(&mut vera, id, "remark", "hallo");
    assert_eq!(ingest(&centre, &vera, vec![change]).await, refused(RefusalCode::WrongDocument));
}

/// Writes past the app's rules; gives the change to push.
fn note(tablet: &mut Tablet, id: DocId, key: &str, value: impl Into<Scalar>) -> Change {
    let author: Author = tablet.author.clone();
    let (space, doc) = tablet.docs.get_mut(&id).unwrap();
    let value = value.into();
    let raw = doc.write::<DocError>(NOON, &author, |writer| match &value {
        Scalar::Text(text) => writer.text(key, text),
        Scalar::Int(number) => writer.number(key, *number),
    });
    let raw = raw.unwrap().unwrap();
    Change { doc: id, kind: doc.kind().number(), space: *space, bytes: raw.bytes }
}

/// What the server says when a coordinator has a group of refused changes tried again.
async fn retry(centre: &Centre, reason: &str) -> (usize, usize) {
    let lines = centre.store.refusal_lines(9).await.unwrap();
    let [line] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!(line.reason, reason);
    let retried = centre.store.retry_refused(now(), line.id).await.unwrap().unwrap();
    (retried.stored, retried.refused)
}

#[tokio::test]
async fn a_change_under_a_coordinators_name_waits_for_a_coordinator() {
    let (centre, _) = desk().await;
    centre.store.insert_account("Sofie".to_owned(), String::new(), 1).await.unwrap().unwrap();
    let mut eve = centre.desk("Balie 9").await;
    eve.author.name = "Sofie, dashboard".to_owned();
    let (id, forged) = eve.register("Amina");
    let both = vec![Answer::Refused(RefusalCode::Author); 2];
    assert_eq!(ingest(&centre, &eve, forged.clone()).await, both);
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap(), None);
    assert_eq!(retry(&centre, "author").await, (2, 0));
    let again = vec![Answer::Duplicate; 2];
    assert_eq!(ingest(&centre, &eve, forged).await, again, "what is in the log is not judged again");
}

#[tokio::test]
async fn a_name_with_characters_that_turn_the_line_round_is_no_name() {
    let (centre, mut fatima) = desk().await;
    for name in ["Balie 1\u{202E}", "Balie\n1", "Balie 1\u{200F}"] {
        fatima.author.name = name.to_owned();
        let (_, changes) = fatima.register("Amina");
        assert_eq!(ingest(&centre, &fatima, vec![changes[0].clone()]).await, refused(RefusalCode::Author));
    }
}

#[tokio::test]
async fn what_a_tablet_writes_on_the_day_after_tomorrow_waits_for_a_coordinator() {
    let (centre, mut fatima) = desk().await;
    let (id, changes) = fatima.register("Amina");
    ingest(&centre, &fatima, changes).await;
    let mut at = |ms: i64, text: &str| {
        let author = fatima.author.clone();
        let doc = &mut fatima.docs.get_mut(&id).unwrap().1;
        let raw =
            doc.write::<DocError>(now().plus_ms(ms), &author, |writer| writer.text("remark", text)).unwrap();
        vec![Change { doc: id, kind: doc.kind().number(), space: Space::Desk, bytes: raw.unwrap().bytes }]
    };
    let (soon, late) = (at(DAY_MS - 60_000, "komt dinsdag"), at(DAY_MS + 60_000, "komt woensdag"));
    assert_eq!(ingest(&centre, &fatima, soon).await, [Answer::Stored]);
    assert_eq!(ingest(&centre, &fatima, late).await, refused(RefusalCode::Clock));
    assert_eq!(retry(&centre, "clock").await, (1, 0));
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap().unwrap().text(&REMARK), "komt woensdag");
}

#[tokio::test]
async fn random_truncated_and_oversized_bytes_are_refused_and_the_good_change_among_them_is_stored() {
    let (centre, mut fatima) = desk().await;
    let (_, changes) = fatima.register("Amina");
    let with = |bytes: Vec<u8>| Change { bytes, ..changes[0].clone() };
    let noise: [u8; 32] = env().draw();
    let whole = &changes[0].bytes;
    let push = vec![
        with(noise.to_vec()),
        with(whole[..whole.len() - 3].to_vec()),
        with(vec![7; 70_000]),
        changes[0].clone(),
    ];
    let answers = ingest(&centre, &fatima, push.clone()).await;
    let malformed = Answer::Refused(RefusalCode::Malformed);
    assert_eq!(
        answers,
        [malformed.clone(), malformed, Answer::Unkept(RefusalCode::TooLarge), Answer::Stored],
        "what is too large to be kept whole is not kept"
    );
    ingest(&centre, &fatima, push).await;
    let lines = centre.store.refusal_lines(10).await.unwrap();
    assert_eq!(lines.iter().map(|line| line.changes).sum::<usize>(), 3, "pushing again does not pile up");
}

#[tokio::test]
async fn a_value_that_no_app_writes_is_refused_with_all_that_builds_on_it() {
    let (centre, mut fatima) = desk().await;
    let (id, changes) = fatima.register("Amina");
    ingest(&centre, &fatima, changes).await;
    let bad = note(&mut fatima, id, "phone", "bel mij");
    let next = fatima.edit(id, "phone", "0470 00 00 01");
    let last = fatima.edit(id, "mail", "amina@voorbeeld.be");
    let on_refused = Answer::Refused(RefusalCode::DependsOnRefused);
    let answers = ingest(&centre, &fatima, vec![bad, next]).await;
    assert_eq!(answers, [Answer::Refused(RefusalCode::Value), on_refused.clone()]);
    assert_eq!(ingest(&centre, &fatima, vec![last]).await, [on_refused], "also in a later push");
    let sheet = centre.store.candidate_sheet(id).await.unwrap().unwrap();
    assert_eq!(sheet.text(&PHONE), "");
}

#[tokio::test]
async fn a_desk_cannot_change_the_catalogue() {
    let (centre, mut fatima) = desk().await;
    let id = DocId([5; 16]);
    fatima.docs.insert(id, (Space::Catalogue, Doc::new(Kind::Organisation).unwrap()));
    let change = note(&mut fatima, id, "name", "Muntpunt");
    assert_eq!(ingest(&centre, &fatima, vec![change]).await, refused(RefusalCode::NotAllowed));
}

#[tokio::test]
async fn a_field_that_is_a_coordinators_is_refused_from_a_desk_and_kept_in_quarantine() {
    let (centre, mut fatima) = desk().await;
    let own = DocId([6; 16]);
    fatima.docs.insert(own, (Space::Desk, Doc::new(Kind::Referrer).unwrap()));
    let made = fatima.write(own, &edit_of([("name", "Een eigen doorverwijzer")]));
    assert_eq!(ingest(&centre, &fatima, vec![made.clone()]).await, refused(RefusalCode::NotAllowed));

    let named = edit_of([("name", "Welkomhuis")]);
    let sofie = centre.coordinator("Sofie").await;
    let id = dashboard::create_doc(&centre.store, env(), &sofie, None, (Kind::Referrer, Space::Desk), &named)
        .await
        .unwrap();
    let mut fatima = fatima.connect(&centre.store).await.tablet;
    // A companion is hers to write, the name is not; together they are refused, and nothing is written.
    let companion = edit_of([("companion/bob/name", "Bob")]);
    let both = companion.clone().into_iter().chain(edit_of([("name", "Onthaalhuis")])).collect();
    let before = fatima.docs.clone();
    let renamed = fatima.write(id, &both);
    fatima.docs = before;
    // Under another author: what was refused is nothing to build on.
    fatima.author.actor = ActorId([9; 8]);
    let bob = fatima.write(id, &companion);
    let answers = ingest(&centre, &fatima, vec![renamed.clone(), bob]).await;
    assert_eq!(answers, [Answer::Refused(RefusalCode::NotAllowed), Answer::Stored]);
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    let shown = bob.content(id).values;
    assert_eq!((shown.text(&NAME), shown.items("companion").len()), ("Welkomhuis", 1));

    let lines = centre.store.refusal_lines(10).await.unwrap();
    let kept: Vec<_> = lines.iter().map(|line| (line.device.as_str(), line.reason.as_str())).collect();
    assert_eq!(kept, [("Balie 1", "not-allowed"); 2]);
    let database = rusqlite::Connection::open(centre.folder.path().join("samenspel.sqlite")).unwrap();
    let mut statement = database.prepare("SELECT bytes FROM quarantine ORDER BY id").unwrap();
    let kept: Vec<Vec<u8>> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(kept, [made.bytes, renamed.bytes], "whole, as they came");
}

async fn desk() -> (Centre, Tablet) {
    let centre = Centre::new();
    let tablet = centre.desk("Balie 1").await;
    (centre, tablet)
}

#[tokio::test]
async fn a_kind_that_a_newer_app_knows_waits_in_quarantine_until_the_server_knows_it_too() {
    let (centre, mut fatima) = desk().await;
    let (id, changes) = fatima.register("Amina");
    let newer: Vec<_> = changes.into_iter().map(|change| Change { kind: 77, ..change }).collect();
    let mut connection = fatima.connect(&centre.store).await;
    assert_eq!(connection.push(newer).await, vec![Answer::Refused(RefusalCode::Newer); 2]);
    assert_eq!(connection.goodbye, None);
    let group = centre.store.refusal_lines(9).await.unwrap()[0].id;
    let shown = centre.store.refused_group(group).await.unwrap().unwrap();
    assert_eq!(shown.changes[0].kind, None);

    // A server that has learned what 77 is: here by another name, for no kind is to come yet.
    let database = rusqlite::Connection::open(centre.folder.path().join("samenspel.sqlite")).unwrap();
    database.execute("UPDATE quarantine SET kind = 1 WHERE kind = 77", []).unwrap();
    centre.store.take_newer(now()).await.unwrap();
    let sheet = centre.store.candidate_sheet(id).await.unwrap().unwrap();
    assert_eq!(sheet.values.text(&samenspel_model::candidate::NAME), "Amina");
    assert!(centre.store.refusal_lines(9).await.unwrap().is_empty());
}
