//! Inputs to begin with: honest ones, and every hostile shape that is known. Made here, so that they follow the code.

mod changes;
mod columns;
mod words;

/// A seed's name and bytes.
pub type Seed = (String, Vec<u8>);

/// The seeds of a target; none for a name that is no target's.
pub fn of(target: &str) -> Vec<Seed> {
    match target {
        "gate" => [changes::honest(), changes::hostile(), columns::hostile()].concat(),
        "frame" => words::frames(),
        "booklet" => words::booklets(),
        "pairing" => words::links(),
        "import" => words::imports(),
        _ => vec![],
    }
}
