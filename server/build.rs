//! Lets the server compile before the tablet app has been built, and rebuilds when the app changed.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let dist = Path::new("../web/dist");
    fs::create_dir_all(dist)?;
    println!("cargo:rerun-if-changed={}", dist.display());
    println!("cargo:rerun-if-changed=build.rs");
    Ok(())
}
