"""Two devices of one desk, driven from Python: pair, save, sync over the native transport, read back."""

import sys
import threading

from samenspel_ffi import ApiError, Input, Samenspel, Watcher

WAIT_SECONDS = 60


class Signal(Watcher):
    """Wakes whoever waits for a condition each time the core says that something changed, and fails each time after that."""

    def __init__(self):
        self.condition = threading.Condition()
        self.raised = 0

    def changed(self, _what):
        with self.condition:
            self.raised += 1
            self.condition.notify_all()
        raise RuntimeError("the screen is gone")

    def wait_until(self, holds, what):
        with self.condition:
            assert self.condition.wait_for(holds, WAIT_SECONDS), f"never: {what}"


def paired(folder, link):
    device = Samenspel(folder)
    digits = device.pair(link).digits
    assert len(digits) == 6 and digits.isdigit(), digits
    return device


def refused(call, code):
    try:
        call()
    except ApiError.Failed as error:
        assert error.code == code, error.code
    else:
        raise AssertionError(f"expected {code}")


def main(folder, fatimas_link, jans_link):
    fatima = paired(f"{folder}/fatima.db", fatimas_link)
    refused(lambda: Samenspel(f"{folder}/late.db").pair(fatimas_link), "pairing-link-expired")
    refused(lambda: Samenspel(f"{folder}/lost.db").pair("https://voorbeeld.be"), "pairing-link-invalid")

    # Fatima has no connection: everything works, and the line says what waits.
    amina = fatima.register_candidate({"consent/store": Input.ON(True)})
    fatima.edit(
        amina,
        {"name": Input.TEXT("Amina Diallo"), "phone": Input.TEXT("0470 00 00 01"), "language/fr": Input.ON(True)},
    )
    refused(lambda: fatima.edit(amina, {"phone": Input.TEXT("bel mij")}), "phone-invalid")
    # Two forms were open on the same version: neither overwrites the other.
    opened = fatima.record(amina).version
    fatima.edit_since(amina, opened, {"remark": Input.TEXT("komt dinsdag")})
    edited = fatima.edit_since(amina, opened, {"remark": Input.TEXT("komt woensdag")})
    assert [conflict.key for conflict in edited.record.conflicts] == ["remark"]
    fatima.edit_since(amina, edited.record.version, {"remark": Input.TEXT("")})
    assert fatima.record(amina).conflicts == []
    assert [row.title for row in fatima.candidates("dia", 10)] == ["Amina Diallo"]
    assert fatima.sync_state().waiting > 0

    signal = Signal()
    fatima.connect(signal)
    signal.wait_until(lambda: fatima.sync_state().waiting == 0, "Fatima's sheet is sent")
    # What her app raised has not ended her connection.
    signal.wait_until(lambda: signal.raised > 0, "Fatima's app fails")
    fatima.edit(amina, {"mail": Input.TEXT("amina@voorbeeld.be")})
    signal.wait_until(lambda: fatima.sync_state().waiting == 0, "Fatima's change is sent")

    jan = paired(f"{folder}/jan.db", jans_link)
    signal = Signal()
    jan.connect(signal)
    signal.wait_until(lambda: jan.candidates("amina", 10), "Jan sees Amina")
    sheet = jan.record(amina)
    texts = {"name": "Amina Diallo", "phone": "0470 00 00 01", "mail": "amina@voorbeeld.be"}
    assert (sheet.kind, sheet.texts) == ("candidate", texts)
    assert sheet.choices == {"language": ["fr"]} and sheet.numbers["consent/store"] > 0
    assert len(jan.organisations()) > 0

    fatima.disconnect()
    jan.disconnect()
    print("python story passed")


main(*sys.argv[1:])
