//! The volunteers' manual: its pages name buttons and lists by their Fluent ids, `[Nieuwe kandidaat](scherm:desk-new)`, and the
//! words before an id are those of the screens. So a page reads well as it is, and cannot name what is not there any more.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use samenspel_model::manual::PAGES;

/// What an id is looked up in: on the tablet, on the dashboard (which shares some of the tablet's words), among the pages.
const PLACES: [(&str, &[&str]); 3] = [
    ("scherm", &["web/locales/nl"]),
    ("dashboard", &["server/locales/nl", "web/locales/nl"]),
    ("pagina", &[]),
];

/// The pages that say something else than the screens, with what they should say; or all that no screen says.
pub(crate) fn stale(root: &Path) -> Result<Vec<(PathBuf, String)>, String> {
    let folder = root.join("docs/handleiding");
    let tablet = words(&root.join("web/locales/nl"));
    let (mut broken, mut stale) = (files_that_are_no_pages(&folder), Vec::new());
    let mut shown = BTreeSet::new();
    for page in PAGES {
        let file = folder.join(format!("{page}.md"));
        let Ok(text) = fs::read_to_string(&file) else {
            broken.push(format!("docs/handleiding/{page}.md is missing"));
            continue;
        };
        let title = tablet.get(&format!("manual-{page}")).cloned().unwrap_or_default();
        let (_, body) = text.split_once('\n').unwrap_or_default();
        let mut said = format!("# {title}\n");
        let mut rest = body;
        while let Some((before, link)) = rest.split_once('[') {
            said.push_str(before);
            let Some((target, after)) = link.split_once("](").and_then(|(_, link)| link.split_once(')'))
            else {
                broken.push(format!("docs/handleiding/{page}.md: a bracket that is no link"));
                rest = "";
                break;
            };
            let old = link.split_once(']').map_or("", |(old, _)| old);
            if before.ends_with('!') {
                shown.insert(target.to_owned());
                if !folder.join(target).is_file() {
                    broken.push(format!("docs/handleiding/{page}.md: no picture {target} (./dev manual)"));
                }
                if old.is_empty() {
                    broken.push(format!("docs/handleiding/{page}.md: {target} is not described"));
                }
                said.push_str(&format!("[{old}]({target})"));
            } else {
                match named(root, target) {
                    Ok(words) => said.push_str(&format!("[{words}]({target})")),
                    Err(why) => broken.push(format!("docs/handleiding/{page}.md: {target} {why}")),
                }
            }
            rest = after;
        }
        said.push_str(rest);
        if said != text {
            stale.push((file, said));
        }
    }
    broken.extend(pictures_that_nobody_shows(&folder, &shown));
    if broken.is_empty() { Ok(stale) } else { Err(broken.join("\n")) }
}

/// What stands on a screen for `scherm:desk-new`.
fn named(root: &Path, target: &str) -> Result<String, &'static str> {
    let (place, id) = target.split_once(':').ok_or("is no id of a screen")?;
    let (_, folders) = PLACES.iter().find(|(known, _)| *known == place).ok_or("is of no known place")?;
    if place == "pagina" {
        let title = words(&root.join("web/locales/nl")).remove(&format!("manual-{id}"));
        return title.filter(|_| PAGES.contains(&id)).ok_or("is no page");
    }
    let found = folders.iter().find_map(|folder| words(&root.join(folder)).remove(id));
    let words = found.ok_or("stands on no screen any more")?;
    if words.is_empty() || words.contains(['{', '[', ']']) {
        Err("is filled in, and cannot be named")
    } else {
        Ok(words)
    }
}

/// The sentences of a folder on one line each, by their ids.
fn words(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    texts
        .flat_map(|text| {
            let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            let said = lines.filter_map(|line| line.split_once('='));
            said.map(|(id, words)| (id.trim().to_owned(), words.trim().to_owned())).collect::<Vec<_>>()
        })
        .collect()
}

fn files_that_are_no_pages(folder: &Path) -> Vec<String> {
    let names = names(folder).into_iter().filter_map(|name| Some(name.strip_suffix(".md")?.to_owned()));
    names
        .filter(|name| !PAGES.contains(&name.as_str()))
        .map(|name| format!("docs/handleiding/{name}.md is in no list of pages"))
        .collect()
}

fn pictures_that_nobody_shows(folder: &Path, shown: &BTreeSet<String>) -> Vec<String> {
    let pictures = names(&folder.join("beelden")).into_iter().map(|name| format!("beelden/{name}"));
    pictures
        .filter(|name| !shown.contains(name))
        .map(|name| format!("docs/handleiding/{name} is shown on no page"))
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| file.file_name().to_string_lossy().into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_that_is_gone_a_sentence_that_is_filled_in_and_a_page_that_is_none_are_told() {
        let root = crate::root();
        assert_eq!(named(root, "scherm:desk-new").as_deref(), Ok("Nieuwe kandidaat"));
        assert_eq!(named(root, "scherm:desk-begun"), Err("is filled in, and cannot be named"));
        assert_eq!(named(root, "scherm:desk-never-was"), Err("stands on no screen any more"));
        assert_eq!(named(root, "pagina:never-was"), Err("is no page"));
    }
}
