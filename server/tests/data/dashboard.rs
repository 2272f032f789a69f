//! What coordinators see and decide.

use samenspel_model::{
    candidate::PHONE,
    edit::{Input, edit_of},
    registration::is_given_up,
};
use samenspel_server::ingest::dashboard::{
    Answer, EditError, Edited, answered, choose_value, edit_form, settle,
};
use samenspel_server::store::rows::Asks;

use crate::harness::{Centre, env, now};

#[tokio::test]
async fn two_numbers_for_one_person_are_both_shown_and_one_is_chosen() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    // Neither knows of the other.
    let first = fatima.tablet.edit(id, "phone", "0470 00 00 01");
    let second = bob.tablet.edit(id, "phone", "0470 00 00 02");
    fatima.push(vec![first]).await;
    bob.push(vec![second]).await;
    let open = centre.store.open_conflicts().await.unwrap();
    let mut voices: Vec<_> =
        open[0].voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
    voices.sort_unstable();
    assert_eq!(voices, [("Balie 1", "0470 00 00 01"), ("Balie 2", "0470 00 00 02")]);

    let sofie = centre.coordinator("Sofie").await;
    choose_value(&centre.store, env(), &sofie, id, "phone", "0470 00 00 02").await.unwrap();
    assert_eq!(centre.store.open_conflicts().await.unwrap(), []);
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap().unwrap().device, "Sofie, dashboard");
    for tablet in [&mut fatima, &mut bob] {
        tablet.catch_up().await;
        let sheet = tablet.tablet.content(id);
        assert_eq!((sheet.values.text(&PHONE), sheet.conflicts.len()), ("0470 00 00 02", 0));
    }
}

#[tokio::test]
async fn a_sheet_that_was_given_up_waits_to_be_erased_until_somebody_writes_on_it() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    for (field, input) in
        [("name", Input::from("Barry")), ("language/fr", true.into()), ("practise", true.into())]
    {
        let (amina, changes) = fatima.tablet.register("Amina");
        fatima.push(changes).await;
        let given_up = fatima.tablet.write(amina, &edit_of([("given-up", true)]));
        fatima.push(vec![given_up]).await;
        assert_eq!(centre.store.given_up().await.unwrap(), 0, "she has a name");
        let nameless = fatima.tablet.begin();
        let changes = fatima.tablet.changes(nameless);
        fatima.push(changes).await;
        assert_eq!(centre.store.given_up().await.unwrap(), 0);
        let given_up = fatima.tablet.write(nameless, &edit_of([("given-up", true)]));
        fatima.push(vec![given_up]).await;
        assert_eq!(centre.store.given_up().await.unwrap(), 1);
        assert!(is_given_up(&centre.store.candidate_sheet(nameless).await.unwrap().unwrap().values));
        let written = fatima.tablet.write(nameless, &edit_of([(field, input)]));
        fatima.push(vec![written]).await;
        assert_eq!(centre.store.given_up().await.unwrap(), 0, "{field}");
        assert!(!is_given_up(&centre.store.candidate_sheet(nameless).await.unwrap().unwrap().values));
    }
}

#[tokio::test]
async fn a_choice_for_nobody_or_of_nonsense_is_refused() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let nobody = samenspel_model::DocId([9; 16]);
    let chosen = |doc, field, value| choose_value(&centre.store, env(), &sofie, doc, field, value);
    assert!(matches!(chosen(nobody, "phone", "0470 00 00 01").await, Err(EditError::NotFound)));
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    for (field, value) in [("phone", "0470 00 00 01"), ("phone", "bel mij"), ("kind", "1"), ("shoe", "42")] {
        assert!(matches!(chosen(amina, field, value).await, Err(EditError::NotAValue)), "{field}: {value}");
    }
}

#[tokio::test]
async fn an_answer_counts_while_the_question_is_asked_as_it_was_and_the_next_one_hears_who_answered() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let mut jan = centre.desk("Balie 3").await.connect(&centre.store).await;
    fatima.push(vec![fatima.tablet.clone().edit(id, "phone", "0470 00 00 01")]).await;
    bob.push(vec![bob.tablet.clone().edit(id, "phone", "0470 00 00 02")]).await;
    let asked = centre.store.open_conflicts().await.unwrap().remove(0);
    let answer = |mark: &str, value: &str| Answer {
        doc: id,
        key: "phone".into(),
        mark: mark.into(),
        value: value.into(),
    };
    // Meanwhile a third number comes in: it is another question.
    jan.push(vec![jan.tablet.clone().edit(id, "phone", "0470 00 00 03")]).await;
    let (sofie, karim) = (centre.coordinator("Sofie").await, centre.coordinator("Karim").await);
    let stale = answer(&asked.mark(), "0470 00 00 02");
    assert!(matches!(answered(&centre.store, &stale).await, Err(EditError::NotAValue)));
    let refused = settle(&centre.store, env(), &sofie, stale).await;
    assert!(matches!(refused, Err(EditError::NotAValue)));

    let asked = centre.store.open_conflicts().await.unwrap().remove(0);
    let invented = settle(&centre.store, env(), &sofie, answer(&asked.mark(), "0470 99 99 99")).await;
    assert!(matches!(invented, Err(EditError::NotAValue)), "nobody wrote that");
    let first = answer(&asked.mark(), "0470 00 00 02");
    assert_eq!(answered(&centre.store, &first).await.unwrap(), None);
    assert!(settle(&centre.store, env(), &sofie, first).await.unwrap());
    assert_eq!(centre.store.open_conflicts().await.unwrap(), []);
    let second = answer(&asked.mark(), "0470 00 00 01");
    let heard = answered(&centre.store, &second).await.unwrap().unwrap();
    assert_eq!((heard.author.as_str(), heard.value.as_str()), ("Sofie, dashboard", "0470 00 00 02"));
    assert!(!settle(&centre.store, env(), &karim, second).await.unwrap());
}

#[tokio::test]
async fn two_coordinators_who_wrote_without_knowing_of_each_other_are_told_apart_by_name() {
    let centre = Centre::new();
    samenspel_server::demo::seed(&centre.store, now()).await.unwrap();
    let open = centre.store.open_conflicts().await.unwrap();
    let mut authors: Vec<_> = open[0].voices.iter().map(|voice| voice.author.as_str()).collect();
    authors.sort_unstable();
    assert_eq!(authors, ["Karim, dashboard", "Sofie, dashboard"]);
    assert_eq!(centre.store.device_lines().await.unwrap(), [], "an account is no tablet");
}

#[tokio::test]
async fn the_last_news_is_told_after_the_commit() {
    let centre = Centre::new();
    let mut news = centre.store.changes().subscribe();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    while news.try_recv().is_ok() {}
    fatima.push(changes).await;
    let told = news.recv().await.unwrap();
    assert_eq!(told, samenspel_server::store::Changed::Space(samenspel_model::Space::Desk));
    assert!(centre.store.candidate_sheet(id).await.unwrap().is_some());
}

#[tokio::test]
async fn a_form_from_before_the_sheet_was_there_leaves_alone_what_others_filled_in() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let edit = fatima.tablet.edit(id, "phone", "0470 00 00 01");
    fatima.push(vec![edit]).await;
    let sofie = centre.coordinator("Sofie").await;
    let unknown = "9".repeat(64);
    for (version, name, edited) in [
        ("", "Amina", Edited::Unchanged),
        ("", "Amina Diallo", Edited::Beside),
        (unknown.as_str(), "Amina D.", Edited::Saved),
    ] {
        let form = edit_of([("name", name), ("phone", ""), ("mail", "")]);
        let done = edit_form(&centre.store, env(), &sofie, id, version, form).await.unwrap();
        assert_eq!(done, edited, "{version} {name}");
    }
    fatima.catch_up().await;
    let sheet = fatima.tablet.content(id);
    assert_eq!((sheet.values.text(&PHONE), sheet.conflicts.len()), ("0470 00 00 01", 1));
    assert_eq!(sheet.conflicts[0].voices.len(), 3, "all of it is asked about");
}

#[tokio::test]
async fn a_booklet_that_two_desks_gave_away_asks_whose_it_is() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let (olena, changes) = bob.tablet.register("Olena");
    bob.push(changes).await;
    let code = samenspel_model::booklet::Code::from_serial(77).to_string();
    let key = format!("booklet/{code}");
    let bound = fatima.tablet.write(amina, &edit_of([(key.as_str(), true)]));
    fatima.push(vec![bound]).await;
    assert_eq!(centre.store.booklet_questions(Asks::Several).await.unwrap(), []);
    let bound = bob.tablet.write(olena, &edit_of([(key.as_str(), true)]));
    bob.push(vec![bound]).await;
    let shared = centre.store.booklet_questions(Asks::Several).await.unwrap();
    assert_eq!(shared.len(), 1);
    assert_eq!(shared[0].code, code);
    assert_eq!(shared[0].holders, [(amina, "Amina".to_owned()), (olena, "Olena".to_owned())]);
    let freed = bob.tablet.write(olena, &edit_of([(key.as_str(), false)]));
    bob.push(vec![freed]).await;
    assert_eq!(centre.store.booklet_questions(Asks::Several).await.unwrap(), []);
}
