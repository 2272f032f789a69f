//! A computer's disk in memory: what programs wrote, what of it would survive a power cut, and faults on demand.
//!
//! Model: a file has the bytes that programs see and the bytes that are safe. A sync makes all that was written to the
//! file safe. When the power fails, of the writes since the last sync each one is kept, lost, or kept for some of its
//! sectors only, and nothing says that the earlier ones are the lucky ones. Making and deleting a file is safe at once.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
};

use super::shm::Shm;

/// Smallest piece that is written whole or not at all.
const SECTOR: usize = 512;

/// One computer's disk; clones share it.
#[derive(Clone, Default)]
pub struct Disk(Arc<Mutex<Content>>);

/// What was done to a disk, for the report.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wear {
    /// Writes.
    pub writes: u64,
    /// Syncs.
    pub syncs: u64,
    /// Operations that failed on purpose.
    pub faults: u64,
}

/// How a computer stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The program is killed: all it wrote is there.
    Kill,
    /// The power fails: what was not synced is a matter of luck.
    PowerCut,
}

/// An operation that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The computer is off, or was off since the file was opened.
    Off,
    /// No such file.
    Missing,
    /// No room.
    Full,
    /// The device says no.
    Broken,
}

#[derive(Default)]
pub(super) struct Content {
    files: BTreeMap<String, File>,
    /// Counts the times the computer was switched on: handles of an earlier time are dead.
    life: u64,
    off: bool,
    /// Writes, syncs and truncations until the computer stops by itself.
    fuse: Option<u32>,
    full: bool,
    /// Of 1,000 operations so many fail.
    broken: u32,
    luck: Option<fastrand::Rng>,
    /// Somebody looks who is no part of the world: nothing fails.
    quiet: bool,
    wear: Wear,
}

#[derive(Clone, Default)]
pub(super) struct File {
    seen: Vec<u8>,
    safe: Vec<u8>,
    pending: Vec<Write>,
    pub(super) shm: Arc<Shm>,
    pub(super) locks: super::vfs::Locks,
}

#[derive(Clone)]
enum Write {
    Put(usize, Vec<u8>),
    Truncate(usize),
}

/// A disk's files as they were: a backup, or a tablet that was copied.
#[derive(Clone, Default)]
pub struct Image(BTreeMap<String, Vec<u8>>);

impl Disk {
    pub(super) fn lock(&self) -> MutexGuard<'_, Content> {
        self.0.lock().unwrap()
    }

    /// Stops after so many more writes, syncs and truncations.
    pub fn set_fuse(&self, operations: u32, luck: fastrand::Rng) {
        let mut content = self.lock();
        content.fuse = Some(operations);
        content.luck = Some(luck);
    }

    /// Has the computer stopped by its fuse?
    pub fn is_off(&self) -> bool {
        self.lock().off
    }

    /// From now on there is no room to grow.
    pub fn set_full(&self, full: bool) {
        self.lock().full = full;
    }

    /// From now on so many of 1,000 operations fail.
    pub fn set_broken(&self, per_mille: u32, luck: fastrand::Rng) {
        let mut content = self.lock();
        content.broken = per_mille;
        content.luck = Some(luck);
    }

    /// Looks at the disk without wearing it: faults wait until this is over.
    pub fn quietly<T>(&self, look: impl FnOnce() -> T) -> T {
        self.lock().quiet = true;
        let seen = look();
        self.lock().quiet = false;
        seen
    }

    /// Takes all faults away.
    pub fn heal(&self) {
        let mut content = self.lock();
        (content.full, content.broken, content.fuse) = (false, 0, None);
    }

    /// Switches off: nothing can be read or written until [`Disk::switch_on`].
    pub fn switch_off(&self) {
        self.lock().off = true;
    }

    /// Switches on again, with what survived.
    pub fn switch_on(&self, stop: Stop, luck: &mut fastrand::Rng) {
        let mut content = self.lock();
        (content.off, content.fuse) = (false, None);
        content.life += 1;
        for file in content.files.values_mut() {
            match stop {
                Stop::Kill => file.sync(),
                Stop::PowerCut => file.lose(luck),
            }
            (file.shm, file.locks) = Default::default();
        }
    }

    /// Is there such a file, with something in it?
    pub fn has_bytes(&self, name: &str) -> bool {
        self.lock().files.get(name).is_some_and(|file| !file.seen.is_empty())
    }

    /// The files as a program would copy them now.
    pub fn image(&self) -> Image {
        Image(self.lock().files.iter().map(|(name, file)| (name.clone(), file.seen.clone())).collect())
    }

    /// Replaces all files; open handles are dead. The computer is on afterwards, also when it stopped just before.
    pub fn put_image(&self, image: &Image) {
        let mut content = self.lock();
        (content.off, content.fuse) = (false, None);
        content.life += 1;
        let file = |bytes: &Vec<u8>| File { seen: bytes.clone(), safe: bytes.clone(), ..File::default() };
        content.files = image.0.iter().map(|(name, bytes)| (name.clone(), file(bytes))).collect();
    }

    /// What was done so far.
    pub fn wear(&self) -> Wear {
        self.lock().wear
    }
}

impl Content {
    pub(super) fn life(&self) -> u64 {
        self.life
    }

    /// Does a handle of this time still work?
    pub(super) fn check(&mut self, life: u64) -> Result<(), Fault> {
        if self.off || self.life != life { Err(Fault::Off) } else { Ok(()) }
    }

    fn luck(&mut self) -> &mut fastrand::Rng {
        self.luck.get_or_insert_with(|| fastrand::Rng::with_seed(0))
    }

    fn may_fail(&mut self) -> Result<(), Fault> {
        let broken = self.broken;
        if !self.quiet && broken > 0 && self.luck().u32(..1_000) < broken {
            self.wear.faults += 1;
            return Err(Fault::Broken);
        }
        Ok(())
    }

    /// Counts an operation that changes something; tells whether the computer stops in the middle of it.
    fn burn(&mut self) -> bool {
        match &mut self.fuse {
            None => false,
            Some(_) if self.quiet => false,
            Some(0) => {
                self.wear.faults += 1;
                self.off = true;
                true
            }
            Some(left) => {
                *left -= 1;
                false
            }
        }
    }

    pub(super) fn file(&mut self, name: &str) -> Result<&mut File, Fault> {
        self.files.get_mut(name).ok_or(Fault::Missing)
    }

    pub(super) fn exists(&self, name: &str) -> bool {
        !self.off && self.files.contains_key(name)
    }

    pub(super) fn make(&mut self, name: &str) {
        self.files.entry(name.to_owned()).or_default();
    }

    pub(super) fn delete(&mut self, name: &str) -> Result<(), Fault> {
        self.check(self.life)?;
        self.files.remove(name).map(|_| ()).ok_or(Fault::Missing)
    }

    pub(super) fn read(&mut self, name: &str, at: usize, into: &mut [u8]) -> Result<usize, Fault> {
        self.may_fail()?;
        Ok(read(&self.file(name)?.seen, at, into))
    }

    pub(super) fn size(&mut self, name: &str) -> Result<usize, Fault> {
        Ok(self.file(name)?.seen.len())
    }

    pub(super) fn write(&mut self, name: &str, at: usize, bytes: &[u8]) -> Result<(), Fault> {
        self.wear.writes += 1;
        self.may_fail()?;
        if self.full && !self.quiet && at + bytes.len() > self.file(name)?.seen.len() {
            self.wear.faults += 1;
            return Err(Fault::Full);
        }
        let stops = self.burn();
        self.file(name)?.write(Write::Put(at, bytes.to_vec()));
        if stops { Err(Fault::Off) } else { Ok(()) }
    }

    pub(super) fn truncate(&mut self, name: &str, size: usize) -> Result<(), Fault> {
        self.may_fail()?;
        let stops = self.burn();
        self.file(name)?.write(Write::Truncate(size));
        if stops { Err(Fault::Off) } else { Ok(()) }
    }

    pub(super) fn sync(&mut self, name: &str) -> Result<(), Fault> {
        self.wear.syncs += 1;
        self.may_fail()?;
        if self.burn() {
            return Err(Fault::Off);
        }
        self.file(name)?.sync();
        Ok(())
    }
}

impl File {
    fn write(&mut self, write: Write) {
        apply(&mut self.seen, &write);
        self.pending.push(write);
    }

    fn sync(&mut self) {
        for write in self.pending.drain(..) {
            apply(&mut self.safe, &write);
        }
    }

    /// The power is gone.
    fn lose(&mut self, luck: &mut fastrand::Rng) {
        // Sometimes everything had reached the disk, sometimes nothing had.
        let mood = luck.u32(..4);
        for write in std::mem::take(&mut self.pending) {
            match (mood, luck.u32(..3)) {
                (0, _) => {}
                (1, _) | (_, 0) => apply(&mut self.safe, &write),
                (_, 1) => self.tear(&write, luck),
                _ => {}
            }
        }
        self.seen = self.safe.clone();
    }

    fn tear(&mut self, write: &Write, luck: &mut fastrand::Rng) {
        let Write::Put(at, bytes) = write else { return };
        let mut from = 0;
        while from < bytes.len() {
            let to = bytes.len().min(from + SECTOR - (at + from) % SECTOR);
            if luck.bool() {
                apply(&mut self.safe, &Write::Put(at + from, bytes[from..to].to_vec()));
            }
            from = to;
        }
    }
}

fn apply(to: &mut Vec<u8>, write: &Write) {
    match write {
        Write::Put(at, bytes) => {
            if to.len() < at + bytes.len() {
                to.resize(at + bytes.len(), 0);
            }
            to[*at..at + bytes.len()].copy_from_slice(bytes);
        }
        Write::Truncate(size) => to.truncate(*size),
    }
}

pub(super) fn read(from: &[u8], at: usize, into: &mut [u8]) -> usize {
    let found = from.get(at..).unwrap_or_default();
    let length = found.len().min(into.len());
    into[..length].copy_from_slice(&found[..length]);
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_synced_survives_a_power_cut_and_what_was_not_may_be_torn() {
        let (mut torn, mut whole, mut gone) = (0, 0, 0);
        for seed in 0..200 {
            let disk = Disk::default();
            disk.lock().make("a");
            disk.lock().write("a", 0, &[1; 2 * SECTOR]).unwrap();
            disk.lock().sync("a").unwrap();
            disk.lock().write("a", SECTOR, &[2; 8 * SECTOR]).unwrap();
            disk.switch_on(Stop::PowerCut, &mut fastrand::Rng::with_seed(seed));
            let bytes = disk.image().0["a"].clone();
            assert_eq!(bytes[..SECTOR], [1; SECTOR], "nobody touched these");
            match bytes[SECTOR..].iter().filter(|byte| **byte == 2).count() {
                0 => gone += 1,
                count if count == 8 * SECTOR => whole += 1,
                _ => torn += 1,
            }
        }
        assert!(torn > 15 && whole > 15 && gone > 15, "{torn} torn, {whole} whole, {gone} gone");
    }

    #[test]
    fn a_program_that_is_killed_loses_nothing_it_wrote() {
        let disk = Disk::default();
        disk.lock().make("a");
        disk.lock().write("a", 0, b"unsynced").unwrap();
        disk.switch_on(Stop::Kill, &mut fastrand::Rng::with_seed(0));
        assert_eq!(disk.image().0["a"], b"unsynced");
    }

    #[test]
    fn a_computer_that_stopped_is_on_again_when_its_files_are_put_back() {
        let disk = Disk::default();
        let before = disk.image();
        disk.lock().make("a");
        disk.set_fuse(0, fastrand::Rng::with_seed(0));
        assert_eq!(disk.lock().write("a", 0, b"cut"), Err(Fault::Off));
        disk.put_image(&before);
        assert!(!disk.is_off());
        disk.lock().make("a");
        assert_eq!(disk.lock().write("a", 0, b"well"), Ok(()));
    }
}
