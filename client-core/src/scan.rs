//! Reading QR codes from a camera's picture.

/// Pictures larger than this on a side are not looked at: no camera preview is.
const SIDE_MAX: usize = 8_192;
/// rqrr's own finder patterns need more than this.
const SIDE_MIN: usize = 21;

/// The texts of the QR codes in a grey picture, one byte a pixel, row by row, of which the middle lies at most `aim` pixels
/// to each side of the picture's: what a person aims at, the nearest first. Dark on light is looked for first, then light
/// on dark. Empty when there are none or when the sizes do not fit each other.
pub fn scan(luma: &[u8], width: usize, height: usize, aim: usize) -> Vec<String> {
    let sides_fit = [width, height].iter().all(|side| (SIDE_MIN..=SIDE_MAX).contains(side));
    if !sides_fit || luma.len() != width * height {
        return Vec::new();
    }
    let pixel = |x: usize, y: usize| luma.get(y * width + x).copied().unwrap_or(u8::MAX);
    let found = aimed_at(width, height, aim, pixel);
    if found.is_empty() { aimed_at(width, height, aim, |x, y| !pixel(x, y)) } else { found }
}

fn aimed_at(width: usize, height: usize, aim: usize, pixel: impl Fn(usize, usize) -> u8) -> Vec<String> {
    // In quarters of a pixel, so that the middle of four corners is a whole number.
    let quarters = |pixels: usize| i64::try_from(pixels * 4).unwrap_or(i64::MAX);
    let (middle_x, middle_y, aim) = (quarters(width) / 2, quarters(height) / 2, quarters(aim.min(SIDE_MAX)));
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    let mut found: Vec<_> = image
        .detect_grids()
        .iter()
        .filter_map(|grid| {
            let x: i64 = grid.bounds.iter().map(|corner| i64::from(corner.x)).sum();
            let y: i64 = grid.bounds.iter().map(|corner| i64::from(corner.y)).sum();
            let away = (x - middle_x).abs().max((y - middle_y).abs());
            let (_, text) = if away <= aim { grid.decode().ok()? } else { return None };
            Some((away, text))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, text)| text).collect()
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
        assert_eq!(scan(&luma, side, side, side), [text.as_str()]);
        let light_on_dark: Vec<u8> = luma.iter().map(|grey| !grey).collect();
        assert_eq!(scan(&light_on_dark, side, side, side), [text]);
    }

    /// Two pictures beside each other on one table.
    fn beside((left, side): &(Vec<u8>, usize), (right, _): &(Vec<u8>, usize)) -> Vec<u8> {
        left.chunks(*side).zip(right.chunks(*side)).flat_map(|(a, b)| [a, b].concat()).collect()
    }

    #[test]
    fn what_lies_in_the_middle_is_read_and_what_lies_in_a_corner_is_not() {
        let (one, other) = (picture("SS1:ONE", 4), picture("SS1:TWO", 4));
        let (luma, side) = (beside(&one, &other), one.1);
        assert_eq!(scan(&luma, side * 2, side, side), ["SS1:ONE", "SS1:TWO"], "both are aimed at");
        assert!(scan(&luma, side * 2, side, side / 4).is_empty(), "neither is");
        // More table on the right moves the middle onto the second.
        let table = (vec![220; side * side], side);
        let wide: Vec<u8> = luma
            .chunks(side * 2)
            .zip(table.0.chunks(side))
            .flat_map(|(codes, table)| [codes, table].concat())
            .collect();
        assert_eq!(scan(&wide, side * 3, side, side / 2), ["SS1:TWO"]);
        assert_eq!(scan(&wide, side * 3, side, side * 3), ["SS1:TWO", "SS1:ONE"], "the nearest first");
    }

    #[test]
    fn a_picture_without_a_code_or_with_wrong_sizes_gives_nothing() {
        assert!(scan(&[128; 100 * 100], 100, 100, 50).is_empty());
        assert!(scan(&[], 0, 0, 50).is_empty());
        assert!(scan(&[0; 10], 100, 100, 50).is_empty());
        assert!(scan(&[0; 10], usize::MAX, 2, 50).is_empty());
    }
}
