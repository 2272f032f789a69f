//! What a new centre still has to do, computed from what is there.

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Role, centre, doc::Kind, field::Field, market, noun::Group, organisation, values::Values,
};

use super::{Store, StoreError, records};

/// The row of `meta` that is there when the list was put away.
const AWAY: &str = "first-steps-away";

/// What a new centre tells of itself, one step after the other.
pub(crate) const OF_CENTRE: [&[Field]; 3] = [
    &[centre::NAME, centre::ADDRESS],
    &[centre::HOURS, centre::OPEN, centre::LANGUAGES],
    &[centre::CONTACT, centre::PHONE],
];

/// The first of them of which nothing was told yet.
pub(crate) fn untold_of_centre(values: &Values) -> Option<usize> {
    let told = |field: &Field| !values.text(field).is_empty() || !values.choices(field).is_empty();
    OF_CENTRE.iter().position(|fields| !fields.iter().any(told))
}

/// Something that a new centre does before its first visitor comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstStep {
    /// It says what it is: name, hours, whom to call.
    Centre,
    /// Organisations with a task.
    Organisations,
    /// Who sends visitors.
    Referrers,
    /// A market with a stand.
    Market,
    /// Printed booklets.
    Booklets,
    /// A tablet for the desk.
    Desk,
    /// A second coordinator.
    Colleague,
}

impl FirstStep {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 7] = [
        Self::Centre,
        Self::Organisations,
        Self::Referrers,
        Self::Market,
        Self::Booklets,
        Self::Desk,
        Self::Colleague,
    ];

    /// Was it ever done? What ended later, such as a lost tablet, does not make a centre new again.
    fn is_done(self, c: &Connection, centre: DocId) -> rusqlite::Result<bool> {
        let any = |sql: &str| c.prepare_cached(sql)?.exists([]);
        match self {
            Self::Centre => {
                let told = |record: records::Record| untold_of_centre(&record.values).is_none();
                Ok(records::one(c, centre)?.is_some_and(told))
            }
            Self::Organisations => has(c, Kind::Organisation, Some(&organisation::TASK)),
            Self::Referrers => has(c, Kind::Referrer, None),
            Self::Market => has(c, Kind::Market, Some(&market::STAND)),
            Self::Booklets => any("SELECT 1 FROM batch"),
            Self::Desk => c
                .prepare_cached("SELECT 1 FROM device WHERE role = ?1 AND public <> x''")?
                .exists([Role::Desk.as_str()]),
            Self::Colleague => any("SELECT 1 FROM account LIMIT 1 OFFSET 1"),
        }
    }
}

/// Is there a document of this kind, with at least one of what it can have several of?
fn has(c: &Connection, kind: Kind, group: Option<&Group>) -> rusqlite::Result<bool> {
    let Some(group) = group else {
        return c.prepare_cached("SELECT 1 FROM noun_row WHERE kind = ?1")?.exists([kind.number()]);
    };
    // A register under the group's key: what is taken away is not in `fields` any more.
    c.prepare_cached(
        "SELECT 1 FROM noun_row, json_tree(noun_row.fields) AS field
         WHERE noun_row.kind = ?1 AND field.key GLOB ?2 LIMIT 1",
    )?
    .exists(params![kind.number(), format!("{}/*", group.key)])
}

impl Store {
    /// Every step with whether it is done; nothing once all are, or once the list was put away.
    pub async fn first_steps(&self) -> Result<Option<Vec<(FirstStep, bool)>>, StoreError> {
        let centre = self.centre_id();
        self.read(move |c| {
            if c.prepare_cached("SELECT 1 FROM meta WHERE key = ?1")?.exists([AWAY])? {
                return Ok(None);
            }
            let step = |step: FirstStep| Ok((step, step.is_done(c, centre)?));
            let steps = FirstStep::ALL.into_iter().map(step).collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(steps.iter().any(|(_, done)| !done).then_some(steps))
        })
        .await
    }

    /// Puts the list away, or back.
    pub async fn put_first_steps_away(&self, away: bool) -> Result<(), StoreError> {
        self.write(move |tx| {
            if away {
                tx.execute("INSERT OR IGNORE INTO meta (key, value) VALUES (?1, x'')", [AWAY])?;
            } else {
                tx.execute("DELETE FROM meta WHERE key = ?1", [AWAY])?;
            }
            Ok(())
        })
        .await
    }
}
