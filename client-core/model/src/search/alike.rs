//! Names that sound alike: `jansens` is Janssens, `vandenbroeck` Van den Broeck, `fatima` فاطمة.
//!
//! Beside its words a name has keys: how it sounds, and its consonants, of each of its words together with those that follow.
//! They stand among the words behind a letter that nobody types (private use), so that they never meet a word as it is spelled.

use super::term;

/// How a name sounds.
const SOUND: char = '\u{E000}';
/// The consonants of a name in Arabic letters.
const ARABIC: char = '\u{E001}';
/// The consonants of a name in Latin letters, which only who types Arabic looks for.
const LATIN: char = '\u{E002}';
/// Words that a key runs over: *Van den Broeck Lena*.
const JOINED_MAX: usize = 4;
/// Words of a name that begin a key.
const BEGINNINGS_MAX: usize = 8;
/// Letters below which a sound fits too many.
const SOUND_MIN: usize = 3;
/// Consonants that say little.
const FEW: usize = 2;
/// Words up to which what is typed may be split otherwise.
const SPLIT_MAX: usize = 4;

/// The keys of a name whose folded words these are.
pub(super) fn keys(words: &[&str]) -> Vec<String> {
    let mut keys = Vec::new();
    for start in 0..words.len().min(BEGINNINGS_MAX) {
        let name: String = words.iter().skip(start).take(JOINED_MAX).copied().collect();
        let alone = words.get(start).copied().unwrap_or_default();
        if is_arabic(&name) {
            keys.extend(script_keys(ARABIC, &name, alone));
            // The article stands before many names and is often left out.
            if let Some((bare, alone)) = without_article(&name).zip(without_article(alone)) {
                keys.extend(script_keys(ARABIC, bare, alone));
            }
        } else {
            keys.push(format!("{SOUND}{}", sound(&name)));
            keys.extend(script_keys(LATIN, &name, alone));
        }
    }
    keys
}

/// The consonants of a name, and of its first word by itself when these are few: those are only looked for as a whole.
fn script_keys(script: char, name: &str, alone: &str) -> Vec<String> {
    let (all, few) = (consonants(name), consonants(alone));
    let mut keys = vec![format!("{script}{all}")];
    if few != all && few.chars().count() <= FEW {
        keys.push(format!("{script}{few}"));
    }
    keys
}

/// The query for typed words: each of them, or several that are one name. `None` when none of them has a sound to look for.
pub(super) fn query(words: &[&str]) -> Option<String> {
    let alone = vec![1; words.len()];
    let splits = if words.len() <= SPLIT_MAX { splits(words.len()) } else { vec![alone] };
    let mut any = Vec::new();
    let mut has_sound = false;
    for split in splits {
        let mut rest = words.iter();
        let mut all = Vec::new();
        for size in split {
            let name: String = rest.by_ref().take(size).copied().collect();
            let forms = forms(&name);
            has_sound |= !forms.is_empty();
            let spelled = term(std::slice::from_ref(&name));
            all.push(format!("({})", std::iter::once(spelled).chain(forms).collect::<Vec<_>>().join(" OR ")));
        }
        any.push(format!("({})", all.join(" AND ")));
    }
    (has_sound && !any.is_empty()).then(|| any.join(" OR "))
}

/// All ways to take so many words together, as sizes.
fn splits(words: usize) -> Vec<Vec<usize>> {
    if words == 0 {
        return vec![vec![]];
    }
    let with = |first: usize| splits(words - first).into_iter().map(move |rest| [vec![first], rest].concat());
    (1..=words).flat_map(with).collect()
}

/// The terms under which a typed name is looked for.
fn forms(name: &str) -> Vec<String> {
    if is_arabic(name) {
        return [ARABIC, LATIN].into_iter().filter_map(|script| script_form(script, name)).collect();
    }
    if name.chars().count() < SOUND_MIN {
        return vec![];
    }
    let heard = term(&[format!("{SOUND}{}", sound(name))]);
    std::iter::once(heard).chain(script_form(ARABIC, name)).collect()
}

/// A name with few consonants is looked for as a whole: `ali` is not the beginning of every name with an article.
fn script_form(script: char, name: &str) -> Option<String> {
    let letters = consonants(name);
    match letters.chars().count() {
        0 | 1 => None,
        2..=FEW => Some(format!("\"{script}{letters}\"")),
        _ => Some(term(&[format!("{script}{letters}")])),
    }
}

fn is_arabic(name: &str) -> bool {
    name.starts_with(|c| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}'))
}

fn without_article(name: &str) -> Option<&str> {
    name.strip_prefix("ال").filter(|bare| bare.chars().count() > 2)
}

/// How a folded Latin name sounds to who hears it here: letters that are written in several ways are one, and doubled ones stand
/// once. From left to right, so that the beginning of a name is the beginning of its sound.
fn sound(name: &str) -> String {
    let mut sound = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let (taken, heard) = SPELLINGS
            .iter()
            .find(|(spelled, _)| rest.starts_with(spelled))
            .map_or((first.len_utf8(), None), |(spelled, heard)| (spelled.len(), Some(*heard)));
        let single = [first];
        let letters = heard.map_or_else(|| single.to_vec(), |heard| heard.chars().collect());
        letters.into_iter().for_each(|letter| {
            if !sound.ends_with(letter) {
                sound.push(letter);
            }
        });
        rest = rest.get(taken..).unwrap_or_default();
    }
    sound
}

/// Longer spellings first.
const SPELLINGS: [(&str, &str); 31] = [
    ("sch", "s"),
    ("dj", "j"),
    ("ch", "s"),
    ("sh", "s"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("kh", "k"),
    ("gh", "g"),
    ("rh", "r"),
    ("bh", "b"),
    ("dt", "t"),
    ("qu", "k"),
    ("ck", "k"),
    ("ou", "u"),
    ("oe", "u"),
    ("oo", "u"),
    ("ae", "a"),
    ("ai", "e"),
    ("ay", "e"),
    ("ei", "i"),
    ("ey", "i"),
    ("ij", "i"),
    ("ie", "i"),
    ("ee", "i"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("y", "i"),
    ("z", "s"),
    ("w", "v"),
];

/// The consonants of a folded name in Latin or Arabic letters, and an `a` when it begins with a vowel: what both scripts write.
fn consonants(name: &str) -> String {
    let mut letters = String::with_capacity(name.len());
    let mut before = None;
    let mut chars = name.chars().peekable();
    while let Some(c) = chars.next() {
        let last = chars.peek().is_none();
        let heard = match (c, before) {
            // A breath behind a consonant belongs to it, and nobody hears one at the end.
            ('h', Some('c' | 's')) => {
                if letters.ends_with('k') {
                    letters.pop();
                }
                "s"
            }
            ('h', Some('p')) => {
                letters.pop();
                "f"
            }
            ('h', Some('t' | 'd' | 'k' | 'g' | 'r' | 'b')) => "",
            ('h' | 'ه', _) if last => "",
            ('j', Some('d')) => {
                letters.pop();
                "j"
            }
            _ => consonant(c),
        };
        if before.is_none() && heard.is_empty() {
            letters.push('a');
        }
        heard.chars().for_each(|letter| {
            if !letters.ends_with(letter) {
                letters.push(letter);
            }
        });
        before = Some(c);
    }
    letters
}

fn consonant(c: char) -> &'static str {
    match c {
        'b' | 'ب' => "b",
        'c' | 'k' | 'q' | 'ك' | 'ق' | 'خ' => "k",
        'd' | 'د' | 'ض' | 'ذ' => "d",
        'f' | 'ف' => "f",
        'g' | 'غ' | 'گ' => "g",
        'h' | 'ح' | 'ه' => "h",
        'j' | 'ج' | 'ژ' => "j",
        'l' | 'ل' => "l",
        'm' | 'م' => "m",
        'n' | 'ن' => "n",
        'p' | 'پ' => "p",
        'r' | 'ر' => "r",
        's' | 'z' | 'س' | 'ش' | 'ص' | 'ز' | 'ظ' | 'چ' => "s",
        't' | 'ت' | 'ط' | 'ث' => "t",
        'v' | 'ڤ' => "v",
        'x' => "ks",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_heard_alike_sound_alike() {
        for (one, other) in [
            ("jansens", "janssens"),
            ("hendriks", "hendrickx"),
            ("claes", "klaas"),
            ("schmit", "schmidt"),
            ("yusuf", "youssouf"),
            ("mohamed", "mohammed"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        assert_ne!(sound("jan"), sound("jean"));
    }

    #[test]
    fn both_scripts_write_the_same_consonants() {
        for (latin, arabic) in [
            ("fatima", "فاطمه"),
            ("mohammed", "محمد"),
            ("elamrani", "العمراني"),
            ("youssef", "يوسف"),
            ("khadija", "خديجه"),
            ("aicha", "عايشه"),
            ("omar", "عمر"),
            ("djamila", "جميله"),
        ] {
            assert_eq!(consonants(latin), consonants(arabic), "{latin} {arabic}");
        }
    }

    #[test]
    fn the_beginning_of_a_name_begins_its_keys() {
        for name in ["vandenbroeck", "benali", "elamrani", "janssens", "fatima"] {
            for (end, _) in name.char_indices().skip(1) {
                let begun = &name[..end];
                assert!(
                    sound(name).starts_with(&sound(begun)) || begun.ends_with(['o', 'e', 'c', 's']),
                    "{begun}"
                );
            }
        }
    }

    #[test]
    fn words_can_be_taken_together_in_every_way() {
        assert_eq!(splits(3), [vec![1, 1, 1], vec![1, 2], vec![2, 1], vec![3]]);
        assert_eq!(query(&[]), None);
    }
}
