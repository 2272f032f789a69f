import { centre } from '../../centre/centre.svelte';
import { questions } from '../../centre/questions';
import { type Step, steps } from '../place';

/** Those of the intake on the screen; without an id it has no sheet yet. */
let taken: { id: string | null; steps: readonly Step[] } | null = null;

/**
 * The steps of an intake at this centre: one for its own questions when it asks any. They are taken once, so that no news puts
 * another step under a finger; the step a person is in is always one of them.
 */
export function stepsOf(id: string | null, step: Step): Step[] {
  if (taken === null || (taken.id !== id && taken.id !== null)) {
    const asks = questions().some(({ off }) => !off);
    taken = { id, steps: steps.filter((each) => each !== 'questions' || asks) };
  }
  const { steps: mine } = taken;
  // The sheet was made: the same intake goes on. Before the centre's words are read, nothing is known for good.
  taken = centre.known ? { id, steps: mine } : null;
  return steps.filter((each) => mine.includes(each) || each === step);
}

/** Who comes back to it later begins with the questions of then. */
export function endIntake(): void {
  taken = null;
}
