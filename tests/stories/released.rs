//! What released versions wrote, today's code reads; who still runs a released version takes part.

mod databases;
mod documents;
mod frames;
mod old_tablet;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// A file of 0.1.
fn released(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../client-core/model/fixtures/0.1").join(name)
}

fn read(name: &str) -> Vec<u8> {
    fs::read(released(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn files(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            files(&entry.path(), &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

#[test]
fn what_was_released_is_never_edited() {
    let sums = String::from_utf8(read("SHA256SUMS")).unwrap();
    let mut listed = BTreeSet::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        let found: String = Sha256::digest(read(name)).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{name} was changed");
        listed.insert(name.to_owned());
    }
    let mut found = BTreeSet::new();
    files(&released(""), "", &mut found);
    found.remove("SHA256SUMS");
    assert_eq!(found, listed, "every file is listed, and none was removed");
    let own: String = Sha256::digest(sums.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(own, "89bc17da1d05c4d3a79b1e4de4b95d17ff5b6c93001e1e415511d69b45f987a2", "the list itself");
}
