use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use rusqlite::Connection;
use tempfile::TempDir;
use tokio::{join, sync::broadcast::error::TryRecvError};

use super::super::{Changed, Store, StoreError};

/// A store with a table of names.
async fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    store.write(|tx| tx.execute_batch("CREATE TABLE noted (name TEXT NOT NULL) STRICT")).await.unwrap();
    (folder, store)
}

/// Notes a name and says that something changed.
async fn note(store: &Store, name: &'static str) -> Result<(), StoreError> {
    store
        .transact(move |tx| {
            tx.execute("INSERT INTO noted (name) VALUES (?1)", [name])?;
            Ok(((), vec![Changed::Devices]))
        })
        .await
}

async fn noted(store: &Store) -> Vec<String> {
    let names = store.read(|c| {
        c.prepare("SELECT name FROM noted ORDER BY name")?.query_map([], |row| row.get(0))?.collect()
    });
    names.await.unwrap()
}

#[tokio::test]
async fn what_waits_is_committed_at_once_and_told_once_after_that() {
    let (folder, store) = store().await;
    let (mut news, mut early) = (store.changes().subscribe(), store.changes().subscribe());
    let file = folder.path().join("samenspel.sqlite");
    let held = store.hold_writes().await.unwrap();
    let count = |c: &Connection| c.query_row("SELECT count(*) FROM noted", [], |row| row.get::<_, u32>(0));
    // Behind Amina's, in the same transaction.
    let luc = store.transact(move |tx| {
        let others = count(&Connection::open(&file)?)?;
        Ok(((count(tx)?, others, early.try_recv()), vec![Changed::Devices]))
    });
    let (amina, luc, ()) = join!(note(&store, "Amina"), luc, async { drop(held) });
    amina.unwrap();
    assert_eq!(luc.unwrap(), (1, 0, Err(TryRecvError::Empty)), "Amina's is written, and nobody knows");
    assert_eq!(noted(&store).await, ["Amina"]);
    assert_eq!((news.try_recv(), news.try_recv()), (Ok(Changed::Devices), Err(TryRecvError::Empty)));
}

#[tokio::test]
async fn a_write_that_fails_takes_no_other_one_of_its_group_with_it() {
    let (_folder, store) = store().await;
    let runs = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&runs);
    let luc = store.transact::<()>(move |tx| {
        counted.fetch_add(1, Ordering::Relaxed);
        tx.execute("INSERT INTO noted (name) VALUES ('Luc')", [])?;
        Err(StoreError::Damaged("what Luc wrote"))
    });
    let jan = store.write::<()>(|tx| {
        tx.execute("INSERT INTO noted (name) VALUES ('Jan')", [])?;
        panic!("as a fault in the server would");
    });
    let held = store.hold_writes().await.unwrap();
    let (amina, luc, jan, fatima, ()) =
        join!(note(&store, "Amina"), luc, jan, note(&store, "Fatima"), async { drop(held) });
    assert!(matches!(luc, Err(StoreError::Damaged("what Luc wrote"))));
    assert!(matches!(jan, Err(StoreError::Stopped)));
    amina.unwrap();
    fatima.unwrap();
    assert_eq!(noted(&store).await, ["Amina", "Fatima"]);
    assert_eq!(runs.load(Ordering::Relaxed), 2, "once with the others, once by itself");
}

#[tokio::test]
async fn when_the_commit_fails_everybody_hears_so_and_nothing_is_told() {
    let (_folder, store) = store().await;
    let mut news = store.changes().subscribe();
    let luc = store.write(|tx| {
        // What is wrong shows when everything is committed.
        tx.pragma_update(None, "defer_foreign_keys", "ON")?;
        tx.execute("INSERT INTO receipt (doc, device) VALUES (x'01', x'02')", [])
    });
    let held = store.hold_writes().await.unwrap();
    let (amina, luc, fatima, ()) =
        join!(note(&store, "Amina"), luc, note(&store, "Fatima"), async { drop(held) });
    assert!(matches!(amina, Err(StoreError::Commit(_))));
    assert!(matches!(luc, Err(StoreError::Commit(_))));
    assert!(matches!(fatima, Err(StoreError::Commit(_))));
    assert_eq!(news.try_recv(), Err(TryRecvError::Empty));
    assert!(noted(&store).await.is_empty());
    note(&store, "Yasmine").await.unwrap();
    assert_eq!(noted(&store).await, ["Yasmine"]);
}

#[tokio::test]
async fn a_store_that_closes_writes_first_what_was_asked_before() {
    let (_folder, store) = store().await;
    let held = store.hold_writes().await.unwrap();
    let (amina, scrubbed, (), luc, ()) =
        join!(note(&store, "Amina"), store.scrub(), store.close(), note(&store, "Luc"), async { drop(held) });
    amina.unwrap();
    scrubbed.unwrap();
    assert!(matches!(luc, Err(StoreError::Stopped)));
}
