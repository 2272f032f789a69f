/**
 * A scanner that is a keyboard types wherever the focus is. When no field has it, what begins like a code or like a
 * QR text belongs to the field that waits for one.
 */
export function startsCode({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const inField = document.activeElement?.matches('input, select, textarea') ?? false;
  return !inField && !altKey && !ctrlKey && !metaKey && /^[\p{Nd}s]$/iu.test(key);
}
