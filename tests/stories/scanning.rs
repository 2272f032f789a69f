//! The camera reads booklets on a bad day. How it does beside other readers, and how quickly, is in `docs/benchmarks.md`.

use samenspel_client::scan::{PICTURES, scan};
use samenspel_tests::pictures::{HEIGHT, Picture, Trouble, WIDTH, picture};

/// What the app reads of a picture when it sees it as often as it takes to look in all its ways; nobody else's text.
fn is_read(Picture { text, luma }: &Picture) -> bool {
    let seen =
        (0..PICTURES).map(|look| scan(luma, WIDTH, HEIGHT, WIDTH, look)).find(|texts| !texts.is_empty());
    assert!(seen.as_ref().is_none_or(|texts| texts == std::slice::from_ref(text)), "{seen:?} is not {text}");
    seen.is_some()
}

#[test]
fn what_was_read_of_blurred_dark_and_broken_pictures_is_read_still() {
    let least = [
        (Trouble::Blur, 4),
        (Trouble::Noise, 5),
        (Trouble::Tilt, 5),
        (Trouble::Glare, 5),
        (Trouble::Dark, 5),
        (Trouble::Cracked, 3),
        (Trouble::Inverse, 5),
        (Trouble::Screen, 5),
    ];
    for (trouble, least) in least {
        let read = (0..5).filter(|number| is_read(&picture(trouble, *number))).count();
        assert!(read >= least, "{trouble:?}: {read} of 5, {least} were read before");
    }
}

#[test]
fn a_torn_booklet_is_read_or_not_but_never_as_another() {
    let read = (0..6).filter(|number| is_read(&picture(Trouble::Torn, *number))).count();
    assert!((1..6).contains(&read), "{read}");
}
