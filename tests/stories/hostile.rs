//! What no app would say.

use ed25519_dalek::SigningKey;
use samenspel_model::{
    ActorId, DocId, Millis, Space,
    doc::{Author, Doc, DocError, Kind},
    wire::{self, Answer, Down, Goodbye, Push, RefusalCode, Up},
};
use samenspel_tests::{Centre, Hand};

fn change(doc: DocId, actor: u8, key: &str, value: &str) -> wire::Change {
    let author = Author { actor: ActorId([actor; 8]), name: "Balie 1".to_owned() };
    let written = Doc::new(Kind::Candidate)
        .unwrap()
        .write::<DocError>(Millis(1), &author, |writer| writer.text(key, value));
    wire::Change {
        doc,
        kind: Kind::Candidate.number(),
        space: Space::Desk,
        bytes: written.unwrap().unwrap().bytes,
    }
}

fn desk<'a>(centre: &'a Centre, label: &str) -> Hand<'a> {
    let mut hand = Hand::paired(centre, &centre.link(label, None, None, Millis(i64::MAX)));
    assert!(matches!(hand.hello(), Down::Welcome(_)));
    hand
}

#[test]
fn random_and_truncated_bytes_end_the_connection_and_nothing_else() {
    let centre = Centre::open();
    let whole = wire::encode(&Up::Push(Push {
        number: 1,
        changes: vec![change(DocId([1; 16]), 1, "name", "Amina Proef")],
    }));
    for bytes in [vec![0xff; 300], vec![], whole[..whole.len() / 2].to_vec(), vec![7; 3], vec![0; 2_000_000]]
    {
        let mut hand = desk(&centre, "Balie 1");
        hand.say_bytes(bytes);
        let last = std::iter::from_fn(|| hand.hear()).last();
        assert!(
            matches!(last, Some(Down::Goodbye(Goodbye::Confused)) | None | Some(Down::Page(_))),
            "{last:?}"
        );
    }
    let tablet = centre.desk("Balie 2");
    tablet.register("Bram Proef");
    tablet.connect().until_sent();
}

#[test]
fn one_bad_change_does_not_block_the_good_ones_and_is_kept_in_quarantine() {
    let centre = Centre::open();
    let mut hand = desk(&centre, "Balie 1");
    let good = change(DocId([1; 16]), 1, "name", "Amina Proef");
    let broken = wire::Change {
        bytes: vec![0x85, 0x6f, 0x4a, 0x83, 1, 2, 3],
        ..change(DocId([2; 16]), 1, "name", "x")
    };
    let wrong_value = change(DocId([3; 16]), 1, "phone", "bel mij");
    let foreign = wire::Change { space: Space::Catalogue, ..change(DocId([4; 16]), 1, "name", "x") };
    let mut torn = change(DocId([5; 16]), 1, "name", "y");
    torn.bytes.truncate(40);
    let also_good = change(DocId([6; 16]), 2, "name", "Chloé Proef");
    let answers = hand.push(vec![good.clone(), broken, wrong_value, foreign, torn, also_good]);
    assert_eq!(
        answers,
        [
            Answer::Stored,
            Answer::Refused(RefusalCode::Malformed),
            Answer::Refused(RefusalCode::Value),
            Answer::Refused(RefusalCode::NotAllowed),
            Answer::Refused(RefusalCode::Malformed),
            Answer::Stored,
        ]
    );
    assert_eq!(hand.push(vec![good]), [Answer::Duplicate]);
    let today = centre.page("/today");
    assert!(today.contains("Amina Proef") && today.contains("Chloé Proef"));
    let refused = centre.block_on(centre.store().refusal_lines(10)).unwrap();
    assert_eq!(refused.iter().map(|line| line.changes).sum::<usize>(), 4);
    assert!(refused.iter().all(|line| line.device == "Balie 1"));
    assert!(centre.page("/quarantine").contains("Balie 1"));
}

#[test]
fn a_change_under_another_devices_author_is_refused() {
    let centre = Centre::open();
    let (mut one, mut two) = (desk(&centre, "Balie 1"), desk(&centre, "Balie 2"));
    assert_eq!(one.push(vec![change(DocId([1; 16]), 1, "name", "Amina")]), [Answer::Stored]);
    let stolen = two.push(vec![change(DocId([2; 16]), 1, "name", "Amina")]);
    assert_eq!(stolen, [Answer::Refused(RefusalCode::ForeignActor)]);
}

#[test]
fn a_wrong_key_is_an_unknown_device() {
    let centre = Centre::open();
    let mut hand = Hand::paired(&centre, &centre.link("Balie 1", None, None, Millis(i64::MAX)));
    let answer = hand.hello_signed_by(&SigningKey::from_bytes(&[7; 32]));
    assert_eq!(answer, Down::Goodbye(Goodbye::UnknownDevice));
}
