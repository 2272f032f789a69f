//! Stored documents come in as everything does: pushed by their stands' devices.

use anyhow::Result;
use serde_json::json;

use crate::{Play, device::Devices, stage, workload::Sheet};

/// Changes in a push.
const BATCH: usize = 400;

/// Pushes every stored document, one stand after the other.
pub async fn run(play: &Play) -> Result<()> {
    let mut devices = Devices::read(&play.devices)?;
    for (client, device) in devices.stands.iter_mut().take(play.clients).enumerate() {
        let space = device.space()?;
        let mut line = device.connect(play.port, device.cursors()?).await?;
        let own: Vec<usize> = (client..play.docs).step_by(play.clients).collect();
        for numbers in own.chunks(BATCH) {
            let mut changes = Vec::new();
            for number in numbers {
                let sheet = Sheet::new(*number);
                changes.push((sheet.id, sheet.stored(play.clients)?.1.bytes));
            }
            let number = line.push(space, changes).await?;
            line.acknowledged(number).await?;
        }
        line.close().await?;
    }
    devices.write(&play.devices)?;
    stage::done(json!({ "docs": play.docs }));
    Ok(())
}
