import { describe, expect, it } from 'vitest';
import { digitsOf, grouped, isComplete, qrTextIn } from './code';

const qr = `SS1:${'0 A9$%*+-./'.repeat(11).slice(0, 116)}`;

describe('a booklet code while it is typed', () => {
  it.each([['', ''], ['4', '4'], ['4827', '4827'], ['48273', '4827\u00a03'], ['48273108', '4827\u00a03108'], ['482731081', '4827\u00a03108\u00a01']])(
    'shows %j as %j', (digits, shown) => expect(grouped(digits)).toBe(shown),
  );

  it.each([' 4827-3108 ', '4827\u00a03108', '٤٨٢٧ ٣١٠٨', '۴۸۲۷۳۱۰۸', '４８２７３１０８', '४८२७ ३१०८', '\u200f48 27 31 08'])(
    'takes the digits of %j', (typed) => expect(digitsOf(typed)).toBe('48273108'),
  );

  it('is complete with eight digits, no fewer and no more', () => {
    expect(['4827310', '48273108', '482731081'].map(isComplete)).toEqual([false, true, false]);
  });
});

describe('a scanner that types the QR text', () => {
  it('is known from its first sign to its last, also with capitals locked and after digits', () => {
    for (let length = 1; length <= qr.length; length += 1) {
      const typed = qr.slice(0, length);
      expect(qrTextIn(typed)).toBe(typed);
      expect(qrTextIn(typed.toLowerCase())).toBe(typed.toLowerCase());
      expect(qrTextIn(`48\u00a0${typed}`)).toBe(typed);
      expect(isComplete(typed)).toBe(length === 120);
    }
  });

  it.each(['', '48273108', 's4', 'Sofie', 'https://voorbeeld.be', 'SS2:'])('is not seen in %j', (typed) => expect(qrTextIn(typed)).toBe(''));
});
