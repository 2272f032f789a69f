//! Messages as the dashboard lists and shows them.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{MessageKind, State, kind, state};
use crate::store::{
    Store, StoreError,
    forwarding::{self, Whom},
    list::{List, Sort},
};

/// A message in a list.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) number: i64,
    pub(crate) whom: Option<Whom>,
    /// What its recipient is called now; empty when they are not in the list any more.
    pub(crate) name: String,
    pub(crate) kind: MessageKind,
    pub(crate) made_ms: i64,
    pub(crate) by: Option<String>,
    pub(crate) state: State,
    pub(crate) changed_ms: i64,
    pub(crate) due_ms: i64,
    pub(crate) tries: i64,
    pub(crate) reply: String,
    /// When its link was opened and its receipt given.
    pub(crate) read_ms: Option<i64>,
    pub(crate) link_ends_ms: i64,
    pub(crate) link_withdrawn_ms: Option<i64>,
}

/// A message with what it says.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) line: Line,
    pub(crate) address: String,
    pub(crate) subject: String,
    pub(crate) plain: String,
    /// Its recipient has this address no more: the link opens nothing.
    pub(crate) went_elsewhere: bool,
}

const COLUMNS: &str =
    "message.number, message.recipient, message.kind, message.made_ms, account.name, message.state,
     message.changed_ms, message.due_ms, message.tries, message.reply, mail_link.read_ms, mail_link.ends_ms,
     mail_link.withdrawn_ms, message.address, message.subject, message.plain";
const FROM: &str = "message JOIN mail_link ON mail_link.message = message.number
     LEFT JOIN account ON account.id = message.made_by";

/// All messages, the newest first.
pub(crate) static LINES: List<Line> = List {
    from: FROM,
    columns: COLUMNS,
    id: "message.number",
    sorts: &[Sort { name: "made", columns: &["message.made_ms"], descending: true }],
    filters: &[
        ("state", "message.state = :chosen"),
        ("recipient", "message.recipient = :chosen"),
        ("trouble", "message.state IN ('refused', 'unclear', 'given-up', 'returned')"),
    ],
    row: line,
    finish: |_, _| {},
};

fn line(c: &Connection, row: &Row<'_>) -> rusqlite::Result<Line> {
    let whom = row.get::<_, String>(1)?.parse::<Whom>().ok();
    let name = match &whom {
        Some(whom) => forwarding::called(c, whom)?,
        None => String::new(),
    };
    Ok(Line {
        number: row.get(0)?,
        whom,
        name,
        kind: kind(row, 2)?,
        made_ms: row.get(3)?,
        by: row.get(4)?,
        state: state(row, 5)?,
        changed_ms: row.get(6)?,
        due_ms: row.get(7)?,
        tries: row.get(8)?,
        reply: row.get(9)?,
        read_ms: row.get(10)?,
        link_ends_ms: row.get(11)?,
        link_withdrawn_ms: row.get(12)?,
    })
}

/// How a message looks, and the calendar that goes with it; each is empty when it has none, or once it is erased.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) html: String,
    pub(crate) calendar: String,
}

impl Store {
    /// The parts of a message.
    pub(crate) async fn message_parts(&self, number: i64) -> Result<Option<Parts>, StoreError> {
        self.read(move |c| {
            c.prepare_cached("SELECT html, calendar FROM message WHERE number = ?1")?
                .query_row([number], |row| Ok(Parts { html: row.get(0)?, calendar: row.get(1)? }))
                .optional()
        })
        .await
    }

    /// A message with what it says.
    pub(crate) async fn message(&self, number: i64) -> Result<Option<Shown>, StoreError> {
        self.read(move |c| {
            c.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE message.number = ?1"))?
                .query_row([number], |row| {
                    let (line, address) = (line(c, row)?, row.get::<_, String>(13)?);
                    let now =
                        line.whom.as_ref().map(|whom| forwarding::address(c, whom)).transpose()?.flatten();
                    Ok(Shown {
                        went_elsewhere: now.as_ref() != Some(&address),
                        line,
                        address,
                        subject: row.get(14)?,
                        plain: row.get(15)?,
                    })
                })
                .optional()
        })
        .await
    }
}
