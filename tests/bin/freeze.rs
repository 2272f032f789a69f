//! Writes what today's version writes into `tests/released/<version>`: once, when a version is released.

use samenspel_tests::released;

fn main() -> std::io::Result<()> {
    let folder = released::folder().join(env!("CARGO_PKG_VERSION"));
    released::freeze(&folder)?;
    println!("{} is written; it is never changed from here on", folder.display());
    Ok(())
}
