//! What people type: cleaned before it is kept, checked before it is believed.

use unicode_normalization::UnicodeNormalization;

use crate::invalid::Invalid;

/// Most characters of a name.
pub const NAME_CHARS_MAX: usize = 120;
/// Most characters of a remark.
pub const REMARK_CHARS_MAX: usize = 2_000;
/// Most characters of a line such as a meeting point.
pub const LINE_CHARS_MAX: usize = 200;

/// Most characters of a page's address.
pub const LINK_CHARS_MAX: usize = 500;

/// The zeros of the scripts that people here may write digits in; nine digits follow each. Arabic, Persian and Urdu,
/// N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese,
/// Khmer, Mongolian, full-width, Adlam.
const ZEROS: [u32; 20] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1E950,
];

/// One line: without what nobody sees, normalised (NFC), spaces trimmed and collapsed. What is clean stays as it is, which it
/// would not if letters and marks met each other after they were normalised.
///
/// Direction marks are removed and not refused: keyboards for Arabic add them unseen, and `dir="auto"` does without.
pub fn clean_line(text: &str) -> String {
    let shown = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_unseen(*c));
    let kept: String = shown.nfc().collect();
    let mut line = kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    // What stands on both sides of a joiner that goes may need each other's order.
    while let Some(fewer) = without_idle_joiners(&line) {
        line = fewer.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    }
    line
}

/// Joiners (U+200C, U+200D) say how letters of Persian, Urdu or Indian scripts are written, and make one sign of several. Beside
/// a Latin letter, a space or nothing they do nothing. `None` when there are no such.
fn without_idle_joiners(line: &str) -> Option<String> {
    let needs =
        |c: Option<&char>| c.is_some_and(|c| u32::from(*c) >= 0x250 && !is_joiner(*c) && !c.is_whitespace());
    if !line.contains(is_joiner) {
        return None;
    }
    let all: Vec<char> = line.chars().collect();
    let stays = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        needs(before) && needs(all.get(at + 1))
    };
    let kept = all.iter().enumerate().filter(|(at, c)| !is_joiner(**c) || stays(*at)).map(|(_, c)| *c);
    let kept: String = kept.nfc().collect();
    (kept != line).then_some(kept)
}

/// Several lines: as [`clean_line`], but line ends stay.
pub fn clean_lines(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    unix.split('\n').map(clean_line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// What no stored text holds since 0.1.0.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// What nobody sees and nobody typed: it comes along with what is pasted. Soft hyphens, spaces without width, word joiners,
/// fillers, interlinear notes and tags, with all that is hidden.
fn is_unseen(c: char) -> bool {
    is_hidden(c)
        || matches!(c, '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// A decimal digit of another script as one of 0 to 9; any other character as it is.
pub fn western_digit(c: char) -> char {
    let known = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10));
    known.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// Is this one line without control and direction characters?
pub fn is_plain_line(text: &str) -> bool {
    !text.chars().any(is_hidden)
}

/// Refuses more than `max` characters.
pub fn check_length(text: &str, max: usize) -> Result<(), Invalid> {
    let length = text.chars().count();
    if length > max { Err(Invalid::TextTooLong { max, length }) } else { Ok(()) }
}

/// Refuses stored text that no honest app writes: too long, or with hidden characters.
pub fn check_stored(text: &str, max: usize) -> Result<(), Invalid> {
    check_length(text, max)?;
    if text.chars().any(|c| c != '\n' && is_hidden(c)) { Err(Invalid::TextControl) } else { Ok(()) }
}

/// A line as it is kept; may be empty.
pub fn line(text: &str, max: usize) -> Result<String, Invalid> {
    let clean = clean_line(text);
    check_length(&clean, max)?;
    Ok(clean)
}

/// Lines as they are kept; may be empty.
pub fn lines(text: &str, max: usize) -> Result<String, Invalid> {
    let clean = clean_lines(text);
    check_length(&clean, max)?;
    Ok(clean)
}

/// A mail address as it is kept: empty, or `local@host.tld` without spaces. Only a mail that arrives proves more.
pub fn mail(text: &str) -> Result<String, Invalid> {
    let clean = clean_line(text);
    if clean.is_empty() {
        return Ok(clean);
    }
    let valid = clean.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && clean.chars().count() <= 254
            && !clean.contains([' ', ',', ';', '<', '>'])
            && !host.contains('@')
            && host.split('.').count() >= 2
            && host.split('.').all(|label| !label.is_empty())
    });
    if valid { Ok(clean) } else { Err(Invalid::Mail) }
}

/// A page's address as it is kept: empty, or `http(s)://host…` without a name before the host. Whatever else a browser would run or
/// open is refused.
pub fn link(text: &str) -> Result<String, Invalid> {
    let clean = clean_line(text);
    if clean.is_empty() {
        return Ok(clean);
    }
    check_length(&clean, LINK_CHARS_MAX)?;
    let after = |scheme: &str| {
        let begins = clean.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme));
        begins.then(|| clean.get(scheme.len()..)).flatten()
    };
    let host =
        after("https://").or_else(|| after("http://")).and_then(|rest| rest.split(['/', '?', '#']).next());
    let leads = host.is_some_and(|host| {
        host.contains('.') && !host.contains('@') && host.split('.').all(|label| !label.is_empty())
    });
    if leads && !clean.contains([' ', '"', '<', '>', '\\', '`']) { Ok(clean) } else { Err(Invalid::Link) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arabic_name_keeps_its_letters_and_loses_marks_and_null_bytes() {
        assert_eq!(line("\u{200F}فاطمة\0 \u{202B}الزهراء\u{202C} ", 120).as_deref(), Ok("فاطمة الزهراء"));
    }

    #[test]
    fn marks_on_both_sides_of_a_hidden_character_are_put_in_order_too() {
        for typed in ["\u{59f}\u{65f}\u{7f}\u{59a}", "e\u{200e}\u{301}"] {
            let once = clean_line(typed);
            assert_eq!(clean_line(&once), once);
        }
        assert_eq!(clean_line("e\u{200e}\u{301}"), "é");
    }

    #[test]
    fn what_nobody_sees_is_not_kept_and_a_name_of_only_that_is_empty() {
        for unseen in [
            "\u{200B}",
            "\u{2060}",
            "\u{FEFF}",
            "\u{AD}",
            "\u{3164}",
            "\u{2028}",
            "\u{200C}",
            "\u{200D}\u{200C}",
        ] {
            assert_eq!(clean_line(unseen), "", "{unseen:?}");
        }
        assert_eq!(mail("\u{200B}fatima@voorbeeld.be").as_deref(), Ok("fatima@voorbeeld.be"));
        assert_eq!(clean_line("A\u{200C}mi\u{2060}na"), "Amina");
        assert_eq!(lines("een\u{200B}\n\u{FEFF}twee", 99).as_deref(), Ok("een\ntwee"));
    }

    #[test]
    fn joiners_stay_inside_names_that_need_them() {
        for name in ["علی\u{200C}رضا", "क्\u{200D}ष", "👩\u{200D}🍳"] {
            assert_eq!(clean_line(name), name);
        }
        assert_eq!(clean_line("علی\u{200C} رضا\u{200D}"), "علی رضا");
        for typed in ["e\u{200C}\u{301}\u{200C}ي", "ي\u{200D}\u{200C}\u{200D}ي"] {
            let once = clean_line(typed);
            assert_eq!(clean_line(&once), once);
        }
    }

    #[test]
    fn a_remark_keeps_its_lines() {
        assert_eq!(lines(" komt\r\nmorgen  terug \n", 2_000).as_deref(), Ok("komt\nmorgen terug"));
    }

    #[test]
    fn a_note_of_a_hundred_thousand_characters_is_refused_with_both_numbers() {
        assert_eq!(
            lines(&"a".repeat(100_000), 2_000),
            Err(Invalid::TextTooLong { max: 2_000, length: 100_000 })
        );
    }

    #[test]
    fn mails_that_could_arrive_and_those_that_cannot() {
        assert!(mail("fatima@voorbeeld.be").is_ok());
        for typed in ["fatima", "fatima@", "@voorbeeld.be", "a b@c.be", "a@b@c.be", "a@b..be"] {
            assert_eq!(mail(typed), Err(Invalid::Mail), "{typed}");
        }
    }
}
