//! A booklet's code where a crack or a spot hides what a reader measures by: its size is known, so three squares are enough. Where
//! the fourth corner must lie is found by what every code of this size has in the same places.

use rqrr::{Grid, SimpleGrid};

use super::readers::Read;

/// Modules of a side.
const MODULES: usize = 37;
/// From the middle of one square to the middle of the next, and where the first one lies, in modules.
const BETWEEN: f32 = 30.0;
const FIRST: f32 = 3.5;
/// The middle of the small square, as a part of the way from the first to the others.
const SMALL: f32 = 0.9;
/// How far around where it should be it is looked for, in steps of so many modules.
const STEPS: i8 = 7;
const STEP: f32 = 0.6;
/// Smaller modules cannot be told apart.
const PIXELS_MIN: f32 = 2.0;
/// Of 92 points: what fits less is no code of this size, and so many of the best are read.
const FITS_MIN: u32 = 62;
const READ_MAX: usize = 4;

type Place = (f32, f32);

/// Where the modules lie in the picture.
struct View {
    first: Place,
    right: Place,
    below: Place,
    lean: Place,
}

impl View {
    /// By the middles of the three squares and of the small one.
    fn of([first, right, below]: [Place; 3], small: Place) -> Option<Self> {
        let off = |of: fn(&Place) -> f32| {
            let (first, right, below, small) = (of(&first), of(&right), of(&below), of(&small));
            let flat = first + SMALL * (right - first) + SMALL * (below - first) - small;
            (SMALL * (small - right), SMALL * (small - below), flat)
        };
        let ((right_x, below_x, flat_x), (right_y, below_y, flat_y)) =
            (off(|place| place.0), off(|place| place.1));
        let area = right_x * below_y - below_x * right_y;
        let lean =
            ((flat_x * below_y - below_x * flat_y) / area, (right_x * flat_y - flat_x * right_y) / area);
        (area.abs() > 1.0).then_some(Self { first, right, below, lean })
    }

    fn at(&self, x: f32, y: f32) -> Place {
        let (along, down) = ((x - FIRST) / BETWEEN, (y - FIRST) / BETWEEN);
        let (lean_x, lean_y) = self.lean;
        let deep = 1.0 + lean_x * along + lean_y * down;
        let part = |first: f32, right: f32, below: f32| {
            let flat = along * (right * (1.0 + lean_x) - first) + down * (below * (1.0 + lean_y) - first);
            (first + flat) / deep
        };
        (part(self.first.0, self.right.0, self.below.0), part(self.first.1, self.right.1, self.below.1))
    }

    fn module(&self, x: usize, y: usize, is_dark: &impl Fn(Place) -> bool) -> bool {
        is_dark(self.at(x as f32 + 0.5, y as f32 + 0.5))
    }

    /// How well what every code has fits: the small square, and the dots between the large ones.
    fn fits(&self, is_dark: &impl Fn(Place) -> bool) -> u32 {
        let small = (0..25_usize).filter(|at| {
            let (x, y) = (at % 5, at / 5);
            let ring = x.abs_diff(2).max(y.abs_diff(2));
            self.module(28 + x, 28 + y, is_dark) == (ring != 1)
        });
        let dots = (8..MODULES - 8).flat_map(|at| [(at, 6, at), (6, at, at)]);
        let dots = dots.filter(|(x, y, at)| self.module(*x, *y, is_dark) == at.is_multiple_of(2));
        u32::try_from(2 * small.count() + dots.count()).unwrap_or_default()
    }
}

/// Reads a booklet's code of which three squares were found: the upper left one, the one to its right, the one below.
pub(super) fn read(three: [Place; 3], is_dark: &impl Fn(Place) -> bool) -> Option<Read> {
    let [first, right, below] = three;
    let step = |to: Place| ((to.0 - first.0) / BETWEEN, (to.1 - first.1) / BETWEEN);
    let (along, down) = (step(right), step(below));
    if along.0.hypot(along.1).min(down.0.hypot(down.1)) < PIXELS_MIN {
        return None;
    }
    let mut views = Vec::new();
    for (x, y) in (-STEPS..=STEPS).flat_map(|x| (-STEPS..=STEPS).map(move |y| (x, y))) {
        let (x, y) = (SMALL * BETWEEN + f32::from(x) * STEP, SMALL * BETWEEN + f32::from(y) * STEP);
        let small = (first.0 + x * along.0 + y * down.0, first.1 + x * along.1 + y * down.1);
        let Some(view) = View::of(three, small) else { continue };
        let fits = view.fits(is_dark);
        if fits >= FITS_MIN {
            views.push((fits, view));
        }
    }
    views.sort_by_key(|(fits, _)| std::cmp::Reverse(*fits));
    views.iter().take(READ_MAX).find_map(|(_, view)| {
        let grid = SimpleGrid::from_func(MODULES, |x, y| view.module(x, y, is_dark));
        let (_, text) = Grid::new(grid).decode().ok()?;
        Some((text, view.at(MODULES as f32 / 2.0, MODULES as f32 / 2.0)))
    })
}
