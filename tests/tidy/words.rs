//! Every sentence that the code asks for is there in every language, and none is there that nobody asks for.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::code::{Token, product, tokens};
use crate::{complain, is_test, sources};

const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];
/// The tablet app's words that the dashboard uses too.
const SHARED: [&str; 4] = ["errors.ftl", "languages.ftl", "nouns.ftl", "talents.ftl"];

/// Code with its words.
struct Side {
    code: &'static str,
    words: &'static str,
    /// Ids that the code puts together: as it stands there, with `{}` for what is filled in, and the ids that come of it,
    /// with `*` for any part; none when these are the same. Whether each part that can be filled in has its sentence, a test
    /// beside the code knows.
    built: &'static [(&'static str, &'static [&'static str])],
}

const SIDES: [Side; 2] = [
    Side {
        code: "server/src/",
        words: "server/locales/",
        built: &[
            ("choice-outcome-{}", &[]),
            ("clash-why-{}", &[]),
            ("conflict-question-{}", &[]),
            ("error-{}", &[]),
            ("field-{}", &[]),
            ("field-{}-{}", &[]),
            ("filter-{}", &[]),
            ("kind-{}", &[]),
            ("language-{}", &[]),
            ("month-{}", &[]),
            ("problem-{}", &[]),
            ("problem-{}-title", &[]),
            ("refusal-{}", &[]),
            ("role-{}", &[]),
            ("rota-turn-{}", &[]),
            ("role-{}-may", &[]),
            ("talent-{}", &[]),
            ("weekday-{}", &[]),
            ("consent-{}", &[]),
            ("consent-{}-none", &[]),
            ("consent-{}-refused", &[]),
            ("start-title-{}", &["start-title-*"]),
            ("start-intro-{}", &["start-intro-*"]),
            (
                "{}s-empty",
                &[
                    "organisations-empty",
                    "markets-empty",
                    "referrers-empty",
                    "cards-empty",
                    "volunteers-empty",
                ],
            ),
            (
                "{}-new",
                &[
                    "organisation-new",
                    "market-new",
                    "referrer-new",
                    "card-new",
                    "volunteer-new",
                    "task-new",
                    "stand-new",
                    "companion-new",
                    "visitors-new",
                    "talent-new",
                    "category-new",
                    "question-new",
                    "option-new",
                ],
            ),
            ("orientation-{}", &[]),
            ("manual-{}", &[]),
            ("paper-step-{}", &[]),
            ("hint-{}-{}-long", &[]),
            ("hint-{}-{}", &[]),
            ("group-{}", &[]),
            ("choice-{}-{}", &[]),
            ("choice-{}", &[]),
        ],
    },
    Side {
        code: "web/src/",
        words: "web/locales/",
        built: &[
            ("camera-{}", &[]),
            ("choice-{}-{}", &[]),
            ("choice-{}", &[]),
            ("conflict-question-{}", &[]),
            ("match-{}-{}", &[]),
            ("orientation-{}", &[]),
            ("match-change-{}", &[]),
            ("weigh-{}", &[]),
            ("desk-consent-{}", &[]),
            ("desk-consent-{}-title", &[]),
            ("desk-consent-{}-help", &[]),
            ("practice-{}", &[]),
            ("desk-part-{}", &[]),
            ("desk-step-{}", &[]),
            ("desk-step-state-{}", &[]),
            ("desk-{}-help", &[]),
            ("desk-{}-title", &[]),
            ("clash-{}", &[]),
            ("choice-state-{}", &[]),
            ("doubt-{}", &[]),
            ("entrance-away-{}", &[]),
            (
                "entrance-{}-title",
                &[
                    "entrance-choose-title",
                    "entrance-once-title",
                    "entrance-together-title",
                    "entrance-twice-title",
                ],
            ),
            ("error-{}", &[]),
            ("field-{}", &[]),
            ("hint-{}", &[]),
            ("kind-{}", &[]),
            ("language-{}", &[]),
            ("refused-item{}{}", &[]),
            ("refused-reason-{}", &[]),
            ("refused-{}", &[]),
            ("talent-group-{}", &[]),
            ("team-turn-{}", &[]),
            ("talent-{}", &[]),
            ("follow-by-{}", &["follow-by-tomorrow", "follow-by-week"]),
            ("follow-help-{}", &[]),
            ("follow-list-{}", &[]),
            ("follow-task-{}", &[]),
            ("follow-waits-{}", &[]),
            ("{}-help", &["desk-consent-*-help"]),
        ],
    },
];

#[test]
fn every_sentence_that_is_asked_for_is_there_and_no_other() {
    let words: BTreeMap<String, BTreeSet<String>> =
        sources(&[".ftl"]).into_iter().map(|(file, text)| (file, ids(&text))).collect();
    let code = sources(&[".rs", ".ts", ".svelte"]);
    let mut used: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut broken = Vec::new();
    for side in &SIDES {
        let own = |file: &str| file.starts_with(side.words) || SHARED.iter().any(|end| file.ends_with(end));
        let of = |language: &str| -> BTreeSet<&str> {
            let folder = format!("/{language}/");
            let files = words.iter().filter(|(file, _)| own(file) && file.contains(&folder));
            files.flat_map(|(_, ids)| ids.iter().map(String::as_str)).collect()
        };
        let there = LANGUAGES.map(|language| (language, of(language)));
        let mut written = BTreeSet::new();
        for (file, text) in code.iter().filter(|(file, _)| file.starts_with(side.code) && !is_test(file)) {
            for (id, asks) in if file.ends_with(".rs") { of_rust(text) } else { of_script(text) } {
                if asks && id.contains('{') && !side.built.iter().any(|(built, _)| *built == id) {
                    broken.push(format!("{file}: tell in tests/tidy/words.rs which ids come of `{id}`"));
                }
                for (language, there) in there.iter().filter(|_| asks && !id.contains('{')) {
                    if !there.contains(id.as_str()) {
                        broken.push(format!("{file}: there is no `{id}` in {language}"));
                    }
                }
                written.insert(id);
            }
        }
        let mut patterns = Vec::new();
        for (built, gives) in side.built {
            if !written.contains(*built) {
                broken.push(format!("tests/tidy/words.rs: nothing in {} puts `{built}` together", side.code));
            }
            patterns.extend(gives.iter().map(|&pattern| pattern.to_owned()));
            patterns.extend(gives.is_empty().then(|| built.replace("{}", "*")));
        }
        for (file, ids) in words.iter().filter(|(file, _)| own(file)) {
            let asked =
                |id: &&String| written.contains(*id) || patterns.iter().any(|pattern| fits(id, pattern));
            used.extend(ids.iter().filter(asked).map(|id| (file.as_str(), id.as_str())));
        }
    }
    for (file, id) in words.iter().flat_map(|(file, ids)| ids.iter().map(move |id| (file, id))) {
        if !used.contains(&(file.as_str(), id.as_str())) {
            broken.push(format!("{file}: nobody asks for `{id}`"));
        }
    }
    complain(&broken);
}

/// The ids of a Fluent file.
fn ids(text: &str) -> BTreeSet<String> {
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

/// The texts of a Rust file, with `{}` for what is filled in, and whether each asks for a sentence.
fn of_rust(source: &str) -> Vec<(String, bool)> {
    let source = product(source);
    let tokens: Vec<_> = tokens(&source).into_iter().map(|(token, _)| token).collect();
    let mut texts = Vec::new();
    // Depth of brackets within the first value of a call that asks for a sentence.
    let mut asking: Option<usize> = None;
    // What follows a comma deeper within is filled in.
    let mut filling = false;
    for (i, token) in tokens.iter().enumerate() {
        let before = |back: usize| i.checked_sub(back).and_then(|at| tokens.get(at));
        asking = match (asking, token) {
            (None, Token::Sign('(')) => {
                let asks = matches!(before(1), Some(Token::Word("t" | "with" | "known")));
                (asks && before(2) == Some(&Token::Sign('.'))).then_some(1)
            }
            (Some(depth), Token::Sign('(' | '[' | '{')) => Some(depth + 1),
            (Some(1), Token::Sign(',')) => None,
            (Some(depth), Token::Sign(')' | ']' | '}')) => Some(depth - 1).filter(|depth| *depth > 0),
            _ => asking,
        };
        filling = asking.is_some() && (filling || *token == Token::Sign(','));
        if let Token::Text(text) = token {
            let compared = before(1) == Some(&Token::Sign('='));
            texts.push((holes(text, "{"), asking.is_some() && !filling && !compared));
        }
    }
    texts
}

/// The same of TypeScript and Svelte, in all three kinds of quotes.
fn of_script(source: &str) -> Vec<(String, bool)> {
    let is_comment =
        |line: &&str| ["//", "/*", "*", "<!--"].iter().any(|mark| line.trim_start().starts_with(mark));
    let source = source.lines().filter(|line| !is_comment(line)).collect::<Vec<_>>().join("\n");
    let asking = calls(&source);
    let mut texts = Vec::new();
    for quote in ['\'', '"', '`'] {
        for (at, _) in source.match_indices(quote) {
            let text = holes(source[at + 1..].split(quote).next().unwrap_or_default(), "${");
            let compared = source[..at].trim_end().ends_with("==");
            let asks = !compared && is_id(&text) && asking.iter().any(|value| value.contains(&at));
            texts.push((text, asks));
        }
    }
    texts
}

/// Where the ids stand of calls that ask for a sentence: the second value of `tIn`, the first of the others.
fn calls(source: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (name, place) in [("t(", 0), ("has(", 0), ("tIn(", 1)] {
        for (at, _) in source.match_indices(name) {
            if source[..at].ends_with(|c: char| c.is_alphanumeric() || "_.:$-".contains(c)) {
                continue;
            }
            let (begin, mut depth, mut ends) = (at + name.len(), 1, vec![at + name.len()]);
            for (at, c) in source[begin..].char_indices() {
                match c {
                    '(' | '[' | '{' => depth += 1,
                    ')' | ']' | '}' => depth -= 1,
                    _ => {}
                }
                if depth == 0 || (depth == 1 && c == ',') {
                    ends.push(begin + at);
                }
                if depth == 0 {
                    break;
                }
            }
            if let Some(&[from, to]) = ends.get(place..place + 2) {
                found.push(from..to);
            }
        }
    }
    found
}

/// A text with `{}` for whatever is filled in.
fn holes(text: &str, opening: &str) -> String {
    let mut parts = text.split(opening);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| format!("{all}{{}}{}", part.split_once('}').map_or("", |(_, rest)| rest)))
}

fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-{}".contains(c))
}

/// Is the id one of those that the pattern means?
fn fits(id: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => id == pattern,
        Some((start, rest)) => {
            id.strip_prefix(start).is_some_and(|id| (0..=id.len()).any(|at| fits(&id[at..], rest)))
        }
    }
}

#[test]
fn asking_is_seen_in_every_form() {
    let rust = r#"
        lang.t("a-b"); lang.t(if x == "0" { "no" } else { "yes" }); let other = "noted";
        lang.with("c", &[("value", "d".into())]); lang.known(&format!("talent-{}", code.unwrap_or("e")));
    "#;
    let asked: Vec<_> = of_rust(rust).into_iter().filter(|(_, asks)| *asks).map(|(id, _)| id).collect();
    assert_eq!(asked, ["a-b", "no", "yes", "c", "talent-{}"]);
    let script =
        "t(mode === 'quiet' ? 'a' : \"b\", { name: 'c' }); tIn('nl', `d-${part}`); at('e'); const f = 'f';";
    let asked: BTreeSet<_> =
        of_script(script).into_iter().filter(|(_, asks)| *asks).map(|(id, _)| id).collect();
    assert_eq!(asked.into_iter().collect::<Vec<_>>(), ["a", "b", "d-{}"]);
    assert!(fits("field-consent-store", "field-*-*") && !fits("field", "field-*"));
}
