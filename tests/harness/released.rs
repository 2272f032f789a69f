//! What released versions wrote: frames, documents and both databases, in `tests/released/<version>`. They are never changed,
//! and every later version reads them. `cargo run -p samenspel-tests --bin freeze` writes those of today's version, once.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use samenspel_model::{ActorId, Millis, doc::Author, edit, nouns::NOUNS, values, wire::encode};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::{Centre, sample};

/// Where the folders of all versions are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("released")
}

/// The versions, oldest first.
pub fn versions() -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// Who is registered in the databases: known to both sides, and only to the tablet.
pub const SENT: &str = "Amina Proef";
/// Registered without a connection.
pub const UNSENT: &str = "Bilal Proef";

/// Writes what today's version writes; the folder must not be there.
pub fn freeze(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    for part in ["frames", "documents", "databases"] {
        fs::create_dir(folder.join(part))?;
    }
    let ups = sample::frames::ups().into_iter().map(|(name, frame)| (name, encode(&frame)));
    let downs = sample::frames::downs().into_iter().map(|(name, frame)| (name, encode(&frame)));
    for (name, message) in ups.chain(downs) {
        fs::write(folder.join(format!("frames/{name}.bin")), message)?;
    }
    let author = Author { actor: ActorId([0xAC; 8]), name: "Sofie, dashboard".to_owned() };
    for noun in NOUNS {
        let at = Millis(1_795_424_400_000);
        let (doc, _) = edit::create(noun.kind, at, &author, &sample::everything(noun.kind)).unwrap();
        let says = serde_json::to_string_pretty(&values::read(&doc, noun.kind).values)?;
        let name = folder.join(format!("documents/{}", noun.kind.as_str()));
        fs::write(name.with_extension("automerge"), doc.save())?;
        fs::write(name.with_extension("json"), says + "\n")?;
    }
    databases(&folder.join("databases"))?;
    fs::write(folder.join("SHA256SUMS"), sums(folder))
}

/// A centre that knows somebody, and its desk's tablet that knows one more.
fn databases(folder: &Path) -> io::Result<()> {
    let mut centre = Centre::open();
    let tablet = centre.desk("Balie 1");
    tablet.connect();
    tablet.register(SENT);
    tablet.until_sent();
    tablet.disconnect();
    tablet.register(UNSENT);
    centre.stop();
    pack(&centre.folder().join(SERVER), &folder.join("server.sqlite.zst"))?;
    pack(&tablet.file(), &folder.join("tablet.sqlite.zst"))
}

/// The server's database in its folder.
const SERVER: &str = "samenspel.sqlite";

fn pack(database: &Path, packed: &Path) -> io::Result<()> {
    // One file says it all: nothing is left in the write-ahead log.
    rusqlite::Connection::open(database)
        .and_then(|c| c.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())))
        .map_err(io::Error::other)?;
    fs::write(packed, zstd::bulk::compress(&fs::read(database)?, 19)?)
}

/// The server's data of a version, in a folder of its own.
pub fn server(version: &Path) -> TempDir {
    unpacked(&version.join("databases/server.sqlite.zst"), SERVER)
}

/// The tablet's data of a version, in a folder of its own.
pub fn tablet(version: &Path) -> TempDir {
    unpacked(&version.join("databases/tablet.sqlite.zst"), "tablet.db")
}

fn unpacked(packed: &Path, name: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let bytes = zstd::stream::decode_all(fs::File::open(packed).unwrap()).unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

/// A line for every file of a version, as `sha256sum` writes it.
pub fn sums(version: &Path) -> String {
    let mut files: Vec<_> = ["databases", "documents", "frames"]
        .into_iter()
        .flat_map(|part| fs::read_dir(version.join(part)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let line = |file: &PathBuf| {
        let digest = hex::encode(Sha256::digest(fs::read(file).unwrap()));
        format!("{digest}  {}\n", file.strip_prefix(version).unwrap().to_str().unwrap())
    };
    files.iter().map(line).collect()
}
