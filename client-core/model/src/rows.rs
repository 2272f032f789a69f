//! Rows are made of documents and can be made again: when they have to be.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::nouns::NOUNS;

/// How words, titles, orders and links are made of what documents say: raised whenever they are made otherwise, as a test tells.
const MADE: u32 = 2;

/// Changes with every declaration and with [`MADE`]: rows that were made by other declarations are made anew, and what was set aside as
/// unknown is tried again.
pub fn version() -> String {
    let mut hash = Sha256::new_with_prefix("samenspel rows 3");
    hash.update(MADE.to_be_bytes());
    for noun in NOUNS {
        hash.update(format!("{noun:?}"));
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use crate::{
        booklet::Code,
        doc::{Author, Doc, Kind},
        edit::{self, Edit, edit_of},
        env::Millis,
        ids::ActorId,
        search, values,
    };

    /// All that a row holds of a document.
    fn row(kind: Kind, edits: &[Edit]) -> String {
        let author = Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() };
        let [first, others @ ..] = edits else { unreachable!("a row is of a document") };
        let (mut doc, _): (Doc, _) = edit::create(kind, Millis(1), &author, first).unwrap();
        // Written on tablets that did not know of each other.
        let copies = others.iter().zip(2..).map(|(edit, n)| {
            let mut copy = doc.clone();
            edit::write(&mut copy, Millis(1), &Author { actor: ActorId([n; 8]), ..author.clone() }, edit)
                .unwrap();
            copy
        });
        copies.collect::<Vec<_>>().iter().for_each(|copy| doc.merge(copy).unwrap());
        let (noun, content) = (kind.noun(), values::read(&doc, kind));
        let links: Vec<_> =
            content.values.links(noun).into_iter().map(|(field, value)| format!("{field}={value}")).collect();
        let sort = search::fold(&content.values.sort_text(noun));
        let conflicts = content.conflicts.len();
        [
            content.values.title(noun),
            sort,
            links.join(" "),
            conflicts.to_string(),
            search::words(noun, &content),
        ]
        .join("|")
    }

    #[test]
    fn rows_are_made_anew_when_they_are_made_otherwise() {
        let booklet = Code::from_serial(9).display();
        let made = [
            row(
                Kind::Candidate,
                &[
                    edit_of([
                        ("name", "D'Hondt-Vandenbroeck Élodie"),
                        ("phone", "+32 (0)470 12 34 56"),
                        ("remark", "Bus 71"),
                        ("mail", "elodie@example.org"),
                    ])
                    .into_iter()
                    .chain(edit_of([("consent/store", true), ("talent/cooking", true)]))
                    .collect(),
                    edit_of([("phone", "02 555 01 02")]),
                    edit_of([("phone", "+33 6 12 34 56 78")]),
                ],
            ),
            row(
                Kind::Candidate,
                &[edit_of([("name", "فاطمة الزهراء")])
                    .into_iter()
                    .chain(edit_of([("consent/store", true)]))
                    .collect()],
            ),
            row(Kind::Organisation, &[edit_of([("name", "Het Huis"), ("task/t1/title", "Koken")])]),
            row(
                Kind::Appointment,
                &[edit_of([
                    ("booklet", booklet.as_str()),
                    ("task", "buddy"),
                    ("date", "2026-12-01"),
                    ("time", "10:00"),
                ])],
            ),
        ];
        let pinned = [
            "D'Hondt-Vandenbroeck Élodie|d'hondt-vandenbroeck elodie||1|elodie example org \
             elodieexampleorg d hondt vandenbroeck dhondtvandenbroeck elodie \
             \u{e000}dontvandenbrukelodi \u{e002}dndtvndnbrkld \u{e002}d \u{e000}hontvandenbrukelodi \
             \u{e002}hndtvndnbrkld \u{e000}vandenbrukelodi \u{e002}vndnbrkld \u{e000}elodi \u{e002}ald \
             33612345678 33612345678 3225550102 025550102",
            "فاطمة الزهراء|فاطمه الزهراء||0|فاطمه الزهراء \u{e001}ftmhlshr \u{e001}alshr \u{e001}shr",
            "Het Huis|het huis||0|het huis \u{e000}hetuis \u{e002}hts \u{e002}ht \u{e000}huis \
             \u{e002}hs koken \u{e000}koken \u{e002}kn",
            "0000\u{a0}0092 · 2026-12-01 · 10:00|2026-12-01 10:00|booklet=00000092|0|",
        ];
        assert_eq!(made, pinned, "rows are made otherwise: raise MADE, and write here how they are made now");
    }
}
