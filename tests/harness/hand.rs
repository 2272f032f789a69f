//! A device without an app: it says on the wire whatever a story wants, also what no app would say.

use ed25519_dalek::{Signer, SigningKey};
use futures_util::{SinkExt, StreamExt};
use samenspel_model::{
    DeviceId,
    pairing::{Link, PairRequest, PairResponse},
    wire::{self, Answer, Cursor, Down, Hello, Push, Up, hello_message},
};
use tokio::{io::AsyncWriteExt, net::TcpStream};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use crate::{Centre, centre::now};

/// A paired key and, when connected, its socket.
pub struct Hand<'a> {
    centre: &'a Centre,
    key: SigningKey,
    device: DeviceId,
    socket: Option<WebSocketStream<MaybeTlsStream<TcpStream>>>,
    pushes: u64,
    /// What it says at its next hello of how far it has come.
    pub cursors: Vec<Cursor>,
}

impl<'a> Hand<'a> {
    /// A device with a key of its own that uses this link.
    pub fn paired(centre: &'a Centre, link: &str) -> Self {
        let link = Link::parse(link).unwrap();
        let key = SigningKey::from_bytes(&crate::centre::env().draw());
        let request = PairRequest {
            pairing: link.pairing,
            secret: link.secret,
            public: key.verifying_key().to_bytes(),
            succeeds: None,
        };
        let mut answer = ureq::post(format!("{}/pair", centre.url()))
            .content_type("application/cbor")
            .send(minicbor::to_vec(&request).unwrap())
            .unwrap();
        let answer: PairResponse = minicbor::decode(&answer.body_mut().read_to_vec().unwrap()).unwrap();
        Self { centre, key, device: answer.device, socket: None, pushes: 0, cursors: vec![] }
    }

    /// A device that was paired before, with its key.
    pub fn known(centre: &'a Centre, device: DeviceId, key: SigningKey) -> Self {
        Self { centre, key, device, socket: None, pushes: 0, cursors: vec![] }
    }

    /// The same device once more, for a connection beside this one's.
    #[must_use]
    pub fn again(&self) -> Self {
        Self {
            centre: self.centre,
            key: self.key.clone(),
            device: self.device,
            socket: None,
            pushes: 0,
            cursors: vec![],
        }
    }

    /// Its id.
    pub fn device(&self) -> DeviceId {
        self.device
    }

    /// Its key.
    pub fn key(&self) -> &SigningKey {
        &self.key
    }

    /// Connects and says hello with its own key; answers what the server says to that.
    pub fn hello(&mut self) -> Down {
        let key = self.key.clone();
        self.hello_signed_by(&key)
    }

    /// Connects and says hello with another key.
    pub fn hello_signed_by(&mut self, key: &SigningKey) -> Down {
        let url = format!("{}/sync", self.centre.url().replace("http", "ws"));
        self.socket = Some(self.centre.block_on(connect_async(url)).unwrap().0);
        let Some(Down::Challenge { nonce, .. }) = self.hear() else { panic!("the server challenges first") };
        self.say(&Up::Hello(Hello {
            version: wire::VERSION,
            device: self.device,
            proof: key.sign(&hello_message(&nonce, &self.device)).to_bytes(),
            cursors: self.cursors.clone(),
            now: now(),
            app: "by hand".to_owned(),
            generation: None,
            noted: None,
        }));
        self.hear().expect("an answer to hello")
    }

    /// Sends a frame.
    pub fn say(&mut self, frame: &Up) {
        self.say_bytes(wire::encode(frame));
    }

    /// Sends any bytes. The server may hang up before it has heard them all.
    pub fn say_bytes(&mut self, bytes: Vec<u8>) {
        let socket = self.socket.as_mut().unwrap();
        let _ = self.centre.block_on(socket.send(Message::binary(bytes)));
    }

    /// Sends bytes below the WebSocket's frames.
    pub fn say_raw(&mut self, bytes: &[u8]) {
        let MaybeTlsStream::Plain(stream) = self.socket.as_mut().unwrap().get_mut() else { panic!("TLS") };
        self.centre.block_on(stream.write_all(bytes)).unwrap();
    }

    /// The next frame; `None` when the server has closed.
    pub fn hear(&mut self) -> Option<Down> {
        let socket = self.socket.as_mut().unwrap();
        loop {
            match self.centre.block_on(socket.next())? {
                Ok(Message::Binary(bytes)) => return Some(wire::decode(&bytes).unwrap()),
                Ok(Message::Close(_)) | Err(_) => return None,
                Ok(_) => {}
            }
        }
    }

    /// Pushes changes and waits for what became of each. Pages that come in between are taken.
    pub fn push(&mut self, changes: Vec<wire::Change>) -> Vec<Answer> {
        self.pushes += 1;
        self.say(&Up::Push(Push { number: self.pushes, changes }));
        loop {
            match self.hear().expect("an acknowledgement") {
                Down::Ack { push, answers } if push == self.pushes => return answers,
                Down::Page(_) => self.say(&Up::Got),
                _ => {}
            }
        }
    }
}
