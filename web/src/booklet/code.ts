/** A booklet's code, or what a scanner types, while it is being typed. Whether it is right is the core's business. */

export const codeLength = 8;
/** More digits than a code has are shown, so that the core can say so; these are enough. */
const digitsMax = 20;
/** A booklet's QR text is always this long. */
const qrLength = 120;

/** The digits of what was typed, of any script, as 0 to 9. */
export function digitsOf(typed: string): string {
  return [...typed.matchAll(/\p{Nd}/gu)].map(([sign]) => valueOf(sign)).join('').slice(0, digitsMax);
}

/** In every script the digits follow each other, so the value is the distance to its zero. */
function valueOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value % 10;
}

/** 48273108 → 4827 3108, also while typing; the space does not break. */
export function grouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1\u00a0');
}

/** Whether a scanner is typing a booklet's QR text, or has. */
export function isQrText(typed: string): boolean {
  return /SS1:/i.test(typed);
}

/** What there is so far of a QR text, from its first letter on, or nothing. */
export function qrTextIn(typed: string): string {
  return /S(S(1(:.*)?)?)?$/i.exec(typed)?.[0] ?? '';
}

/** Nothing more has to come: it can be read. */
export function isComplete(typed: string): boolean {
  return qrTextIn(typed) === '' ? typed.length === codeLength : typed.length >= qrLength;
}
