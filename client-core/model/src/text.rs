//! What people type: cleaned before it is kept, checked before it is believed.

use unicode_normalization::UnicodeNormalization;

use crate::invalid::Invalid;

/// Most characters of a name.
pub const NAME_CHARS_MAX: usize = 120;
/// Most characters of a remark.
pub const REMARK_CHARS_MAX: usize = 2_000;
/// Most characters of a line such as a meeting point.
pub const LINE_CHARS_MAX: usize = 200;

/// The zeros of the scripts that people here may write digits in; nine digits follow each. Arabic, Persian and Urdu,
/// N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Burmese,
/// Khmer, Mongolian, full-width, Adlam.
const ZEROS: [u32; 20] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1E950,
];

/// One line: without control and direction characters, normalised (NFC), spaces trimmed and collapsed. What is clean
/// stays as it is, which it would not if letters and marks met each other after they were normalised.
///
/// Direction marks are removed and not refused: keyboards for Arabic add them unseen, and `dir="auto"` does without.
pub fn clean_line(text: &str) -> String {
    let shown = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !is_hidden(*c));
    let kept: String = shown.nfc().collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Several lines: as [`clean_line`], but line ends stay.
pub fn clean_lines(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    unix.split('\n').map(clean_line).collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
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

/// A phone number as it is kept: empty, or 8 to 15 digits (ITU-T E.164), of any script, after an optional `+`, with single spaces as typed.
pub fn phone(text: &str) -> Result<String, Invalid> {
    let clean = clean_line(text);
    if clean.is_empty() {
        return Ok(clean);
    }
    let spaced: String = clean
        .chars()
        .map(|c| if matches!(c, '/' | '.' | '-' | '(' | ')') { ' ' } else { western_digit(c) })
        .collect();
    let spaced = clean_line(&spaced);
    let body = spaced.strip_prefix('+').unwrap_or(&spaced);
    let digits = body.chars().filter(char::is_ascii_digit).count();
    if (8..=15).contains(&digits) && body.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        Ok(spaced)
    } else {
        Err(Invalid::Phone)
    }
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
    fn phones_as_people_write_them() {
        for (typed, kept) in [
            ("0470/12.34.56", "0470 12 34 56"),
            ("+32 470 12 34 56", "+32 470 12 34 56"),
            ("", ""),
            ("02-555 01 02", "02 555 01 02"),
            ("٠٤٧٠ ١٢ ٣٤ ٥٦", "0470 12 34 56"),
        ] {
            assert_eq!(phone(typed).as_deref(), Ok(kept), "{typed}");
        }
        for typed in ["bel mij", "0470", "0470 12 34 5x", "1234567890123456", "+"] {
            assert_eq!(phone(typed), Err(Invalid::Phone), "{typed}");
        }
    }

    #[test]
    fn mails_that_could_arrive_and_those_that_cannot() {
        assert!(mail("fatima@voorbeeld.be").is_ok());
        for typed in ["fatima", "fatima@", "@voorbeeld.be", "a b@c.be", "a@b@c.be", "a@b..be"] {
            assert_eq!(mail(typed), Err(Invalid::Mail), "{typed}");
        }
    }
}
