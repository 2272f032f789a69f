//! Reading QR codes from a camera's picture.

/// Pictures larger than this on a side are not looked at: no camera preview is.
const SIDE_MAX: usize = 8_192;
/// rqrr's own finder patterns need more than this.
const SIDE_MIN: usize = 21;

/// The texts of the QR codes in a grey picture, one byte a pixel, row by row. Empty when there are none or when the
/// sizes do not fit each other.
pub fn scan(luma: &[u8], width: usize, height: usize) -> Vec<String> {
    let sides_fit = [width, height].iter().all(|side| (SIDE_MIN..=SIDE_MAX).contains(side));
    if !sides_fit || luma.len() != width * height {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| luma.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use qrcode::{Color, QrCode};

    use super::*;

    fn picture(text: &str, module: usize) -> (Vec<u8>, usize) {
        let code = QrCode::new(text).unwrap();
        let side = (code.width() + 8) * module;
        let dark = |x: usize, y: usize| {
            let (column, row) = ((x / module).wrapping_sub(4), (y / module).wrapping_sub(4));
            column < code.width() && row < code.width() && code[(column, row)] == Color::Dark
        };
        let pixels = (0..side * side).map(|at| if dark(at % side, at / side) { 30 } else { 220 }).collect();
        (pixels, side)
    }

    #[test]
    fn a_booklets_code_is_read_from_a_grey_picture() {
        let text = format!("SS1:{}", "A1B2C3D4".repeat(14));
        let (luma, side) = picture(&text, 5);
        assert_eq!(scan(&luma, side, side), [text]);
    }

    #[test]
    fn a_picture_without_a_code_or_with_wrong_sizes_gives_nothing() {
        assert!(scan(&[128; 100 * 100], 100, 100).is_empty());
        assert!(scan(&[], 0, 0).is_empty());
        assert!(scan(&[0; 10], 100, 100).is_empty());
        assert!(scan(&[0; 10], usize::MAX, 2).is_empty());
    }
}
