app-name = Samenspel
field-saved = saved
field-cut = After { $count } characters the rest was left out. The whole text is still where you copied it.
field-left =
    { $count ->
        [one] There is room for 1 more character.
       *[other] There is room for { $count } more characters.
    }
value-empty = empty
value-yes = yes
value-no = no
undo = Undo
close = Close
back = Back
starting = Samenspel is opening …
language-choice = Language of the screen
skip-to-content = Go to the content

hour-full = { $hour }:00
hour-part = { $hour }:{ $minute }
day-and-hour = { $day } at { $hour }

other-tab-title = Samenspel is already open in another tab
other-tab-about = This way your data does not get mixed up. Close the other tab and Samenspel goes on here by itself.
other-tab-held = That tab does not answer and still keeps your data. Close it and Samenspel goes on here by itself. You cannot find it? Then close the whole browser and open Samenspel again.
other-tab-take-over = Go on here

broken-title = Samenspel cannot open
broken-kept = What you saved is still on this device.
broken-again = Open again

saved-all = Everything is saved and sent
saved-all-offline = Everything is saved. No connection now
saved-waiting-offline = { $count ->
    [one] Saved on this tablet — 1 waits for a connection
   *[other] Saved on this tablet — { $count } wait for a connection
  }
saved-sending = { $count ->
    [one] Saved on this tablet — sending 1
   *[other] Saved on this tablet — sending { $count }
  }
saved-attention = { $count ->
    [one] 1 needs your attention
   *[other] { $count } need your attention
  }
saved-not-all = Not everything is saved
saved-refused = This tablet may not send any more
saved-clock = The clock of this tablet is wrong

refused-revoked = The coordinator has stopped this device. What was not sent yet goes to the centre first. Then everything on this device is erased. Go to the coordinator.
refused-ended = This device’s day is over. What was not sent yet goes to the centre first. Then everything on this device is erased. Go to the coordinator.
refused-unknown-device = The centre does not know this device any more. What you saved stays on this device. Go to the coordinator.
refused-version-too-old = This version of Samenspel is too old to send. Close the app and open it again with a connection.
refused-cloned = There is a copy of this device. You can go on and everything stays saved, but nothing is sent. Ask the coordinator for a new code and open it on this device.

lease-over = This tablet was not connected for too long. Connect it to the internet and it opens again. What you saved is still there.

panel-title = Is everything saved?
panel-device = This device
panel-device-until = This device works until { $moment }.
panel-not-kept = The browser may wipe what is kept here when this device gets full. Put Samenspel on the home screen and send often.
panel-help = Is something wrong?
panel-help-contact = Call or ask { $contact }.
panel-help-nobody = Ask the coordinator.
panel-hours = When the centre is open
panel-address = Where the centre is
panel-connected = There is a connection with the centre.
panel-offline = There is no connection now. You can just go on: everything is sent by itself as soon as there is a connection.
panel-waiting = Waiting to be sent
panel-waiting-none = Nothing is waiting.
panel-waiting-since = { $title } has waited since { $moment }
panel-attention = Needs your attention
panel-attention-none = Nothing needs your attention.
unfinished = { $field }: what is written there cannot be saved like this.
unfinished-open = Look at it
panel-clock = The clock of this tablet is wrong. On this tablet it is { $here }. At the centre it is { $there }. Set the clock right.
panel-unreadable =
    { $count ->
        [one] This app cannot read one sheet or appointment from the centre. Nothing is lost. Update the app, or ask a coordinator.
       *[other] This app cannot read { $count } sheets or appointments from the centre. Nothing is lost. Update the app, or ask a coordinator.
    }
item-untitled = without a name

conflict-title = Different answers: { $field }
conflict-voice = Tablet { $author } says “{ $value }” ({ $moment }).
conflict-elsewhere = The stand or the coordinator chooses what is right.
conflict-choose = “{ $value }” is right
conflict-both = Keep both
conflict-both-too-long = Together these texts are too long: { $length } characters, { $max } fit. Write in the field itself what must stay, or choose one.
conflict-kept-both = You keep both.
conflict-chosen = Chosen: “{ $value }”.

refused-item = The centre does not accept what you wrote for { $title }. It is no longer on the sheet or in the list. It is not gone: this device keeps it.
refused-item-appointment = The centre does not accept the appointment { $title }. It is no longer in the list. It is not gone: this device keeps it.
refused-item-shut-out = The centre did not accept what you wrote for { $title }. It is still on this device.
refused-item-appointment-shut-out = The centre did not accept the appointment { $title }. It is still on this device.
refused-reason-malformed = Something went wrong while sending. Show this to the coordinator.
refused-reason-too-large = There was too much text in it. Write it again, and shorter.
refused-reason-history = An earlier change is missing. Show this to the coordinator.
refused-reason-not-allowed = This device may not change that. Show this to the coordinator.
refused-reason-value = One of the fields was not filled in right. Write it again, or show this to the coordinator.
refused-reason-wrong-document = This belongs to something else. Show this to the coordinator.
refused-reason-foreign-actor = This was made on another device. Show this to the coordinator.
refused-reason-revoked = The coordinator stopped this device. Show this to the coordinator.
refused-reason-ended = The day of this device is over. Show this to the coordinator.
refused-reason-depends-on-refused = This goes with something else that was not accepted. Show this to the coordinator.
refused-reason-erased = This sheet is erased. You need not do anything.
refused-reason-newer = This app is newer than the centre. You need not do anything: the centre takes this in as soon as it has been updated.
refused-reason-full = This was changed so often that nothing can be added any more. Make a new sheet or a new appointment and write it there.
refused-reason-crowded = Too many devices wrote this at the same time. First choose on the sheet what is right. Then ask the coordinator to try again.
refused-reason-author = This change carries another name than this device’s. Show this to the coordinator.
refused-reason-clock = The clock of this device was more than a day ahead. Set it right. Show this to the coordinator.
refused-reason-later = Too much came from this device in a short time. The centre takes nothing more for now. You need not do anything: this device keeps it and sends it again later by itself.
refused-reason-other = Show this to the coordinator.

update-ready = There is a new version of Samenspel. Your work is saved.
update-now = Update now
update-later = Later

store-emptied = This device was paired before, but its storage was emptied. What was sent is at the centre. What still waited is gone: tell the coordinator and pair it again.
pair-title = Pair this device
pair-about = The coordinator shows a code on the screen. Scan that code, or paste the link.
pair-scan = Scan the code
pair-scan-stop = Stop scanning
pair-scan-about = Hold the camera in front of the code on the coordinator’s screen.
pair-link = Link from the coordinator
pair-link-hint = Paste the whole link. A link works once, and not for long.
pair-start = Pair
pair-busy = Pairing this device …
pair-done-title = Compare with the coordinator’s screen
pair-done-about = Does it show the same six digits? Then this device is paired well.
pair-done-different = Different digits? Tell the coordinator right away.
pair-digits = Six digits: { $digits }
pair-continue = The digits are the same
pair-alone-title = Your device is paired
pair-alone-about = You can start right away. There is nothing to compare.
pair-alone-continue = Start
pair-as-desk = This device is now { $label } of { $centre }.
pair-as-stand = This device is now the stand of { $organisation }.
pair-as-device = This device is now { $label }.
pair-already = This device is already paired as { $label }. The new link was not used.

camera-refused = The camera may not be used. Allow the camera in the browser’s settings, or type the code.
camera-missing = No camera was found. Type the code.
camera-starting = The camera is starting …
camera-foreign = That is another code. Look for the code of the centre.
camera-ended = The camera went off.
camera-resting = The camera is resting: nobody came for a while.
camera-again = Switch the camera on again
torch-on = Light on
torch-off = Light off
