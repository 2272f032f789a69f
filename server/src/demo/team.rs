//! Invented volunteers of the desk. None has a PIN: who tries the demo chooses one.

use samenspel_model::{
    DocId, Env, Millis, Space,
    doc::{Author, Doc, Kind},
    edit::{self, Edit, WriteError, edit_of},
};

/// A volunteer: name, languages, whether they know the work, and the half-days on which they come.
type Person = (&'static str, &'static [&'static str], bool, &'static [&'static str]);

static TEAM: [Person; 5] = [
    (
        "Godelieve",
        &["nl", "fr"],
        true,
        &["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"],
    ),
    ("Samir", &["nl", "fr", "ar"], true, &["tue-afternoon", "thu-afternoon", "fri-afternoon", "sat-morning"]),
    ("Marie-Jeanne", &["fr", "nl"], true, &["mon-afternoon", "wed-afternoon"]),
    ("Tomasz", &["pl", "en", "nl"], false, &["tue-morning", "thu-afternoon"]),
    // New, and never together with somebody who knows the work: the rota says so.
    ("Nele", &["nl", "en"], false, &["wed-evening"]),
];

/// The half-days on which the demo's desk is open. On Thursday evening nobody comes, on Wednesday evening only Nele.
static OPEN: [&str; 13] = [
    "mon-morning",
    "mon-afternoon",
    "tue-morning",
    "tue-afternoon",
    "wed-morning",
    "wed-afternoon",
    "wed-evening",
    "thu-morning",
    "thu-afternoon",
    "thu-evening",
    "fri-morning",
    "fri-afternoon",
    "sat-morning",
];

/// What the centre says of itself.
pub(super) fn centre(now: Millis, author: &Author) -> Result<Doc, WriteError> {
    let mut given = edit_of([("name", "Het Voorbeeld")]);
    given.extend(edit_of(OPEN.map(|half_day| (format!("open/{half_day}"), true))));
    Ok(edit::create(Kind::Centre, now, author, &given)?.0)
}

/// The documents.
pub(super) fn all(
    env: &mut Env,
    now: Millis,
    author: &Author,
) -> Result<Vec<(DocId, Space, Doc)>, WriteError> {
    TEAM.iter()
        .map(|person| {
            let (doc, _) = edit::create(Kind::Volunteer, now, author, &given(person))?;
            Ok((DocId::random(env), Space::Desk, doc))
        })
        .collect()
}

fn given((name, languages, is_experienced, when): &Person) -> Edit {
    let mut given = edit_of([("name", *name)]);
    given.extend(edit_of([("experienced", *is_experienced)].into_iter().filter(|(_, is)| *is)));
    given.extend(edit_of(languages.iter().map(|language| (format!("language/{language}"), true))));
    given.extend(edit_of(when.iter().map(|half_day| (format!("when/{half_day}"), true))));
    given
}
