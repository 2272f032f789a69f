//! Ways to break the code that the simulator must notice. A mutant is a few replacements in the sources; when a source
//! changes so that a text is not found any more, `./dev mutants` says so and the list must follow.

/// One way to break the code.
pub struct Mutant {
    /// Short name.
    pub name: &'static str,
    /// What is broken.
    pub breaks: &'static str,
    /// Worlds within which it must be noticed.
    pub seeds: u64,
    /// File, text that is in it once, text that replaces it.
    pub edits: &'static [(&'static str, &'static str, &'static str)],
}

/// All of them.
pub const MUTANTS: &[Mutant] = &[
    Mutant {
        name: "server-acks-before-fsync",
        breaks: "the server acknowledges what is not on its disk",
        seeds: 200,
        edits: &[("server/src/store/schema.rs", r#""synchronous", "FULL""#, r#""synchronous", "OFF""#)],
    },
    Mutant {
        name: "server-acks-failed-commit",
        breaks: "the server acknowledges when the commit has failed",
        seeds: 200,
        edits: &[(
            "server/src/store/writer/group.rs",
            "    tx.commit()?;\n    Ok(())",
            "    let _ = tx.commit();\n    Ok(())",
        )],
    },
    Mutant {
        name: "tablet-saves-before-fsync",
        breaks: "a volunteer sees saved what is not on the tablet's disk",
        seeds: 200,
        edits: &[("client-core/src/store.rs", r#""synchronous", "FULL""#, r#""synchronous", "OFF""#)],
    },
    Mutant {
        name: "cursor-over-others",
        breaks: "a device that pushed is given a cursor past what others wrote in between",
        seeds: 400,
        edits: &[(
            "server/src/sync/feed.rs",
            "let there = (self.cursor.seq, self.cursor.base) == (moved.from, moved.from);",
            "let there = moved.from >= self.cursor.seq;",
        )],
    },
    Mutant {
        name: "save-in-two-transactions",
        breaks: "a document is saved before its change is in the outbox",
        seeds: 200,
        edits: &[(
            "client-core/src/app.rs",
            "            docs::put(tx, stored)?;\n            if new {",
            "            docs::put(tx, stored).map(drop)\n        })?;\n        self.store.write(|tx| {\n            if new {",
        )],
    },
    Mutant {
        name: "cursor-before-data",
        breaks: "the cursor moves in a transaction before that of the data",
        seeds: 400,
        edits: &[(
            "client-core/src/sync/driver.rs",
            "                let (topics, rewritten) = self.store.write(|tx| page::store(",
            "                if let Some(cursor) = &page.cursor {\n                    self.store.write(|tx| cursors::put(tx, cursor))?;\n                }\n                let (topics, rewritten) = self.store.write(|tx| page::store(",
        )],
    },
    Mutant {
        name: "no-rights-on-send",
        breaks: "pages are read for whoever asks, at the session and at the store",
        seeds: 100,
        edits: &[
            (
                "server/src/store/page.rs",
                "device.standing(now) == Standing::Open && device.rights.may_read(space)",
                "device.standing(now) == Standing::Open",
            ),
            (
                "server/src/sync/session/hello.rs",
                "if device.rights.may_read(space) && (",
                "if (device.public.is_some()) && (",
            ),
        ],
    },
    Mutant {
        name: "revoked-device-reads-on",
        breaks: "a page is read for a device that was revoked a moment ago",
        seeds: 400,
        edits: &[(
            "server/src/store/page.rs",
            "device.standing(now) == Standing::Open && device.rights.may_read(space)",
            "device.rights.may_read(space)",
        )],
    },
    Mutant {
        name: "no-rights-on-push",
        breaks: "a device may write anywhere",
        seeds: 200,
        edits: &[(
            "server/src/ingest.rs",
            "if !self.device.may_write(kind, change.space) {",
            "if change.bytes.is_empty() {",
        )],
    },
    Mutant {
        name: "any-role-writes-any-field",
        breaks: "a desk may write what is a coordinator's",
        seeds: 400,
        edits: &[(
            "server/src/ingest.rs",
            "if !relayed && !known.all(|op|",
            "if change.bytes.is_empty() && !known.all(|op|",
        )],
    },
    Mutant {
        name: "fields-of-others-not-taken-back",
        breaks: "after a restore a desk cannot give back what a coordinator wrote",
        seeds: 400,
        edits: &[("server/src/ingest.rs", "if !relayed && !known.all(|op|", "if !known.all(|op|")],
    },
    Mutant {
        name: "choice-of-what-is-shown-settles-nothing",
        breaks: "who chooses the value that is shown writes nothing, and it stays one of several",
        seeds: 400,
        edits: &[(
            "client-core/model/src/doc/write.rs",
            "matches!(all.as_slice(), [(current, _)] if",
            "matches!(all.as_slice(), [.., (current, _)] if",
        )],
    },
    Mutant {
        name: "tablet-conflicts-stale",
        breaks: "a tablet's rows keep the conflicts that they had",
        seeds: 100,
        edits: &[(
            "client-core/src/store/rows.rs",
            "conflicts = excluded.conflicts, updated_ms",
            "updated_ms",
        )],
    },
    Mutant {
        name: "refused-acknowledged",
        breaks: "a refused change is answered as stored",
        seeds: 100,
        edits: &[(
            "server/src/ingest.rs",
            "if put.kept { Answer::Refused(refusal.code) }",
            "if put.kept { Answer::Stored }",
        )],
    },
    Mutant {
        name: "outbox-dropped-on-connect",
        breaks: "what the cursor has not passed is forgotten when a new connection begins",
        seeds: 400,
        edits: &[(
            "client-core/src/store/outbox.rs",
            "DELETE FROM outbox WHERE relayed = 1\"",
            "DELETE FROM outbox WHERE relayed = 1 OR acknowledged = 1\"",
        )],
    },
    Mutant {
        name: "forgotten-when-acknowledged",
        breaks: "a change leaves the outbox when it is acknowledged, not when the cursor has passed it",
        seeds: 400,
        edits: &[(
            "client-core/src/sync/settle.rs",
            "outbox::acknowledge(tx, *doc, *hash)?;",
            "outbox::remove(tx, *doc, *hash)?;",
        )],
    },
    Mutant {
        name: "actor-kept",
        breaks: "an app writes on with the author id of its last start",
        seeds: 200,
        edits: &[(
            "client-core/src/app.rs",
            "        Ok(Self {\n            store,\n            session: Some(Session::default()),\n            actor: ActorId::random(env),\n",
            "        let kept = store.connection().query_row(\"SELECT actor FROM own_author\", [], |row| row.get(0));\n        let actor = kept.map_or_else(|_| ActorId::random(env), ActorId);\n        Ok(Self {\n            store,\n            session: Some(Session::default()),\n            actor,\n",
        )],
    },
    Mutant {
        name: "missing-not-offered-again",
        breaks: "a change whose dependencies the server lacks is pushed again, the dependencies are not",
        seeds: 400,
        edits: &[(
            "client-core/src/sync/session/push.rs",
            "        outputs.extend(self.reoffer(lacking, false));\n",
            "        drop(lacking);\n",
        )],
    },
    Mutant {
        name: "wanted-not-taken",
        breaks: "the server refuses the changes of other devices that it asked for",
        seeds: 200,
        edits: &[(
            "server/src/sync/session.rs",
            "Output::Ingest(push, self.wanted.clone())",
            "Output::Ingest(push, BTreeSet::new())",
        )],
    },
    Mutant {
        name: "chain-not-checked",
        breaks: "a cursor of another history is believed when the log is long enough",
        seeds: 400,
        edits: &[(
            "server/src/store/page.rs",
            "log::chain_at(c, key, cursor.seq)? == Some(cursor.chain)",
            "log::chain_at(c, key, cursor.seq)?.is_some()",
        )],
    },
    Mutant {
        name: "restore-not-believed",
        breaks: "a cursor that the server gave and that does not lie on its log proves nothing",
        seeds: 400,
        edits: &[(
            "server/src/store/page.rs",
            "restored: is_given && !is_here && cursor.seq > 0",
            "restored: cursor.seq == 0",
        )],
    },
    Mutant {
        name: "snapshot-replaces",
        breaks: "a whole document from the server replaces the tablet's, with what it has not sent",
        seeds: 500,
        edits: &[(
            "client-core/src/sync/page.rs",
            "        (Some(mut doc), Payload::Snapshot(bytes)) => {\n            doc.merge(&Doc::load(kind, bytes)?)?;\n            doc\n        }",
            "        (Some(_), Payload::Snapshot(bytes)) => Doc::load(kind, bytes)?,",
        )],
    },
    Mutant {
        name: "dashboard-rows-stale",
        breaks: "the dashboard's rows stay as they were",
        seeds: 50,
        edits: &[(
            "server/src/ingest/docs.rs",
            "            project::put(tx, *id, loaded.kind, &loaded.registers)?;",
            "            if loaded.last.seq < 20 {\n                project::put(tx, *id, loaded.kind, &loaded.registers)?;\n            }",
        )],
    },
    Mutant {
        name: "shut-out-not-offered-again",
        breaks: "what was refused while the device was revoked is not offered when it is back",
        seeds: 800,
        edits: &[("client-core/src/sync/settle.rs", "    if open {\n", "    if open && now < Millis(0) {\n")],
    },
    Mutant {
        name: "any-name-is-taken",
        breaks: "a tablet may sign with any name that is no coordinator's",
        seeds: 400,
        edits: &[(
            "server/src/store/seal.rs",
            "Ok(epoch > Millis(0) && now <",
            "Ok(epoch == Millis(0) || now <",
        )],
    },
    Mutant {
        name: "revoked-device-writes-on",
        breaks: "a revoked device's changes are taken",
        seeds: 200,
        edits: &[(
            "server/src/ingest.rs",
            "let standing = device.standing(judged);",
            "let standing = if device.revoked.is_some() { Standing::Open } else { device.standing(judged) };",
        )],
    },
    Mutant {
        name: "erasures-only-live",
        breaks: "a tablet that was away when somebody was erased is not told",
        seeds: 200,
        edits: &[(
            "server/src/store/page.rs",
            "entries.extend(erasure::payload(c, found.id)?.map(|erased| entry(found, erased)));",
            "entries.extend(erasure::payload(c, found.id)?.filter(|_| found.last.seq == base.saturating_add(1)).map(|erased| entry(found, erased)));",
        )],
    },
    Mutant {
        name: "denylist-lost-in-restore",
        breaks: "a server that was put back does not take its own word that somebody was erased",
        seeds: 400,
        edits: &[(
            "server/src/sync/driver.rs",
            "Some(Input::ErasedAgain(self.store.erase_again(id, erasures, now).await?))",
            "{ drop((id, erasures)); None }",
        )],
    },
    Mutant {
        name: "erased-come-back",
        breaks: "changes of an erased document are taken",
        seeds: 200,
        edits: &[("server/src/ingest.rs", "if erasure::holds(self.tx, change.doc)? {", "if false {")],
    },
    Mutant {
        name: "tables-in-two-transactions",
        breaks: "the tables are made before their version is written, and a start that breaks off between is the last one",
        seeds: 600,
        edits: &[(
            "client-core/src/store/schema.rs",
            "            tx.execute_batch(tables)?;\n        }\n",
            "            tx.execute_batch(tables)?;\n        }\n        tx.execute_batch(\"COMMIT; BEGIN IMMEDIATE\")?;\n",
        )],
    },
];

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::MUTANTS;

    #[test]
    fn every_mutant_still_fits_the_sources() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut broken = Vec::new();
        for mutant in MUTANTS {
            for (file, find, _) in mutant.edits {
                let text = fs::read_to_string(root.join(file)).unwrap_or_default();
                if text.matches(find).count() != 1 {
                    broken.push(format!("{}: must be once in {file}: {find}", mutant.name));
                }
            }
        }
        assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
        let names: BTreeSet<&str> = MUTANTS.iter().map(|mutant| mutant.name).collect();
        assert_eq!(names.len(), MUTANTS.len(), "each name once");
    }
}
