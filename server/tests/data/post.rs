//! The protocol over POST /sync, against the whole server.

use std::path::Path;

use ed25519_dalek::Signer;
use samenspel_model::{
    DeviceId, Space,
    wire::{self, Answer, Down, Hello, Push, Up},
};
use samenspel_server::{Running, config::Config, start};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::harness::{Centre, Tablet, now};

struct Post {
    running: Running,
    token: Option<String>,
}

impl Post {
    /// The server on the folder in which the tablets were paired.
    async fn start(folder: &Path) -> Self {
        Self { running: start(Config::local(folder.to_owned(), 0)).await.unwrap(), token: None }
    }

    async fn say(&mut self, frames: &[Up]) -> Vec<Down> {
        let mut body = Vec::new();
        for frame in frames {
            let message = wire::encode(frame);
            body.extend(u32::try_from(message.len()).unwrap().to_be_bytes());
            body.extend(message);
        }
        let (status, mut body) = self.send(&body).await;
        assert_eq!(status, 200);
        let mut frames = Vec::new();
        while let Some((length, rest)) = body.split_first_chunk::<4>() {
            let (message, rest) = rest.split_at(u32::from_be_bytes(*length) as usize);
            frames.push(wire::decode(message).unwrap());
            body = rest.to_vec();
        }
        frames
    }

    async fn send(&mut self, body: &[u8]) -> (u16, Vec<u8>) {
        let token =
            self.token.as_ref().map(|token| format!("samenspel-session: {token}\r\n")).unwrap_or_default();
        let head = format!(
            "POST /sync HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {}\r\n{token}\r\n",
            body.len()
        );
        let mut socket = TcpStream::connect(self.running.addr).await.unwrap();
        socket.write_all(head.as_bytes()).await.unwrap();
        socket.write_all(body).await.unwrap();
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).await.unwrap();
        let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        if let Some(line) = head.lines().find_map(|line| line.strip_prefix("samenspel-session: ")) {
            self.token = Some(line.to_owned());
        }
        (head[9..12].parse().unwrap(), answer[end + 4..].to_vec())
    }
}

fn hello(tablet: &Tablet, frames: &[Down]) -> Up {
    let [Down::Challenge { nonce, .. }] = frames else { panic!("no challenge: {frames:?}") };
    let proof = tablet.key.sign(&wire::hello_message(nonce, &tablet.id)).to_bytes();
    let app = "test 1".to_owned();
    Up::Hello(Hello {
        version: wire::VERSION,
        device: tablet.id,
        proof,
        cursors: vec![],
        now: now(),
        app,
        generation: None,
        noted: None,
    })
}

#[tokio::test]
async fn a_tablet_without_a_socket_sends_and_receives_by_post() {
    let centre = Centre::new();
    let (mut fatima, bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    let Centre { folder, store } = centre;
    drop(store);
    let mut post = Post::start(folder.path()).await;
    let challenge = post.say(&[]).await;
    let (id, changes) = fatima.register("Amina");
    let frames = post.say(&[hello(&fatima, &challenge), Up::Push(Push { number: 3, changes })]).await;
    let stored = Down::Ack { push: 3, answers: vec![Answer::Stored; 2] };
    assert!(matches!(frames[0], Down::Welcome(_)) && frames.contains(&stored), "{frames:?}");

    let first = post.token.take();
    let challenge = post.say(&[]).await;
    let frames = post.say(&[hello(&bob, &challenge)]).await;
    let told = |frame: &Down| match frame {
        Down::Page(page) => page.space == Space::Desk && page.entries.iter().any(|entry| entry.doc == id),
        _ => false,
    };
    assert!(frames.iter().any(told));

    // Live news comes with the next request of the same session.
    post.token = first;
    let (_, changes) = fatima.register("Mehmet");
    post.say(&[Up::Push(Push { number: 4, changes })]).await;
    post.running.stop().await;
}

#[tokio::test]
async fn cut_bodies_lost_sessions_and_strangers_are_told() {
    let centre = Centre::new();
    let mut stranger = centre.desk("Balie 1").await;
    let Centre { folder, store } = centre;
    drop(store);
    stranger.id = DeviceId([9; 16]);
    let mut post = Post::start(folder.path()).await;
    assert_eq!(post.send(&[0, 0, 0, 9, 1]).await.0, 400);
    post.token = Some("gone".to_owned());
    assert_eq!(post.send(&[]).await.0, 410);
    post.token = None;
    let challenge = post.say(&[]).await;
    let frames = post.say(&[hello(&stranger, &challenge)]).await;
    assert_eq!(frames, [Down::Goodbye(wire::Goodbye::UnknownDevice)]);
    assert_eq!(post.send(&[]).await.0, 410, "a session that said goodbye is gone");
    post.running.stop().await;
}

#[tokio::test]
async fn a_request_that_the_network_sends_twice_ends_the_session_rather_than_losing_an_answer() {
    let centre = Centre::new();
    let (fatima, mut bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    let Centre { folder, store } = centre;
    drop(store);
    let mut post = Post::start(folder.path()).await;
    let challenge = post.say(&[]).await;
    post.say(&[hello(&fatima, &challenge)]).await;
    let fatimas = post.token.take();
    let challenge = post.say(&[]).await;
    post.say(&[hello(&bob, &challenge)]).await;
    let (id, changes) = bob.register("Amina");
    post.say(&[Up::Push(Push { number: 1, changes })]).await;

    // The page with Amina's sheet is in an answer that never arrives.
    post.token.clone_from(&fatimas);
    let lost = post.say(&[]).await;
    assert!(lost.iter().any(|frame| matches!(frame, Down::Page(_))), "{lost:?}");
    post.token = fatimas;
    assert_eq!(post.send(&[]).await.0, 410, "the browser's second try");

    post.token = None;
    let challenge = post.say(&[]).await;
    let frames = post.say(&[hello(&fatima, &challenge)]).await;
    let entries = frames.into_iter().flat_map(|frame| match frame {
        Down::Page(page) => page.entries,
        _ => vec![],
    });
    assert!(entries.into_iter().any(|entry| entry.doc == id), "a new session begins at her cursor");
    post.running.stop().await;
}

#[tokio::test]
async fn a_tablet_that_begins_anew_gives_back_the_session_it_had() {
    let centre = Centre::new();
    let (fatima, bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    centre.store.revoke_device(bob.id, now()).await.unwrap();
    let Centre { folder, store } = centre;
    drop(store);
    let mut post = Post::start(folder.path()).await;
    for tablet in [&fatima, &bob] {
        let challenge = post.say(&[]).await;
        post.say(&[hello(tablet, &challenge)]).await;
        let first = post.token.take();
        let challenge = post.say(&[]).await;
        post.say(&[hello(tablet, &challenge)]).await;
        let second = std::mem::replace(&mut post.token, first);
        assert_eq!(post.send(&[]).await.0, 410, "also of one that was revoked");
        post.token = second;
        assert_eq!(post.send(&[]).await.0, 200);
        post.token = None;
    }
    post.running.stop().await;
}
