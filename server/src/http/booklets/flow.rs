//! Fills A6 pages with what does not fit on one. Four of the same stand on a sheet, so where a page ends must be known before
//! it is drawn: how high a piece is, is estimated from its text, on the safe side.

use maud::Markup;

/// The room of a page, in tenths of a millimetre.
pub(super) const ROOM: u32 = 1_290;
/// How wide it is.
pub(super) const WIDTH: u32 = 890;
/// Characters of a text that is cut, at the ends of sentences, into pieces which a page can end between.
const PIECE_CHARS: usize = 240;

/// A piece that no page ends in.
pub(super) struct Block {
    pub(super) height: u32,
    /// Stays on one page with what follows.
    pub(super) leads: bool,
    /// Begins a page.
    pub(super) begins: bool,
    pub(super) content: Markup,
}

/// Pages of these, in their order.
pub(super) fn pages(blocks: Vec<Block>) -> Vec<Vec<Markup>> {
    let (mut pages, mut page, mut used) = (vec![], vec![], 0);
    let mut rest = blocks.into_iter().peekable();
    while let Some(block) = rest.next() {
        let after = rest.peek().filter(|_| block.leads).map_or(0, |next| next.height);
        if !page.is_empty() && (block.begins || used + block.height + after > ROOM) {
            pages.push(std::mem::take(&mut page));
            used = 0;
        }
        used += block.height;
        page.push(block.content);
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}

/// How many lines a text takes: letters of `em` tenths of a millimetre in so much `room`.
pub(super) fn lines(text: &str, em: u32, room: u32) -> u32 {
    let mut lines = 1;
    let mut used = 0;
    for word in text.split_whitespace() {
        let width: u32 = word.chars().map(|letter| em * hundredths(letter)).sum::<u32>() / 100;
        if used > 0 && used + width > room {
            lines += 1;
            used = 0;
        }
        // A word that is too long is broken.
        lines += width.saturating_sub(1) / room.max(1);
        used += (width % room.max(1)) + em * hundredths(' ') / 100;
    }
    lines
}

/// How wide a bold letter is at most or nearly so, in hundredths of its height.
fn hundredths(letter: char) -> u32 {
    match letter {
        ' ' | 'i' | 'l' | 'I' | 'j' | 'f' | 't' | 'r' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '('
        | ')' => 38,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' | '—' | '…' => 100,
        'a'..='z' => 60,
        'A'..='Z' | '0'..='9' => 72,
        '\u{a0}'..='\u{24f}' => 66,
        '\u{250}'..='\u{52f}' => 74,
        '\u{600}'..='\u{6ff}' => 66,
        _ => 110,
    }
}

/// A text in pieces, cut at the ends of its lines, of its sentences and, where one is very long, between its words.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut piece = String::new();
        for word in line.split_whitespace() {
            let ends = piece.ends_with(['.', '!', '?', '؟', ':']);
            let length = piece.chars().count();
            if (ends && length > PIECE_CHARS / 2) || length + word.chars().count() > PIECE_CHARS * 2 {
                pieces.push(std::mem::take(&mut piece));
            }
            if !piece.is_empty() {
                piece.push(' ');
            }
            piece.push_str(word);
        }
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    fn block(height: u32, leads: bool) -> Block {
        Block { height, leads, begins: false, content: html! { (height) } }
    }

    fn filled(blocks: Vec<Block>) -> Vec<Vec<String>> {
        let pages = pages(blocks).into_iter();
        pages.map(|page| page.into_iter().map(|part| part.into_string()).collect()).collect()
    }

    #[test]
    fn a_page_ends_before_what_does_not_fit_and_a_heading_is_not_left_alone() {
        assert!(filled(vec![]).is_empty());
        let long = filled(vec![block(600, false), block(600, false), block(601, false)]);
        assert_eq!(long, [vec!["600", "600"], vec!["601"]]);
        let heading = filled(vec![block(900, false), block(100, true), block(300, false)]);
        assert_eq!(heading, [vec!["900"], vec!["100", "300"]]);
        let begins = Block { begins: true, ..block(5, false) };
        assert_eq!(filled(vec![block(1, false), begins]), [vec!["1"], vec!["5"]]);
    }

    #[test]
    fn long_words_and_long_texts_take_more_lines() {
        assert_eq!(lines("", 33, 800), 1);
        assert_eq!(lines("Voorlezen", 33, 800), 1);
        assert_eq!(lines(&"W".repeat(120), 33, 800), 5);
        assert!(lines(&"samen koken en eten ".repeat(6), 33, 800) >= 3);
    }

    #[test]
    fn a_text_is_cut_at_its_sentences_and_loses_nothing() {
        let text = format!("{} Klaar?\n\nEn {}", "Je mag dit doen. ".repeat(40), "woord ".repeat(200));
        let cut = pieces(&text);
        assert!(cut.len() > 4 && cut.iter().all(|piece| piece.chars().count() <= PIECE_CHARS * 2 + 10));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&cut.join(" ")), words(&text));
        assert!(cut[0].ends_with('.'));
    }
}
