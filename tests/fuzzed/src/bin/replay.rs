//! Runs a target's property on every file of a folder: `replay <target> <folder>…`. For coverage, and to look at one crash.

use std::{env, fs, path::PathBuf};

use samenspel_fuzzed::TARGETS;

fn main() {
    let mut args = env::args().skip(1);
    let target = args.next().expect("replay <target> <folder>…");
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).expect("a target");
    let mut count = 0;
    for folder in args.map(PathBuf::from) {
        for file in fs::read_dir(folder).unwrap() {
            check(&fs::read(file.unwrap().path()).unwrap());
            count += 1;
        }
    }
    println!("{target}: {count} inputs hold");
}
