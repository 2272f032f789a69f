//! The disk is full: on the server, and on a tablet.
//!
//! Where this process may mount, the disk is a small tmpfs. Elsewhere the system limits how large files may grow
//! (RLIMIT_FSIZE): writes fail in the same places, only the system's word for it differs. The output says which it was.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use samenspel_tests::{Centre, Tablet, agreed};
use tempfile::TempDir;

use super::program::{Server, check, samenspel};

/// Set in a process whose too large writes fail instead of ending it.
const LIMITED: &str = "SAMENSPEL_TEST_LIMITED";
const BALLAST: &str = "ballast";

/// A folder on a disk that fills up.
struct Disk {
    folder: TempDir,
    room: u64,
    mounted: bool,
}

impl Disk {
    /// A disk with room for so many bytes, and for four times as many when somebody makes room.
    fn with_room(room: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={},mode=700", 4 * room), "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        let mounted = mount.is_ok_and(|status| status.success());
        println!("disk full by {}", if mounted { "a small tmpfs" } else { "a limit on the size of files" });
        if mounted {
            let ballast = vec![7; usize::try_from(3 * room).unwrap()];
            fs::write(folder.path().join(BALLAST), ballast).unwrap();
        }
        Self { folder, room, mounted }
    }

    /// From now on this process finds the disk small.
    fn narrow(&self, process: u32) {
        if !self.mounted {
            // It holds for each file, and there are two or three.
            limit(process, &(self.room / 3).to_string());
        }
    }

    /// Somebody makes room.
    fn free(&self, process: u32) {
        if self.mounted {
            fs::remove_file(self.folder.path().join(BALLAST)).unwrap();
        } else {
            limit(process, "unlimited");
        }
    }
}

impl AsRef<Path> for Disk {
    fn as_ref(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.mounted {
            // Lazily: what is open on it may outlive this value by a moment.
            let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
        }
    }
}

fn limit(process: u32, bytes: &str) {
    let set =
        Command::new("prlimit").args([format!("--pid={process}"), format!("--fsize={bytes}:")]).status();
    assert!(set.unwrap().success(), "prlimit");
}

/// The same command in a process whose too large writes fail instead of ending it.
fn limited(command: &Command) -> Command {
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
        .arg(command.get_program())
        .args(command.get_args());
    shell.env(LIMITED, "yes");
    shell
}

#[test]
fn a_server_whose_disk_is_full_says_so_loses_nothing_and_goes_on_when_there_is_room() {
    let mut centre = Centre::open();
    let tablet = centre.desk("Balie 1");
    centre.stop();
    let disk = Disk::with_room(6 * 1024 * 1024);
    let data = disk.as_ref().join("data");
    fs::create_dir(&data).unwrap();
    fs::copy(centre.folder().join("samenspel.sqlite"), data.join("samenspel.sqlite")).unwrap();
    let mut serve = limited(&samenspel("serve"));
    serve.env("SAMENSPEL_LOG", "error").stderr(Stdio::piped());
    let mut server = Server::spawn(&mut serve, &data, centre.port()).ready();
    let complaints = BufReader::new(server.complaints());
    disk.narrow(server.id());

    tablet.connect();
    let remark = "Lang verhaal. ".repeat(130);
    let mut names = Vec::new();
    while names.len() < 800 {
        let name = format!("Volle Proef {}", names.len());
        let id = tablet.register(&name);
        tablet.set_text(&id, "remark", &remark);
        names.push(name);
    }
    let complaint = complaints.lines().map(Result::unwrap).find(|line| line.contains("store failed"));
    let complaint = complaint.expect("the server says that its disk is full");
    assert!(complaint.contains("full") || complaint.contains("I/O"), "{complaint}");
    assert!(!complaint.contains("Proef"), "nothing personal");
    let mut login = ureq::get(format!("{}/login", centre.url())).call().unwrap();
    assert!(login.body_mut().read_to_string().unwrap().contains("Welkom"), "it still answers");
    let waiting = tablet.sync_state().unwrap().waiting;
    assert!(waiting > 0, "what it could not take is not acknowledged");

    disk.free(server.id());
    tablet.until_sent();
    server.kill();
    let (sound, told) = check(&data);
    assert!(sound, "{told}");
    let database = rusqlite::Connection::open(data.join("samenspel.sqlite")).unwrap();
    let mut count = database
        .prepare("SELECT count(*) FROM noun_row WHERE title = ?1 AND fields ->> '$.texts.remark' = ?2")
        .unwrap();
    for name in names {
        let times: i64 = count.query_row((&name, remark.trim_end()), |row| row.get(0)).unwrap();
        assert_eq!(times, 1, "{name}");
    }
}

#[test]
fn a_server_that_has_no_room_for_its_journal_answers_all_the_same() {
    let centre = Centre::open();
    let (port, folder) = (centre.port(), TempDir::new().unwrap());
    drop(centre);
    let mut serve = samenspel("serve");
    // Every write there fails as on a disk that is full.
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    serve.env("SAMENSPEL_LOG", "trace").stderr(full);
    let _server = Server::spawn(&mut serve, folder.path(), port).ready();
    let mut login = ureq::get(format!("http://127.0.0.1:{port}/login")).call().unwrap();
    assert!(login.body_mut().read_to_string().unwrap().contains("Samenspel"));
}

#[test]
fn a_tablet_whose_disk_is_full_says_so_keeps_what_it_saved_and_goes_on_when_there_is_room() {
    let mut centre = Centre::open();
    let disk = Arc::new(Disk::with_room(600 * 1024));
    if !disk.mounted && std::env::var_os(LIMITED).is_none() {
        let mut this = Command::new(std::env::current_exe().unwrap());
        this.args(["--exact", std::thread::current().name().unwrap(), "--nocapture"]);
        assert!(limited(&this).status().unwrap().success(), "the story in a limited process");
        return;
    }
    let tablet = Tablet::paired_in(
        Arc::clone(&disk) as Arc<_>,
        &centre.link("Balie 1", None, None, samenspel_model::Millis(i64::MAX)),
    );
    centre.stop();
    let this = std::process::id();
    disk.narrow(this);
    let mut saved = Vec::new();
    let error = loop {
        match tablet.register_candidate(agreed()) {
            Ok(id) => saved.push(id),
            Err(error) => break error,
        }
        assert!(saved.len() < 20_000, "the disk is never full");
    };
    let expected = if disk.mounted { "storage-full" } else { "storage-broken" };
    assert_eq!(error.to_string(), expected);
    assert!(saved.iter().all(|id| tablet.record(id.clone()).is_ok()), "what was saved is there");
    assert!(tablet.register_candidate(agreed()).is_err(), "and still there is no room");

    disk.free(this);
    let tablet = tablet.restarted();
    saved.push(tablet.register_candidate(agreed()).expect("there is room again"));
    centre.start();
    tablet.connect().until_sent();
    let other = centre.desk("Balie 2");
    other.connect().until("everything that was saved arrives, and nothing else", |core| {
        saved.iter().all(|id| core.record(id.clone()).is_ok())
    });
}
