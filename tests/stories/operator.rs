//! Whoever runs the centre backs it up, restores and checks it with the real program.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Stdio},
};

use samenspel_tests::{Centre, Tablet, text_of};

use super::program::{Server, check, said, samenspel};

/// Somebody's key of age, as `age-keygen` writes it; answers the public half.
fn make_key(file: &Path) -> String {
    use age::secrecy::ExposeSecret;
    let identity = age::x25519::Identity::generate();
    fs::write(file, format!("{}\n", identity.to_string().expose_secret())).unwrap();
    identity.to_public().to_string()
}

fn succeeds(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

#[test]
fn after_restoring_last_nights_backup_the_tablets_give_back_today() {
    let shelf = tempfile::tempdir().unwrap();
    let (key, backup) = (shelf.path().join("key.txt"), shelf.path().join("night.age"));
    let public = make_key(&key);
    let mut centre = Centre::open();
    let tablets: [Tablet; 2] = [centre.desk("Balie 1"), centre.desk("Balie 2")];
    let [one, two] = &tablets;
    let early = one.register("Vroege Proef");
    one.connect().until_sent();
    two.connect().until("the early sheet is there", |core| core.record(early.clone()).is_ok());

    // The server runs and tablets write while it is backed up.
    let told = std::thread::scope(|scope| {
        let writing =
            scope.spawn(|| (0..50).for_each(|number| drop(two.register(&format!("Nacht Proef {number}")))));
        let told = succeeds(
            samenspel("backup")
                .arg("--data")
                .arg(centre.folder())
                .arg("--out")
                .arg(&backup)
                .args(["--to", &public])
                .arg("--identity")
                .arg(&key),
        );
        writing.join().unwrap();
        told
    });
    assert!(told.contains("documents") && told.contains("Everything fits"), "{told}");
    let late = one.register("Late Proef");
    one.set_phone(&early, "0470 33 33 33");
    one.until_sent();
    two.until_sent();
    centre.stop();

    let restore = || {
        let mut command = samenspel("restore");
        command.arg("--from").arg(&backup).arg("--data").arg(centre.folder()).arg("--identity").arg(&key);
        command
    };
    let refused = restore().output().unwrap();
    assert!(!refused.status.success() && said(&refused).contains("--replace"), "{}", said(&refused));
    let told = succeeds(restore().arg("--replace"));
    let aside =
        told.lines().find_map(|line| line.strip_prefix("Put aside: ")).expect("what was there is kept");
    assert!(Path::new(aside).join("samenspel.sqlite").is_file(), "{told}");
    assert!(check(Path::new(aside)).0, "what was put aside is whole too");
    fs::remove_dir_all(aside).unwrap();

    centre.start();
    let fresh = centre.desk("Balie 3");
    fresh.connect().until("all of today is back", |core| {
        core.record(late.clone()).is_ok()
            && text_of(core, &early, "phone") == "0470 33 33 33"
            && core.candidates("nacht".to_owned(), 100).unwrap().len() == 50
    });
    for tablet in &tablets {
        tablet.until_sent();
        assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
    }
    let (sound, told) = check(centre.folder());
    assert!(sound, "{told}");
}

#[test]
fn a_backup_that_is_killed_leaves_no_readable_copy_for_long() {
    let mut centre = Centre::open();
    let shelf = tempfile::tempdir().unwrap();
    let words = shelf.path().join("words");
    fs::write(&words, "zeven zachte zebra's\n").unwrap();
    let copies = |centre: &Centre| {
        let found = fs::read_dir(centre.folder()).unwrap().map(|found| found.unwrap().path());
        found.filter(|path| path.is_dir() && path.join("samenspel.sqlite").is_file()).count()
    };
    // A passphrase takes long to stretch, so there is time to kill it.
    let mut backup = samenspel("backup")
        .arg("--data")
        .arg(centre.folder())
        .arg("--out")
        .arg(shelf.path().join("night.age"))
        .arg("--passphrase-file")
        .arg(&words)
        .spawn()
        .unwrap();
    while copies(&centre) == 0 {
        assert!(backup.try_wait().unwrap().is_none(), "it was killed while it worked");
        std::thread::yield_now();
    }
    backup.kill().unwrap();
    backup.wait().unwrap();
    assert_eq!(copies(&centre), 1);
    centre.stop();
    centre.start();
    assert_eq!(copies(&centre), 0);
}

/// What the owner, the group and everybody else may do with a file or folder.
fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn nobody_else_on_the_computer_reads_the_data_also_where_the_folder_was_there_before() {
    let home = tempfile::tempdir().unwrap();
    let (data, file) = (home.path().join("data"), home.path().join("data/samenspel.sqlite"));
    // What the operator keeps beside it is the operator's own.
    fs::create_dir_all(data.join("backups")).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    let serve = || Server::spawn(&mut samenspel("serve"), &data, 0).ready();
    serve().kill();
    assert_eq!([mode(&data), mode(&file)], [0o700, 0o600], "in a folder that somebody made");

    for (path, open) in [(&data, 0o755), (&file, 0o644)] {
        fs::set_permissions(path, fs::Permissions::from_mode(open)).unwrap();
    }
    let running = serve();
    for file in fs::read_dir(&data).unwrap() {
        let file = file.unwrap().path();
        assert!(file.is_dir() || mode(&file) == 0o600, "{}", file.display());
    }
    assert_eq!(mode(&data), 0o700, "with the data of an earlier version");
    running.kill();

    // Somebody named a folder that everybody uses.
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o1755)).unwrap();
    let mut server = Server::spawn(samenspel("serve").stderr(Stdio::piped()), home.path(), 0);
    let mut complaints = BufReader::new(server.complaints()).lines();
    let told = complaints.next().unwrap().unwrap();
    assert!(
        told.contains("belongs to the whole computer") && told.contains("Give Samenspel a folder of its own"),
        "{told}"
    );
    server.ready().kill();
    assert_eq!(
        [mode(home.path()), mode(&home.path().join("samenspel.sqlite"))],
        [0o755, 0o600],
        "the folder is left as it is, the data is not"
    );
}

#[test]
fn check_says_in_words_what_is_wrong_and_what_helps() {
    let mut centre = Centre::open();
    centre.stop();
    let (sound, told) = check(centre.folder());
    assert!(sound && told.contains("Everything fits"), "{told}");

    let file = centre.folder().join("samenspel.sqlite");
    rusqlite::Connection::open(&file).unwrap().execute("UPDATE noun_row SET title = 'x'", []).unwrap();
    let output = samenspel("check").arg("--data").arg(centre.folder()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("samenspel check --rebuild"), "{}", said(&output));
    succeeds(samenspel("check").arg("--rebuild").arg("--data").arg(centre.folder()));
    assert!(check(centre.folder()).0);

    rusqlite::Connection::open(&file)
        .unwrap()
        .execute("DELETE FROM meta WHERE key = 'booklet-key'", [])
        .unwrap();
    let (sound, told) = check(centre.folder());
    assert!(!sound && told.contains("samenspel restore"), "{told}");
    let nowhere = samenspel("check").arg("--data").arg(centre.folder().join("typo")).output().unwrap();
    assert!(!nowhere.status.success() && !centre.folder().join("typo").exists());
}
