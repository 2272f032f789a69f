//! Writes the seeds of a target into a folder, for the fuzzer to begin with: `seeds <target> <folder>`.

use std::{env, fs, path::PathBuf};

use samenspel_fuzzed::seeds;

fn main() {
    let mut args = env::args().skip(1);
    let (Some(target), Some(folder)) = (args.next(), args.next().map(PathBuf::from)) else {
        panic!("seeds <target> <folder>");
    };
    fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in seeds::of(&target) {
        fs::write(folder.join(name), bytes).unwrap();
    }
}
