//! What else comes in from outside: the two bodies of pairing, the parts of frames that are stored on their own, and the
//! forms that the screens hand over as JSON. There are no file imports yet.

use samenspel_model::{
    ActorId, Millis,
    admit::{self, Registers},
    doc::{Author, Doc, Kind, RawChange},
    edit::{self, Edit, Input},
    pairing::{Link, PairRequest, PairResponse},
    values::{self, Values},
    wire::{self, Cursor, Entry, Known, RefusalCode},
};

use crate::budget::within;

const NOW: Millis = Millis(1_795_424_400_000);

/// The property. The first byte says what the rest is taken for.
pub fn check(input: &[u8]) {
    let Some((form, body)) = input.split_first() else { return };
    match form % 7 {
        0 => again::<PairRequest>(body),
        1 => again::<Cursor>(body),
        2 => again::<Known>(body),
        3 => {
            let entry = within("reading an entry", || wire::decode::<Entry>(body));
            if let Ok(entry) = entry {
                assert!(wire::decode::<Entry>(&wire::encode(&entry)) == Ok(entry));
            }
        }
        4 => {
            again::<PairResponse>(body);
            if let Ok(answer) = minicbor::decode::<PairResponse>(body) {
                let link = Link {
                    origin: "https://samenspel.example".to_owned(),
                    pairing: [2; 16],
                    secret: [3; 16],
                    server_key_hash: samenspel_model::pairing::key_hash(&answer.server_public),
                };
                let _ = (answer.verify(&link, &[4; 32]), answer.rights());
            }
        }
        5 => form_of(body, |kind, author, edit| {
            let mut doc = Doc::new(kind).unwrap();
            let written = edit::write(&mut doc, NOW, author, edit).ok()??;
            Some((doc, written))
        }),
        _ => form_of(body, |kind, author, edit| {
            let (doc, written) = edit::create(kind, NOW, author, edit).ok()?;
            Some((doc, written?))
        }),
    }
}

/// A form as JSON: what an app writes of it into a document of whatever kind comes through the gate, and what is shown then
/// is clean.
fn form_of(body: &[u8], write: impl Fn(Kind, &Author, &Edit) -> Option<(Doc, RawChange)>) {
    let Ok(edit) = within("reading a form", || serde_json::from_slice::<Edit>(body)) else { return };
    let author = Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() };
    for kind in Kind::ALL {
        let Some((mut doc, raw)) = within("writing a form", || write(kind, &author, &edit)) else { continue };
        let change = admit::decode(&raw.bytes);
        let mut registers = Registers::new(kind);
        match change.and_then(|change| registers.take(&change, None)) {
            Ok(()) => {}
            Err(refusal) if refusal.code == RefusalCode::TooLarge => continue,
            Err(refusal) => panic!("{kind:?}: what an app wrote is refused: {}", refusal.detail),
        }
        let shown = values::read(&doc, kind);
        assert_eq!(values::read(&registers, kind), shown);
        let again =
            edit::write(&mut doc, NOW, &author, &texts(&shown.values)).expect("what is shown is clean");
        assert_eq!(again, None, "what was cleaned is clean");
    }
}

fn texts(values: &Values) -> Edit {
    values.texts.iter().map(|(key, text)| (key.clone(), Input::from(text.as_str()))).collect()
}

fn again<T: minicbor::Encode<()> + for<'b> minicbor::Decode<'b, ()> + PartialEq>(body: &[u8]) {
    let read = within("reading", || minicbor::decode::<T>(body));
    if let Ok(value) = read {
        let bytes = minicbor::to_vec(&value).unwrap();
        assert!(minicbor::decode::<T>(&bytes).is_ok_and(|same| same == value));
    }
}
