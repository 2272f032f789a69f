import { questions } from '../../centre/questions';
import { type Step, steps } from '../place';

/** The steps of an intake at this centre: one for its own questions when it asks any. The step a person is in stays. */
export function stepsNow(step: Step): Step[] {
  const asks = questions().some(({ off }) => !off);
  return steps.filter((each) => each !== 'questions' || asks || step === each);
}
