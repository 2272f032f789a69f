//! Fatima and Jan ask Amina on two tablets that know nothing of each other.

use crate::{
    candidate::{CONSENT_FORWARD, NEEDS},
    doc::{Author, Doc, DocError, Fields, Kind},
    edit::{self, Edit, Input, edit_of, write, write_since},
    env::Millis,
    ids::{ActorId, ChangeHash},
    values::{Content, Values, read},
};

use super::register;

fn fatima() -> Author {
    Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() }
}

fn jan() -> Author {
    Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() }
}

fn registered() -> Doc {
    register(Millis(5), &fatima(), &edit_of([("consent/store", true)])).unwrap().0
}

fn content(doc: &Doc) -> Content {
    read(doc, Kind::Candidate)
}

fn answer(purpose: &str, yes: bool, language: &str, by: &str) -> Edit {
    let mut given = edit_of([(format!("consent/{purpose}"), yes)]);
    given.extend(edit_of([
        (format!("asked/{purpose}/language"), language),
        (format!("asked/{purpose}/by"), by),
        (format!("asked/{purpose}/text"), "2026-11-27"),
    ]));
    given
}

fn proof(values: &Values) -> [&str; 3] {
    ["by", "language", "text"]
        .map(|part| values.texts.get(&format!("asked/forward/{part}")).map_or("", String::as_str))
}

/// Asked before in Dutch; then Fatima hears no in Arabic and Jan yes in Dutch, or the other way round.
fn they_differ(fatima_hears: bool, fatima_at: i64) -> Doc {
    let mut doc = registered();
    write(&mut doc, Millis(6), &jan(), &answer("forward", !fatima_hears, "nl", "Balie 2")).unwrap();
    write(&mut doc, Millis(6), &jan(), &edit_of([("consent/forward", Input::Number(0))])).unwrap();
    let mut other = doc.clone();
    write(&mut doc, Millis(fatima_at), &fatima(), &answer("forward", fatima_hears, "ar", "Balie 1")).unwrap();
    write(&mut other, Millis(9), &jan(), &answer("forward", !fatima_hears, "nl", "Balie 2")).unwrap();
    // Jan's tablet is the busier one: what was written last in it wins where nothing else decides.
    write(&mut other, Millis(10), &jan(), &edit_of([("remark", "komt dinsdag")])).unwrap();
    doc.merge(&other).unwrap();
    doc
}

#[test]
fn the_answer_that_holds_shows_how_it_was_asked_itself() {
    for (fatima_hears, at) in [(false, 8), (false, 12), (true, 8), (true, 12)] {
        let both = content(&they_differ(fatima_hears, at));
        assert!(!both.values.is_on(&CONSENT_FORWARD));
        let no = if fatima_hears { ["Balie 2", "nl", "2026-11-27"] } else { ["Balie 1", "ar", "2026-11-27"] };
        assert_eq!(proof(&both.values), no, "Fatima heard {fatima_hears} at {at}");
    }
}

#[test]
fn the_answer_that_is_chosen_brings_how_it_was_asked() {
    for (fatima_hears, chosen) in [(false, 0), (false, 1), (true, 0), (true, 1)] {
        let mut doc = they_differ(fatima_hears, 8);
        let asked = content(&doc).conflict("consent/forward").unwrap().clone();
        let voice = &asked.voices[chosen];
        let chosen = edit::choice(&doc, Kind::Candidate, "consent/forward", &voice.value).unwrap();
        write(&mut doc, Millis(20), &fatima(), &chosen).unwrap();
        let settled = content(&doc);
        assert!(settled.conflicts.is_empty());
        assert_eq!(settled.values.numbers["consent/forward"].to_string(), voice.value);
        let language = if voice.author == "Balie 1" { "ar" } else { "nl" };
        assert_eq!(proof(&settled.values), [voice.author.as_str(), language, "2026-11-27"]);
    }
}

#[test]
fn an_answer_that_says_nothing_of_how_it_was_asked_has_no_proof_of_an_earlier_one() {
    let mut doc = registered();
    write(&mut doc, Millis(6), &fatima(), &answer("forward", true, "ar", "Balie 1")).unwrap();
    write(&mut doc, Millis(7), &jan(), &edit_of([("consent/forward", false)])).unwrap();
    assert_eq!(proof(&content(&doc).values), [""; 3]);
    // What stands and is said again keeps its own day, and how it was asked on it.
    write(&mut doc, Millis(8), &fatima(), &answer("forward", true, "ar", "Balie 1")).unwrap();
    write(&mut doc, Millis(9), &jan(), &answer("forward", true, "nl", "Balie 2")).unwrap();
    let values = content(&doc).values;
    assert_eq!((values.number(&CONSENT_FORWARD), proof(&values)), (8, ["Balie 1", "ar", "2026-11-27"]));
}

#[test]
fn what_health_asks_is_read_by_nobody_unless_every_tablet_heard_yes() {
    let mut doc = registered();
    let asked = edit_of([("consent/health", true), ("needs/wheelchair", true)]);
    write(&mut doc, Millis(6), &fatima(), &asked).unwrap();
    assert_eq!(content(&doc).values.choices(&NEEDS), ["wheelchair"]);
    let mut other = doc.clone();
    write(&mut doc, Millis(7), &fatima(), &edit_of([("needs/toilet", true)])).unwrap();
    write(&mut other, Millis(9), &jan(), &edit_of([("consent/health", false)])).unwrap();
    doc.merge(&other).unwrap();
    assert!(content(&doc).values.choices(&NEEDS).is_empty(), "Jan heard no");
    write(&mut doc, Millis(10), &fatima(), &edit_of([("consent/health", true)])).unwrap();
    assert!(content(&doc).values.choices(&NEEDS).is_empty(), "what was said before the no is asked again");
    write(&mut doc, Millis(11), &fatima(), &edit_of([("needs/toilet", true)])).unwrap();
    assert_eq!(content(&doc).values.choices(&NEEDS), ["toilet"]);
}

/// Asked on both tablets: Fatima heard yes and what is needed, Jan no.
fn they_differ_about_health() -> Doc {
    let mut doc = registered();
    let mut other = doc.clone();
    let asked = edit_of([("consent/health", true), ("needs/wheelchair", true)]);
    write(&mut doc, Millis(6), &fatima(), &asked).unwrap();
    write(&mut other, Millis(9), &jan(), &edit_of([("consent/health", false)])).unwrap();
    doc.merge(&other).unwrap();
    assert!(content(&doc).values.choices(&NEEDS).is_empty());
    doc
}

#[test]
fn a_no_to_the_question_takes_away_what_health_asks_and_a_yes_keeps_it() {
    for (yes, needs) in [(true, &["wheelchair"][..]), (false, &[])] {
        let mut doc = they_differ_about_health();
        // Something else is noted meanwhile: nothing goes while they differ.
        write(&mut doc, Millis(10), &fatima(), &edit_of([("remark", "komt dinsdag")])).unwrap();
        let value = if yes { "6" } else { "-9" };
        let chosen = edit::choice(&doc, Kind::Candidate, "consent/health", value).unwrap();
        write(&mut doc, Millis(11), &fatima(), &chosen).unwrap();
        assert_eq!(content(&doc).values.choices(&NEEDS), needs);
        write(&mut doc, Millis(12), &fatima(), &edit_of([("consent/health", true)])).unwrap();
        assert_eq!(content(&doc).values.choices(&NEEDS), needs, "nothing comes back by itself");
    }
}

#[test]
fn a_no_takes_away_what_health_asks_and_its_undo_brings_it_back() {
    let mut doc = registered();
    let asked = edit_of([("consent/health", true), ("needs/wheelchair", true)]);
    write(&mut doc, Millis(6), &fatima(), &asked).unwrap();
    write(&mut doc, Millis(7), &fatima(), &edit_of([("consent/health", false)])).unwrap();
    assert!(doc.keys_under("needs/").is_empty(), "not only hidden");
    let undo = Edit::from([
        ("consent/health".to_owned(), Input::Number(6)),
        ("needs/wheelchair".to_owned(), Input::On(true)),
    ]);
    write(&mut doc, Millis(8), &fatima(), &undo).unwrap();
    let values = content(&doc).values;
    assert_eq!(
        (values.numbers["consent/health"], values.choices(&NEEDS)),
        (6, &["wheelchair".to_owned()][..])
    );
    // Nor may it be written where nobody agreed.
    let never = edit_of([("consent/health", Input::Number(0)), ("needs/toilet", true.into())]);
    write(&mut doc, Millis(9), &fatima(), &never).unwrap();
    assert!(doc.keys_under("needs/").is_empty());
}

#[test]
fn an_answer_that_an_earlier_version_wrote_alone_shows_nobody_elses_proof() {
    let mut doc = registered();
    write(&mut doc, Millis(6), &jan(), &answer("forward", true, "ar", "Balie 2")).unwrap();
    doc.write::<DocError>(Millis(8), &fatima(), |writer| writer.number("consent/forward", -8)).unwrap();
    let values = content(&doc).values;
    assert_eq!((values.number(&CONSENT_FORWARD), proof(&values)), (-8, [""; 3]));
}

#[test]
fn of_a_form_whose_version_is_not_known_a_need_is_kept_and_an_answer_brings_its_whole_proof() {
    let unknown = [ChangeHash([9; 32])];
    let mut doc = registered();
    for purpose in ["health", "forward"] {
        write(&mut doc, Millis(6), &fatima(), &answer(purpose, true, "ar", "Balie 1")).unwrap();
    }
    let need = edit_of([("needs/wheelchair", true)]);
    write_since(&mut doc, &unknown, Millis(7), &fatima(), ActorId([7; 8]), &need).unwrap();
    assert_eq!(content(&doc).values.choices(&NEEDS), ["wheelchair"]);
    let no = answer("forward", false, "ar", "Balie 1");
    write_since(&mut doc, &unknown, Millis(8), &fatima(), ActorId([8; 8]), &no).unwrap();
    let values = content(&doc).values;
    assert!(!values.is_on(&CONSENT_FORWARD));
    assert_eq!(proof(&values), ["Balie 1", "ar", "2026-11-27"]);
}
