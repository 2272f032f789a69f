/** Phosphor’s regular icons that the screens use; add a line to use another. */
import arrowCounterClockwise from '@phosphor-icons/core/regular/arrow-counter-clockwise.svg?raw';
import arrowLeft from '@phosphor-icons/core/regular/arrow-left.svg?raw';
import arrowRight from '@phosphor-icons/core/regular/arrow-right.svg?raw';
import backspace from '@phosphor-icons/core/regular/backspace.svg?raw';
import bookBookmark from '@phosphor-icons/core/regular/book-bookmark.svg?raw';
import calendarBlank from '@phosphor-icons/core/regular/calendar-blank.svg?raw';
import calendarPlus from '@phosphor-icons/core/regular/calendar-plus.svg?raw';
import caretRight from '@phosphor-icons/core/regular/caret-right.svg?raw';
import chatText from '@phosphor-icons/core/regular/chat-text.svg?raw';
import check from '@phosphor-icons/core/regular/check.svg?raw';
import checkCircle from '@phosphor-icons/core/regular/check-circle.svg?raw';
import clipboardText from '@phosphor-icons/core/regular/clipboard-text.svg?raw';
import clock from '@phosphor-icons/core/regular/clock.svg?raw';
import clockCountdown from '@phosphor-icons/core/regular/clock-countdown.svg?raw';
import deviceTablet from '@phosphor-icons/core/regular/device-tablet.svg?raw';
import envelopeSimple from '@phosphor-icons/core/regular/envelope-simple.svg?raw';
import eye from '@phosphor-icons/core/regular/eye.svg?raw';
import flashlight from '@phosphor-icons/core/regular/flashlight.svg?raw';
import globeSimple from '@phosphor-icons/core/regular/globe-simple.svg?raw';
import handshake from '@phosphor-icons/core/regular/handshake.svg?raw';
import identificationCard from '@phosphor-icons/core/regular/identification-card.svg?raw';
import keyboard from '@phosphor-icons/core/regular/keyboard.svg?raw';
import linkSimple from '@phosphor-icons/core/regular/link-simple.svg?raw';
import listBullets from '@phosphor-icons/core/regular/list-bullets.svg?raw';
import lockSimple from '@phosphor-icons/core/regular/lock-simple.svg?raw';
import magnifyingGlass from '@phosphor-icons/core/regular/magnifying-glass.svg?raw';
import mapPin from '@phosphor-icons/core/regular/map-pin.svg?raw';
import notePencil from '@phosphor-icons/core/regular/note-pencil.svg?raw';
import pencilSimple from '@phosphor-icons/core/regular/pencil-simple.svg?raw';
import phone from '@phosphor-icons/core/regular/phone.svg?raw';
import plus from '@phosphor-icons/core/regular/plus.svg?raw';
import prohibit from '@phosphor-icons/core/regular/prohibit.svg?raw';
import printer from '@phosphor-icons/core/regular/printer.svg?raw';
import question from '@phosphor-icons/core/regular/question.svg?raw';
import qrCode from '@phosphor-icons/core/regular/qr-code.svg?raw';
import spinnerGap from '@phosphor-icons/core/regular/spinner-gap.svg?raw';
import storefront from '@phosphor-icons/core/regular/storefront.svg?raw';
import trash from '@phosphor-icons/core/regular/trash.svg?raw';
import user from '@phosphor-icons/core/regular/user.svg?raw';
import speakerHigh from '@phosphor-icons/core/regular/speaker-high.svg?raw';
import userPlus from '@phosphor-icons/core/regular/user-plus.svg?raw';
import warning from '@phosphor-icons/core/regular/warning.svg?raw';
import warningCircle from '@phosphor-icons/core/regular/warning-circle.svg?raw';
import wifiHigh from '@phosphor-icons/core/regular/wifi-high.svg?raw';
import wifiSlash from '@phosphor-icons/core/regular/wifi-slash.svg?raw';
import x from '@phosphor-icons/core/regular/x.svg?raw';

export const signs = {
  'arrow-counter-clockwise': arrowCounterClockwise,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  backspace,
  'book-bookmark': bookBookmark,
  'calendar-blank': calendarBlank,
  'calendar-plus': calendarPlus,
  'caret-right': caretRight,
  'chat-text': chatText,
  check,
  'check-circle': checkCircle,
  'clipboard-text': clipboardText,
  clock,
  'clock-countdown': clockCountdown,
  'device-tablet': deviceTablet,
  'envelope-simple': envelopeSimple,
  eye,
  flashlight,
  'globe-simple': globeSimple,
  handshake,
  'identification-card': identificationCard,
  keyboard,
  'link-simple': linkSimple,
  'list-bullets': listBullets,
  'lock-simple': lockSimple,
  'magnifying-glass': magnifyingGlass,
  'map-pin': mapPin,
  'note-pencil': notePencil,
  'pencil-simple': pencilSimple,
  phone,
  plus,
  prohibit,
  printer,
  question,
  'qr-code': qrCode,
  'spinner-gap': spinnerGap,
  storefront,
  trash,
  user,
  'speaker-high': speakerHigh,
  'user-plus': userPlus,
  warning,
  'warning-circle': warningCircle,
  'wifi-high': wifiHigh,
  'wifi-slash': wifiSlash,
  x,
};
