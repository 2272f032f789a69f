//! The shared memory of a database's write-ahead log: SQLite's index of it, and its locks.

use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};

use std::ptr::NonNull;

const LOCKS: usize = 8;

/// Lives as long as any connection has the database open.
#[derive(Default)]
pub struct Shm {
    regions: Mutex<Vec<Box<[AtomicU64]>>>,
    locks: Mutex<[Lock; LOCKS]>,
}

#[derive(Clone, Copy, Default)]
struct Lock {
    shared: u32,
    exclusive: bool,
}

/// Which locks one connection holds.
#[derive(Clone, Copy, Default)]
pub struct Held {
    shared: u8,
    exclusive: u8,
}

impl Shm {
    /// Where a region begins; `None` when it is not there and shall not be made.
    pub fn region(&self, index: usize, bytes: usize, extend: bool) -> Option<NonNull<u8>> {
        let mut regions = self.regions.lock().unwrap();
        while regions.len() <= index && extend {
            regions.push((0..bytes / 8).map(|_| AtomicU64::new(0)).collect());
        }
        // Atomics may be written through a shared pointer; SQLite does, and orders its accesses with its own locks.
        regions.get(index).and_then(|region| NonNull::new(region.as_ptr().cast_mut().cast()))
    }

    /// Forgets everything: nobody has the database open any more.
    pub fn clear(&self) {
        let regions = self.regions.lock().unwrap();
        regions.iter().flat_map(|region| region.iter()).for_each(|word| word.store(0, Ordering::SeqCst));
    }

    /// Takes locks for one connection; false when another one holds what does not go together.
    pub fn lock(&self, held: &mut Held, first: u32, count: u32, exclusive: bool) -> bool {
        let mut locks = self.locks.lock().unwrap();
        let range = first as usize..(first + count) as usize;
        let free = range.clone().all(|place| {
            let mine = u32::from(held.shared >> place & 1);
            let excluded = locks[place].exclusive && held.exclusive >> place & 1 == 0;
            !excluded && (!exclusive || locks[place].shared == mine)
        });
        if !free {
            return false;
        }
        for place in range {
            let bit = 1 << place;
            if exclusive {
                locks[place].exclusive = true;
                held.exclusive |= bit;
            } else if held.shared & bit == 0 {
                locks[place].shared += 1;
                held.shared |= bit;
            }
        }
        true
    }

    /// Gives locks back.
    pub fn unlock(&self, held: &mut Held, first: u32, count: u32) {
        let mut locks = self.locks.lock().unwrap();
        for place in first as usize..(first + count) as usize {
            let bit = 1 << place;
            if held.exclusive & bit != 0 {
                locks[place].exclusive = false;
            }
            if held.shared & bit != 0 {
                locks[place].shared -= 1;
            }
            held.exclusive &= !bit;
            held.shared &= !bit;
        }
    }

    /// Gives all locks of a connection back.
    pub fn unlock_all(&self, held: &mut Held) {
        self.unlock(held, 0, LOCKS as u32);
    }
}
