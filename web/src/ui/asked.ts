import type { Field } from '../core/generated';

/** How a text field is asked for. */
export interface Asked {
  type: 'text' | 'date' | 'time';
  /** The keyboard that a tablet shows. */
  inputmode: 'text' | 'tel' | 'email' | 'numeric';
  lines: number;
  /** What a keyboard on glass writes large. */
  autocapitalize: 'none' | 'words' | 'sentences';
  /** Most characters; what is too long is said and not cut off. */
  max: number;
}

/** Far over a field's bound: somebody pasted something else. It is cut off before it enters, for a browser takes minutes over it. */
export const farOver = (max: number): number => (Number.isFinite(max) ? max * 10 : 2_000);

/** Of what was left in a form. An earlier version also kept what was pasted by the megabyte, and stood still at every start. */
export const leftMax = farOver(2_000);

const line: Asked = { type: 'text', inputmode: 'text', lines: 1, autocapitalize: 'sentences', max: Infinity };

export function askedOf(field: Field): Asked {
  switch (field.is) {
    case 'line':
      return { ...line, max: field.max };
    case 'lines':
      return { ...line, lines: 4, max: field.max };
    // Not the types of HTML: browsers rewrite what is typed in them.
    case 'phone':
      return { ...line, inputmode: 'tel', autocapitalize: 'none' };
    case 'mail':
      return { ...line, inputmode: 'email', autocapitalize: 'none' };
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
