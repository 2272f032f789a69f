//! Every released version's frames, documents and databases are read by today's.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use minicbor::{Decode, Encode};
use samenspel_model::{
    doc::{Doc, Kind},
    values::{self, Values},
    wire::{Down, Up, decode, encode},
};
use samenspel_tests::{Centre, Tablet, released, sample};

fn files(version: &Path, part: &str, extension: &str) -> Vec<(String, PathBuf)> {
    let all = fs::read_dir(version.join(part)).unwrap().map(|entry| entry.unwrap().path());
    let of = all.filter(|file| file.extension().is_some_and(|found| found == extension));
    of.map(|file| (file.file_stem().unwrap().to_str().unwrap().to_owned(), file)).collect()
}

#[test]
fn what_a_version_wrote_is_there_and_was_never_changed() {
    let versions = released::versions();
    assert!(!versions.is_empty());
    for version in versions {
        let sums = fs::read_to_string(version.join("SHA256SUMS")).unwrap();
        assert_eq!(released::sums(&version), sums, "{}", version.display());
    }
}

fn survives<T: Encode<()> + for<'b> Decode<'b, ()> + PartialEq + std::fmt::Debug>(message: &[u8]) -> T {
    let frame: T = decode(message).unwrap();
    assert_eq!(decode::<T>(&encode(&frame)).unwrap(), frame);
    frame
}

#[test]
fn its_frames_say_today_what_they_said_then() {
    for version in released::versions() {
        let (ups, downs) = (sample::frames::ups(), sample::frames::downs());
        let mut read = BTreeSet::new();
        for (name, file) in files(&version, "frames", "bin") {
            let message = fs::read(file).unwrap();
            let up = ups.iter().find(|(known, _)| *known == name);
            let down = downs.iter().find(|(known, _)| *known == name);
            match (up, down) {
                (Some((_, frame)), _) => assert_eq!(survives::<Up>(&message), *frame, "{name}"),
                (_, Some((_, frame))) => assert_eq!(survives::<Down>(&message), *frame, "{name}"),
                _ => panic!("{name}: a frame that was sent once is not known any more"),
            }
            read.insert(name);
        }
        if version.ends_with(env!("CARGO_PKG_VERSION")) {
            let known = ups.iter().map(|(name, _)| name).chain(downs.iter().map(|(name, _)| name));
            assert_eq!(read, known.map(|name| (*name).to_owned()).collect(), "every frame is kept");
        }
    }
}

#[test]
fn its_documents_say_today_what_they_said_then() {
    for version in released::versions() {
        let documents = files(&version, "documents", "automerge");
        assert!(documents.len() >= 6, "{}", version.display());
        for (name, file) in documents {
            let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == name).unwrap();
            let doc = Doc::load(kind, &fs::read(&file).unwrap()).unwrap();
            let then: Values =
                serde_json::from_slice(&fs::read(file.with_extension("json")).unwrap()).unwrap();
            let now = values::read(&doc, kind).values;
            let texts = then.texts.iter().all(|(key, text)| now.texts.get(key) == Some(text));
            let choices = then.choices.iter().all(|(key, all)| now.choices.get(key) == Some(all));
            let numbers = then.numbers.iter().all(|(key, number)| now.numbers.get(key) == Some(number));
            assert!(texts && choices && numbers, "{name}: {then:?} is now {now:?}");
        }
    }
}

#[test]
fn its_centre_and_its_tablet_go_on_and_what_was_unsent_arrives() {
    for version in released::versions() {
        let centre = Centre::of(released::server(&version));
        let lines = centre.block_on(centre.store().latest_candidates(100)).unwrap().0;
        let names: BTreeSet<_> = lines.iter().map(|sheet| sheet.name().to_owned()).collect();
        assert!(names.contains(released::SENT) && !names.contains(released::UNSENT), "{names:?}");

        let folder = released::tablet(&version);
        let database = rusqlite::Connection::open(folder.path().join("tablet.db")).unwrap();
        // The centre has another address now.
        database.execute("UPDATE identity SET server_origin = ?1", [centre.url()]).unwrap();
        drop(database);
        let tablet = Tablet::at(std::sync::Arc::new(folder));
        tablet.connect();
        tablet.until_sent();
        assert!(tablet.finds("amina proef") && tablet.finds("bilal proef"));
        let lines = centre.block_on(centre.store().latest_candidates(100)).unwrap().0;
        assert!(lines.iter().any(|sheet| sheet.name() == released::UNSENT));
    }
}
