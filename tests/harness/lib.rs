//! What the stories share: a real server on a free port, tablets that talk to it, and a device that speaks the wire by hand.
//!
//! Nothing here sleeps: waiting means waiting for news, with a limit after which the story fails and says what never came.

mod centre;
mod hand;
pub mod mutants;
pub mod pictures;
mod proxy;
pub mod released;
pub mod sample;
pub mod sim;
mod tablet;

pub use centre::{Centre, PASSWORD, env, now};
pub use hand::Hand;
pub use proxy::{Counted, counting_proxy};
pub use tablet::{Tablet, agreed, text_of, texts};
