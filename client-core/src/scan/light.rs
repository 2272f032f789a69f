//! What is dark in a grey picture: each pixel, or the middle of those around it, against a wider middle around it. Shadows and
//! lamps change slowly over a picture, ink does not.

/// Sums over rectangles of a picture.
pub(super) struct Light {
    width: usize,
    height: usize,
    /// Row by row with one more on each side: the sum of all that lies above and to the left.
    sums: Vec<u32>,
}

/// How dark is told from light. Radii are in pixels: 1 is a square of 3 × 3.
#[derive(Clone, Copy)]
pub(super) struct Dark {
    /// Of what is looked at: noise is evened out.
    pub(super) spot: usize,
    /// How much more it is made to differ from what is near, against blur.
    pub(super) sharpen: f32,
    /// Of what is near.
    pub(super) near: usize,
    /// Of what is darker than its middle.
    pub(super) around: usize,
}

impl Light {
    /// `None` when the picture has not these sides.
    pub(super) fn of(luma: &[u8], width: usize, height: usize) -> Option<Self> {
        if width == 0 || luma.len() != width.checked_mul(height)? {
            return None;
        }
        let mut above = vec![0; width + 1];
        let mut sums = above.clone();
        sums.reserve(luma.len() + height);
        for row in luma.chunks_exact(width) {
            let mut left = 0;
            for (sum, grey) in above.iter_mut().skip(1).zip(row) {
                left += u32::from(*grey);
                *sum += left;
            }
            sums.extend_from_slice(&above);
        }
        Some(Self { width, height, sums })
    }

    pub(super) fn sides(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The middle of the square around each pixel of a row, into `into`.
    fn middles(&self, row: usize, around: &Reach, into: &mut Vec<f32>, padded: &mut Vec<u32>) {
        let stride = self.width + 1;
        let (top, bottom) = (row.saturating_sub(around.radius), (row + around.radius + 1).min(self.height));
        let line = |row: usize| self.sums.get(row * stride..(row + 1) * stride).unwrap_or_default();
        let (top_line, bottom_line) = (line(top), line(bottom));
        padded.clear();
        padded.resize(around.radius, 0);
        padded.extend(bottom_line.iter().zip(top_line).map(|(bottom, top)| bottom.wrapping_sub(*top)));
        let last = padded.last().copied().unwrap_or_default();
        padded.resize(padded.len() + around.radius, last);
        let high = 1.0 / (bottom - top).max(1) as f32;
        let right = padded.iter().skip(2 * around.radius + 1);
        into.clear();
        into.extend(
            right
                .zip(padded.iter())
                .zip(&around.wide)
                .map(|((right, left), wide)| right.wrapping_sub(*left) as f32 * wide * high),
        );
    }

    /// Which pixels are dark, row by row.
    pub(super) fn dark(&self, how: Dark) -> Vec<bool> {
        let [spot, near, around] =
            [how.spot, how.near, how.around].map(|radius| Reach::of(radius, self.width));
        let (mut at, mut beside, mut wide, mut padded) = (vec![], vec![], vec![], vec![]);
        let mut dark = Vec::with_capacity(self.width * self.height);
        for row in 0..self.height {
            self.middles(row, &spot, &mut at, &mut padded);
            self.middles(row, &around, &mut wide, &mut padded);
            if how.sharpen > 0.0 {
                self.middles(row, &near, &mut beside, &mut padded);
                let sharp = at.iter().zip(&beside).map(|(at, near)| at + how.sharpen * (at - near));
                dark.extend(sharp.zip(&wide).map(|(at, around)| at < *around));
            } else {
                dark.extend(at.iter().zip(&wide).map(|(at, around)| at < around));
            }
        }
        dark
    }
}

/// A radius, and for each column of a row one part of how many columns lie within it.
struct Reach {
    radius: usize,
    wide: Vec<f32>,
}

impl Reach {
    fn of(radius: usize, width: usize) -> Self {
        let wide = (0..width).map(|at| (at + radius + 1).min(width) - at.saturating_sub(radius));
        Self { radius, wide: wide.map(|columns| 1.0 / columns as f32).collect() }
    }
}
