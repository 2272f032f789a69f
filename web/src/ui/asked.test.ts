import { describe, expect, it } from 'vitest';
import { fields } from '../core/generated';
import { leftIn } from '../desk/held';
import { askedOf, farOver, leftMax } from './asked';

describe('how a field is asked for', () => {
  it('writes nothing large in what is no sentence', () => {
    expect(askedOf(fields.candidate.phone).autocapitalize).toBe('none');
    expect(askedOf(fields.candidate.mail).autocapitalize).toBe('none');
    expect(askedOf(fields.candidate.remark).autocapitalize).toBe('sentences');
  });

  it('lets in ten times what fits, and no field holds more than is left in a form', () => {
    expect(farOver(askedOf(fields.candidate.remark).max)).toBe(20_000);
    expect(farOver(askedOf(fields.candidate.phone).max)).toBe(2_000);
    expect(farOver(askedOf(fields.candidate.motivation).max)).toBeLessThanOrEqual(leftMax);
  });

  it('takes the beginning of what an earlier version left by the megabyte', () => {
    const held = leftIn(JSON.stringify({ remark: { shown: 'a'.repeat(2_000_000), known: '', since: 'v0' } }));
    expect(held.remark?.shown).toHaveLength(leftMax);
  });
});
