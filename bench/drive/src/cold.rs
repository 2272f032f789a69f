//! A new desk tablet fetches everything.

use std::{collections::HashMap, time::Instant};

use anyhow::{Result, ensure};
use samenspel_model::{
    DocId,
    doc::{Doc, Kind},
};
use serde_json::json;

use crate::{
    Play,
    burst::{merge, millis},
    device::Devices,
    stage,
    workload::{FIELD, Sheet, shown},
};

pub async fn run(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    let spaces = devices.spaces(play.clients)?;
    stage::ready().await?;
    let start = Instant::now();
    let mut line = devices.newcomer.connect(play.port, vec![]).await?;
    let mut held: HashMap<DocId, Doc> = HashMap::new();
    line.catch_up(spaces, |page| {
        for entry in page.entries.iter().filter(|entry| entry.kind == Kind::Appointment.number()) {
            let mut doc = Doc::new(Kind::Appointment)?;
            merge(&mut doc, entry)?;
            held.insert(entry.doc, doc);
        }
        Ok(())
    })
    .await?;
    let wall_ms = millis(start);
    ensure!(held.len() == play.docs, "{} of {} documents came", held.len(), play.docs);
    for sheet in (0..play.docs).map(Sheet::new) {
        let value = sheet.fields.iter().find(|(key, _)| *key == FIELD).map(|(_, value)| value.clone());
        ensure!(held.get(&sheet.id).map(shown) == value, "the values came");
    }
    stage::done(json!({ "wall_ms": wall_ms, "seen": held.len() }));
    stage::over().await?;
    line.close().await
}
