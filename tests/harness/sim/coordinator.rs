//! What a coordinator does at the dashboard.

use rusqlite::{Connection, OptionalExtension, Row};
use samenspel_model::{
    ChangeHash, DocId, Role,
    doc::Kind,
    edit::Edit,
    entrance,
    values::{Conflict, Values},
};
use samenspel_server::{
    clashes,
    ingest::dashboard::{self, EditError},
    store::{StoreError, account::Account},
};

use super::{
    shelf::Named,
    typed::{is_expected, not_shown},
    world::World,
};

/// What a coordinator makes now and then; the centre is there once.
const MADE: [Kind; 4] = [Kind::Organisation, Kind::Market, Kind::Referrer, Kind::Card];

/// A document's row.
pub(super) struct Shown {
    pub(super) id: DocId,
    pub(super) kind: Kind,
    pub(super) values: Values,
    conflicts: Vec<Conflict>,
}

impl World {
    /// Settles what devices differ about.
    pub(super) fn coordinator_chooses(&mut self) {
        if !self.is_served() {
            return;
        }
        let mut open = self.centre.look(shown);
        open.retain(|shown| !shown.conflicts.is_empty());
        if open.is_empty() {
            return self.coordinator_edits();
        }
        let Shown { id, kind, conflicts, .. } = &open[self.rng.usize(..open.len())];
        let (id, conflict) = (*id, conflicts[self.rng.usize(..conflicts.len())].clone());
        let (value, env) = (self.choice_of(*kind, &conflict), self.centre.env());
        let (key, by) = (conflict.key.clone(), self.centre.coordinator());
        let chosen = self
            .centre
            .run(|store| async move { dashboard::choose_value(&store, env, &by, id, &key, &value).await });
        self.counts.choices += 1;
        self.note(&format!("the coordinator chooses {} of {id}: {}", conflict.key, chosen.is_ok()));
        if self.was_kept(chosen) && self.shown(id).conflicts.iter().any(|other| other.key == conflict.key) {
            self.fail(format!("{} of {id} was settled at the dashboard and is not", conflict.key));
        }
        self.after_server();
    }

    /// Types something into a document.
    pub(super) fn coordinator_edits(&mut self) {
        if !self.is_served() {
            return;
        }
        let mut all = self.centre.look(shown);
        // Sheets are many, and volunteers see to them.
        if self.rng.u32(..4) > 0 {
            all.retain(|shown| shown.kind != Kind::Candidate);
        }
        if all.is_empty() {
            return;
        }
        let Shown { id, kind, values, .. } = all.swap_remove(self.rng.usize(..all.len()));
        let (edit, env) = (self.typed(kind, Role::Coordinator, &values), self.centre.env());
        let (typed, by) = (edit.clone(), self.centre.coordinator());
        let written =
            self.centre.run(|store| async move { dashboard::edit_doc(&store, env, &by, id, typed).await });
        self.counts.dashboard_edits += 1;
        let keys: Vec<&str> = edit.keys().map(String::as_str).collect();
        let what = format!("the coordinator edits {}: {}", kind.as_str(), keys.join(", "));
        self.note(&format!("{what}: {}", written.is_ok()));
        if self.was_kept(written) {
            self.counts.note_written(kind, &edit);
            if let Some(key) = not_shown(kind, &self.shown(id).values, &edit) {
                self.fail(format!("what the coordinator typed into {key} of {id} is not shown"));
            }
        }
        self.after_server();
    }

    /// The server looks what clashes, and says so in the appointments.
    pub(super) fn server_plans(&mut self) {
        if !self.is_served() {
            return;
        }
        let now = self.centre.env().now;
        let planned = self.centre.run(|store| async move { clashes::renew(&store, now).await });
        self.note(&format!("the server plans: {planned:?}"));
        self.was_kept(planned.map(drop));
        self.after_server();
    }

    /// Makes an organisation, a market, a referrer or a card.
    pub(super) fn coordinator_adds(&mut self) {
        if !self.is_served() {
            return;
        }
        let kind = MADE[self.rng.usize(..MADE.len())];
        // Who makes something at a desk fills in much of it.
        let edit: Edit = (0..3).flat_map(|_| self.typed_new(kind, Role::Coordinator)).collect();
        let added = self.centre.add(kind, &edit);
        self.counts.added += 1;
        self.note(&format!("the coordinator adds a {}: {}", kind.as_str(), added.is_ok()));
        if let Ok((doc, space)) = &added {
            self.counts.note_written(kind, &edit);
            self.ledger.place(*doc, *space);
        }
        self.was_kept(added.map(drop));
        self.after_server();
    }

    /// Erases a document of the desks for good.
    pub(super) fn coordinator_erases(&mut self) {
        let mut docs = self.ledger.at_desks();
        // Nobody is asked to erase what was counted: there is one for each market, and it would be made again.
        let counted = self.centre.stands.iter().map(|(_, market)| entrance::doc_id(*market));
        let counted: Vec<_> = counted.collect();
        docs.retain(|doc| !counted.contains(doc));
        if !self.centre.is_up() || docs.is_empty() {
            return;
        }
        let doc = docs[self.rng.usize(..docs.len())];
        let now = self.now;
        // With a person go the appointments of its booklets.
        let (along, done) = self.centre.run(|store| async move {
            match store.goes_along(doc).await {
                Ok(along) => (along, store.erase_document(doc, now).await),
                Err(error) => (vec![], Err(error)),
            }
        });
        self.note(&format!("the coordinator erases {doc} with {along:?}: {:?}", done.as_ref().ok()));
        if !matches!(done, Ok(false)) {
            for doc in along.into_iter().chain([doc]) {
                self.ledger.erase(doc, done.is_ok());
                self.counts.erasures += 1;
            }
        }
        self.after_server();
    }

    /// The server makes snapshots in a quiet moment.
    pub(super) fn keep_up(&mut self) {
        if self.centre.is_up() {
            let made = self.centre.run(|store| async move {
                let made = store.make_snapshots(16).await?;
                store.checkpoint().await.map(|()| made)
            });
            self.counts.snapshots += u64::from(made.as_ref().is_ok_and(|made| *made > 0));
            self.note(&format!("the server makes snapshots: {:?}", made.ok()));
            self.after_server();
        }
    }

    /// Was it kept? What is typed by the tables is refused for nothing but a disk that fails.
    fn was_kept(&mut self, written: Result<(), EditError>) -> bool {
        match written {
            Ok(()) => {
                let by = self.centre.coordinator();
                if let Some(named) = self.centre.look(|eyes| last_of_dashboard(eyes, &by)) {
                    self.ledger.acknowledge(named);
                }
                return true;
            }
            Err(EditError::Invalid { invalid, .. }) if is_expected(&invalid) => {}
            Err(EditError::Store(error)) if !matches!(error, StoreError::OwnChange(_)) => {}
            Err(error) => self.fail(format!("the dashboard refuses its coordinator: {error}")),
        }
        false
    }

    fn is_served(&self) -> bool {
        self.centre.is_up() && !self.centre.disk.is_off()
    }

    fn shown(&self, id: DocId) -> Shown {
        let mut all = self.centre.look(shown);
        let place = all.iter().position(|shown| shown.id == id).expect("it has a row");
        all.swap_remove(place)
    }
}

/// The last change that was made at the dashboard.
fn last_of_dashboard(connection: &Connection, by: &Account) -> rusqlite::Result<Option<Named>> {
    let sql = "SELECT doc, hash FROM entry WHERE device = ?1 AND hash <> x'' ORDER BY number DESC LIMIT 1";
    connection
        .query_row(sql, [by.device().as_bytes()], |row| Ok((DocId(row.get(0)?), ChangeHash(row.get(1)?))))
        .optional()
}

/// The rows of all documents.
pub(super) fn shown(connection: &Connection) -> rusqlite::Result<Vec<Shown>> {
    let json = |row: &Row<'_>, column| row.get::<_, String>(column);
    let mut statement =
        connection.prepare("SELECT doc, kind, fields, conflicts FROM noun_row ORDER BY doc")?;
    let found = statement.query_map([], |row| {
        Ok(Shown {
            id: DocId(row.get(0)?),
            kind: Kind::from_number(row.get(1)?).unwrap(),
            values: serde_json::from_str(&json(row, 2)?).unwrap(),
            conflicts: serde_json::from_str(&json(row, 3)?).unwrap(),
        })
    })?;
    found.collect()
}
