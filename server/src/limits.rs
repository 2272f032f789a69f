//! How many clients there may be and how long they may take over things. Tests make these small.

use std::time::Duration;

/// Largest form of the dashboard: so large that a person who pastes 100,000 characters reads what is wrong, beside what was
/// pasted.
pub(crate) const FORM_BYTES_MAX: usize = 1024 * 1024;

/// Limits against slow clients and too many of them.
#[derive(Clone, Debug)]
pub struct Limits {
    /// A request's headers must be complete, and the next request of an open connection begun, within this.
    pub headers_within: Duration,
    /// A TLS handshake must be complete within this.
    pub handshake_within: Duration,
    /// Longest pause within a request's body.
    pub body_pause_max: Duration,
    /// A request must be answered within this, its body included.
    pub request_within: Duration,
    /// The same for who has not shown yet who they are, where that matters: a login, a tablet's first POSTs.
    pub stranger_within: Duration,
    /// A client that takes no bytes for this long is gone.
    pub send_within: Duration,
    /// The first frame of a WebSocket, and the device's proof, must come within this.
    pub hello_within: Duration,
    /// Pause between two pings on a WebSocket.
    pub ping_every: Duration,
    /// A WebSocket that is silent for longer is dead: two pings went unanswered.
    pub silence_max: Duration,
    /// Connections of all kinds.
    pub connections_max: u32,
    /// Of these, connections on which nobody has shown yet who they are: the rest is kept free for paired devices and for who is
    /// logged in. When there are more, the oldest of the address that has the most is closed.
    pub guests_max: usize,
    /// WebSockets; fewer than connections, so that who comes too many is told when to come back.
    pub sockets_max: usize,
    /// WebSockets that have not said anything yet. When there are more, the oldest of the address that has the most is closed: a
    /// stranger's flood neither takes the tablets' places nor shuts out a tablet, which answers the challenge at once.
    pub strangers_max: usize,
    /// POSTs at once of tablets that have shown who they are.
    pub posts_max: usize,
    /// The same of others, among which the oldest makes room.
    pub stranger_posts_max: usize,
    /// Passwords that are being hashed or wait for it: half a second's work.
    pub hashes_max: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            headers_within: Duration::from_secs(15),
            handshake_within: Duration::from_secs(10),
            body_pause_max: Duration::from_secs(30),
            request_within: Duration::from_secs(60),
            stranger_within: Duration::from_secs(15),
            send_within: Duration::from_secs(30),
            hello_within: Duration::from_secs(10),
            ping_every: Duration::from_secs(30),
            silence_max: Duration::from_secs(75),
            connections_max: 2_000,
            guests_max: 1_500,
            sockets_max: 1_800,
            strangers_max: 600,
            posts_max: 70,
            stranger_posts_max: 30,
            hashes_max: 16,
        }
    }
}
