//! QR codes: as SVG on pages and paper, as characters in the terminal.

use qrcode::{EcLevel, QrCode, render::unicode::Dense1x2, types::Color};

/// An SVG without styles (the page's policy forbids them); `None` when the text is too long for a QR code.
#[must_use]
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", place % width + 4, place / width + 4));
        }
    }
    let side = width + 8;
    let label = maud::html! { (label) }.into_string();
    Some(format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// Black on white of the terminal's fixed colours, which no theme turns round.
const PAPER: &str = "\u{1b}[38;5;16;48;5;231m";
const PLAIN: &str = "\u{1b}[0m";

/// Half-block characters for a terminal, black on white whatever its own colours are.
#[must_use]
pub fn terminal(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    let drawn = code.render::<Dense1x2>().build();
    // Line by line, so that nothing behind one is coloured.
    Some(drawn.lines().map(|line| format!("{PAPER}{line}{PLAIN}\n")).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_terminals_code_is_black_on_white_on_a_light_terminal_too() {
        let drawn = super::terminal("https://samenspel.example.org/app/#/pair/1").unwrap();
        let lines: Vec<&str> = drawn.lines().collect();
        assert!(
            lines.iter().all(|line| line.starts_with(super::PAPER) && line.ends_with(super::PLAIN)),
            "{drawn}"
        );
        // The quiet zone around it is paper.
        let quiet = lines[0].trim_start_matches(super::PAPER).trim_end_matches(super::PLAIN);
        assert!(quiet.len() > 20 && quiet.trim().is_empty(), "{quiet:?}");
    }

    #[test]
    fn a_label_cannot_break_out_of_the_svg() {
        let svg = super::svg("SS1:ABC", "\"><script>").unwrap();
        assert!(!svg.contains("<script>"));
        assert!(!svg.contains("style"));
        assert!(super::svg(&"x".repeat(5_000), "").is_none());
    }
}
