//! An old tablet on a real WebSocket.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::net::TcpStream;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use super::OldTablet;
use crate::{Centre, centre::now};

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// A tablet of 0.1 at a centre of today.
pub struct OldLine<'a> {
    centre: &'a Centre,
    tablet: OldTablet,
    socket: Option<WebSocketStream<MaybeTlsStream<TcpStream>>>,
}

impl<'a> OldLine<'a> {
    /// A new tablet of 0.1 that uses this link.
    pub fn paired(centre: &'a Centre, link: &str) -> Self {
        let (seed, actor) = (crate::centre::env().draw(), crate::centre::env().draw());
        let mut answer = ureq::post(format!("{}/pair", centre.url()))
            .content_type("application/cbor")
            .send(OldTablet::pairing_request(link, seed))
            .unwrap();
        let answer = answer.body_mut().read_to_vec().unwrap();
        Self::of(centre, OldTablet::paired(seed, &answer, actor, now().0))
    }

    /// A tablet that was paired before.
    pub fn of(centre: &'a Centre, tablet: OldTablet) -> Self {
        Self { centre, tablet, socket: None }
    }

    /// The tablet, without a connection.
    pub fn into_tablet(mut self) -> OldTablet {
        self.disconnect();
        self.tablet
    }

    /// The tablet.
    pub fn tablet(&self) -> &OldTablet {
        &self.tablet
    }

    /// Does something with the tablet, and sends what follows from it.
    pub fn with(&mut self, act: impl FnOnce(&mut OldTablet)) {
        self.tablet.now = now().0;
        act(&mut self.tablet);
        let messages = self.tablet.flush();
        self.say(messages);
    }

    /// Switches the network on.
    pub fn connect(&mut self) -> &mut Self {
        let url = format!("{}/sync", self.centre.url().replace("http", "ws"));
        self.socket = Some(self.centre.block_on(connect_async(url)).unwrap().0);
        let messages = self.tablet.connected();
        self.say(messages);
        self
    }

    /// Switches the network off.
    pub fn disconnect(&mut self) {
        self.socket = None;
        self.tablet.disconnected();
    }

    /// Hears what the server says until something holds.
    pub fn until(&mut self, what: &str, holds: impl Fn(&OldTablet) -> bool) {
        while !holds(&self.tablet) {
            let socket = self.socket.as_mut().expect("a connection");
            let heard = self.centre.block_on(async { tokio::time::timeout(PATIENCE, socket.next()).await });
            match heard.unwrap_or_else(|_| panic!("never: {what}")) {
                Some(Ok(Message::Binary(message))) => {
                    self.tablet.now = now().0;
                    let messages = self.tablet.frame(&message);
                    self.say(messages);
                    assert_eq!(
                        self.tablet.unreadable,
                        Vec::<Vec<u8>>::new(),
                        "0.1 cannot read what it was sent"
                    );
                    if !self.tablet.is_connected() {
                        self.disconnect();
                        assert!(holds(&self.tablet), "the tablet ended the connection before: {what}");
                    }
                }
                Some(Ok(Message::Close(_))) | Some(Err(_)) | None => {
                    self.disconnect();
                    assert!(holds(&self.tablet), "the connection ended before: {what}");
                }
                Some(Ok(_)) => {}
            }
        }
    }

    /// Hears what the server says until all is on the server.
    pub fn until_sent(&mut self) {
        self.until("everything is sent", |tablet| tablet.waiting() == 0);
    }

    fn say(&mut self, messages: Vec<Vec<u8>>) {
        let Some(socket) = self.socket.as_mut() else { return };
        for message in messages {
            // The server may have hung up; hearing tells.
            let _ = self.centre.block_on(socket.send(Message::binary(message)));
        }
    }
}
