//! Many devices, connected and quiet.

use anyhow::Result;
use samenspel_model::{Space, wire::Down};
use serde_json::json;
use tokio::sync::watch;

use crate::{
    Play,
    device::Devices,
    stage::{self, told},
};

/// Every device fetches what it follows and keeps its cursors in the file.
pub async fn settle(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    let Devices { stands, more, .. } = &mut devices;
    for device in stands.iter_mut().chain(more) {
        let mut line = device.connect(play.port, vec![]).await?;
        line.catch_up(vec![device.space()?, Space::Catalogue], |_| Ok(())).await?;
        device.keep(&line.cursors)?;
        line.close().await?;
    }
    devices.write(&play.devices)?;
    stage::done(json!({ "devices": devices.stands.len() + devices.more.len() }));
    Ok(())
}

/// All connect with their cursors and stay until a second line comes.
pub async fn run(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    stage::ready().await?;
    let (over, _) = watch::channel(false);
    let mut tasks = Vec::new();
    for device in devices.stands.iter_mut().chain(&mut devices.more) {
        let mut line = device.connect(play.port, device.cursors()?).await?;
        let mut over = over.subscribe();
        tasks.push(tokio::spawn(async move {
            loop {
                tokio::select! {
                    frame = line.hear() => if let Down::Page(page) = frame? { line.took(&page).await? },
                    () = told(&mut over) => return line.close().await,
                }
            }
        }));
    }
    let clients = tasks.len();
    stage::done(json!({ "clients": clients }));
    stage::over().await?;
    let _ = over.send(true);
    for task in tasks {
        task.await??;
    }
    Ok(())
}
