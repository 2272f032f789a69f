//! What else comes in from outside: the two bodies of pairing, the parts of frames that are stored on their own, and the
//! forms that the screens hand over as JSON. There are no file imports yet.

use samenspel_model::{
    appointment::AppointmentDraft,
    candidate::CandidateEdit,
    pairing::{Link, PairRequest, PairResponse},
    wire::{self, Cursor, Entry, Known},
};

use crate::budget::within;

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
        5 => {
            let edit = within("reading a form", || serde_json::from_slice::<CandidateEdit>(body));
            if let Ok(Ok(clean)) = edit.map(|edit| edit.clean()) {
                assert_eq!(clean.clean(), Ok(clean.clone()), "what was cleaned is clean");
            }
        }
        _ => {
            let _ = within("reading a form", || serde_json::from_slice::<AppointmentDraft>(body));
        }
    }
}

fn again<T: minicbor::Encode<()> + for<'b> minicbor::Decode<'b, ()> + PartialEq>(body: &[u8]) {
    let read = within("reading", || minicbor::decode::<T>(body));
    if let Ok(value) = read {
        let bytes = minicbor::to_vec(&value).unwrap();
        assert!(minicbor::decode::<T>(&bytes).is_ok_and(|same| same == value));
    }
}
