import { describe, expect, it } from 'vitest';
import { fieldOf, isOn, itemsOf, textOf } from './record';

describe('a register', () => {
  it('leads to its field and the name of its words', () => {
    expect(fieldOf('candidate', 'name')).toMatchObject({ words: 'candidate-name', field: { is: 'line' } });
    expect(fieldOf('candidate', 'consent/forward')).toMatchObject({ words: 'candidate-consent-forward', field: { settle: 'stricter' } });
    expect(fieldOf('candidate', 'talent/cooking')).toMatchObject({ words: 'candidate-talent', field: { is: 'choices', max: 5 } });
    expect(fieldOf('candidate', 'own/q1/text')).toMatchObject({ words: 'own-text', field: { settle: 'join' } });
    expect(fieldOf('organisation', 'task/gids/talent/cooking')).toMatchObject({ words: 'task-talent', field: { is: 'choices' } });
  });

  it('of a newer app leads nowhere', () => {
    for (const register of ['shoe', 'name/x', 'own/q1', 'own/q1/shoe', 'talents/cooking', '']) {
      expect(fieldOf('candidate', register), register).toBeNull();
    }
  });
});

it('what is not there is empty', () => {
  const values = { texts: { name: 'Amina' }, choices: {}, numbers: { 'consent/store': -5 } };
  expect([textOf(values, 'name'), textOf(values, 'mail'), textOf(null, 'name')]).toEqual(['Amina', '', '']);
  expect(isOn(values, 'consent/store')).toBe(false);
});

it('has several of a group, each by its id', () => {
  const values = { texts: { name: 'Centrum', 'talent/t1/nl': 'breien' }, choices: { 'own/q1/choice': ['a'] }, numbers: { 'talent/t1/off': 1 } };
  expect([...itemsOf(values, 'talent')]).toEqual([['t1', { texts: { nl: 'breien' }, choices: {}, numbers: { off: 1 } }]]);
  expect(itemsOf(values, 'own').get('q1')?.choices).toEqual({ choice: ['a'] });
  expect(itemsOf(null, 'talent').size).toBe(0);
});
