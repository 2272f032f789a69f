//! The server is put back to an older copy of its data.

use samenspel_tests::Centre;

#[test]
fn what_the_server_forgot_comes_back_from_the_tablets() {
    let mut centre = Centre::open();
    let (one, two) = (centre.desk("Balie 1"), centre.desk("Balie 2"));
    let early = one.register("Vroege Proef");
    one.connect().until_sent();
    two.connect().until("the early sheet is there", |core| core.candidate(early.clone()).is_ok());
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    // Acknowledged after the backup was made, so in nobody's outbox any more.
    let late = one.register("Late Proef");
    one.set_phone(&early, "0470 33 33 33");
    one.until_sent();
    centre.stop();
    centre.restore(&backup);
    centre.start();

    // Other news keeps the log's numbers growing, so that only the chain tells the two lives apart.
    two.until("the late sheet is there", |core| core.candidate(late.clone()).is_ok());
    let fresh = centre.desk("Balie 3");
    fresh.connect().until("the late sheet is back", |core| core.candidate(late.clone()).is_ok());
    fresh.until("and the phone", |core| {
        core.candidate(early.clone()).is_ok_and(|sheet| sheet.phone.value == "0470 33 33 33")
    });
    assert!(centre.page("/today").contains("Late Proef"));

    // Whoever brought a change back is not taken for its author: both tablets go on writing.
    one.set_phone(&late, "0470 44 44 44");
    two.set_phone(&early, "0470 55 55 55");
    for tablet in [&one, &two] {
        tablet.until_sent();
        assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
    }
    fresh.until("what they wrote arrives", |core| {
        core.candidate(late.clone()).is_ok_and(|sheet| sheet.phone.value == "0470 44 44 44")
            && core.candidate(early.clone()).is_ok_and(|sheet| sheet.phone.value == "0470 55 55 55")
    });
}
