//! SQLite's view of the simulated disks: a VFS by the name of [`NAME`], with shared memory, so that client and server run
//! in WAL mode exactly as in production.

use std::{
    collections::BTreeMap,
    ffi::CString,
    ptr::NonNull,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use sqlite_plugin::{
    flags::{AccessFlags, LockLevel, OpenMode, OpenOpts, ShmLockMode},
    vars,
    vfs::{RegisterOpts, Vfs, VfsHandle, VfsResult, register_static},
};

use super::{
    disk::{Disk, Fault, read},
    shm::{Held, Shm},
};

/// What to write after `?vfs=` in a database's URI.
pub const NAME: &str = "samenspel-sim";

/// Every disk by its mount point.
static DISKS: Mutex<BTreeMap<String, Disk>> = Mutex::new(BTreeMap::new());
static HANDLES: AtomicU64 = AtomicU64::new(0);

/// A disk that SQLite can reach, until this value is dropped.
pub struct Mounted {
    disk: Disk,
    point: String,
}

impl Mounted {
    /// A new, empty disk.
    pub fn new() -> Self {
        static REGISTERED: OnceLock<()> = OnceLock::new();
        static MOUNTS: AtomicU64 = AtomicU64::new(0);
        REGISTERED.get_or_init(|| {
            let name = CString::new(NAME).unwrap();
            register_static(name, Disks, RegisterOpts { make_default: false }).unwrap();
        });
        let point = format!("disk{}", MOUNTS.fetch_add(1, Ordering::Relaxed));
        let disk = Disk::default();
        DISKS.lock().unwrap().insert(point.clone(), disk.clone());
        Self { disk, point }
    }

    /// The URI of a database on this disk.
    pub fn uri(&self, file: &str) -> String {
        format!("file:{}/{file}?vfs={NAME}", self.point)
    }
}

impl std::ops::Deref for Mounted {
    type Target = Disk;

    fn deref(&self) -> &Disk {
        &self.disk
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        DISKS.lock().unwrap().remove(&self.point);
    }
}

/// Who holds which lock of a database file.
pub(super) type Locks = BTreeMap<u64, LockLevel>;

struct Disks;

/// An open file.
enum Handle {
    OnDisk {
        disk: Disk,
        name: String,
        id: u64,
        life: u64,
        shm: Option<Arc<Shm>>,
        held: Held,
    },
    /// A file without a name: gone when it is closed.
    Temporary(Vec<u8>),
}

impl VfsHandle for Handle {
    fn readonly(&self) -> bool {
        false
    }

    fn in_memory(&self) -> bool {
        false
    }
}

fn find(path: &str) -> VfsResult<(Disk, String)> {
    let (point, name) = path.split_once('/').ok_or(vars::SQLITE_CANTOPEN)?;
    let disks = DISKS.lock().unwrap();
    Ok((disks.get(point).ok_or(vars::SQLITE_CANTOPEN)?.clone(), name.to_owned()))
}

fn told(code: i32) -> impl Fn(Fault) -> i32 {
    move |fault| if fault == Fault::Full { vars::SQLITE_FULL } else { code }
}

impl Vfs for Disks {
    type Handle = Handle;

    fn open(&self, path: Option<&str>, opts: OpenOpts) -> VfsResult<Handle> {
        let Some(path) = path else { return Ok(Handle::Temporary(vec![])) };
        let (disk, name) = find(path)?;
        let mut content = disk.lock();
        let life = content.life();
        content.check(life).map_err(told(vars::SQLITE_CANTOPEN))?;
        if !content.exists(&name) {
            let OpenMode::ReadWrite { create } = opts.mode() else { return Err(vars::SQLITE_CANTOPEN) };
            if create == sqlite_plugin::flags::CreateMode::None {
                return Err(vars::SQLITE_CANTOPEN);
            }
            content.make(&name);
        }
        drop(content);
        let id = HANDLES.fetch_add(1, Ordering::Relaxed);
        Ok(Handle::OnDisk { disk, name, id, life, shm: None, held: Held::default() })
    }

    fn delete(&self, path: &str) -> VfsResult<()> {
        let (disk, name) = find(path)?;
        disk.lock().delete(&name).map_err(|fault| match fault {
            Fault::Missing => vars::SQLITE_IOERR_DELETE_NOENT,
            _ => vars::SQLITE_IOERR_DELETE,
        })
    }

    fn access(&self, path: &str, _: AccessFlags) -> VfsResult<bool> {
        let (disk, name) = find(path)?;
        let there = disk.lock().exists(&name);
        Ok(there)
    }

    fn file_size(&self, handle: &mut Handle) -> VfsResult<usize> {
        match handle {
            Handle::Temporary(bytes) => Ok(bytes.len()),
            Handle::OnDisk { disk, name, life, .. } => {
                let mut content = disk.lock();
                content.check(*life).and_then(|()| content.size(name)).map_err(told(vars::SQLITE_IOERR_FSTAT))
            }
        }
    }

    fn truncate(&self, handle: &mut Handle, size: usize) -> VfsResult<()> {
        match handle {
            Handle::Temporary(bytes) => bytes.truncate(size),
            Handle::OnDisk { disk, name, life, .. } => {
                let mut content = disk.lock();
                let done = content.check(*life).and_then(|()| content.truncate(name, size));
                done.map_err(told(vars::SQLITE_IOERR_TRUNCATE))?;
            }
        }
        Ok(())
    }

    fn write(&self, handle: &mut Handle, offset: usize, data: &[u8]) -> VfsResult<usize> {
        match handle {
            Handle::Temporary(bytes) => {
                bytes.resize(bytes.len().max(offset + data.len()), 0);
                bytes[offset..offset + data.len()].copy_from_slice(data);
            }
            Handle::OnDisk { disk, name, life, .. } => {
                let mut content = disk.lock();
                let done = content.check(*life).and_then(|()| content.write(name, offset, data));
                done.map_err(told(vars::SQLITE_IOERR_WRITE))?;
            }
        }
        Ok(data.len())
    }

    fn read(&self, handle: &mut Handle, offset: usize, data: &mut [u8]) -> VfsResult<usize> {
        match handle {
            Handle::Temporary(bytes) => Ok(read(bytes, offset, data)),
            Handle::OnDisk { disk, name, life, .. } => {
                let mut content = disk.lock();
                let done = content.check(*life).and_then(|()| content.read(name, offset, data));
                done.map_err(told(vars::SQLITE_IOERR_READ))
            }
        }
    }

    fn sync(&self, handle: &mut Handle) -> VfsResult<()> {
        match handle {
            Handle::Temporary(_) => Ok(()),
            Handle::OnDisk { disk, name, life, .. } => {
                let mut content = disk.lock();
                let done = content.check(*life).and_then(|()| content.sync(name));
                done.map_err(told(vars::SQLITE_IOERR_FSYNC))
            }
        }
    }

    fn lock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        let Handle::OnDisk { disk, name, id, life, .. } = handle else { return Ok(()) };
        let mut content = disk.lock();
        let file = content.check(*life).and_then(|()| content.file(name));
        let locks = &mut file.map_err(told(vars::SQLITE_IOERR_LOCK))?.locks;
        let strongest = locks.iter().filter(|(other, _)| *other != id).map(|(_, level)| *level).max();
        let free = match (level, strongest.unwrap_or(LockLevel::Unlocked)) {
            (LockLevel::Shared, other) => other < LockLevel::Pending,
            (LockLevel::Reserved, other) => other < LockLevel::Reserved,
            (LockLevel::Pending | LockLevel::Exclusive, other) => other == LockLevel::Unlocked,
            (LockLevel::Unlocked, _) => true,
        };
        if !free {
            return Err(vars::SQLITE_BUSY);
        }
        let mine = locks.entry(*id).or_insert(LockLevel::Unlocked);
        *mine = level.max(*mine);
        Ok(())
    }

    fn unlock(&self, handle: &mut Handle, level: LockLevel) -> VfsResult<()> {
        if let Handle::OnDisk { disk, name, id, life, .. } = handle {
            let mut content = disk.lock();
            // A dead computer's locks are gone with it.
            if let Ok(file) = content.check(*life).and_then(|()| content.file(name)) {
                match level {
                    LockLevel::Unlocked => drop(file.locks.remove(id)),
                    level => drop(file.locks.insert(*id, level)),
                }
            }
        }
        Ok(())
    }

    fn check_reserved_lock(&self, handle: &mut Handle) -> VfsResult<bool> {
        let Handle::OnDisk { disk, name, life, .. } = handle else { return Ok(false) };
        let mut content = disk.lock();
        let file = content.check(*life).and_then(|()| content.file(name));
        let file = file.map_err(told(vars::SQLITE_IOERR_CHECKRESERVEDLOCK))?;
        Ok(file.locks.values().any(|level| *level >= LockLevel::Reserved))
    }

    fn close(&self, mut handle: Handle) -> VfsResult<()> {
        self.shm_unmap(&mut handle, false)?;
        self.unlock(&mut handle, LockLevel::Unlocked)
    }

    fn device_characteristics(&self, _: &mut Handle) -> VfsResult<i32> {
        // As SQLite's own VFS for Unix: a torn write leaves its neighbours alone, and nothing more is sure.
        Ok(vars::SQLITE_IOCAP_POWERSAFE_OVERWRITE)
    }

    fn shm_map(
        &self,
        handle: &mut Handle,
        region_idx: usize,
        region_size: usize,
        extend: bool,
    ) -> VfsResult<Option<NonNull<u8>>> {
        let Handle::OnDisk { disk, name, life, shm, .. } = handle else { return Err(vars::SQLITE_IOERR) };
        if shm.is_none() {
            let mut content = disk.lock();
            let file = content.check(*life).and_then(|()| content.file(name));
            let found = Arc::clone(&file.map_err(told(vars::SQLITE_IOERR_SHMMAP))?.shm);
            // The file's own and this one: nobody else has it open, so what is there is of an earlier time.
            if Arc::strong_count(&found) == 2 {
                found.clear();
            }
            *shm = Some(found);
        }
        Ok(shm.as_ref().and_then(|shm| shm.region(region_idx, region_size, extend)))
    }

    fn shm_lock(&self, handle: &mut Handle, offset: u32, count: u32, mode: ShmLockMode) -> VfsResult<()> {
        let Handle::OnDisk { shm: Some(shm), held, .. } = handle else { return Err(vars::SQLITE_IOERR) };
        let locked = match mode {
            ShmLockMode::LockShared => shm.lock(held, offset, count, false),
            ShmLockMode::LockExclusive => shm.lock(held, offset, count, true),
            ShmLockMode::UnlockShared | ShmLockMode::UnlockExclusive => {
                shm.unlock(held, offset, count);
                true
            }
        };
        if locked { Ok(()) } else { Err(vars::SQLITE_BUSY) }
    }

    fn shm_unmap(&self, handle: &mut Handle, _: bool) -> VfsResult<()> {
        if let Handle::OnDisk { shm, held, .. } = handle
            && let Some(shm) = shm.take()
        {
            shm.unlock_all(held);
        }
        Ok(())
    }
}
