//! Devices that changed documents without a connection come back at once; one desk tablet sees everything.

use std::{
    collections::{HashMap, HashSet},
    time::Instant,
};

use anyhow::{Context, Result, bail, ensure};
use samenspel_model::{
    ActorId, DocId,
    doc::{Author, Doc},
    wire::{BATCH_BYTES, Down, Entry, PUSH_CHANGES_MAX, Payload},
};
use serde_json::json;
use tokio::sync::watch;

use crate::{
    Play,
    device::{Device, Devices, Line, env, now},
    stage::{self, told},
    workload::{Sheet, changed, shown, stand},
};

/// A device's outbox: the documents and their changes, in the pushes a tablet would make of them.
type Outbox = Vec<Vec<(DocId, Vec<u8>)>>;

pub async fn run(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    let spaces = devices.spaces(play.clients)?;
    let mut clients = Vec::new();
    for (client, device) in devices.stands.iter().take(play.clients).enumerate() {
        let mut device = device.clone();
        let mut line = device.connect(play.port, vec![]).await?;
        line.catch_up(vec![device.space()?, samenspel_model::Space::Catalogue], |_| Ok(())).await?;
        device.keep(&line.cursors)?;
        line.close().await?;
        clients.push((device, outbox(play, client)?));
    }
    let mut observer = devices.observer.connect(play.port, vec![]).await?;
    observer.catch_up(spaces.clone(), |_| Ok(())).await?;
    let mut desks = Vec::new();
    for device in devices.desks.iter_mut().take(play.desks) {
        let mut line = device.connect(play.port, vec![]).await?;
        line.catch_up(spaces.clone(), |_| Ok(())).await?;
        desks.push(line);
    }
    let mut held = HashMap::new();
    for sheet in changed(play.clients, play.each) {
        held.insert(sheet.id, (sheet.stored(play.clients)?.0, sheet.edit, false));
    }

    stage::ready().await?;
    let start = Instant::now();
    let (over, _) = watch::channel(false);
    let mut tasks = Vec::new();
    for (device, outbox) in clients {
        tasks.push(tokio::spawn(back_online(play.port, device, outbox, over.subscribe(), start)));
    }
    let changes = play.clients * play.each;
    let desks: Vec<_> = desks.into_iter().map(|line| tokio::spawn(count(line, changes, start))).collect();
    let (mut seen, observer) = watch_all(observer, &mut held, start).await?;
    for desk in desks {
        seen = seen.max(desk.await??);
    }
    let _ = over.send(true);
    let mut acknowledged: f64 = 0.0;
    for task in tasks {
        acknowledged = acknowledged.max(task.await??);
    }
    let same = held.values().all(|(doc, edit, _)| shown(doc) == *edit);
    ensure!(same, "the observer's documents have the new values");
    stage::done(
        json!({ "wall_ms": seen.max(acknowledged), "acknowledged_ms": acknowledged, "seen_ms": seen, "seen": held.len() }),
    );
    stage::over().await?;
    observer.close().await
}

/// The changes that a client made offline, by one start of its app.
pub fn outbox(play: &Play, client: usize) -> Result<Outbox> {
    let author = Author { actor: ActorId::random(&mut env()?), name: stand(client) };
    let mut pushes: Outbox = vec![vec![]];
    let mut bytes = 0;
    for number in (client..play.clients * play.each).step_by(play.clients) {
        let sheet = Sheet::new(number);
        let (mut doc, _) = sheet.stored(play.clients)?;
        let change = Sheet::change(&mut doc, now(), &author, &sheet.edit)?.bytes;
        if pushes.last().is_some_and(|push| push.len() >= PUSH_CHANGES_MAX)
            || bytes + change.len() > BATCH_BYTES
        {
            pushes.push(vec![]);
            bytes = 0;
        }
        bytes += change.len();
        pushes.last_mut().context("there is a push")?.push((sheet.id, change));
    }
    Ok(pushes)
}

/// Connects, sends the outbox push by push, and stays until everybody is done. Answers when its last push was acknowledged.
async fn back_online(
    port: u16,
    mut device: Device,
    outbox: Outbox,
    mut over: watch::Receiver<bool>,
    start: Instant,
) -> Result<f64> {
    let space = device.space()?;
    let mut line = device.connect(port, device.cursors()?).await?;
    for changes in outbox {
        let number = line.push(space, changes).await?;
        line.acknowledged(number).await?;
    }
    let acknowledged = millis(start);
    loop {
        tokio::select! {
            frame = line.hear() => if let Down::Page(page) = frame? { line.took(&page).await? },
            () = told(&mut over) => break,
        }
    }
    line.close().await?;
    Ok(acknowledged)
}

/// Merges what comes until every changed document has its new value.
async fn watch_all(
    mut line: Line,
    held: &mut HashMap<DocId, (Doc, String, bool)>,
    start: Instant,
) -> Result<(f64, Line)> {
    let mut missing = held.len();
    while missing > 0 {
        if let Down::Page(page) = line.hear().await? {
            for entry in &page.entries {
                let Some((doc, edit, seen)) = held.get_mut(&entry.doc) else { continue };
                merge(doc, entry)?;
                if !*seen && shown(doc) == *edit {
                    *seen = true;
                    missing -= 1;
                }
            }
            line.took(&page).await?;
        }
    }
    Ok((millis(start), line))
}

/// Takes pages until every changed document came, without merging.
async fn count(mut line: Line, changes: usize, start: Instant) -> Result<f64> {
    let mut came = HashSet::new();
    while came.len() < changes {
        if let Down::Page(page) = line.hear().await? {
            came.extend(page.entries.iter().map(|entry| entry.doc));
            line.took(&page).await?;
        }
    }
    let seen = millis(start);
    line.close().await?;
    Ok(seen)
}

/// Makes an entry's news part of a document.
pub fn merge(doc: &mut Doc, entry: &Entry) -> Result<()> {
    match &entry.payload {
        Payload::Changes(changes) => doc.apply(changes.iter().map(|change| change.as_slice()))?,
        Payload::Snapshot(bytes) => *doc = Doc::load(doc.kind(), bytes)?,
        Payload::Erased(_) => bail!("nothing is erased here"),
    }
    Ok(())
}

pub fn millis(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
