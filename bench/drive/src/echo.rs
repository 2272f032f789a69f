//! The least that a live save can cost here: a WebSocket there and back, and one write that is on disk.

use std::{io::Write, path::Path, time::Instant};

use anyhow::{Context, Result};
use futures_util::{SinkExt, StreamExt};
use serde_json::json;
use tokio::net::TcpListener;
use tokio_tungstenite::{accept_async, connect_async, tungstenite::Message};

use crate::{burst::millis, stage};

/// A change as it travels, in bytes.
const BYTES: usize = 120;

pub async fn serve(file: &Path) -> Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("{}", json!({ "port": listener.local_addr()?.port() }));
    let mut file = std::fs::File::create(file)?;
    let (stream, _) = listener.accept().await?;
    stream.set_nodelay(true)?;
    let mut socket = accept_async(stream).await?;
    while let Some(Ok(message)) = socket.next().await {
        if let Message::Binary(bytes) = message {
            file.write_all(&bytes)?;
            // What SQLite does at a commit with synchronous=FULL.
            file.sync_data()?;
            socket.send(Message::Binary(bytes)).await?;
        }
    }
    Ok(())
}

pub async fn run(port: u16, saves: usize) -> Result<()> {
    let (mut socket, _) = connect_async(format!("ws://127.0.0.1:{port}/")).await?;
    if let tokio_tungstenite::MaybeTlsStream::Plain(stream) = socket.get_mut() {
        stream.set_nodelay(true)?;
    }
    stage::ready().await?;
    let mut times = Vec::new();
    for _ in 0..saves {
        let start = Instant::now();
        socket.send(Message::binary(vec![7; BYTES])).await?;
        socket.next().await.context("the echo")??;
        times.push(millis(start));
    }
    stage::done(json!({ "visible": stage::percentiles(times) }));
    stage::over().await?;
    Ok(socket.close(None).await?)
}
