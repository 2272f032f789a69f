//! A stand saves, a desk sees.

use std::time::Instant;

use anyhow::{Context, Result};
use samenspel_model::{ActorId, doc::Author, wire::Down};
use serde_json::json;
use tokio::sync::mpsc;

use crate::{
    Play,
    burst::{merge, millis},
    device::{Devices, env, now},
    stage,
    workload::{self, Sheet},
};

/// Documents that take turns.
const DOCS: usize = 100;

pub async fn run(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    let spaces = devices.spaces(play.clients)?;
    let one = devices.stands.first_mut().context("there is a stand")?;
    let (space, label) = (one.space()?, one.label.clone());
    let mut a = one.connect(play.port, vec![]).await?;
    a.catch_up(vec![space, samenspel_model::Space::Catalogue], |_| Ok(())).await?;
    let mut b = devices.observer.connect(play.port, vec![]).await?;
    b.catch_up(spaces, |_| Ok(())).await?;
    let turns = DOCS.min(play.docs / play.clients);
    let sheets: Vec<Sheet> = (0..turns).map(|turn| Sheet::new(turn * play.clients)).collect();
    let mut docs =
        sheets.iter().map(|sheet| Ok(sheet.stored(play.clients)?.0)).collect::<Result<Vec<_>>>()?;
    let mut shown = docs.clone();
    let ids: Vec<_> = sheets.iter().map(|sheet| sheet.id).collect();
    let author = Author { actor: ActorId::random(&mut env()?), name: label };
    stage::ready().await?;

    let (tell, mut told) = mpsc::unbounded_channel::<(Instant, String)>();
    let saves = play.saves;
    let watching = tokio::spawn(async move {
        let mut seen = 0;
        while seen < saves {
            let Down::Page(page) = b.hear().await? else { continue };
            for entry in &page.entries {
                let Some(at) = ids.iter().position(|id| *id == entry.doc) else { continue };
                merge(&mut shown[at], entry)?;
                let _ = tell.send((Instant::now(), workload::shown(&shown[at])));
                seen += 1;
            }
            b.took(&page).await?;
        }
        anyhow::Ok(())
    });
    let (mut visible, mut acknowledged) = (Vec::new(), Vec::new());
    for save in 0..saves {
        let turn = save % turns;
        let value = format!("{} {save}", sheets[turn].edit);
        let saving = Instant::now();
        let change = Sheet::change(&mut docs[turn], now(), &author, &value)?;
        let number = a.push(space, vec![(sheets[turn].id, change.bytes)]).await?;
        a.acknowledged(number).await?;
        acknowledged.push(millis(saving));
        loop {
            let (at, seen) = told.recv().await.context("the desk sees it")?;
            if seen == value {
                visible.push(at.duration_since(saving).as_secs_f64() * 1000.0);
                break;
            }
        }
    }
    watching.await??;
    stage::done(
        json!({ "visible": stage::percentiles(visible), "acknowledged": stage::percentiles(acknowledged) }),
    );
    stage::over().await?;
    a.close().await
}
