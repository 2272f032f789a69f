//! A centre with one organisation a stand, made by a coordinator's device through the front door.

use std::path::Path;

use anyhow::Result;
use samenspel_model::{
    ActorId, DocId, Role, Space,
    doc::{Author, Doc, Kind},
    edit::{create, edit_of},
};
use samenspel_server::{
    pairing::{self, NewDevice},
    store::Store,
};

use crate::device::{Device, Devices, env, now};

const HOUR_MS: i64 = 3_600_000;

/// Pairs `stands` times `a_stand` devices, `desks` and one that follow everything, and one for the cold start.
pub async fn set_up(
    data: &Path,
    url: &str,
    devices: &Path,
    [stands, a_stand, more_desks]: [usize; 3],
) -> Result<()> {
    let store = Store::open(data)?;
    let pair = async |role: Role, label: String, stand: Option<(DocId, DocId)>| -> Result<Device> {
        let (organisation, market) = stand.unzip();
        let device = NewDevice { role, label, organisation, market, ends: None };
        let link = pairing::offer(&store, env()?, device, now().plus_ms(HOUR_MS), url.to_owned()).await?;
        tokio::task::spawn_blocking(move || Device::paired(&link.text())).await?
    };
    let mut coordinator = pair(Role::Coordinator, "Coordinator".to_owned(), None).await?;
    let port = url.rsplit(':').next().unwrap_or_default().parse()?;
    let (organisations, market) = catalogue_of(&mut coordinator, port, stands).await?;
    let mut all = Vec::new();
    for round in 0..a_stand {
        for (number, organisation) in organisations.iter().enumerate() {
            let label = format!("Stand {}-{}", number + 1, round + 1);
            all.push(pair(Role::Stand, label, Some((*organisation, market))).await?);
        }
    }
    let more = all.split_off(stands);
    let mut desks = Vec::new();
    for number in 0..more_desks {
        desks.push(pair(Role::Desk, format!("Balie {}", number + 3), None).await?);
    }
    let observer = pair(Role::Desk, "Balie 1".to_owned(), None).await?;
    let newcomer = pair(Role::Desk, "Balie 2".to_owned(), None).await?;
    Devices { stands: all, more, observer, desks, newcomer }.write(devices)?;
    store.close().await;
    Ok(())
}

async fn catalogue_of(coordinator: &mut Device, port: u16, stands: usize) -> Result<(Vec<DocId>, DocId)> {
    let mut env = env()?;
    let author = Author { actor: ActorId::random(&mut env), name: "Coordinator".to_owned() };
    let mut organisations = Vec::new();
    let mut market = edit_of([("name", "Markt"), ("date", "2026-12-01"), ("place", "Zaal")]);
    let mut docs: Vec<(Kind, DocId, Doc)> = Vec::new();
    for number in 0..stands {
        let id = DocId::random(&mut env);
        let name = format!("Organisatie {}", number + 1);
        let organisation = edit_of([("name", name.as_str()), ("task/buddy/title", "Buddy")]);
        docs.push((Kind::Organisation, id, create(Kind::Organisation, now(), &author, &organisation)?.0));
        market.extend(edit_of([(format!("stand/{id}/sign"), (number + 1).to_string())]));
        organisations.push(id);
    }
    let id = DocId::random(&mut env);
    docs.push((Kind::Market, id, create(Kind::Market, now(), &author, &market)?.0));
    let mut line = coordinator.connect(port, vec![]).await?;
    for (kind, id, doc) in docs {
        let changes = doc.changes().into_iter().map(|raw| (id, raw.bytes)).collect();
        let number = line.push_any(kind, Space::Catalogue, changes).await?;
        line.acknowledged(number).await?;
    }
    line.close().await?;
    Ok((organisations, id))
}
