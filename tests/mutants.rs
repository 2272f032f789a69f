//! Can the simulator fail? Breaks a copy of the code in one way after the other and looks whether a world notices.
//! `mutants` tries all, `mutants NAME…` these; `--list` names them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Output},
    time::Instant,
};

use samenspel_tests::mutants::{MUTANTS, Mutant};

fn main() -> ExitCode {
    let names: Vec<String> = env::args().skip(1).collect();
    if names == ["--list"] {
        MUTANTS.iter().for_each(|mutant| println!("{:<34} {}", mutant.name, mutant.breaks));
        return ExitCode::SUCCESS;
    }
    let chosen: Vec<&Mutant> = MUTANTS
        .iter()
        .filter(|mutant| names.is_empty() || names.iter().any(|name| name == mutant.name))
        .collect();
    if chosen.is_empty() {
        eprintln!("no such mutant; --list names them");
        return ExitCode::FAILURE;
    }
    let copy = Copy::new();
    if let Err(said) = copy.build() {
        println!("the code as it is does not build:\n{said}");
        return ExitCode::FAILURE;
    }
    fs::copy(copy.sim(), copy.whole_sim()).unwrap();
    let missed = chosen.into_iter().filter(|mutant| !copy.is_caught(mutant)).count();
    println!("{missed} missed");
    if missed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A copy of the sources, to be broken.
struct Copy {
    from: PathBuf,
    to: PathBuf,
}

impl Copy {
    fn new() -> Self {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| from.join("target"), PathBuf::from);
        let copy = Self { from, to: target.join("mutants") };
        let listed = Command::new("git")
            .args(["ls-files", "--cached", "--others", "--exclude-standard"])
            .current_dir(&copy.from)
            .output()
            .unwrap();
        for file in String::from_utf8(listed.stdout).unwrap().lines() {
            if let Ok(bytes) = fs::read(copy.from.join(file)) {
                copy.put(file, &bytes);
            }
        }
        for folder in ["web/dist", "web/src/core/pkg"] {
            fs::create_dir_all(copy.to.join(folder)).unwrap();
        }
        let built = copy.to.join("target/debug");
        if !built.exists() {
            let built_before = target.join("debug");
            // Beside the libraries there are our own programs.
            let is_library = |name: &str| name.starts_with("lib") && is_of_others(name);
            share(&built_before.join("deps"), &built.join("deps"), is_library);
            for folder in ["build", ".fingerprint"] {
                share(&built_before.join(folder), &built.join(folder), is_of_others);
            }
        }
        copy
    }

    /// Writes a file when it differs, so that cargo builds no more than it must.
    fn put(&self, file: &str, bytes: &[u8]) {
        let path = self.to.join(file);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return;
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn sim(&self) -> PathBuf {
        self.to.join("target/debug/sim")
    }

    /// The simulator of the code as it is.
    fn whole_sim(&self) -> PathBuf {
        self.to.join("target/debug/sim-whole")
    }

    /// Builds the simulator, or tells what the compiler said.
    fn build(&self) -> Result<(), String> {
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--quiet", "-p", "samenspel-tests", "--bin", "sim"])
            // Cargo would take the copy's crates for the original's.
            .env("CARGO_TARGET_DIR", self.to.join("target"))
            .current_dir(&self.to)
            .output()
            .unwrap();
        if output.status.success() { Ok(()) } else { Err(text(&output)) }
    }

    /// Breaks the copy, plays, and mends it.
    fn is_caught(&self, mutant: &Mutant) -> bool {
        let (name, began) = (mutant.name, Instant::now());
        let read = |file: &str| fs::read_to_string(self.to.join(file)).unwrap();
        let unfit = mutant.edits.iter().find(|(file, find, _)| read(file).matches(find).count() != 1);
        if let Some((file, find, _)) = unfit {
            println!("BROKEN  {name:<34} this must be once in {file}:\n{find}");
            return false;
        }
        let mut whole = Vec::new();
        for (file, find, put) in mutant.edits {
            let text = read(file);
            self.put(file, text.replace(find, put).as_bytes());
            whole.push((file, text));
        }
        let built = self.build();
        for (file, text) in whole.into_iter().rev() {
            self.put(file, text.as_bytes());
        }
        if let Err(said) = built {
            println!("BROKEN  {name:<34} does not build:\n{said}");
            return false;
        }
        let output = play(&self.sim(), ["--seeds", &mutant.seeds.to_string()]);
        let said = text(&output);
        let after = |start: &str| said.lines().find_map(|line| line.strip_prefix(start));
        let seconds = began.elapsed().as_secs();
        let (Some(world), Some(broken)) = (after("The last events of world "), after("BROKEN: ")) else {
            println!("MISSED  {name:<34} in {} worlds  {seconds:>3} s", mutant.seeds);
            return false;
        };
        let world = world.trim_end_matches(':');
        if !play(&self.whole_sim(), ["--seed", world]).status.success() {
            println!("BROKEN  {name:<34} the code as it is fails in world {world} too");
            return false;
        }
        let broken: String = broken.chars().take(120).collect();
        println!("caught  {name:<34} world {world:>4}  {seconds:>3} s  {broken}");
        true
    }
}

fn play(sim: &Path, args: [&str; 2]) -> Output {
    Command::new(sim).args(args).output().unwrap()
}

/// Was this built from another's crate? Of ours, cargo would take the original's for the copy's.
fn is_of_others(name: &str) -> bool {
    !name.trim_start_matches("lib").starts_with("samenspel")
}

/// Links what is built, so that a copy does not build hundreds of crates once more.
fn share(from: &Path, to: &Path, wanted: fn(&str) -> bool) {
    let Ok(entries) = fs::read_dir(from) else { return };
    fs::create_dir_all(to).unwrap();
    for entry in entries.map(Result::unwrap) {
        let name = entry.file_name();
        if !wanted(&name.to_string_lossy()) {
            continue;
        }
        match entry.file_type().unwrap().is_dir() {
            true => share(&entry.path(), &to.join(&name), |_| true),
            // What cannot be linked is built anew.
            false => drop(fs::hard_link(entry.path(), to.join(&name))),
        }
    }
}

fn text(output: &Output) -> String {
    [output.stdout.as_slice(), output.stderr.as_slice()]
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .concat()
}
