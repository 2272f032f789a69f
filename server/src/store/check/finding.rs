//! What can be wrong with a database, in words. Documents are named by their random ids only.

use samenspel_model::{ChangeHash, DocId, Space};

/// Something that is wrong; worded for the person at the terminal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// SQLite finds its own file damaged.
    #[error("the database file is damaged: {0}")]
    File(String),
    /// A row points to one that is not there.
    #[error("rows of {table} point to rows of {parent} that are not there: {count}")]
    Reference {
        /// Table of the rows.
        table: String,
        /// Table they point to.
        parent: String,
        /// How many.
        count: usize,
    },
    /// One of the centre's keys is gone.
    #[error("the centre's {0} is missing")]
    Key(&'static str),
    /// Something that the centre keeps of itself is not what was once written there.
    #[error("the centre's {0} is not what it was")]
    Meta(&'static str),
    /// Rows are not what other rows, a signature or a digest say.
    #[error("rows of {table} {which}: {count}")]
    Misfits {
        /// The table.
        table: &'static str,
        /// What they are.
        which: &'static str,
        /// How many.
        count: usize,
    },
    /// Rows that are made from documents, of documents that are not there.
    #[error("rows of {table} whose document is not there: {count}")]
    Left {
        /// The table.
        table: &'static str,
        /// How many.
        count: usize,
    },
    /// A number of a log is missing.
    #[error("the log of {space} has no entry {missing}")]
    Gap {
        /// The log.
        space: Space,
        /// The first number that is missing.
        missing: u64,
    },
    /// A chain value does not follow from what comes before it.
    #[error("entry {seq} of the log of {space} does not fit the entries before it")]
    Chain {
        /// The log.
        space: Space,
        /// The entry's number.
        seq: u64,
    },
    /// The row that numbers a log does not name its last entry.
    #[error("the log of {space} ends at {found}, its counter says {counter}")]
    End {
        /// The log.
        space: Space,
        /// Last entry.
        found: u64,
        /// What the counter says.
        counter: u64,
    },
    /// An entry does not name the one before it of its document, or a document not its last.
    #[error("places where the log does not lead from a document's last entry to its first: {0}")]
    Unlinked(usize),
    /// An entry's document lives in another space.
    #[error("document {doc} has entries in the log of another space")]
    Astray {
        /// The document.
        doc: DocId,
    },
    /// A stored change is not what the gate would take.
    #[error("change {hash} of document {doc} does not pass the gate: {why}")]
    Change {
        /// The document.
        doc: DocId,
        /// The change, by the hash it is stored under.
        hash: ChangeHash,
        /// What is wrong.
        why: &'static str,
    },
    /// A stored change is what an earlier version's gate took and today's would not. It is in the log for good.
    #[error(
        "change {hash} of document {doc} was taken by an earlier version and would be refused now: {why}"
    )]
    TakenBefore {
        /// The document.
        doc: DocId,
        /// The change.
        hash: ChangeHash,
        /// What is odd.
        why: &'static str,
    },
    /// Changes whose bytes are nowhere any more.
    #[error("changes of document {doc} are only in its snapshot, and that is damaged")]
    Lost {
        /// The document.
        doc: DocId,
    },
    /// A document's stored state is not what its changes make.
    #[error("the {part} of document {doc} is not what its changes make")]
    State {
        /// The document.
        doc: DocId,
        /// What differs.
        part: &'static str,
    },
    /// Rows differ from what the document says.
    #[error("the rows of {table} for document {doc} are not what it says")]
    Rows {
        /// The document.
        doc: DocId,
        /// The table.
        table: &'static str,
    },
}

/// What helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// Nothing is broken: the document is read as it stands, and coordinators can erase it.
    Nothing,
    /// Derived data can be made again from the log.
    Rebuild,
    /// The log itself is wrong: put back a backup; tablets give back what is newer.
    Restore,
}

impl Finding {
    /// What helps against it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::TakenBefore { .. } => Remedy::Nothing,
            Self::Unlinked(_) | Self::Left { .. } | Self::State { .. } | Self::Rows { .. } => Remedy::Rebuild,
            _ => Remedy::Restore,
        }
    }
}
