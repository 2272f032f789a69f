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

/// Half-block characters for a terminal, light on dark turned round so that any camera reads it.
#[must_use]
pub fn terminal(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    Some(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).build())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_label_cannot_break_out_of_the_svg() {
        let svg = super::svg("SS1:ABC", "\"><script>").unwrap();
        assert!(!svg.contains("<script>"));
        assert!(!svg.contains("style"));
        assert!(super::svg(&"x".repeat(5_000), "").is_none());
    }
}
