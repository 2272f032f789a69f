//! What the tablet's screens are told of the Rust core: its types, its fields and the names that it uses, as TypeScript.
//!
//! The file is committed, so that the screens can be read and checked without a compiler for Rust; a test here fails when
//! it says something else than the sources.

mod manual;
mod names;
mod tables;
mod types;

use std::path::{Path, PathBuf};

const HEAD: &str =
    "// Written by `./dev generate` from the Rust sources; a test compares them. Not to be changed by hand.";

/// Where the file is.
pub fn file() -> PathBuf {
    root().join("web/src/core/generated.ts")
}

/// Pages of the manual that do not say what the screens say, with what they should say; or what they name that no screen says.
pub fn stale_pages() -> Result<Vec<(PathBuf, String)>, String> {
    manual::stale(root())
}

/// What it must say.
pub fn text() -> String {
    format!("{HEAD}\n\n{}\n{}\n{}", types::text(), names::text(), tables::text())
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_screens_are_told_what_the_sources_say() {
        let committed = std::fs::read_to_string(super::file()).unwrap();
        assert!(
            committed == super::text(),
            "web/src/core/generated.ts is not what the sources say: ./dev generate"
        );
    }

    #[test]
    fn the_manual_names_what_stands_on_the_screens_and_shows_them() {
        let stale = super::stale_pages().unwrap_or_else(|broken| panic!("\n{broken}\n"));
        let files: Vec<_> = stale.iter().map(|(file, _)| file.display().to_string()).collect();
        assert!(stale.is_empty(), "other words than the screens': ./dev generate\n{}", files.join("\n"));
    }
}
