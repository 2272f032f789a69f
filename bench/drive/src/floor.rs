//! What zstd at level 3 leaves of the changes or snapshots that must travel, one frame a direction and a client, and the
//! random bytes that name each document, of which it leaves all.

use anyhow::Result;
use serde_json::json;

use crate::{Play, burst::outbox, stage, workload::Sheet};

const LEVEL: i32 = 3;
const ID_BYTES: usize = 16;

/// `each` > 0: the burst, where every change goes up once and down to the observer once. Else the cold start.
pub fn run(play: &Play) -> Result<()> {
    if play.each == 0 {
        let mut all = Vec::new();
        // Each client's after the other's, as they are most alike.
        for number in (0..play.clients).flat_map(|client| (client..play.docs).step_by(play.clients)) {
            all.extend(Sheet::new(number).stored(play.clients)?.0.save());
        }
        let down = zstd::bulk::compress(&all, LEVEL)?.len() + ID_BYTES * play.docs;
        stage::done(json!({ "raw": all.len(), "up": 0, "down": down }));
        return Ok(());
    }
    let (mut all, mut up) = (Vec::new(), 0);
    for client in 0..play.clients {
        let own: Vec<u8> = outbox(play, client)?.into_iter().flatten().flat_map(|(_, bytes)| bytes).collect();
        up += zstd::bulk::compress(&own, LEVEL)?.len();
        all.extend(own);
    }
    let ids = ID_BYTES * play.clients * play.each;
    let (up, down) = (up + ids, zstd::bulk::compress(&all, LEVEL)?.len() + ids);
    stage::done(json!({ "raw": all.len(), "up": up, "down": down * (1 + play.desks) }));
    Ok(())
}
