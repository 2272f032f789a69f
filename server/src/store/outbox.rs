//! Mails from the moment somebody presses the button: kept before they are sent, and afterwards.
//!
//! Architecture invariant: a message goes from `waiting` to `sending` on disk before its text goes to the mail server, and
//! nothing but a person brings it back from where it may have arrived. What was sent is never sent again by itself.

pub(crate) mod answers;
mod before;
mod lines;
mod links;
mod named;
mod put;
mod reminders;
mod states;

use rusqlite::{Connection, params};
use samenspel_model::DocId;

pub(crate) use answers::Answered;
pub(crate) use before::{Before, Item, before, before_all, before_from};
pub(crate) use lines::{LINES, Line, Parts, Shown};
pub(crate) use links::{Link, Opened};
pub(crate) use put::{New, Put, put};
pub(crate) use reminders::note as note_reminded;
pub(crate) use states::{Act, Acted, Letter};

/// Where a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It has still to be sent.
    Waiting,
    /// Its text is on its way to the mail server.
    Sending,
    /// The mail server took it.
    Sent,
    /// The mail server refused it for good.
    Refused,
    /// The connection broke before the mail server answered: it may have arrived.
    Unclear,
    /// It was tried for days.
    GivenUp,
    /// It came back, as a coordinator noted.
    Returned,
    /// A coordinator, a newer one or an erasure took its place, or somebody in it may not be named any more.
    Dropped,
}

impl State {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Sending,
        Self::Sent,
        Self::Refused,
        Self::Unclear,
        Self::GivenUp,
        Self::Returned,
        Self::Dropped,
    ];

    /// As it is kept, and as its words are called.
    #[must_use]
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Unclear => "unclear",
            Self::GivenUp => "given-up",
            Self::Returned => "returned",
            Self::Dropped => "dropped",
        }
    }

    /// The state that is kept so.
    #[must_use]
    pub(crate) fn of(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// Is it known that it did not arrive?
    pub(crate) fn failed(self) -> bool {
        matches!(self, Self::Refused | Self::GivenUp | Self::Returned)
    }

    /// Is it not known yet, or never, whether it arrived?
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Sending | Self::Unclear)
    }
}

pub(super) fn state(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<State> {
    let text = row.get_ref(column)?.as_str().map_err(|_| super::sql::damaged(column))?;
    State::of(text).ok_or_else(|| super::sql::damaged(column))
}

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MessageKind {
    /// All appointments of a recipient, with what changed.
    Digest,
    /// What is tomorrow.
    Reminder,
    /// To take part in a market.
    Invitation,
}

impl MessageKind {
    /// As it is kept, and as its words are called.
    #[must_use]
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Digest => "digest",
            Self::Reminder => "reminder",
            Self::Invitation => "invitation",
        }
    }

    fn of(text: &str) -> Option<Self> {
        [Self::Digest, Self::Reminder, Self::Invitation].into_iter().find(|kind| kind.as_str() == text)
    }
}

fn kind(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<MessageKind> {
    let text = row.get_ref(column)?.as_str().map_err(|_| super::sql::damaged(column))?;
    MessageKind::of(text).ok_or_else(|| super::sql::damaged(column))
}

/// Leaves nothing of this document in any message. That a mail went, to whom and when, stays.
pub(super) fn erase(tx: &Connection, doc: DocId) -> rusqlite::Result<()> {
    let told = "(SELECT message FROM message_doc WHERE doc = ?1)";
    let id = params![doc.as_bytes()];
    for sql in [
        // One that waits would say what nobody may hear any more.
        format!("UPDATE message SET state = 'dropped' WHERE state = 'waiting' AND number IN {told}"),
        format!("UPDATE message SET plain = '', html = '', calendar = '', token = '' WHERE number IN {told}"),
        "DELETE FROM message_item WHERE doc = ?1".to_owned(),
        format!(
            "UPDATE message_item SET said = json_set(said, '$.names', json('[]'), '$.phones', json('[]'), '$.remark', '')
             WHERE message IN {told}"
        ),
        "UPDATE message_item SET said = json_set(said, '$.organisation', '', '$.task', '', '$.place', '', '$.contact', '')
         WHERE organisation = ?1"
            .to_owned(),
        "DELETE FROM mail_answer WHERE doc = ?1".to_owned(),
        "DELETE FROM reminded WHERE doc = ?1".to_owned(),
        "DELETE FROM message_doc WHERE doc = ?1".to_owned(),
    ] {
        tx.execute(&sql, id)?;
    }
    tx.execute(
        "UPDATE message SET address = '' WHERE recipient GLOB ?1 OR recipient = ?2",
        params![format!("c-{doc}-*"), format!("o-{doc}")],
    )?;
    Ok(())
}
