//! Organisations and the tasks they offer.

use serde::{Deserialize, Serialize};

use crate::{
    doc::{Author, Doc, DocError, Fields, Kind, Written},
    env::Millis,
    invalid::Invalid,
    talent, text,
};

/// A task for a volunteer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Unique within its organisation, lower case and digits.
    pub id: String,
    /// What it is, in plain words.
    pub title: String,
    /// What the volunteer does.
    pub about: String,
    /// Where one meets.
    pub place: String,
    /// Talents it asks, sorted.
    pub talents: Vec<String>,
}

/// An organisation with its tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Where it is.
    pub place: String,
    /// Who answers, as it may be told to visitors.
    pub contact: String,
    /// Its tasks, by id.
    pub tasks: Vec<Task>,
}

/// Reads an organisation.
pub fn read(doc: &impl Fields) -> Organisation {
    let tasks = doc
        .keys_under("task/")
        .into_iter()
        .filter_map(|key| key.strip_suffix("/title").map(str::to_owned))
        .map(|id| {
            let field = |name: &str| doc.text(&format!("task/{id}/{name}")).value;
            Task {
                title: field("title"),
                about: field("about"),
                place: field("place"),
                talents: doc.keys_under(&format!("task/{id}/talent/")),
                id,
            }
        });
    Organisation {
        name: doc.text("name").value,
        about: doc.text("about").value,
        place: doc.text("place").value,
        contact: doc.text("contact").value,
        tasks: tasks.collect(),
    }
}

/// A new document that holds this organisation, and its first change.
pub fn create(now: Millis, author: &Author, organisation: &Organisation) -> Result<(Doc, Written), DocError> {
    let mut doc = Doc::new(Kind::Organisation)?;
    let written = doc.write::<DocError>(now, author, |writer| {
        writer.text("name", &organisation.name)?;
        writer.text("about", &organisation.about)?;
        writer.text("place", &organisation.place)?;
        writer.text("contact", &organisation.contact)?;
        for task in &organisation.tasks {
            writer.text(&format!("task/{}/title", task.id), &task.title)?;
            writer.text(&format!("task/{}/about", task.id), &task.about)?;
            writer.text(&format!("task/{}/place", task.id), &task.place)?;
            for id in &task.talents {
                writer.number(&format!("task/{}/talent/{id}", task.id), 1)?;
            }
        }
        Ok(())
    })?;
    Ok((doc, written))
}

/// The gate's check of a register of an organisation.
pub(crate) fn check_register(key: &str, value: &str) -> Result<(), Invalid> {
    if let Some(("task", rest)) = key.split_once('/') {
        let mut parts = rest.split('/');
        let id_fits = parts.next().is_some_and(talent::is_choice_id);
        let talent_fits = parts.next() != Some("talent") || parts.next().is_some_and(talent::is_choice_id);
        if !id_fits || !talent_fits {
            return Err(Invalid::Choice);
        }
    }
    text::check_stored(value, text::REMARK_CHARS_MAX)
}
