//! Install generations: how the server notices that a tablet was copied.
//!
//! Every welcome hands out the next generation, and the device says at its next hello which one it has. Of two copies of
//! one tablet, the second to connect has an older one than the server handed out.

use minicbor::{Decode, Encode};

use crate::env::Env;

/// One life of a device's storage, from one welcome to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Generation {
    /// Counts the welcomes that the device kept.
    #[n(0)]
    pub counter: u32,
    /// Random: two copies that were welcomed beside each other differ in it.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub nonce: [u8; 8],
}

/// What the server knows of a device's generations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Generations {
    /// The last one that the device is known to have kept.
    pub current: Option<Generation>,
    /// The one handed out last; the device may or may not have it on disk.
    pub pending: Option<Generation>,
}

/// There is another copy of the device, and it has been here since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device exists more than once")]
pub struct Cloned;

impl Generations {
    /// Takes what a device says that it has; gives what to hand out now, to be stored before it is sent.
    ///
    /// A device that is ahead is right and the server was put back to a backup. A device whose welcome or `Kept` was lost
    /// has the current or the pending one.
    pub fn greet(self, said: Option<Generation>, env: &mut Env) -> Result<Self, Cloned> {
        let current = match (said, self.current) {
            (None, None) => None,
            (Some(said), _) if [self.current, self.pending].contains(&Some(said)) => Some(said),
            (Some(said), None) => Some(said),
            (Some(said), Some(current)) if said.counter > current.counter => Some(said),
            _ => return Err(Cloned),
        };
        let counter = current.map_or(0, |current| current.counter).saturating_add(1);
        Ok(Self { current, pending: Some(Generation { counter, nonce: env.draw() }) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::Millis;

    fn env(drawn: u8) -> Env {
        Env::new(Millis(0), [drawn; 32])
    }

    fn kept(generations: Generations) -> Generations {
        Generations { current: generations.pending, ..generations }
    }

    #[test]
    fn a_tablet_that_is_alone_is_never_taken_for_two() {
        let first = Generations::default().greet(None, &mut env(1)).unwrap();
        // The welcome was lost, and then the answer to it.
        let second = first.greet(None, &mut env(2)).unwrap();
        let third = second.greet(second.pending, &mut env(3)).unwrap();
        assert_eq!(third.current, second.pending);
        let fourth = third.greet(third.current, &mut env(4)).unwrap();
        assert_eq!(fourth.pending.unwrap().counter, 2);
    }

    #[test]
    fn the_second_of_two_copies_is_found() {
        let copied = kept(Generations::default().greet(None, &mut env(1)).unwrap());
        let ahead = kept(copied.greet(copied.current, &mut env(2)).unwrap());
        assert_eq!(ahead.greet(copied.current, &mut env(3)), Err(Cloned));
        assert_eq!(ahead.greet(None, &mut env(3)), Err(Cloned), "a copy from before the first welcome");
    }

    #[test]
    fn two_copies_that_were_both_welcomed_differ_in_the_nonce() {
        let copied = kept(Generations::default().greet(None, &mut env(1)).unwrap());
        let one = copied.greet(copied.current, &mut env(2)).unwrap();
        let other = kept(one.greet(copied.current, &mut env(3)).unwrap());
        assert_eq!(other.greet(one.pending, &mut env(4)), Err(Cloned));
    }

    #[test]
    fn a_server_put_back_to_a_backup_believes_the_tablet() {
        let backup = kept(Generations::default().greet(None, &mut env(1)).unwrap());
        let said = Generation { counter: 9, nonce: [9; 8] };
        assert_eq!(backup.greet(Some(said), &mut env(2)).unwrap().current, Some(said));
        assert_eq!(Generations::default().greet(Some(said), &mut env(2)).unwrap().current, Some(said));
    }
}
