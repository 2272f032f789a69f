//! A backup opens for who may open it, and nothing is overwritten.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use samenspel_server::{
    backup::{BackupError, Lock, Opener, back_up, passphrase, restore},
    config::Config,
    store::{Store, check::check},
};
use tempfile::TempDir;

use crate::check::used;

/// Keys as `age-keygen` writes them.
struct Keys {
    folder: TempDir,
    public: String,
}

impl Keys {
    fn new() -> Self {
        use age::secrecy::ExposeSecret;
        let identity = age::x25519::Identity::generate();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("key"), format!("# a key\n{}\n", identity.to_string().expose_secret()))
            .unwrap();
        Self { folder, public: identity.to_public().to_string() }
    }

    fn opener(&self) -> Opener {
        Opener::from_identity_file(&self.folder.path().join("key")).unwrap()
    }

    fn lock(&self) -> Lock {
        Lock::for_recipients(std::slice::from_ref(&self.public), &[] as &[&Path]).unwrap()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A stopped centre with something else in its folder, its backup, and who can open it.
async fn backed_up() -> (TempDir, TempDir, PathBuf, Keys) {
    let (data, shelf, keys) = (used().await, tempfile::tempdir().unwrap(), Keys::new());
    fs::write(data.path().join("demo.json"), "{}").unwrap();
    let file = shelf.path().join("monday.age");
    let written = back_up(data.path(), &file, &keys.lock(), Some(&keys.opener())).unwrap();
    assert!(written.opened && written.checked.is_sound());
    (data, shelf, file, keys)
}

#[tokio::test]
async fn a_backup_holds_everything_and_nobody_else_can_read_it() {
    let (data, shelf, file, keys) = backed_up().await;
    assert_eq!(names(data.path()), ["demo.json", "samenspel.sqlite"], "nothing is left behind");
    assert_eq!(names(shelf.path()), ["monday.age"]);
    assert_eq!(mode(&file), 0o600);
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
    assert!(!bytes.windows(6).any(|part| part == b"SQLite" || part == b"Amina "));

    let target = shelf.path().join("new").join("centre");
    let restored = restore(&file, &target, &keys.opener(), false, "now").unwrap();
    assert_eq!((restored.aside, restored.checked.findings), (None, vec![]));
    assert_eq!(names(&target), ["demo.json", "samenspel.sqlite"]);
    assert_eq!((mode(&target), mode(&target.join("samenspel.sqlite"))), (0o700, 0o600));
    let again = check(&target).unwrap();
    assert_eq!((again.documents, again.changes), (restored.checked.documents, restored.checked.changes));
    let stranger = Keys::new();
    let refused = restore(&file, &shelf.path().join("other"), &stranger.opener(), false, "now");
    assert!(matches!(refused, Err(BackupError::Decrypt(_))), "{refused:?}");
}

#[tokio::test]
async fn a_backup_of_which_a_byte_is_gone_or_changed_is_refused() {
    let (_data, shelf, file, keys) = backed_up().await;
    let whole = fs::read(&file).unwrap();
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    for broken in [&whole[..whole.len() - 1], &whole[..middle], &changed, b"age-encryption.org/v1\n", b""] {
        fs::write(&file, broken).unwrap();
        let target = shelf.path().join("centre");
        assert!(restore(&file, &target, &keys.opener(), false, "now").is_err());
        assert_eq!(names(shelf.path()), ["monday.age"], "no half of it stays");
    }
}

#[tokio::test]
async fn nothing_is_overwritten_and_what_was_there_is_put_aside() {
    let (data, shelf, file, keys) = backed_up().await;
    let taken = back_up(data.path(), &file, &keys.lock(), None);
    assert!(matches!(taken, Err(BackupError::Exists(_))), "{taken:?}");

    let target = shelf.path().join("centre");
    fs::create_dir(&target).unwrap();
    let store = Store::open(&target).unwrap();
    let refused = restore(&file, &target, &keys.opener(), false, "now");
    assert!(matches!(refused, Err(BackupError::NotEmpty(_))), "{refused:?}");
    let in_use = restore(&file, &target, &keys.opener(), true, "now");
    assert!(matches!(in_use, Err(BackupError::InUse(_))), "{in_use:?}");
    assert_eq!(check(&target).unwrap().documents, 0, "it is as it was");
    store.close().await;
    let restored = restore(&file, &target, &keys.opener(), true, "now").unwrap();
    let aside = restored.aside.unwrap();
    assert_eq!(aside, shelf.path().join("centre.before-now"));
    assert_eq!(check(&aside).unwrap().documents, 0);
    assert!(check(&target).unwrap().documents > 30);
}

#[tokio::test]
async fn a_backup_of_a_damaged_database_is_not_called_good() {
    let (data, shelf, keys) = (used().await, tempfile::tempdir().unwrap(), Keys::new());
    let connection = rusqlite::Connection::open(data.path().join("samenspel.sqlite")).unwrap();
    connection.execute("UPDATE noun_row SET fields = '{}'", []).unwrap();
    drop(connection);
    let written = back_up(data.path(), &shelf.path().join("a.age"), &keys.lock(), None).unwrap();
    assert!(!written.checked.is_sound());
    assert_eq!(names(shelf.path()), ["a.age.unsound"]);
    let target = shelf.path().join("centre");
    let restored = restore(&written.file, &target, &keys.opener(), false, "now").unwrap();
    assert!(!restored.checked.is_sound() && !target.exists() && restored.folder.is_dir());
}

#[tokio::test]
async fn a_passphrase_opens_it_too() {
    let (data, shelf) = (used().await, tempfile::tempdir().unwrap());
    let words = shelf.path().join("words");
    fs::write(&words, "zeven zachte zebra's\n").unwrap();
    let (file, words) = (shelf.path().join("a.age"), passphrase(&words).unwrap());
    back_up(data.path(), &file, &Lock::Passphrase(words.clone()), None).unwrap();
    let target = shelf.path().join("centre");
    let wrong = Opener::Passphrase("acht zachte zebra's".to_owned().into());
    assert!(matches!(restore(&file, &target, &wrong, false, "now"), Err(BackupError::Decrypt(_))));
    assert!(restore(&file, &target, &Opener::Passphrase(words), false, "now").unwrap().checked.is_sound());
}

#[tokio::test]
async fn what_a_killed_backup_left_is_removed_by_the_next_one_and_when_the_server_starts() {
    let (data, shelf, keys) = (used().await, tempfile::tempdir().unwrap(), Keys::new());
    let leave = |name: &str| {
        fs::create_dir(data.path().join(name)).unwrap();
        fs::copy(data.path().join("samenspel.sqlite"), data.path().join(name).join("samenspel.sqlite"))
            .unwrap();
    };
    leave(".backup-one");
    leave(".backup-two");
    back_up(data.path(), &shelf.path().join("a.age"), &keys.lock(), Some(&keys.opener())).unwrap();
    assert_eq!(names(data.path()), ["samenspel.sqlite"]);

    leave(".backup-three");
    let start = || samenspel_server::start(Config::local(data.path().to_owned(), 0));
    // As if that one were being made now.
    let busy = fs::File::open(data.path()).unwrap();
    busy.lock_shared().unwrap();
    start().await.unwrap().stop().await;
    back_up(data.path(), &shelf.path().join("b.age"), &keys.lock(), None).unwrap();
    assert_eq!(names(data.path()), [".backup-three", "samenspel.sqlite"], "not while it is made");
    drop(busy);
    start().await.unwrap().stop().await;
    assert_eq!(names(data.path()), ["samenspel.sqlite"]);
}
