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
    sync::{OwnedSemaphorePermit, Semaphore, watch},
    time::timeout,
};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower::Layer;

use crate::{
    account::Place,
    config::Config,
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
    config: Config,
    mut stopping: watch::Receiver<bool>,
) {
    let Config { limits, behind_proxy, .. } = config;
    // A WebSocket is no connection any more in this sense.
    let sockets = u64::try_from(limits.sockets_max).unwrap_or(u64::MAX);
    // One that makes room and one that waits for it are both open for a moment.
    let waiting = u64::try_from(limits.guests_max).unwrap_or(u64::MAX);
    let open_files = u64::from(limits.connections_max) + sockets + waiting + OPEN_FILES_BESIDE;
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
        let Some(place) = a_place(&places, &strangers) else {
            tracing::warn!("too many connections, one turned away");
            continue;
        };
        let _ = stream.set_nodelay(true);
        let (tls, router, stopping) = (tls.clone(), router.clone(), stopping.clone());
        let (limits, peer, strangers) = (limits.clone(), Peer(peer.ip()), strangers.clone());
        // On every write, also those of an upgraded connection.
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(limits.send_within));
        let stream = Box::pin(stream);
        tokio::spawn(async move {
            let Some(place) = place.await else {
                return tracing::warn!("no connection made room in time, one turned away");
            };
            let ending = Ending::default();
            let guest = if behind_proxy {
                Guest::behind_proxy(&strangers, ending.clone())
            } else {
                Guest::of_place(Place::of(peer.0), &strangers, ending.clone())
            };
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

/// A place for one more connection, for which it may have to wait until another one is gone that is ended to make room. The
/// wait is its own: those who come after it are not held up.
fn a_place(
    places: &Arc<Semaphore>,
    strangers: &Strangers,
) -> Option<impl Future<Output = Option<OwnedSemaphorePermit>> + Send + use<>> {
    let free = Arc::clone(places).try_acquire_owned().ok();
    if free.is_none() && !strangers.make_room() {
        return None;
    }
    let places = Arc::clone(places);
    Some(async move {
        match free {
            Some(place) => Some(place),
            None => timeout(ROOM_WITHIN, places.acquire_owned()).await.ok()?.ok(),
        }
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_waits_for_a_place_holds_up_nobody_who_comes_after() {
        let (places, strangers) = (Arc::new(Semaphore::new(2)), Strangers::at_most(2));
        let comes = || a_place(&places, &strangers).expect("room, or somebody who makes it");
        let (one, two) = (comes().await.expect("free"), comes().await.expect("free"));
        let gone = || Guest::of_place(Place::of([192, 0, 2, 1].into()), &strangers, Ending::default());
        let _strangers = [gone(), gone()];
        // Both are ended, and neither is gone yet.
        let (mut third, mut fourth) = (pin!(comes()), pin!(comes()));
        assert!(timeout(Duration::ZERO, third.as_mut()).await.is_err());
        assert!(a_place(&places, &strangers).is_none(), "nobody is left to make room");
        drop(two);
        let third = third.await.expect("the place of the second");
        assert!(timeout(Duration::ZERO, fourth.as_mut()).await.is_err());
        drop(one);
        let _both = (third, fourth.await.expect("the place of the first"));
    }
}
