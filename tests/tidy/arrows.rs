//! Within a crate, a module names only modules that stand in a group above its own in `lib.rs`.

use std::collections::BTreeMap;

use super::code::paths;
use crate::{complain, sources};

/// Folders whose modules are in order, each with the file that lists them and its place in the crate.
const FOLDERS: [(&str, &str, &[&str]); 4] = [
    ("client-core/model/src/", "client-core/model/src/lib.rs", &[]),
    ("client-core/src/", "client-core/src/lib.rs", &[]),
    ("client-core/src/store/", "client-core/src/store.rs", &["store"]),
    ("server/src/", "server/src/lib.rs", &[]),
];

/// The modules of a crate, each with the number of its group; empty lines part the groups.
fn groups(lib: &str) -> BTreeMap<&str, usize> {
    let numbered = lib.split("\n\n").enumerate();
    let lines = numbered.flat_map(|(number, group)| group.lines().map(move |line| (line, number)));
    lines.filter_map(|(line, number)| Some((line.split_once("mod ")?.1.strip_suffix(';')?, number))).collect()
}

/// What `lib.rs` hands on under a name of its own: the name, and the module that it comes from.
fn handed_on(lib: &str) -> BTreeMap<String, String> {
    let lines = lib.lines().filter_map(|line| line.split_once("pub use ")).map(|(_, path)| path);
    let named = lines.flat_map(|path| paths(&[], &format!("crate::{path}")));
    named.filter_map(|path| Some((path.last()?.clone(), path.first()?.clone()))).collect()
}

#[test]
fn arrows_between_the_modules_of_a_crate_point_up_its_list() {
    let all = sources(&[".rs"]);
    let mut broken = Vec::new();
    for (folder, list, place) in FOLDERS {
        let (lib_file, lib) = all.iter().find(|(file, _)| *file == list).expect("somebody lists the modules");
        let place_in_path: Vec<_> = place.iter().map(|&name| name.to_owned()).collect();
        let (groups, handed_on) = (groups(lib), handed_on(lib));
        assert!(groups.len() > 3, "{lib_file} lists its modules");
        for (file, text) in &all {
            let Some(module) = file.strip_prefix(folder).and_then(|file| file.strip_suffix(".rs")) else {
                continue;
            };
            let inside: Vec<&str> = module.split('/').collect();
            // The tests of what the list's own file holds name all of it.
            let Some(own) = groups.get(inside[0]).filter(|_| inside[0] != "tests") else { continue };
            for path in paths(&[place, &inside[..]].concat(), text) {
                let Some(path) = path.strip_prefix(&place_in_path[..]) else { continue };
                let Some(first) = path.first().filter(|first| *first != inside[0]) else { continue };
                let other = handed_on.get(first).unwrap_or(first);
                let allowed = groups.get(other.as_str()).is_some_and(|group| group < own);
                if !allowed {
                    broken.push(format!(
                        "{file}: `{}` is not above `{}` in {lib_file}",
                        path.join("::"),
                        inside[0]
                    ));
                }
            }
        }
    }
    complain(&broken);
}

#[test]
fn lib_is_read_as_it_is_written() {
    let lib = "//! About.\n\nmod clock;\npub mod limits;\n\n// Above.\npub(crate) mod store;\npub use store::{Store, rows::Row};\n";
    assert_eq!(groups(lib), BTreeMap::from([("clock", 1), ("limits", 1), ("store", 2)]));
    let handed_on: Vec<_> = handed_on(lib).into_iter().collect();
    assert_eq!(handed_on, [("Row".into(), "store".into()), ("Store".into(), "store".into())]);
}
