//! Two readers of a picture in black and white. rxing's search is quick and reads through noise, blur and holes; rqrr's follows
//! a code that is held aslant. Both leave the bits to rqrr, which corrects and spells them.

use rqrr::{Grid, PreparedImage, SimpleGrid};
use rxing::{
    common::{BitMatrix, DetectorRXingResult},
    qrcode::cpp_port::detector::{FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleQR},
};

use super::booklet;

/// Most places of a picture that are tried: a wall of squares must not hold up the next picture.
const PLACES_MAX: usize = 12;
/// Of these, the most that are tried as a booklet's: that takes longer.
const BOOKLETS_MAX: usize = 4;
/// Modules of a side, from the smallest code to the largest.
const MODULES: std::ops::RangeInclusive<u32> = 21..=177;

/// A code that was read: its text, and where its middle lies.
pub(super) type Read = (String, (f32, f32));

/// What one look at a picture gave.
#[derive(Default)]
pub(super) struct Found {
    pub(super) codes: Vec<Read>,
    /// Do squares lie there of a code that was not read?
    pub(super) has_more: bool,
}

/// Reads with rxing's search.
pub(super) fn by_patterns(dark: &[bool], (width, height): (usize, usize), is_inverse: bool) -> Found {
    let (Ok(wide), Ok(high)) = (u32::try_from(width), u32::try_from(height)) else {
        return Found::default();
    };
    let Ok(mut bits) = BitMatrix::new(wide, high) else { return Found::default() };
    for (y, row) in (0..).zip(dark.chunks(width)) {
        for (x, _) in (0..).zip(row).filter(|(_, dark)| **dark != is_inverse) {
            bits.set(x, y);
        }
    }
    let mut patterns = FindFinderPatterns(&bits, true, 0);
    let squares = patterns.len();
    let sets = GenerateFinderPatternSets(&mut patterns);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies inside")]
    let is_dark = |(x, y): (f32, f32)| {
        let inside = x >= 0.0 && y >= 0.0 && x < width as f32 && y < height as f32;
        inside && dark.get(y as usize * width + x as usize).is_some_and(|dark| *dark != is_inverse)
    };
    let three =
        |places: &FinderPatternSet| [places.tl, places.tr, places.bl].map(|square| (square.p.x, square.p.y));
    let mut found: Vec<Read> = Vec::new();
    for (number, places) in sets.iter().take(PLACES_MAX).enumerate() {
        let read = sampled(&bits, places)
            .or_else(|| (number < BOOKLETS_MAX).then(|| booklet::read(three(places), &is_dark)).flatten());
        found.extend(read.filter(|(text, _)| found.iter().all(|(known, _)| known != text)));
    }
    // Each has three; one more is often a speck that looks like one.
    Found { has_more: squares > found.len() * 3 + 1, codes: found }
}

fn sampled(bits: &BitMatrix, places: &FinderPatternSet) -> Option<Read> {
    let sampled = SampleQR(bits, places).ok()?;
    let (code, corners) = (sampled.getBits(), sampled.getPoints());
    if code.width() != code.height() || !MODULES.contains(&code.width()) || corners.len() != 4 {
        return None;
    }
    let module = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let grid = SimpleGrid::from_func(code.width() as usize, |x, y| code.get(module(x), module(y)));
    let middle = |part: fn(&rxing::Point) -> f32| corners.iter().map(part).sum::<f32>() / 4.0;
    let (_, text) = Grid::new(grid).decode().ok()?;
    Some((text, (middle(|corner| corner.x), middle(|corner| corner.y))))
}

/// Reads with rqrr's search.
pub(super) fn by_corners(dark: &[bool], (width, height): (usize, usize)) -> Found {
    let is_dark = |x: usize, y: usize| dark.get(y * width + x).copied().unwrap_or(false);
    let mut image = PreparedImage::prepare_from_bitmap(width, height, is_dark);
    let grids = image.detect_grids();
    let read = |grid: &Grid<_>| {
        let middle = |part: fn(&rqrr::Point) -> i32| grid.bounds.iter().map(part).sum::<i32>() as f32 / 4.0;
        Some((grid.decode().ok()?.1, (middle(|corner| corner.x), middle(|corner| corner.y))))
    };
    let codes: Vec<Read> = grids.iter().filter_map(read).collect();
    Found { has_more: grids.len() > codes.len(), codes }
}
