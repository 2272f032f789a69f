//! A paired device without an app: a key, the cursors it keeps, a socket. Every frame is a real one.

use std::{
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use ed25519_dalek::{Signer, SigningKey};
use futures_util::{SinkExt, StreamExt};
use samenspel_model::{
    DeviceId, DocId, Env, Millis, Role, Space,
    doc::Kind,
    pairing::{Link, PairRequest, PairResponse},
    wire::{self, Answer, Change, Cursor, Down, Hello, Page, Push, Up, hello_message},
};
use serde::{Deserialize, Serialize};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use crate::stage::PATIENCE;

/// What a device keeps between connections.
#[derive(Clone, Serialize, Deserialize)]
pub struct Device {
    key: String,
    pub id: DeviceId,
    pub role: Role,
    pub label: String,
    pub organisation: Option<DocId>,
    pub market: Option<DocId>,
    /// CBOR in hexadecimal.
    cursors: String,
    /// What the server handed out last, in the same form: it tells a device from its copy.
    generation: Option<String>,
}

impl Device {
    /// Pairs over HTTP, as a tablet does.
    pub fn paired(link: &str) -> Result<Self> {
        let link = Link::parse(link)?;
        let key = SigningKey::from_bytes(&env()?.draw());
        let public = key.verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        let mut answer = ureq::post(format!("{}/pair", link.origin))
            .content_type("application/cbor")
            .send(minicbor::to_vec(&request)?)?;
        let answer: PairResponse = minicbor::decode(&answer.body_mut().read_to_vec()?)?;
        answer.verify(&link, &public)?;
        let cursors = hex::encode(minicbor::to_vec(Vec::<Cursor>::new())?);
        let PairResponse { device, role, label, organisation, market, .. } = answer;
        Ok(Self {
            key: hex::encode(key.to_bytes()),
            id: device,
            role,
            label,
            organisation,
            market,
            cursors,
            generation: None,
        })
    }

    /// The space whose documents it writes.
    pub fn space(&self) -> Result<Space> {
        let (organisation, market) = self.organisation.zip(self.market).context("a stand has a space")?;
        Ok(Space::Stand { organisation, market })
    }

    pub fn cursors(&self) -> Result<Vec<Cursor>> {
        Ok(minicbor::decode(&hex::decode(&self.cursors)?)?)
    }

    pub fn keep(&mut self, cursors: &[Cursor]) -> Result<()> {
        self.cursors = hex::encode(minicbor::to_vec(cursors)?);
        Ok(())
    }

    /// Connects and is welcomed.
    pub async fn connect(&mut self, port: u16, cursors: Vec<Cursor>) -> Result<Line> {
        let url = format!("ws://127.0.0.1:{port}/sync");
        let (mut socket, _) = timeout(PATIENCE, connect_async(url)).await??;
        if let MaybeTlsStream::Plain(stream) = socket.get_mut() {
            stream.set_nodelay(true)?;
        }
        let mut line = Line { socket, pushes: 0, cursors };
        let Down::Challenge { nonce, .. } = line.hear().await? else { bail!("the server challenges first") };
        let key: [u8; 32] = hex::decode(&self.key)?.try_into().ok().context("a key has 32 bytes")?;
        let generation = self.generation.as_deref().map(hex::decode).transpose()?;
        let generation = generation.map(|bytes| minicbor::decode(&bytes)).transpose()?;
        let proof = SigningKey::from_bytes(&key).sign(&hello_message(&nonce, &self.id)).to_bytes();
        let (device, cursors) = (self.id, line.cursors.clone());
        let hello = Hello {
            version: wire::VERSION,
            device,
            proof,
            cursors,
            now: now(),
            app: "bench".to_owned(),
            generation,
            noted: None,
        };
        line.say(&Up::Hello(hello)).await?;
        match line.hear().await? {
            Down::Welcome(welcome) if welcome.closed.is_none() => {
                if let Some(generation) = welcome.generation {
                    self.generation = Some(hex::encode(minicbor::to_vec(generation)?));
                    line.say(&Up::Kept(generation)).await?;
                }
                Ok(line)
            }
            other => bail!("not welcome: {other:?}"),
        }
    }
}

/// A connection.
pub struct Line {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    pushes: u64,
    /// How far it has come.
    pub cursors: Vec<Cursor>,
}

impl Line {
    pub async fn say(&mut self, frame: &Up) -> Result<()> {
        Ok(self.socket.send(Message::binary(wire::encode(frame))).await?)
    }

    pub async fn hear(&mut self) -> Result<Down> {
        loop {
            match timeout(PATIENCE, self.socket.next()).await?.context("the server closed")?? {
                Message::Binary(bytes) => {
                    return Ok(wire::decode(&bytes)?);
                }
                Message::Close(_) => bail!("the server closed"),
                _ => {}
            }
        }
    }

    /// Sends changes of documents in this space without waiting; answers the number of the push.
    pub async fn push(&mut self, space: Space, changes: Vec<(DocId, Vec<u8>)>) -> Result<u64> {
        self.push_any(Kind::Appointment, space, changes).await
    }

    pub async fn push_any(
        &mut self,
        kind: Kind,
        space: Space,
        changes: Vec<(DocId, Vec<u8>)>,
    ) -> Result<u64> {
        self.pushes += 1;
        let changes = changes
            .into_iter()
            .map(|(doc, bytes)| Change { kind: kind.number(), space, doc, bytes })
            .collect();
        self.say(&Up::Push(Push { number: self.pushes, changes })).await?;
        Ok(self.pushes)
    }

    /// Waits until a push is acknowledged, every change of it stored. Pages that come in between are taken.
    pub async fn acknowledged(&mut self, number: u64) -> Result<()> {
        loop {
            match self.hear().await? {
                Down::Ack { push, answers } if push == number => {
                    if let Some(answer) = answers.iter().find(|answer| !matches!(answer, Answer::Stored)) {
                        bail!("a change was not stored: {answer:?}");
                    }
                    return Ok(());
                }
                Down::Page(page) => self.took(&page).await?,
                _ => {}
            }
        }
    }

    /// Keeps the page's cursor and lets the next one come.
    pub async fn took(&mut self, page: &Page) -> Result<()> {
        if let Some(cursor) = &page.cursor {
            self.cursors.retain(|known| known.space != cursor.space);
            self.cursors.push(cursor.clone());
        }
        self.say(&Up::Got).await
    }

    /// Takes pages until each of these spaces has said that nothing more follows.
    pub async fn catch_up(
        &mut self,
        mut spaces: Vec<Space>,
        mut take: impl FnMut(&Page) -> Result<()>,
    ) -> Result<()> {
        while !spaces.is_empty() {
            if let Down::Page(page) = self.hear().await? {
                take(&page)?;
                self.took(&page).await?;
                let reached = page.cursor.as_ref().filter(|_| !page.more).map(|cursor| cursor.space);
                spaces.retain(|space| Some(*space) != reached);
            }
        }
        Ok(())
    }

    pub async fn close(mut self) -> Result<()> {
        Ok(self.socket.close(None).await?)
    }
}

/// The devices of a centre, in a file.
#[derive(Serialize, Deserialize)]
pub struct Devices {
    /// The first of each stand.
    pub stands: Vec<Device>,
    /// Further devices of the stands.
    pub more: Vec<Device>,
    /// Follows everything.
    pub observer: Device,
    /// Follow everything too, when a scenario wants more of them.
    pub desks: Vec<Device>,
    /// Paired, never connected.
    pub newcomer: Device,
}

impl Devices {
    pub fn read(path: &Path) -> Result<Self> {
        Ok(serde_json::from_slice(&std::fs::read(path)?)?)
    }

    pub fn write(&self, path: &Path) -> Result<()> {
        Ok(std::fs::write(path, serde_json::to_vec(self)?)?)
    }

    /// The spaces of the first `clients` stands, and the catalogue.
    pub fn spaces(&self, clients: usize) -> Result<Vec<Space>> {
        let stands = self.stands.iter().take(clients).map(Device::space);
        stands.chain([Ok(Space::Catalogue)]).collect()
    }
}

pub fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis(since.as_millis() as i64)
}

pub fn env() -> Result<Env> {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy)?;
    Ok(Env::new(now(), entropy))
}
