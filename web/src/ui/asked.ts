import type { Field } from '../core/generated';

/** How a text field is asked for. */
export interface Asked {
  type: 'text' | 'date' | 'time';
  /** The keyboard that a tablet shows. */
  inputmode: 'text' | 'tel' | 'email' | 'numeric';
  lines: number;
  /** Most characters; what is too long is said and not cut off. */
  max: number;
}

const line: Asked = { type: 'text', inputmode: 'text', lines: 1, max: Infinity };

export function askedOf(field: Field): Asked {
  switch (field.is) {
    case 'line':
      return { ...line, max: field.max };
    case 'lines':
      return { ...line, lines: 4, max: field.max };
    // Not the types of HTML: browsers rewrite what is typed in them.
    case 'phone':
      return { ...line, inputmode: 'tel' };
    case 'mail':
      return { ...line, inputmode: 'email' };
    case 'number':
      return { ...line, inputmode: 'numeric' };
    case 'day':
      return { ...line, type: 'date' };
    case 'time':
      return { ...line, type: 'time' };
    default:
      return line;
  }
}
