//! The accept loop: TLS, time limits and a clean end.
//! `axum::serve` has no limit on how long a client may take over its headers, hence hyper directly.

use std::{pin::pin, sync::Arc, time::Duration};

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::{Semaphore, watch},
    time::timeout,
};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower::Layer;

use crate::{
    account::Place,
    http::Peer,
    limits::Limits,
    stopping::stopped,
    store::Ending,
    strangers::{Guest, Strangers},
};

/// So soon a connection that was ended to make room is gone.
const ROOM_WITHIN: Duration = Duration::from_secs(1);
const GOODBYE_WITHIN: Duration = Duration::from_secs(8);
/// Beside a connection each: the database, the pages' files and the log.
const OPEN_FILES_BESIDE: u64 = 200;

/// Accepts connections until `stopping` turns true, then lets running requests finish.
pub(crate) async fn run(
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    router: Router,
    limits: Limits,
    mut stopping: watch::Receiver<bool>,
) {
    // A WebSocket is no connection any more in this sense.
    let sockets = u64::try_from(limits.sockets_max).unwrap_or(u64::MAX);
    let open_files = u64::from(limits.connections_max) + sockets + OPEN_FILES_BESIDE;
    match rlimit::increase_nofile_limit(open_files) {
        Ok(open) if open < open_files => {
            tracing::warn!(open, "the system allows few open files, so few connections")
        }
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "cannot ask for more open files"),
    }
    let places = Arc::new(Semaphore::new(limits.connections_max as usize));
    let strangers = Strangers::at_most(limits.guests_max);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stopping.wait_for(|stop| *stop) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file handles, mostly: waiting is better than spinning.
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let mut place = Arc::clone(&places).try_acquire_owned().ok();
        if place.is_none() && strangers.make_room() {
            place = timeout(ROOM_WITHIN, Arc::clone(&places).acquire_owned()).await.ok().and_then(Result::ok);
        }
        let Some(place) = place else {
            tracing::warn!("too many connections, one turned away");
            continue;
        };
        let ending = Ending::default();
        let guest = Guest::new(strangers.enter(Place::of(peer.ip()), ending.clone()));
        let _ = stream.set_nodelay(true);
        let (tls, router, stopping) = (tls.clone(), router.clone(), stopping.clone());
        let (limits, peer) = (limits.clone(), Peer(peer.ip()));
        // On every write, also those of an upgraded connection.
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(limits.send_within));
        let stream = Box::pin(stream);
        let who = (Extension(peer), Extension(guest.clone()));
        let serving = async move {
            match tls {
                None => connection(stream, who, router, &limits, stopping).await,
                Some(tls) => match timeout(limits.handshake_within, tls.accept(stream)).await {
                    Ok(Ok(stream)) => connection(stream, who, router, &limits, stopping).await,
                    Ok(Err(error)) => tracing::debug!(%error, "TLS handshake failed"),
                    Err(_) => tracing::debug!("TLS handshake took too long"),
                },
            }
        };
        tokio::spawn(async move {
            tokio::select! {
                () = serving => {}
                () = ending.comes() => tracing::debug!("a stranger's connection made room for another"),
            }
            drop((guest, place));
        });
    }
    drop(listener);
    // Every connection has given its place back when all places can be taken.
    if timeout(GOODBYE_WITHIN, places.acquire_many(limits.connections_max)).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
}

async fn connection<S>(
    stream: S,
    (peer, guest): (Extension<Peer>, Extension<Guest>),
    router: Router,
    limits: &Limits,
    mut stopping: watch::Receiver<bool>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let serving = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers_within)
        .max_headers(64)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(guest.layer(peer.layer(router))))
        .with_upgrades();
    let mut serving = pin!(serving);
    let ended = tokio::select! {
        ended = serving.as_mut() => ended,
        () = stopped(&mut stopping) => {
            serving.as_mut().graceful_shutdown();
            serving.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "connection ended early");
    }
}
