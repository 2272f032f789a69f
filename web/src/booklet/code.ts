/** The signs of Crockford's base32, as keys; what they mean and the check sign are the core's business. */
export const codeKeys = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];

export const codeLength = 7;
const groups = [3, 3, 1];

/** Only signs, in capitals, at most a code's worth. */
export function signsOf(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').slice(0, codeLength);
}

/** K7Q4MX2 → K7Q-4MX-2, also while typing. */
export function grouped(signs: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of groups) {
    if (at < signs.length) parts.push(signs.slice(at, at + size));
    at += size;
  }
  return parts.join('-');
}
