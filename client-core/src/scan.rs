//! Reading QR codes from a camera's picture.

mod booklet;
mod light;
mod readers;

use light::{Dark, Light};
use readers::{Found, Read, by_corners, by_patterns};

/// Pictures larger than this on a side are not looked at: no camera preview is.
const SIDE_MAX: usize = 8_192;
/// The readers' own patterns need more than this.
const SIDE_MIN: usize = 21;

/// A way to look at a picture.
enum Look {
    /// By the three squares in the corners: quick.
    Patterns(Dark),
    /// The same with ink that is lighter than its paper.
    Inverse(Dark),
    /// By the corners of what is dark: for codes that are held aslant.
    Corners(Dark),
}

const PLAIN: Dark = Dark { spot: 1, sharpen: 0.0, near: 0, around: 12 };
const CRISP: Dark = Dark { spot: 0, sharpen: 0.0, near: 0, around: 12 };
const SHARP: Dark = Dark { spot: 1, sharpen: 6.0, near: 4, around: 20 };
const SHARP_WIDE: Dark = Dark { spot: 1, sharpen: 3.0, near: 5, around: 30 };
const COARSE: Dark = Dark { spot: 2, sharpen: 0.0, near: 0, around: 16 };

/// What is tried with one picture after the other: what reads most comes first, and no picture takes long.
/// `docs/benchmarks.md` has what each is worth.
const ROUNDS: [&[Look]; 3] = [
    &[Look::Patterns(PLAIN), Look::Patterns(SHARP), Look::Inverse(PLAIN)],
    &[Look::Patterns(PLAIN), Look::Corners(SHARP_WIDE)],
    &[Look::Patterns(COARSE), Look::Corners(CRISP)],
];
/// So many pictures that follow each other are looked at in all ways.
pub const PICTURES: usize = ROUNDS.len();

/// The texts of the QR codes in a grey picture, one byte a pixel, row by row, of which the middle lies at most `aim` pixels
/// to each side of the picture's: what a person aims at, the nearest first. `number` counts the pictures of a camera, which are
/// not all looked at in the same way. Empty when there are none or when the sizes do not fit each other.
pub fn scan(luma: &[u8], width: usize, height: usize, aim: usize, number: usize) -> Vec<String> {
    let sides_fit = [width, height].iter().all(|side| (SIDE_MIN..=SIDE_MAX).contains(side));
    let Some(light) = Light::of(luma, width, height).filter(|_| sides_fit) else { return Vec::new() };
    let looks = ROUNDS.iter().cycle().nth(number % PICTURES).copied().unwrap_or_default();
    let mut found: Vec<(f32, String)> = Vec::new();
    for look in looks {
        let (codes, has_more) = aimed_at(&light, aim, look);
        for (away, text) in codes {
            if found.iter().all(|(_, known)| *known != text) {
                found.push((away, text));
            }
        }
        // A code that is harder to read may lie beside the one that was read, and a person must say which is meant.
        if !found.is_empty() && !has_more {
            break;
        }
    }
    found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    found.into_iter().map(|(_, text)| text).collect()
}

/// The texts of one look with how far from the middle each lies, and whether there may be more.
fn aimed_at(light: &Light, aim: usize, look: &Look) -> (Vec<(f32, String)>, bool) {
    let (width, height) = light.sides();
    let Found { codes, has_more } = match look {
        Look::Patterns(how) => by_patterns(&light.dark(*how), light.sides(), false),
        Look::Inverse(how) => by_patterns(&light.dark(*how), light.sides(), true),
        Look::Corners(how) => by_corners(&light.dark(*how), light.sides()),
    };
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    let away = |(text, (x, y)): Read| ((x - middle_x).abs().max((y - middle_y).abs()), text);
    (codes.into_iter().map(away).filter(|(away, _)| *away <= aim as f32).collect(), has_more)
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
        assert_eq!(scan(&luma, side, side, side, 0), [text.as_str()]);
        let light_on_dark: Vec<u8> = luma.iter().map(|grey| !grey).collect();
        assert_eq!(scan(&light_on_dark, side, side, side, 0), [text]);
    }

    #[test]
    fn a_code_is_read_from_far_and_from_near() {
        let text = format!("SS1:{}", "A1B2C3D4".repeat(14));
        for module in 3..=12 {
            let (luma, side) = picture(&text, module);
            // Two of three that follow each other; the third is for what is hard to see.
            for number in 0..2 {
                assert_eq!(scan(&luma, side, side, side, number), [text.as_str()], "{module} {number}");
            }
        }
    }

    /// Two pictures beside each other on one table.
    fn beside((left, side): &(Vec<u8>, usize), (right, _): &(Vec<u8>, usize)) -> Vec<u8> {
        left.chunks(*side).zip(right.chunks(*side)).flat_map(|(a, b)| [a, b].concat()).collect()
    }

    #[test]
    fn what_lies_in_the_middle_is_read_and_what_lies_in_a_corner_is_not() {
        let (one, other) = (picture("SS1:ONE", 4), picture("SS1:TWO", 4));
        let (luma, side) = (beside(&one, &other), one.1);
        assert_eq!(scan(&luma, side * 2, side, side, 0), ["SS1:ONE", "SS1:TWO"], "both are aimed at");
        assert!(scan(&luma, side * 2, side, side / 4, 0).is_empty(), "neither is");
        // More table on the right moves the middle onto the second.
        let table = (vec![220; side * side], side);
        let wide: Vec<u8> = luma
            .chunks(side * 2)
            .zip(table.0.chunks(side))
            .flat_map(|(codes, table)| [codes, table].concat())
            .collect();
        assert_eq!(scan(&wide, side * 3, side, side / 2, 0), ["SS1:TWO"]);
        assert_eq!(scan(&wide, side * 3, side, side * 3, 0), ["SS1:TWO", "SS1:ONE"], "the nearest first");
    }

    /// Out of focus: each pixel is the middle of the square around it, twice.
    fn blurred((luma, side): &(Vec<u8>, usize), radius: usize) -> (Vec<u8>, usize) {
        let once = |luma: &[u8]| -> Vec<u8> {
            let reach = |at: usize| at.saturating_sub(radius)..(at + radius + 1).min(*side);
            let middle = |x: usize, y: usize| {
                let near = reach(y).flat_map(|y| reach(x).map(move |x| usize::from(luma[y * side + x])));
                let (count, sum) = near.fold((0, 0), |(count, sum), grey| (count + 1, sum + grey));
                u8::try_from(sum / count).unwrap()
            };
            (0..side * side).map(|at| middle(at % side, at / side)).collect()
        };
        (once(&once(luma)), *side)
    }

    #[test]
    fn a_second_code_that_is_out_of_focus_is_not_passed_over() {
        let texts = ["A1B2C3D4", "B1B2C3D4"].map(|part| format!("SS1:{}", part.repeat(14)));
        let (one, two) = (picture(&texts[0], 6), blurred(&picture(&texts[1], 6), 3));
        let (luma, side) = (beside(&one, &two), one.1);
        let light = Light::of(&luma, side * 2, side).unwrap();
        assert_eq!(
            aimed_at(&light, side * 2, &Look::Patterns(PLAIN)).0.len(),
            1,
            "the quickest look sees one"
        );
        for number in 0..2 {
            let mut read = scan(&luma, side * 2, side, side * 2, number);
            read.sort();
            assert_eq!(read, texts, "{number}");
        }
    }

    #[test]
    fn a_picture_without_a_code_or_with_wrong_sizes_gives_nothing() {
        assert!(scan(&[128; 100 * 100], 100, 100, 50, 0).is_empty());
        assert!(scan(&[], 0, 0, 50, 0).is_empty());
        assert!(scan(&[0; 10], 100, 100, 50, 0).is_empty());
        assert!(scan(&[0; 10], usize::MAX, 2, 50, 0).is_empty());
    }
}
