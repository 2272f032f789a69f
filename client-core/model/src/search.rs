//! Finding back: what is typed and what is stored are folded alike, so that accents, case, the order of names and the way
//! a phone number is written do not matter. Tablets and server ask SQLite's FTS5 with these words and queries: first those that
//! are spelled so, then those that sound alike.

mod alike;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::{
    field::{Is, Shape},
    noun::Noun,
    phone,
    text::western_digit,
    values::Content,
};

/// Fewer digits than this are a house number in a remark, not a phone number being typed.
const PHONE_DIGITS_MIN: usize = 3;
/// Words of a search beyond these are ignored.
const QUERY_WORDS_MAX: usize = 12;

/// Letters without accents and case, digits of any script as 0 to 9, everything else as it is.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            // Arabic: final yeh and teh marbuta as people type them, and no tatweel.
            'ى' | 'ی' => folded.push('ي'),
            'ة' => folded.push('ه'),
            'ک' => folded.push('ك'),
            '\u{0640}' => {}
            other => folded.push(western_digit(other)),
        }
    }
    folded
}

/// The words under which a document is found: all of its searched fields, with every concurrent value, so that a person is
/// found under the other number too.
pub fn words(noun: &Noun, content: &Content) -> String {
    let mut words = Vec::new();
    let mut add =
        |key: &str, text: &str| match noun.find(key).map(|spot| spot.field).filter(|field| field.searched) {
            // As it is dialled, so that it does not matter how its country or its zero is written.
            Some(field) if field.is == Is::Phone => {
                words.extend(phone_forms(&digits(&phone::dialled(text).unwrap_or_else(|| fold(text)))));
            }
            Some(field) => {
                let folded = fold(text);
                words.extend(folded.split_whitespace().flat_map(pieces));
                if matches!(field.is, Is::Line { .. }) {
                    words.extend(alike::keys(&parts(&folded)));
                }
            }
            None => {}
        };
    for (key, text) in &content.values.texts {
        add(key, text);
    }
    for conflict in &content.conflicts {
        conflict.voices.iter().for_each(|voice| add(&conflict.key, &voice.value));
    }
    for field in noun.fields.iter().filter(|field| field.shape() == Shape::Set) {
        content
            .values
            .choices(field)
            .iter()
            .for_each(|choice| add(&format!("{}/{choice}", field.key), choice));
    }
    words.join(" ")
}

/// The FTS5 query for what was typed: every word a prefix, all of them somewhere. `None` when nothing was typed.
pub fn query(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let mut terms = Vec::new();
    let mut number = String::new();
    for chunk in folded.split_whitespace().take(QUERY_WORDS_MAX).chain([""]) {
        let only_digits = chunk.chars().all(|c| c.is_ascii_digit() || "+/.-()".contains(c));
        if only_digits && !chunk.is_empty() {
            number.push_str(&digits(chunk));
            continue;
        }
        if !number.is_empty() {
            terms.push(term(&number_forms(&number)));
            number.clear();
        }
        let mut pieces = pieces(chunk);
        match pieces.len() {
            0 => {}
            1 => terms.push(term(&pieces)),
            _ => {
                let joined = pieces.pop().unwrap_or_default();
                let apart: Vec<_> = pieces.iter().map(|piece| term(std::slice::from_ref(piece))).collect();
                terms.push(format!("(({}) OR {})", apart.join(" AND "), term(&[joined])));
            }
        }
    }
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// The FTS5 query for those that are not spelled as typed but sound alike, are written in another script or in other parts.
/// `None` when nothing typed has a sound.
pub fn query_alike(typed: &str) -> Option<String> {
    let exact = query(typed)?;
    let folded = fold(typed);
    let is_number = |chunk: &&str| chunk.chars().all(|c| c.is_ascii_digit() || "+/.-()".contains(c));
    let (numbers, words): (Vec<_>, Vec<_>) =
        folded.split_whitespace().take(QUERY_WORDS_MAX).partition(is_number);
    let alike = alike::query(&parts(&words.join(" ")))?;
    let also = query(&numbers.join(" ")).map_or_else(String::new, |numbers| format!(" AND {numbers}"));
    Some(format!("(({alike}){also}) NOT ({exact})"))
}

/// The words and the parts of compounds, one after the other.
fn parts(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect()
}

/// A word's letters and digits; of a compound such as `jean-pierre` its parts and then the whole without what joins them.
fn pieces(chunk: &str) -> Vec<String> {
    let mut pieces: Vec<String> = chunk
        .split(|c: char| !c.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .map(str::to_owned)
        .collect();
    if pieces.len() > 1 {
        pieces.push(pieces.concat());
    }
    pieces
}

fn term(forms: &[String]) -> String {
    // Only letters and digits come here, so nothing needs escaping.
    let prefixes: Vec<_> = forms.iter().map(|form| format!("\"{form}\"*")).collect();
    if prefixes.len() == 1 { prefixes.concat() } else { format!("({})", prefixes.join(" OR ")) }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// A number that is typed: a phone number, or the beginning of a booklet's code.
fn number_forms(digits: &str) -> Vec<String> {
    let mut forms = phone_forms(digits);
    if !forms.iter().any(|form| form == digits) {
        forms.push(digits.to_owned());
    }
    forms
}

/// A number as it is, and a Belgian one as it is dialled at home (0470…) and from abroad (32470…).
fn phone_forms(digits: &str) -> Vec<String> {
    let plain = digits.strip_prefix("00").unwrap_or(digits).to_owned();
    let other = match (plain.strip_prefix("32"), plain.strip_prefix('0')) {
        (Some(rest), _) => format!("0{rest}"),
        (_, Some(rest)) => format!("32{rest}"),
        _ => String::new(),
    };
    let enough = plain.len() >= PHONE_DIGITS_MIN && !other.is_empty();
    [Some(plain), enough.then_some(other)].into_iter().flatten().filter(|form| !form.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use crate::{doc::Kind, values::Values};

    use super::*;

    fn words_of(key: &str, text: &str) -> String {
        let texts = [(key.to_owned(), text.to_owned())].into();
        let content = Content { values: Values { texts, ..Values::default() }, ..Content::default() };
        words(Kind::Candidate.noun(), &content)
    }

    #[test]
    fn accents_case_and_arabic_spellings_fold_alike() {
        assert_eq!(fold("Élodie Ñúñez Łukasz"), "elodie nunez lukasz");
        assert_eq!(fold("أحمد"), fold("احمد"));
        assert_eq!(fold("فاطِمَة"), fold("فاطمه"));
        assert_eq!(fold("٠٤٧٠ ۱۲"), "0470 12");
    }

    #[test]
    fn a_compound_name_is_found_by_its_parts_and_as_a_whole() {
        let words = words_of("name", "D'Hondt Jean-Pierre");
        assert!(words.starts_with("d hondt dhondt jean pierre jeanpierre "), "{words}");
    }

    #[test]
    fn what_is_typed_never_breaks_out_of_its_quotes() {
        assert_eq!(query("  "), None);
        assert_eq!(query("\" OR *"), Some("\"or\"*".to_owned()));
        assert_eq!(query("NEAR(a b)"), Some("((\"near\"* AND \"a\"*) OR \"neara\"*) AND \"b\"*".to_owned()));
    }

    #[test]
    fn a_phone_number_is_one_word_however_it_is_spaced() {
        assert_eq!(query("0470 12"), Some("(\"047012\"* OR \"3247012\"*)".to_owned()));
        for written in ["+32 (0)470 12 34 56", "0470/12.34.56", "0032 470123456"] {
            assert_eq!(words_of("phone", written), "32470123456 0470123456", "{written}");
        }
        assert_eq!(words_of("phone", "470123456"), "470123456", "of an earlier version");
        assert_eq!(phone_forms("0032470"), ["32470", "0470"]);
        assert_eq!(phone_forms("04"), ["04"]);
    }
}
