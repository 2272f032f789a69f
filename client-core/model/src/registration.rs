//! How a candidate's sheet begins, and when nobody goes on with it.

use crate::{
    candidate::{CONSENT_STORE, GIVEN_UP},
    doc::{Author, Doc, Kind, Written},
    edit::{self, Edit, Input, WriteError},
    env::Millis,
    invalid::Invalid,
    values::Values,
};

/// A new sheet with what is given on it, and its first change. Without consent to store there is no sheet.
pub fn register(now: Millis, author: &Author, given: &Edit) -> Result<(Doc, Written), WriteError> {
    if given.get(CONSENT_STORE.key) != Some(&Input::On(true)) {
        return Err(Invalid::ConsentMissing.into());
    }
    edit::create(Kind::Candidate, now, author, given)
}

/// Did somebody give up a sheet on which nothing is said but what may be done with it? Whatever is written on it takes it up again.
pub fn is_given_up(values: &Values) -> bool {
    let begun = |key: &String| {
        key == GIVEN_UP.key || ["consent/", "asked/"].iter().any(|consents| key.starts_with(consents))
    };
    values.is_on(&GIVEN_UP)
        && values.choices.is_empty()
        && values.texts.keys().chain(values.numbers.keys()).all(begun)
}

/// Does the person want the centre to keep the sheet no longer? It stays until a coordinator has erased it: nothing goes away by a tap,
/// for another person may have been meant.
pub fn is_withdrawn(values: &Values) -> bool {
    values.number(&CONSENT_STORE) < 0
}

#[cfg(test)]
mod consents;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        booklet::Code,
        candidate::{BOOKLETS, CANDIDATE, CONSENT_FORWARD, LANGUAGES, MAIL, NAME, PHONE, REMARK, TALENTS},
        edit::{edit_of, opened_on, write, write_since},
        field::Is,
        ids::{ActorId, ChangeHash},
        values::{Content, read},
    };

    fn fatima() -> Author {
        Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() }
    }

    fn registered() -> Doc {
        register(Millis(5), &fatima(), &edit_of([("consent/store", true)])).unwrap().0
    }

    fn content(doc: &Doc) -> Content {
        read(doc, Kind::Candidate)
    }

    #[test]
    fn without_consent_there_is_no_sheet() {
        for given in [Edit::new(), edit_of([("consent/store", false)])] {
            let refused = register(Millis(5), &fatima(), &given);
            assert!(matches!(refused, Err(WriteError::Invalid { invalid: Invalid::ConsentMissing, .. })));
        }
    }

    #[test]
    fn a_sheet_keeps_what_was_typed_and_chosen() {
        let mut doc = registered();
        let mut given = edit_of([("name", " Amina  Diallo"), ("phone", "0470/00.00.01")]);
        given.extend(edit_of([("language/fr", true), ("language/ff", true), ("talent/cooking", true)]));
        write(&mut doc, Millis(6), &fatima(), &given).unwrap();
        let values = content(&doc).values;
        assert_eq!((values.text(&NAME), values.text(&PHONE)), ("Amina Diallo", "0470/00.00.01"));
        assert_eq!(
            (values.choices(&LANGUAGES), values.choices(&TALENTS)),
            (&["ff", "fr"].map(str::to_owned)[..], &["cooking".to_owned()][..])
        );
        assert_eq!((values.number(&CONSENT_STORE), values.is_on(&CONSENT_FORWARD)), (5, false));
    }

    #[test]
    fn a_sixth_talent_is_refused_and_swapping_one_is_not() {
        let mut doc = registered();
        let five =
            ["cooking", "sewing", "sports", "drawing", "driving"].map(|id| (format!("talent/{id}"), true));
        write(&mut doc, Millis(6), &fatima(), &edit_of(five)).unwrap();
        let sixth = write(&mut doc, Millis(7), &fatima(), &edit_of([("talent/writing", true)]));
        assert!(matches!(sixth, Err(WriteError::Invalid { field, .. }) if field == "talent"));
        let swap = edit_of([("talent/writing", true), ("talent/driving", false)]);
        write(&mut doc, Millis(8), &fatima(), &swap).unwrap();
        assert_eq!(content(&doc).values.choices(&TALENTS).len(), 5);
    }

    #[test]
    fn no_is_an_answer_and_taking_it_back_leaves_the_question_open() {
        let mut doc = registered();
        let mut answer = |input| {
            let written =
                write(&mut doc, Millis(6), &fatima(), &Edit::from([("own/q1/yes".to_owned(), input)]));
            written.map(|_| content(&doc).values.numbers.get("own/q1/yes").copied())
        };
        assert_eq!(answer(Input::On(false)).unwrap(), Some(-1));
        assert_eq!(answer(Input::On(true)).unwrap(), Some(1));
        assert_eq!(answer(Input::Number(0)).unwrap(), None);
        assert!(answer(Input::Number(2)).is_err());
    }

    #[test]
    fn binding_a_booklet_twice_changes_nothing() {
        let mut doc = registered();
        let code = Code::from_serial(77);
        for typed in [code.to_string(), code.display()] {
            write(&mut doc, Millis(6), &fatima(), &edit_of([(format!("booklet/{typed}"), true)])).unwrap();
        }
        assert_eq!(doc.changes().len(), 2);
        assert_eq!(content(&doc).values.choices(&BOOKLETS), [code.to_string()]);
    }

    #[test]
    fn a_withdrawn_consent_beats_a_concurrent_yes_and_is_asked_about() {
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        let mut doc = registered();
        let mut other = doc.clone();
        write(&mut doc, Millis(7), &fatima(), &edit_of([("consent/forward", false)])).unwrap();
        write(&mut other, Millis(9), &jan, &edit_of([("consent/forward", true)])).unwrap();
        doc.merge(&other).unwrap();
        let both = content(&doc);
        assert!(!both.values.is_on(&CONSENT_FORWARD));
        assert_eq!(
            both.conflicts.iter().map(|conflict| conflict.key.as_str()).collect::<Vec<_>>(),
            ["consent/forward"]
        );
        write(&mut doc, Millis(10), &fatima(), &edit_of([("consent/forward", false)])).unwrap();
        assert!(content(&doc).conflicts.is_empty(), "asked and answered");
    }

    #[test]
    fn of_every_consent_the_stricter_answer_holds_until_somebody_was_asked() {
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        let consents: Vec<_> = CANDIDATE.fields.iter().filter(|field| field.is == Is::Consent).collect();
        assert_eq!(consents.len(), 5);
        for (field, fatima_is_late) in consents.into_iter().flat_map(|field| [(field, false), (field, true)])
        {
            let purpose = field.key.trim_start_matches("consent/");
            let asked = |language: &str, yes: bool| {
                let mut given = edit_of([(format!("asked/{purpose}/language"), language)]);
                given.extend(edit_of([(field.key, yes)]));
                given
            };
            let mut doc = registered();
            let mut other = doc.clone();
            let at = Millis(if fatima_is_late { 12 } else { 7 });
            write(&mut doc, at, &fatima(), &asked("ar", false)).unwrap();
            write(&mut other, Millis(9), &jan, &asked("nl", true)).unwrap();
            // On the sheet of Jan the keeping was agreed to before; an answer that stands is not written again.
            if field.key == CONSENT_STORE.key {
                write(&mut other, Millis(10), &jan, &asked("nl", false)).unwrap();
                write(&mut other, Millis(11), &jan, &asked("nl", true)).unwrap();
            }
            doc.merge(&other).unwrap();
            let both = content(&doc);
            assert!(both.values.number(field) < 0, "{purpose}: no");
            let open: Vec<_> = both.conflicts.iter().map(|conflict| conflict.key.as_str()).collect();
            assert_eq!(open, [field.key], "one question, and not one for each word of it");
        }
    }

    #[test]
    fn who_takes_back_that_the_sheet_is_kept_is_heard_and_nothing_else_is_lost() {
        let mut doc = registered();
        write(&mut doc, Millis(6), &fatima(), &edit_of([("name", "Amina")])).unwrap();
        assert!(!is_withdrawn(&content(&doc).values));
        write(&mut doc, Millis(7), &fatima(), &edit_of([("consent/store", false)])).unwrap();
        let values = content(&doc).values;
        assert!(is_withdrawn(&values));
        assert_eq!((values.text(&NAME), values.number(&CONSENT_STORE)), ("Amina", -7));
        write(&mut doc, Millis(8), &fatima(), &edit_of([("consent/store", true)])).unwrap();
        assert!(!is_withdrawn(&content(&doc).values), "taken back: another person was meant");
    }

    #[test]
    fn who_agrees_on_two_tablets_at_once_is_not_asked_again() {
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        let mut doc = registered();
        let mut other = doc.clone();
        write(&mut doc, Millis(7), &fatima(), &edit_of([("consent/forward", true)])).unwrap();
        write(&mut other, Millis(9), &jan, &edit_of([("consent/forward", true)])).unwrap();
        doc.merge(&other).unwrap();
        let both = content(&doc);
        assert!(both.values.is_on(&CONSENT_FORWARD));
        assert!(both.conflicts.is_empty());
    }

    #[test]
    fn an_unknown_field_or_a_number_for_a_text_is_refused_by_name() {
        let mut doc = registered();
        for (key, input) in
            [("shoe", Input::from("42")), ("name", Input::Number(4)), ("talent/cooking", Input::from("ja"))]
        {
            let refused = write(&mut doc, Millis(6), &fatima(), &Edit::from([(key.to_owned(), input)]));
            assert!(
                matches!(refused, Err(WriteError::Invalid { field, invalid: Invalid::Choice }) if field == key)
            );
        }
    }

    #[test]
    fn what_another_desk_wrote_while_the_form_was_open_is_kept_and_asked_about() {
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        let mut doc = registered();
        let opened = doc.heads();
        write(&mut doc, Millis(6), &fatima(), &edit_of([("name", "Amina"), ("mail", "a@b.be")])).unwrap();
        write(&mut doc, Millis(7), &fatima(), &edit_of([("remark", "komt dinsdag")])).unwrap();
        let form = edit_of([("name", "Amina Diallo"), ("phone", "0470 00 00 01")]);
        write_since(&mut doc, &opened, Millis(8), &jan, ActorId([3; 8]), &form).unwrap();
        let both = content(&doc);
        let voices: Vec<_> = both.conflicts.iter().flat_map(|conflict| &conflict.voices).collect();
        let said: Vec<_> = voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
        assert_eq!(said, [("Balie 1", "Amina"), ("Balie 2", "Amina Diallo")]);
        assert_eq!((both.values.text(&MAIL), both.values.text(&PHONE)), ("a@b.be", "0470 00 00 01"));
        assert_eq!(both.values.text(&REMARK), "komt dinsdag");
        assert_eq!(doc.changes().len(), 4);
    }

    #[test]
    fn a_form_that_was_opened_on_nothing_that_is_known_overwrites_nothing_and_empties_nothing() {
        let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
        for since in [vec![], vec![ChangeHash([9; 32])], vec![registered().heads()[0], ChangeHash([9; 32])]] {
            let mut doc = registered();
            let given =
                edit_of([("name", "Amina"), ("mail", "a@b.be"), ("phone", "0470 00 00 01"), ("remark", "x")]);
            write(&mut doc, Millis(6), &fatima(), &given).unwrap();
            let form =
                edit_of([("name", "Amina Diallo"), ("mail", ""), ("phone", "0470 00 00 01"), ("remark", "")]);
            let written = write_since(&mut doc, &since, Millis(8), &jan, ActorId([3; 8]), &form).unwrap();
            assert_eq!(opened_on(&doc, &[written.unwrap().hash]).len(), 1);
            let both = content(&doc);
            let [asked] = both.conflicts.as_slice() else { panic!("{:?}", both.conflicts) };
            let said: Vec<_> = asked.voices.iter().map(|voice| voice.value.as_str()).collect();
            assert_eq!(said, ["Amina", "Amina Diallo"]);
            assert_eq!((both.values.text(&MAIL), both.values.text(&REMARK)), ("a@b.be", "x"));
            let no = [("mail", Input::from("")), ("consent/forward", Input::On(false))];
            let form: Edit = no.map(|(key, input)| (key.to_owned(), input)).into();
            write_since(&mut doc, &since, Millis(9), &jan, ActorId([4; 8]), &form).unwrap();
            let said = content(&doc).values;
            assert_eq!((said.text(&MAIL), said.number(&CONSENT_FORWARD)), ("a@b.be", -9));
        }
    }
}
