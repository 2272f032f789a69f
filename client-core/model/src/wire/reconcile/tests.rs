use proptest::prelude::*;

use super::*;

fn item(doc: u32, version: u8, last_seq: u64) -> Item {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&doc.to_be_bytes());
    Item { last_seq, state: state(DocId(id), &[ChangeHash([version; 32])]) }
}

/// Runs an exchange; gives the difference, the messages and the bytes both ways.
fn run(server: &[Item], device: &[Item]) -> (Difference, u32, usize) {
    let (mut difference, mut rounds, mut bytes) = (Difference::default(), 0, 0);
    let mut next = Some(begin(server).unwrap());
    while let Some(message) = next {
        let answered = answer(device, &message).unwrap();
        (rounds, bytes) = (rounds + 1, bytes + message.len() + answered.len());
        next = go_on(server, &answered, &mut difference).unwrap();
    }
    (difference, rounds, bytes)
}

#[test]
fn ten_differing_documents_of_ten_thousand_cost_a_few_kilobytes() {
    let device: Vec<_> = (0..10_000).map(|doc| item(doc, 1, u64::from(doc) + 1)).collect();
    let heads_in_full: usize = 10_000 * (16 + 32 + 4);
    // A backup of yesterday was put back: it lacks today's ten changes, which are the last in the device's log.
    let mut older = device.clone();
    let mut newer = device.clone();
    for n in 0..10 {
        older[n * 997] = item(u32::try_from(n).unwrap() * 997, 0, u64::try_from(n).unwrap() * 997 + 1);
        newer[n * 997].last_seq = 10_001 + u64::try_from(n).unwrap();
    }
    let (difference, rounds, bytes) = run(&older, &newer);
    println!("10 changed of 10,000: {bytes} bytes in {rounds} rounds (all heads: {heads_in_full})");
    assert_eq!((difference.here.len(), difference.there.len()), (10, 10));
    assert!(bytes < 20_000 && rounds <= 5, "{bytes} bytes, {rounds} rounds");

    // Ten new documents at the end.
    let more: Vec<_> =
        device.iter().copied().chain((10_000..10_010).map(|doc| item(doc, 1, u64::from(doc) + 1))).collect();
    let (difference, rounds, bytes) = run(&device, &more);
    println!("10 new after 10,000: {bytes} bytes in {rounds} rounds");
    assert_eq!((difference.here.len(), difference.there.len()), (0, 10));
    assert!(bytes < 5_000, "{bytes}");

    let (difference, rounds, bytes) = run(&device, &device);
    println!("none of 10,000: {bytes} bytes in {rounds} rounds");
    assert_eq!((difference, rounds), (Difference::default(), 1));
    assert!(bytes < 500, "{bytes}");
}

#[test]
fn a_device_that_knows_no_numbers_yet_still_finds_the_difference() {
    let server: Vec<_> = (0..3_000).map(|doc| item(doc, 1, u64::from(doc) + 1)).collect();
    let device: Vec<_> = (0..3_001).map(|doc| item(doc, 1, 0)).collect();
    let (difference, rounds, _) = run(&server, &device);
    assert_eq!(
        difference,
        Difference { here: BTreeSet::new(), there: BTreeSet::from([device[3_000].state]) }
    );
    assert!(rounds <= RECONCILE_ROUNDS_MAX);
}

proptest! {
    #[test]
    fn whatever_both_sides_have_the_difference_is_found(
        both in prop::collection::btree_map(0_u32..500, 0_u64..50, 0..60),
        here in prop::collection::btree_map(500_u32..800, 0_u64..90, 0..40),
        there in prop::collection::btree_map(800_u32..1_000, 0_u64..90, 0..40),
        moved in 0_u64..3,
    ) {
        let side = |own: &std::collections::BTreeMap<u32, u64>, moved: u64| {
            let both = both.iter().map(|(doc, seq)| item(*doc, 1, seq + moved));
            both.chain(own.iter().map(|(doc, seq)| item(*doc, 1, *seq))).collect::<Vec<_>>()
        };
        let (difference, _, _) = run(&side(&here, 0), &side(&there, moved));
        let states = |own: std::collections::BTreeMap<u32, u64>| own.into_keys().map(|doc| item(doc, 1, 0).state).collect();
        prop_assert_eq!(difference, Difference { here: states(here), there: states(there) });
    }

    #[test]
    fn any_bytes_are_answered_or_refused(mut message: Vec<u8>, mutated in 0_usize..300, to: u8) {
        let items: Vec<_> = (0..100).map(|doc| item(doc, 1, u64::from(doc / 3))).collect();
        message.insert(0, 0x61);
        let _ = answer(&items, &message);
        let _ = go_on(&items, &message, &mut Difference::default());
        let mut real = begin(&items).unwrap();
        if let Some(byte) = real.get_mut(mutated) {
            *byte = to;
        }
        let _ = answer(&items, &real);
        let _ = go_on(&items, &real, &mut Difference::default());
    }
}
