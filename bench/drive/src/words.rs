//! Invented words: the same for a number on every machine.

use sha2::{Digest, Sha256};

const SYLLABLES: [&str; 40] = [
    "an", "ba", "de", "dor", "een", "fel", "ga", "gel", "hof", "in", "ka", "ker", "laan", "le", "lin", "ma",
    "mer", "na", "ning", "noor", "on", "op", "per", "ra", "ren", "rij", "sel", "sint", "ste", "ta", "ten",
    "ter", "tuin", "uit", "va", "ver", "vin", "wa", "wij", "zee",
];

/// A row of random numbers that a text and a number name.
pub struct Dice {
    seed: [u8; 32],
    drawn: u64,
}

impl Dice {
    pub fn new(what: &str, number: usize) -> Self {
        let seed = Sha256::new().chain_update(what).chain_update((number as u64).to_be_bytes()).finalize();
        Self { seed: seed.into(), drawn: 0 }
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        self.drawn += 1;
        let digest = Sha256::new().chain_update(self.seed).chain_update(self.drawn.to_be_bytes()).finalize();
        let mut out = [0; N];
        out.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        out
    }

    pub fn below(&mut self, end: usize) -> usize {
        (u64::from_be_bytes(self.bytes()) % end as u64) as usize
    }

    pub fn word(&mut self) -> String {
        let length = 2 + self.below(2);
        (0..length).map(|_| SYLLABLES[self.below(SYLLABLES.len())]).collect()
    }

    pub fn sentence(&mut self, words: usize) -> String {
        let words: Vec<_> = (0..words).map(|_| self.word()).collect();
        words.join(" ")
    }
}
