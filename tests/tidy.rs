//! The rules that a machine can read. A failing line names the file and the rule.

mod tidy {
    mod arrows;
    mod code;
    mod words;

    pub(crate) use code::product;
}

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file git knows or would take, below the workspace, with `/` between folders.
fn files() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    let text = String::from_utf8(listed.stdout).unwrap();
    text.lines().filter(|file| root().join(file).is_file()).map(str::to_owned).collect()
}

fn sources(ends: &[&str]) -> Vec<(String, String)> {
    let wanted = files().into_iter().filter(|file| ends.iter().any(|end| file.ends_with(end)));
    wanted
        .map(|file| (fs::read_to_string(root().join(&file)).unwrap(), file))
        .map(|(text, file)| (file, text))
        .collect()
}

fn complain(broken: &[String]) {
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Else a browser keeps what stands in it, half-typed too, in its own files.
#[test]
fn every_field_says_what_a_browser_may_keep_of_it() {
    let mut broken = Vec::new();
    for (file, text) in sources(&[".svelte", ".rs"]) {
        let (opens, ends): (&[&str], &[&str]) = match file.ends_with(".svelte") {
            true => (&["<input", "<textarea"], &["/>", "></textarea>"]),
            false => (&["input ", "textarea "], &[";", " {"]),
        };
        let is_page = file.starts_with("web/src/") || file.starts_with("server/src/http/");
        for (line, _) in text.lines().enumerate().filter(|_| is_page && !is_test(&file)) {
            let rest = text.lines().skip(line).collect::<Vec<_>>().join("\n");
            let field = rest.trim_start().trim_start_matches("@for (name, value) in ");
            let at = opens.iter().filter_map(|open| field.find(open)).find(|at| {
                // Only where a tag begins, and a field has attributes.
                field[..*at].chars().all(|sign| sign.is_whitespace() || "{".contains(sign))
            });
            let Some(field) = at.map(|at| &field[at..]) else { continue };
            let end = ends.iter().filter_map(|end| field.find(end)).min().unwrap_or(field.len());
            let field = &field[..end];
            if (field.contains("name=") || field.contains("type="))
                && !["autocomplete", "type=\"hidden\"", "{...unseen}"].iter().any(|said| field.contains(said))
            {
                broken.push(format!("{file}:{}: no autocomplete", line + 1));
            }
        }
    }
    complain(&broken);
}

fn is_test(file: &str) -> bool {
    file.starts_with("tests/")
        || file.contains("/tests/")
        || file.ends_with("tests.rs")
        || file.contains("/e2e/")
        || file.contains(".test.")
}

#[test]
fn arrows_between_the_crates_point_down() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let normal = package["dependencies"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dependency| dependency["kind"].is_null());
        let names = normal.map(|dependency| dependency["name"].as_str().unwrap().to_owned());
        arrows.insert(package["name"].as_str().unwrap().to_owned(), names.collect());
    }
    let ours = |package: &str| -> Vec<&str> {
        arrows[package].iter().filter_map(|name| name.strip_prefix("samenspel-")).collect()
    };
    assert_eq!(ours("samenspel-model"), Vec::<&str>::new());
    assert_eq!(ours("samenspel-client"), ["model"]);
    assert_eq!(ours("samenspel-server"), ["model"], "the server never links the client's store");
    for binding in ["samenspel-ffi", "samenspel-web"] {
        assert!(
            ours(binding).iter().all(|name| ["client", "model"].contains(name)),
            "{binding}: {:?}",
            ours(binding)
        );
    }
    for banned in ["rusqlite", "tokio", "axum", "tungstenite", "getrandom"] {
        assert!(!arrows["samenspel-model"].contains(banned), "the model does no I/O: {banned}");
    }
    for banned in ["tokio", "axum", "tungstenite", "getrandom"] {
        assert!(!arrows["samenspel-client"].contains(banned), "the core does no network I/O: {banned}");
    }
}

#[test]
fn each_layer_keeps_to_its_own_words() {
    // (folder or file start, text, why)
    let bans = [
        ("client-core/", "SystemTime::now", "time comes in as a value"),
        ("client-core/", "Instant::now", "time comes in as a value"),
        ("client-core/", "getrandom::", "randomness comes in as a value"),
        ("client-core/src/", "automerge::", "only the model names automerge"),
        ("server/", "automerge::", "only the model names automerge"),
        ("ffi/", "automerge::", "only the model names automerge"),
        ("ffi/", "rusqlite::Connection", "the bindings forward only"),
        ("server/src/http", "rusqlite", "HTTP handlers hold no SQL"),
        ("server/src/http", "SELECT ", "HTTP handlers hold no SQL"),
    ];
    let mut broken = Vec::new();
    for (file, text) in sources(&[".rs"]) {
        let text = tidy::product(&text);
        for (start, ban, why) in bans {
            if file.starts_with(start) && !is_test(&file) && text.contains(ban) {
                broken.push(format!("{file}: `{ban}` — {why}"));
            }
        }
    }
    complain(&broken);
}

#[test]
fn files_are_named_for_a_noun_and_stay_readable() {
    let mut broken = Vec::new();
    for (file, text) in sources(&[".rs", ".ts", ".svelte"]) {
        let stem = Path::new(&file).file_stem().unwrap().to_string_lossy().to_lowercase();
        if ["utils", "util", "common", "helpers", "helper", "manager", "misc", "mod"].contains(&stem.as_str())
        {
            broken.push(format!("{file}: name it for the noun it holds"));
        }
        // What is generated is read by machines.
        if text.lines().count() > 400 && !file.ends_with("/generated.ts") {
            broken.push(format!("{file}: over 400 lines; is it one noun?"));
        }
    }
    complain(&broken);
}

#[test]
fn tests_neither_sleep_nor_skip() {
    let this = "tests/tidy.rs";
    let bans =
        ["thread::sleep", "time::sleep", "#[ignore", "test.skip", "test.fixme", "waitForTimeout", ".only("];
    let mut broken = Vec::new();
    for (file, text) in sources(&[".rs", ".ts"]).into_iter().filter(|(file, _)| is_test(file) && file != this)
    {
        broken.extend(bans.iter().filter(|ban| text.contains(*ban)).map(|ban| format!("{file}: `{ban}`")));
    }
    complain(&broken);
}

#[test]
fn every_sentence_exists_in_every_language() {
    let ids = |text: &str| -> BTreeSet<String> {
        let names = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        names.filter_map(|line| line.split_once('=').map(|(id, _)| id.trim().to_owned())).collect()
    };
    let all: BTreeMap<String, String> = sources(&[".ftl"]).into_iter().collect();
    let mut broken = Vec::new();
    let dutch: Vec<_> = all.keys().filter(|file| file.contains("/nl/")).collect();
    assert!(dutch.len() >= 2, "the tablet and the dashboard have words");
    for file in dutch {
        for language in ["fr", "en"] {
            let other = file.replace("/nl/", &format!("/{language}/"));
            let there = all.get(&other).map(|text| ids(text)).unwrap_or_default();
            broken.extend(ids(&all[file]).symmetric_difference(&there).map(|id| format!("{other}: {id}")));
        }
    }
    complain(&broken);
}

#[test]
fn nothing_in_the_repository_names_a_machine() {
    let mut broken = Vec::new();
    for (file, text) in sources(&[".rs", ".ts", ".svelte", ".md", ".toml", ".json", ".sh", "dev", "run"]) {
        if file == "tests/tidy.rs" {
            continue;
        }
        for folder in ["/root/", "/home/", "/Users/"] {
            broken.extend(
                text.lines()
                    .filter(|line| {
                        line.contains(&format!(" {folder}")) || line.contains(&format!("\"{folder}"))
                    })
                    .map(|line| format!("{file}: {line}")),
            );
        }
    }
    complain(&broken);
}
