//! Seeded pictures of a booklet's code as a phone's camera gives them on a bad day: 640 × 480 grey pixels, each class with one
//! trouble beside the usual turn, tilt and noise. The same seed gives the same picture everywhere.

use std::f32::consts::{PI, TAU};

use fastrand::Rng;
use qrcode::{Color, EcLevel, QrCode};

/// Width of a picture.
pub const WIDTH: usize = 640;
/// Height of a picture.
pub const HEIGHT: usize = 480;
/// What a booklet's code says: 120 characters as they are printed.
const ALPHABET: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// What is wrong with a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Out of focus, or the hand moved.
    Blur,
    /// A small sensor in a dim hall.
    Noise,
    /// Held far aslant.
    Tilt,
    /// A lamp shines on the paper.
    Glare,
    /// Too dark: little stands out from the noise.
    Dark,
    /// The glass before the lens is broken.
    Cracked,
    /// Light on dark.
    Inverse,
    /// Photographed from a screen, whose lines and the camera's make waves.
    Screen,
    /// A corner of the paper is torn off.
    Torn,
}

impl Trouble {
    /// Those that readers are compared in.
    pub const COMPARED: [Self; 7] =
        [Self::Blur, Self::Noise, Self::Tilt, Self::Glare, Self::Dark, Self::Cracked, Self::Inverse];

    /// Its name in tables and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Blur => "blur",
            Self::Noise => "noise",
            Self::Tilt => "tilt",
            Self::Glare => "glare",
            Self::Dark => "dark",
            Self::Cracked => "cracked",
            Self::Inverse => "inverse",
            Self::Screen => "screen",
            Self::Torn => "torn",
        }
    }
}

/// A picture with what its code says.
pub struct Picture {
    /// The text.
    pub text: String,
    /// A byte a pixel, row by row.
    pub luma: Vec<u8>,
}

/// The picture of this trouble and number.
#[must_use]
pub fn picture(trouble: Trouble, number: u64) -> Picture {
    let mut rng = Rng::with_seed(0x5351_0000 + (trouble as u64) * 10_000 + number);
    let text: String = std::iter::once("SS1:".to_owned())
        .chain((0..116).map(|_| char::from(ALPHABET[rng.usize(..ALPHABET.len())]).to_string()))
        .collect();
    let code = QrCode::with_error_correction_level(&text, EcLevel::M).expect("a short text");
    let mut scene = Scene::of(&code, trouble, &mut rng);
    match trouble {
        Trouble::Blur => scene.blur(&mut rng),
        Trouble::Noise => {
            let (deep, specks) = (between(&mut rng, 28.0, 62.0), between(&mut rng, 0.0, 0.05));
            scene.soften(0.7);
            scene.speckle(&mut rng, specks);
            scene.noise(&mut rng, deep);
        }
        Trouble::Tilt | Trouble::Torn => {
            scene.soften(0.8);
            scene.noise(&mut rng, 5.0);
        }
        Trouble::Screen => scene.glow(&mut rng),
        Trouble::Glare => scene.glare(&mut rng),
        Trouble::Dark => scene.darken(&mut rng),
        Trouble::Cracked => scene.crack(&mut rng),
        Trouble::Inverse => {
            let soft = between(&mut rng, 0.6, 1.7);
            scene.soften(soft);
            let deep = between(&mut rng, 4.0, 22.0);
            scene.noise(&mut rng, deep);
        }
    }
    Picture { text, luma: scene.light.iter().map(|light| light.clamp(0.0, 255.0) as u8).collect() }
}

fn between(rng: &mut Rng, low: f32, high: f32) -> f32 {
    low + (high - low) * rng.f32()
}

/// About normal, with a spread of one.
fn normal(rng: &mut Rng) -> f32 {
    (0..4).map(|_| rng.f32() - 0.5).sum::<f32>() * 1.732
}

struct Scene {
    light: Vec<f32>,
    middle: (f32, f32),
    /// Pixels of a side of the code.
    side: f32,
}

impl Scene {
    /// The printed code on a table, turned and held aslant.
    fn of(code: &QrCode, trouble: Trouble, rng: &mut Rng) -> Self {
        let far = trouble == Trouble::Tilt;
        let side = if far { between(rng, 215.0, 300.0) } else { between(rng, 165.0, 265.0) };
        let middle =
            (WIDTH as f32 / 2.0 + between(rng, -45.0, 45.0), HEIGHT as f32 / 2.0 + between(rng, -25.0, 25.0));
        let turn = if far { between(rng, -PI, PI) } else { between(rng, -0.35, 0.35) };
        let lean = if far { between(rng, 0.65, 1.05) } else { between(rng, 0.0, 0.35) };
        let towards = between(rng, 0.0, TAU);
        // A pinhole camera two and a half sides away looks at a plane that is turned and leans.
        let away = 2.5;
        let (axis_x, axis_y) = (towards.cos(), towards.sin());
        let table = between(rng, 70.0, 165.0);
        let (ink, paper) = if trouble == Trouble::Inverse {
            (between(rng, 175.0, 230.0), between(rng, 25.0, 70.0))
        } else {
            (between(rng, 20.0, 55.0), between(rng, 190.0, 235.0))
        };
        let (shade_x, shade_y) = (between(rng, -0.12, 0.12), between(rng, -0.12, 0.12));
        let torn = if trouble == Trouble::Torn { between(rng, 0.25, 0.95) } else { f32::MAX };
        let modules = code.width() as f32;
        let colour = |u: f32, v: f32| {
            // In modules from the upper left corner of the code.
            let (column, row) = (((u + 0.5) * modules).floor(), ((v + 0.5) * modules).floor());
            if u.abs() > 0.85 || v.abs() > 0.95 || u + v > torn {
                return table;
            }
            let inside = column >= 0.0 && row >= 0.0 && column < modules && row < modules;
            if inside && code[(column as usize, row as usize)] == Color::Dark { ink } else { paper }
        };
        let ((lean_sin, lean_cos), (turn_sin, turn_cos)) = (lean.sin_cos(), turn.sin_cos());
        let mut light = vec![0.0; WIDTH * HEIGHT];
        for (at, light) in light.iter_mut().enumerate() {
            let mut sum = 0.0;
            for (part_x, part_y) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
                let x = ((at % WIDTH) as f32 + part_x - middle.0) / side;
                let y = ((at / WIDTH) as f32 + part_y - middle.1) / side;
                // Where the ray meets the leaning plane, whose normal is turned about the axis.
                let across = y * axis_x - x * axis_y;
                let deep = away / (lean_cos * away - lean_sin * across);
                let (along, across) = (deep * (x * axis_x + y * axis_y) * lean_cos, deep * across);
                let (u, v) = (along * axis_x - across * axis_y, along * axis_y + across * axis_x);
                let (u, v) = (u * turn_cos + v * turn_sin, v * turn_cos - u * turn_sin);
                sum += colour(u, v) * (1.0 + shade_x * x + shade_y * y);
            }
            *light = sum / 4.0;
        }
        Self { light, middle, side }
    }

    fn noise(&mut self, rng: &mut Rng, deep: f32) {
        for light in &mut self.light {
            *light += normal(rng) * deep;
        }
    }

    fn speckle(&mut self, rng: &mut Rng, share: f32) {
        for light in &mut self.light {
            if rng.f32() < share {
                *light = if rng.bool() { 255.0 } else { 0.0 };
            }
        }
    }

    /// A soft lens, its blur in pixels.
    fn soften(&mut self, pixels: f32) {
        let reach = (pixels * 3.0).ceil() as i32;
        let weights: Vec<f32> =
            (-reach..=reach).map(|at| (-0.5 * (at as f32 / pixels).powi(2)).exp()).collect();
        self.spread(&weights, 1, 0);
        self.spread(&weights, 0, 1);
    }

    /// Each pixel becomes the weighted middle of those on a line through it.
    fn spread(&mut self, weights: &[f32], step_x: i32, step_y: i32) {
        let (all, reach) = (weights.iter().sum::<f32>(), weights.len() as i32 / 2);
        let before = self.light.clone();
        for (at, light) in self.light.iter_mut().enumerate() {
            let (x, y) = ((at % WIDTH) as i32, (at / WIDTH) as i32);
            let sum = weights.iter().zip(-reach..).map(|(weight, offset)| {
                let x = (x + step_x * offset).clamp(0, WIDTH as i32 - 1) as usize;
                let y = (y + step_y * offset).clamp(0, HEIGHT as i32 - 1) as usize;
                weight * before[y * WIDTH + x]
            });
            *light = sum.sum::<f32>() / all;
        }
    }

    fn blur(&mut self, rng: &mut Rng) {
        let module = self.side / 37.0;
        let lens = module * between(rng, 0.3, 0.62);
        self.soften(lens);
        if rng.bool() {
            let long = (module * between(rng, 0.4, 1.3)).round() as usize;
            let (x, y) = [(1, 0), (0, 1), (1, 1), (1, -1)][rng.usize(..4)];
            self.spread(&vec![1.0; long | 1], x, y);
        }
        self.noise(rng, 4.0);
    }

    /// A bright spot somewhere on the code, that drowns what is in its middle, and a haze around it.
    fn glare(&mut self, rng: &mut Rng) {
        self.soften(0.9);
        let spots = rng.usize(1..3);
        for _ in 0..spots {
            let (x, y) = (
                self.middle.0 + self.side * between(rng, -0.5, 0.5),
                self.middle.1 + self.side * between(rng, -0.5, 0.5),
            );
            let (wide, high) = (self.side * between(rng, 0.06, 0.2), self.side * between(rng, 0.05, 0.14));
            let (bright, turn) = (between(rng, 150.0, 420.0), between(rng, 0.0, PI));
            for (at, light) in self.light.iter_mut().enumerate() {
                let (dx, dy) = ((at % WIDTH) as f32 - x, (at / WIDTH) as f32 - y);
                let (dx, dy) = (dx * turn.cos() + dy * turn.sin(), dy * turn.cos() - dx * turn.sin());
                let far = (dx / wide).powi(2) + (dy / high).powi(2);
                *light += bright / (1.0 + far * far);
            }
        }
        self.noise(rng, 5.0);
    }

    /// A screen's own light, with waves across it.
    fn glow(&mut self, rng: &mut Rng) {
        self.soften(0.8);
        let (long, towards) = (between(rng, 5.0, 40.0), between(rng, 0.0, TAU));
        let (deep, step) = (between(rng, 0.1, 0.3), (towards.cos() / long, towards.sin() / long));
        for (at, light) in self.light.iter_mut().enumerate() {
            let wave = ((at % WIDTH) as f32 * step.0 + (at / WIDTH) as f32 * step.1) * TAU;
            *light = 30.0 + *light * (0.8 + deep * wave.sin());
        }
        self.noise(rng, 5.0);
    }

    /// Little light, more of it on one side, and a sensor that makes the most of it.
    fn darken(&mut self, rng: &mut Rng) {
        self.soften(0.9);
        let (share, towards) = (between(rng, 0.06, 0.2), between(rng, 0.0, TAU));
        for (at, light) in self.light.iter_mut().enumerate() {
            let x = ((at % WIDTH) as f32 / WIDTH as f32 - 0.5) * towards.cos();
            let y = ((at / WIDTH) as f32 / HEIGHT as f32 - 0.5) * towards.sin();
            *light = 6.0 + *light * share * (1.0 + 1.1 * (x + y));
        }
        let deep = between(rng, 2.0, 7.0);
        self.noise(rng, deep);
    }

    /// Cracks from one point: behind each the picture is shifted, along each a dark or a bright line.
    fn crack(&mut self, rng: &mut Rng) {
        self.soften(0.8);
        let hit = (
            self.middle.0 + self.side * between(rng, -0.6, 0.6),
            self.middle.1 + self.side * between(rng, -0.6, 0.6),
        );
        let mut angles: Vec<f32> = (0..rng.usize(3..8)).map(|_| between(rng, -PI, PI)).collect();
        angles.sort_by(f32::total_cmp);
        let shift = self.side / 37.0 * between(rng, 0.2, 0.6);
        let shifts: Vec<(f32, f32)> =
            angles.iter().map(|_| (normal(rng) * shift * 0.5, normal(rng) * shift * 0.5)).collect();
        let (bright, thick) = (rng.bool(), between(rng, 0.6, 1.6));
        let before = self.light.clone();
        for (at, light) in self.light.iter_mut().enumerate() {
            let (x, y) = ((at % WIDTH) as f32, (at / WIDTH) as f32);
            let angle = (y - hit.1).atan2(x - hit.0);
            let far = ((x - hit.0).powi(2) + (y - hit.1).powi(2)).sqrt();
            let shard = angles.partition_point(|each| *each < angle) % angles.len();
            let (dx, dy) = shifts[shard];
            let from_x = (x + dx).round().clamp(0.0, WIDTH as f32 - 1.0) as usize;
            let from_y = (y + dy).round().clamp(0.0, HEIGHT as f32 - 1.0) as usize;
            *light = before[from_y * WIDTH + from_x];
            let near = angles.iter().map(|each| ((angle - each).sin() * far).abs());
            let nearest = angles
                .iter()
                .zip(near)
                .filter(|(each, _)| (angle - **each).cos() > 0.0)
                .map(|(_, near)| near)
                .fold(f32::MAX, f32::min);
            if nearest < thick {
                *light = if bright { 240.0 } else { 20.0 };
            }
        }
        self.noise(rng, 5.0);
    }
}
