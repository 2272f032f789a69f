//! The fuzz targets' properties on their seeds and on every input that once broke one, with time and memory measured.

use std::{fs, path::Path};

use samenspel_fuzzed::{TARGETS, gate, gate::Verdict, seeds};

fn regressions(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions").join(target);
    let files = fs::read_dir(folder).map(|files| files.map(|file| file.unwrap().path()).collect::<Vec<_>>());
    files.unwrap_or_default().iter().map(|file| fs::read(file).unwrap()).collect()
}

fn replay(target: &str) {
    let (_, check) = TARGETS.iter().find(|(name, _)| *name == target).unwrap();
    let seeds = seeds::of(target);
    assert!(seeds.len() >= 9, "{target} has seeds");
    for (name, bytes) in seeds {
        println!("{name}");
        check(&bytes);
    }
    for bytes in regressions(target) {
        println!("{bytes:02x?}");
        check(&bytes);
    }
}

#[test]
fn pushes_of_every_known_shape_get_an_answer_in_time_and_what_comes_in_is_sound() {
    replay("gate");
}

#[test]
fn messages_of_every_known_shape_are_refused_or_read() {
    replay("frame");
}

#[test]
fn booklet_codes_of_every_known_shape_are_refused_or_read() {
    replay("booklet");
}

#[test]
fn pairing_links_of_every_known_shape_are_refused_or_read() {
    replay("pairing");
}

#[test]
fn what_else_comes_from_outside_is_refused_or_read() {
    replay("import");
}

/// Else the seeds of the gate would show nothing: the honest ones come in, the hostile ones do not.
#[test]
fn honest_pushes_come_in_and_hostile_ones_do_not() {
    let tolerated = [
        // Sound, though no app would make it.
        "hostile-beside-the-heads",
        "hostile-plain",
        "hostile-same-change-twice",
        "hostile-byte",
        "hostile-operations-512",
        "hostile-pred-of-fatima",
        "hostile-value-of-type-6",
        "hostile-action-1",
        "crowded",
    ];
    let mut refused = 0;
    for (name, bytes) in seeds::of("gate") {
        let verdicts = gate::play(&bytes).unwrap().verdicts;
        if name.starts_with("honest") {
            assert_eq!(verdicts, vec![Verdict::Stored; 4], "{name}");
        } else if verdicts.contains(&Verdict::Stored) {
            assert!(tolerated.iter().any(|start| name.starts_with(start)), "{name}: {verdicts:?}");
        } else {
            refused += 1;
        }
    }
    assert!(refused > 200, "{refused}");
}
