//! What no app would say.

use ed25519_dalek::SigningKey;
use samenspel_ffi::Samenspel;
use samenspel_model::{
    ActorId, ChangeHash, DocId, Millis, Space, admit,
    doc::{Author, Doc, DocError, Kind},
    wire::{self, Answer, Down, Goodbye, Known, Payload, Push, RefusalCode, Up},
};
use samenspel_tests::{Centre, Hand, text_of};

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
fn a_desk_that_takes_a_tablets_numbers_after_a_restore_takes_nothing_of_what_was_written() {
    let mut centre = Centre::open();
    let (fatima, jan) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    let eve = Hand::paired(&centre, &centre.link("Balie 9", None, None, Millis(i64::MAX)));
    let (eve_device, key) = (eve.device(), eve.key().clone());
    let amina = fatima.register("Amina Proef");
    fatima.connect().until_sent();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    fatima.set_phone(&amina, "0470 11 11 11");
    fatima.connect().until_sent();
    fatima.disconnect();
    jan.connect().until("her number", |core| text_of(core, &amina, "phone") == "0470 11 11 11");
    jan.disconnect();
    jan.set_text(&amina, "mail", "amina@proef.be");
    let mut eve = Hand::known(&centre, eve_device, key.clone());
    eve.hello();
    let (mut sheet, mut hers) = (Doc::new(Kind::Candidate).unwrap(), None);
    while hers.is_none() {
        let Some(Down::Page(page)) = eve.hear() else { continue };
        eve.say(&Up::Got);
        for entry in page.entries.iter().filter(|entry| entry.doc.to_string() == amina) {
            let Payload::Changes(changes) = &entry.payload else { panic!("changes") };
            let before = &changes[..changes.len() - 1];
            sheet.apply(before.iter().map(|change| change.as_slice())).unwrap();
            hers = Some(admit::decode(&changes[0]).unwrap().header);
        }
        eve.cursors.retain(|cursor| page.cursor.as_ref().is_none_or(|new| new.space != cursor.space));
        eve.cursors.extend(page.cursor);
    }
    let cursors = eve.cursors.clone();
    centre.stop();
    centre.restore(&backup);
    centre.start();

    // She has a cursor that proves it, names a head that nobody has, and is believed.
    let mut eve = Hand::known(&centre, eve_device, key);
    eve.cursors = cursors;
    eve.hello();
    let doc: DocId = amina.parse().unwrap();
    let author = Author { actor: hers.unwrap().actor, name: "Balie 1".to_owned() };
    let forged = sheet.write::<DocError>(Millis(1), &author, |writer| writer.text("phone", "0470 99 99 99"));
    let forged = wire::Change {
        doc,
        kind: Kind::Candidate.number(),
        space: Space::Desk,
        bytes: forged.unwrap().unwrap().bytes,
    };
    loop {
        match eve.hear().expect("she is let in") {
            Down::Repair { space, .. } => {
                let docs = if space == Space::Desk { vec![(doc, vec![ChangeHash([9; 32])])] } else { vec![] };
                eve.say(&Up::Known(Known { space, docs, last: true }));
            }
            Down::Want { docs, relay } => {
                assert_eq!((docs, relay), (vec![doc], true));
                break;
            }
            Down::Page(_) => eve.say(&Up::Got),
            _ => {}
        }
    }
    assert_eq!(eve.push(vec![forged]), [Answer::Stored]);

    // Jan has what she wrote under that number, and wrote on top of it.
    let is_refused = |core: &Samenspel| core.attention().unwrap().iter().any(|item| !item.reason.is_empty());
    jan.connect().until_sent();
    jan.until("what took its place", |core| text_of(core, &amina, "phone") == "0470 99 99 99");
    assert_eq!(text_of(&jan, &amina, "mail"), "amina@proef.be");
    assert!(is_refused(&jan), "he is told that her number is not on the server");

    fatima.set_text(&amina, "remark", "komt dinsdag");
    fatima.connect().until_sent();
    assert!(!is_refused(&fatima), "nothing stays refused");
    jan.until("her number, written anew", |core| {
        !is_refused(core) && text_of(core, &amina, "remark") == "komt dinsdag"
    });
    let alarms = centre.block_on(centre.store().refusal_lines(10)).unwrap();
    assert!(alarms.is_empty(), "nor is anybody alarmed for ever: {alarms:?}");
    let fresh = centre.desk("Balie 3");
    fresh
        .connect()
        .until("what she wrote is there", |core| text_of(core, &amina, "remark") == "komt dinsdag");
    assert_eq!(text_of(&fresh, &amina, "mail"), "amina@proef.be");
    let said = format!("{:?}", fresh.record(amina.clone()).unwrap());
    assert!(said.contains("0470 11 11 11") && said.contains("0470 99 99 99"), "both, and somebody is asked");
    fatima.set_phone(&amina, "0470 22 22 22");
    fatima.until_sent();
    for tablet in [&fresh, &jan] {
        tablet.until("her next edit", |core| text_of(core, &amina, "phone") == "0470 22 22 22");
    }
}

#[test]
fn a_wrong_key_is_an_unknown_device() {
    let centre = Centre::open();
    let mut hand = Hand::paired(&centre, &centre.link("Balie 1", None, None, Millis(i64::MAX)));
    let answer = hand.hello_signed_by(&SigningKey::from_bytes(&[7; 32]));
    assert_eq!(answer, Down::Goodbye(Goodbye::UnknownDevice));
}
