//! `samenspel demo`: a server with an invented centre, on this machine only.

use std::{
    fs, io,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use samenspel_model::DocId;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{CliError, asked_to_stop};
use crate::{
    booklets, clock,
    config::{Config, FirstAccount},
    demo, locale,
    offer::{self, Offer},
    qr,
    start::{Running, StartError, start},
    store::rows::booklet_in_groups,
};

const PORT: u16 = 8787;
/// Links of a demo last longer than the five minutes of a real pairing.
const LINK_MS: i64 = 12 * 3_600_000;
// Known to everybody, which is fine for invented people on a loopback address.
const NAME: &str = demo::COORDINATORS[0];
const PASSWORD: &str = "samenspel-demo";
/// Booklets to try with.
const BOOKLETS: usize = 20;
/// Beside the database: marks the folder as a demo's and remembers what was made.
const MARK: &str = "demo.json";

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Port on this machine; 8787, or a free one when that is taken. 0 picks a free one.
    #[arg(long)]
    port: Option<u16>,
    /// Folder to keep the demo in; without it a fresh one that is removed at the end.
    #[arg(long)]
    data: Option<PathBuf>,
    /// Print one line of JSON when ready, for programs.
    #[arg(long)]
    json: bool,
}

/// What was made when the folder was filled.
#[derive(Serialize, Deserialize)]
struct Mark {
    /// Organisations of the stands to pair.
    stands: Vec<DocId>,
    /// The batch of booklets.
    batch: u32,
}

struct Ready {
    running: Running,
    /// Label and link, two desks and three stands.
    links: Vec<(String, String)>,
    /// Code and QR text.
    booklets: Vec<(String, String)>,
}

pub(super) async fn run(args: Args) -> Result<(), CliError> {
    let (data, fresh) = match args.data {
        Some(data) => (data, false),
        None => (fresh_folder()?, true),
    };
    let ready = prepare(&data, args.port).await;
    let outcome = match ready {
        Ok(ready) => {
            if args.json {
                println!("{}", as_json(&ready))
            } else {
                tell(&ready, fresh.then_some(data.as_path()))
            }
            let outcome = asked_to_stop().await;
            ready.running.stop().await;
            outcome
        }
        Err(error) => Err(error),
    };
    if fresh {
        let _ = fs::remove_dir_all(&data);
    }
    outcome
}

fn fresh_folder() -> Result<PathBuf, CliError> {
    let name = format!("samenspel-demo-{}", hex::encode(clock::random::<6>()?));
    Ok(std::env::temp_dir().join(name))
}

async fn prepare(data: &Path, port: Option<u16>) -> Result<Ready, CliError> {
    let mark = known_folder(data)?;
    let running = listen(data, port).await?;
    let mark = match mark {
        Some(mark) => mark,
        None => {
            let seeded = demo::seed(&running.store, clock::now()).await?;
            let mark = Mark { stands: seeded.stands, batch: seeded.batch };
            let text = serde_json::to_string(&mark)
                .map_err(|e| CliError::Io("cannot write the demo's mark", e.into()))?;
            fs::write(data.join(MARK), text).map_err(|e| CliError::Io("cannot write the demo's mark", e))?;
            mark
        }
    };
    let links = links(&running, &mark).await?;
    let booklets = booklets::of_batch(&running.store, mark.batch).await?;
    // From the end: the invented people carry the first ones.
    let booklets =
        booklets.into_iter().rev().take(BOOKLETS).map(|booklet| (booklet.code, booklet.qr)).collect();
    Ok(Ready { running, links, booklets })
}

/// The mark of an earlier demo; a folder with anything else in it is left alone.
fn known_folder(data: &Path) -> Result<Option<Mark>, CliError> {
    match fs::read_to_string(data.join(MARK)) {
        Ok(text) => {
            serde_json::from_str(&text).map(Some).map_err(|e| CliError::Io("damaged demo.json", e.into()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let things = fs::read_dir(data).map_or(0, Iterator::count);
            if things == 0 {
                return Ok(None);
            }
            Err(CliError::Asked(format!("{} is not empty and not a demo's folder", data.display())))
        }
        Err(error) => Err(CliError::Io("cannot read the demo's folder", error)),
    }
}

/// Listens on the wished port; a port nobody asked for may be replaced when it is taken.
async fn listen(data: &Path, port: Option<u16>) -> Result<Running, CliError> {
    let config = |port: u16| Config {
        first_account: Some(FirstAccount { name: NAME.to_owned(), password: PASSWORD.to_owned() }),
        ..Config::local(data.to_owned(), port)
    };
    match start(config(port.unwrap_or(PORT))).await {
        Err(StartError::Listen { .. }) if port.is_none() => Ok(start(config(0)).await?),
        other => Ok(other?),
    }
}

async fn links(running: &Running, mark: &Mark) -> Result<Vec<(String, String)>, CliError> {
    let organisations = running.store.organisation_lines().await?;
    let name = |id: &DocId| {
        let found = organisations.iter().find(|line| line.id == *id);
        found.map_or_else(|| "Stand".to_owned(), |line| line.name.clone())
    };
    let desks =
        ["Balie 1", "Balie 2"].map(|label| Offer { label: label.to_owned(), stand: None, ends: None });
    let ends = locale::end_of_day_ms(locale::today(clock::now().0)).map(samenspel_model::Millis);
    let stands =
        mark.stands.iter().map(|id| Offer { label: format!("Stand {}", name(id)), stand: Some(*id), ends });
    let mut links = Vec::new();
    for offer in desks.into_iter().chain(stands) {
        let label = offer.label.clone();
        let link = offer::make(&running.store, clock::env()?, &running.public_url, offer, LINK_MS)
            .await?
            .ok_or_else(|| {
                CliError::Asked("this demo's market is over: start again with an empty folder".to_owned())
            })?;
        links.push((label, link.text()));
    }
    Ok(links)
}

fn as_json(ready: &Ready) -> String {
    let url = ready.running.public_url.as_str();
    let names = ["desk", "desk2", "stand", "stand2", "stand3"];
    let pair: serde_json::Map<_, _> =
        names.into_iter().zip(&ready.links).map(|(name, (_, link))| (name.to_owned(), json!(link))).collect();
    let booklets: Vec<_> = ready
        .booklets
        .iter()
        .map(|(code, qr)| json!({ "code": code, "display": booklet_in_groups(code), "qr": qr }))
        .collect();
    json!({
        "dashboard": format!("{url}/"),
        "tablet": format!("{url}/app/"),
        "pair": pair,
        "coordinator": { "name": NAME, "password": PASSWORD },
        "booklets": booklets,
    })
    .to_string()
}

fn tell(ready: &Ready, fresh: Option<&Path>) {
    let url = ready.running.public_url.as_str();
    let addr: SocketAddr = ready.running.addr;
    println!("\nSamenspel demo — an invented centre, on this machine only ({addr})\n");
    println!("  Dashboard   {url}/        name {NAME}, password {PASSWORD}");
    println!("  Tablet app  {url}/app/\n");
    let shown = [ready.links.first(), ready.links.get(2)];
    let codes: Vec<String> = shown.iter().flatten().filter_map(|(_, link)| qr::terminal(link)).collect();
    println!("{}", side_by_side(&codes));
    let titles: Vec<&str> = shown.iter().flatten().map(|(label, _)| label.as_str()).collect();
    println!("  {}\n", titles.join("   ·   "));
    println!("Pairing links (each for one tablet or browser profile, valid 12 hours):");
    for (label, link) in &ready.links {
        println!("  {label:<28} {link}");
    }
    println!("\nBooklets to type at a stand:");
    for codes in ready.booklets.chunks(5) {
        let codes: Vec<_> = codes.iter().map(|(code, _)| booklet_in_groups(code)).collect();
        println!("  {}", codes.join("   "));
    }
    match fresh {
        Some(data) => println!("\nStop with Ctrl-C; the demo's folder {} is removed then.", data.display()),
        None => println!("\nStop with Ctrl-C; start again with the same --data to go on."),
    }
}

/// Blocks of equal height next to each other.
fn side_by_side(blocks: &[String]) -> String {
    let height = blocks.iter().map(|block| block.lines().count()).max().unwrap_or(0);
    let width = |block: &str| block.lines().next().map_or(0, |line| line.chars().count());
    let line = |row: usize| {
        let parts = blocks
            .iter()
            .map(|block| format!("{:<width$}", block.lines().nth(row).unwrap_or(""), width = width(block)));
        parts.collect::<Vec<_>>().join("   ")
    };
    (0..height).map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_next_to_each_other() {
        assert_eq!(side_by_side(&["ab\ncd".into(), "x\ny".into()]), "ab   x\ncd   y");
        assert_eq!(side_by_side(&[]), "");
    }

    #[test]
    fn a_folder_with_other_things_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        assert!(known_folder(folder.path()).unwrap().is_none());
        fs::write(folder.path().join("samenspel.db"), "real").unwrap();
        assert!(known_folder(folder.path()).is_err());
    }
}
