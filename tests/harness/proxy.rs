//! A door between tablets and the server that counts what goes through.

use std::{
    io::{Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

/// Bytes that went through, TCP payload with WebSocket and HTTP framing.
#[derive(Default)]
pub struct Counted {
    /// From tablets to the server.
    pub up: AtomicU64,
    /// From the server to tablets.
    pub down: AtomicU64,
}

/// Opens a door to a port of this machine; answers its own port and the counts. It stays open until the program ends.
pub fn counting_proxy(to: u16) -> (u16, Arc<Counted>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let counted = Arc::new(Counted::default());
    let counts = Arc::clone(&counted);
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let Ok(server) = TcpStream::connect(("127.0.0.1", to)) else {
                continue;
            };
            let _ = client.set_nodelay(true);
            let _ = server.set_nodelay(true);
            let pairs = [(client.try_clone(), server.try_clone(), true), (Ok(server), Ok(client), false)];
            for (from, to, is_up) in pairs {
                let counts = Arc::clone(&counts);
                thread::spawn(move || {
                    carry(from.unwrap(), to.unwrap(), if is_up { &counts.up } else { &counts.down })
                });
            }
        }
    });
    (port, counted)
}

fn carry(mut from: TcpStream, mut to: TcpStream, count: &AtomicU64) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        count.fetch_add(length as u64, Ordering::Relaxed);
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
