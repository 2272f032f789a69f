/** Phosphor’s duotone icons: the pictograms of talents and of big choices. */
import armchair from '@phosphor-icons/core/duotone/armchair-duotone.svg?raw';
import baby from '@phosphor-icons/core/duotone/baby-duotone.svg?raw';
import bicycle from '@phosphor-icons/core/duotone/bicycle-duotone.svg?raw';
import bookOpenText from '@phosphor-icons/core/duotone/book-open-text-duotone.svg?raw';
import broom from '@phosphor-icons/core/duotone/broom-duotone.svg?raw';
import calculator from '@phosphor-icons/core/duotone/calculator-duotone.svg?raw';
import calendarCheck from '@phosphor-icons/core/duotone/calendar-check-duotone.svg?raw';
import camera from '@phosphor-icons/core/duotone/camera-duotone.svg?raw';
import car from '@phosphor-icons/core/duotone/car-duotone.svg?raw';
import chalkboardTeacher from '@phosphor-icons/core/duotone/chalkboard-teacher-duotone.svg?raw';
import cookingPot from '@phosphor-icons/core/duotone/cooking-pot-duotone.svg?raw';
import ear from '@phosphor-icons/core/duotone/ear-duotone.svg?raw';
import files from '@phosphor-icons/core/duotone/files-duotone.svg?raw';
import handWaving from '@phosphor-icons/core/duotone/hand-waving-duotone.svg?raw';
import houseLine from '@phosphor-icons/core/duotone/house-line-duotone.svg?raw';
import laptop from '@phosphor-icons/core/duotone/laptop-duotone.svg?raw';
import maskHappy from '@phosphor-icons/core/duotone/mask-happy-duotone.svg?raw';
import musicNotes from '@phosphor-icons/core/duotone/music-notes-duotone.svg?raw';
import needle from '@phosphor-icons/core/duotone/needle-duotone.svg?raw';
import parcel from '@phosphor-icons/core/duotone/package-duotone.svg?raw';
import paintRoller from '@phosphor-icons/core/duotone/paint-roller-duotone.svg?raw';
import palette from '@phosphor-icons/core/duotone/palette-duotone.svg?raw';
import pawPrint from '@phosphor-icons/core/duotone/paw-print-duotone.svg?raw';
import pencilLine from '@phosphor-icons/core/duotone/pencil-line-duotone.svg?raw';
import plant from '@phosphor-icons/core/duotone/plant-duotone.svg?raw';
import shoppingBag from '@phosphor-icons/core/duotone/shopping-bag-duotone.svg?raw';
import soccerBall from '@phosphor-icons/core/duotone/soccer-ball-duotone.svg?raw';
import star from '@phosphor-icons/core/duotone/star-duotone.svg?raw';
import tent from '@phosphor-icons/core/duotone/tent-duotone.svg?raw';
import translate from '@phosphor-icons/core/duotone/translate-duotone.svg?raw';
import users from '@phosphor-icons/core/duotone/users-duotone.svg?raw';
import usersThree from '@phosphor-icons/core/duotone/users-three-duotone.svg?raw';
import wrench from '@phosphor-icons/core/duotone/wrench-duotone.svg?raw';

export const pictograms = {
  armchair,
  baby,
  bicycle,
  'book-open-text': bookOpenText,
  broom,
  calculator,
  'calendar-check': calendarCheck,
  camera,
  car,
  'chalkboard-teacher': chalkboardTeacher,
  'cooking-pot': cookingPot,
  ear,
  files,
  'hand-waving': handWaving,
  'house-line': houseLine,
  laptop,
  'mask-happy': maskHappy,
  'music-notes': musicNotes,
  needle,
  package: parcel,
  'paint-roller': paintRoller,
  palette,
  'paw-print': pawPrint,
  'pencil-line': pencilLine,
  plant,
  'shopping-bag': shoppingBag,
  'soccer-ball': soccerBall,
  star,
  tent,
  translate,
  users,
  'users-three': usersThree,
  wrench,
};
