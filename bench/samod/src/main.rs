//! samod as a sync server: its own file storage, documents only to who asks for them, WebSocket over axum.

use axum::{Router, extract::WebSocketUpgrade, routing::any};
use samod::{Repo, ShareConfig, storage::TokioFilesystemStorage};

#[tokio::main]
async fn main() {
    let folder = std::env::args().nth(1).expect("a folder for the documents");
    let policy = ShareConfig::read_write().with_announce(false);
    let repo = Repo::build_tokio()
        .with_storage(TokioFilesystemStorage::new(folder))
        .with_share_policy(policy)
        .load()
        .await;
    let acceptor = repo.make_acceptor(url::Url::parse("ws://127.0.0.1/").expect("a URL")).expect("it runs");
    let upgrade = move |socket: WebSocketUpgrade| {
        let acceptor = acceptor.clone();
        async move {
            socket.on_upgrade(move |socket| async move {
                let _ = acceptor.accept_axum(socket, None);
            })
        }
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("{{\"port\":{}}}", listener.local_addr().expect("an address").port());
    axum::serve(listener, Router::new().route("/", any(upgrade))).await.expect("it serves");
}
