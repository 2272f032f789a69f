//! Rust as far as the rules need it: its words, signs and texts without the comments, and the paths it names.

use std::ops::Range;

/// What stands in a source file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// A name or keyword; numbers and lifetimes too.
    Word(&'a str),
    /// A sign.
    Sign(char),
    /// What stands between the quotes of a string, as written.
    Text(&'a str),
}

/// The tokens of a file, each with its place.
pub(crate) fn tokens(source: &str) -> Vec<(Token<'_>, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let rest = &source[at..];
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some((text, length)) = string(rest) {
            found.push((Token::Text(text), at..at + length));
            length
        } else if let Some(length) = character(rest) {
            length
        } else if is_word(first) {
            let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            found.push((Token::Word(&rest[..length]), at..at + length));
            length
        } else {
            if !first.is_whitespace() {
                found.push((Token::Sign(first), at..at + first.len_utf8()));
            }
            first.len_utf8()
        };
        at += length;
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A string at the beginning: what it says, and the length of it all.
fn string(rest: &str) -> Option<(&str, usize)> {
    let prefix = ["br", "cr", "r", "b", "c", ""].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|after| {
            after.trim_start_matches('#').starts_with('"')
                && (prefix.ends_with('r') || after.starts_with('"'))
        })
    })?;
    let quote = rest.find('"')?;
    let begin = quote + 1;
    if prefix.ends_with('r') {
        let end = format!("\"{}", "#".repeat(quote - prefix.len()));
        let length = rest[begin..].find(&end)?;
        return Some((&rest[begin..begin + length], begin + length + end.len()));
    }
    let mut escaped = false;
    let length = rest[begin..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((&rest[begin..begin + length], begin + length + 1))
}

/// The length of a character in quotes at the beginning; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|end| end + 4);
    }
    let one = inner.chars().next()?;
    inner[one.len_utf8()..].starts_with('\'').then(|| one.len_utf8() + 2)
}

/// The source without what is only compiled for its own tests, wherever that stands.
pub(crate) fn product(source: &str) -> String {
    let tokens = tokens(source);
    let marks = [
        Token::Sign('#'),
        Token::Sign('['),
        Token::Word("cfg"),
        Token::Sign('('),
        Token::Word("test"),
        Token::Sign(')'),
        Token::Sign(']'),
    ];
    let (mut kept, mut from, mut i) = (String::new(), 0, 0);
    while let Some((_, place)) = tokens.get(i) {
        if !tokens[i..].iter().map(|(token, _)| token).take(marks.len()).eq(&marks) {
            i += 1;
            continue;
        }
        kept.push_str(&source[from..place.start]);
        // The item ends with the first `;`, or with the brace that closes its first one.
        let (mut depth, mut item, mut imports) = (0_usize, i + marks.len(), false);
        while let Some((token, _)) = tokens.get(item) {
            match token {
                Token::Word("use") if depth == 0 => imports = true,
                Token::Sign('(' | '[' | '{') => depth += 1,
                Token::Sign(')' | ']') => depth = depth.saturating_sub(1),
                Token::Sign('}') if depth <= 1 && !imports => break,
                Token::Sign('}') => depth = depth.saturating_sub(1),
                Token::Sign(';') if depth == 0 => break,
                _ => {}
            }
            item += 1;
        }
        from = tokens.get(item).map_or(source.len(), |(_, place)| place.end);
        i = item + 1;
    }
    kept.push_str(&source[from..]);
    kept
}

/// Every path that a file names within its crate, from the crate's root on. `module` is the file's own.
pub(crate) fn paths(module: &[&str], source: &str) -> Vec<Vec<String>> {
    let tokens: Vec<_> = tokens(source).into_iter().map(|(token, _)| token).collect();
    let mut found = Vec::new();
    let mut inside: Vec<String> = module.iter().map(|&name| name.to_owned()).collect();
    // Depth of braces at which each module of the file itself ends.
    let (mut ends, mut depth, mut i) = (Vec::new(), 0_usize, 0);
    while let Some(token) = tokens.get(i) {
        match (token, tokens.get(i + 1), tokens.get(i + 2)) {
            (Token::Word("mod"), Some(Token::Word(name)), Some(Token::Sign('{'))) => {
                inside.push((*name).to_owned());
                ends.push(depth);
            }
            (Token::Sign('{'), ..) => depth += 1,
            (Token::Sign('}'), ..) => {
                depth = depth.saturating_sub(1);
                if ends.last() == Some(&depth) {
                    ends.pop();
                    inside.pop();
                }
            }
            (
                Token::Word(start @ ("crate" | "super" | "self")),
                Some(Token::Sign(':')),
                Some(Token::Sign(':')),
            ) => {
                let mut prefix = if *start == "crate" { vec![] } else { inside.clone() };
                if *start == "super" {
                    prefix.pop();
                }
                i += 3;
                tree(&tokens, &mut i, prefix, &mut found);
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    found
}

/// The rest of a path after its `::`, which may branch as in `use`.
fn tree(tokens: &[Token<'_>], i: &mut usize, mut prefix: Vec<String>, found: &mut Vec<Vec<String>>) {
    loop {
        match tokens.get(*i) {
            Some(Token::Word("super")) => {
                prefix.pop();
            }
            Some(Token::Word("self")) => {}
            Some(Token::Word(name)) => prefix.push((*name).to_owned()),
            Some(Token::Sign('*')) => prefix.push("*".to_owned()),
            Some(Token::Sign('{')) => {
                *i += 1;
                while !matches!(tokens.get(*i), None | Some(Token::Sign('}'))) {
                    if tokens.get(*i) == Some(&Token::Sign(',')) {
                        *i += 1;
                        continue;
                    }
                    let before = *i;
                    tree(tokens, i, prefix.clone(), found);
                    // `as` gives a name that is nobody else's business.
                    if tokens.get(*i) == Some(&Token::Word("as")) {
                        *i += 2;
                    }
                    assert!(*i > before, "a path that this test cannot read: {prefix:?}");
                }
                *i += 1;
                return;
            }
            _ => return found.push(prefix),
        }
        *i += 1;
        if tokens.get(*i..*i + 2) != Some(&[Token::Sign(':'), Token::Sign(':')]) {
            return found.push(prefix);
        }
        *i += 2;
    }
}

#[test]
fn tests_are_cut_out_wherever_they_stand() {
    let source = "fn a() {} #[cfg(test)] mod tests { fn b() { if x { '}' } } } fn c() { \"}\" }\n#[cfg(test)]\nuse x::{y};\nfn d();";
    let left: Vec<_> = product(source).split_whitespace().map(str::to_owned).collect();
    assert_eq!(left.join(" "), "fn a() {} fn c() { \"}\" } fn d();");
}

#[test]
fn paths_are_found_in_every_form() {
    let source = r##"
        //! crate::comment::Nobody
        use crate::{App, store::{self, rows::{A, B as C}}, view::*};
        use super::{log, super::pairing::Stage};
        fn f(x: &'static str) -> crate::clock::Time<u8> { r#"crate::text"#; '"'; self::g::<u8>() }
        mod tests { use super::*; use super::super::sql; }
        fn h() { super::i() }
    "##;
    let found: Vec<_> = paths(&["store", "task"], source).into_iter().map(|path| path.join("::")).collect();
    let expected = [
        "App",
        "store",
        "store::rows::A",
        "store::rows::B",
        "view::*",
        "store::log",
        "pairing::Stage",
        "clock::Time",
        "store::task::g",
        "store::task::*",
        "store::sql",
        "store::i",
    ];
    assert_eq!(found, expected);
}
