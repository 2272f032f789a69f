import { askCore } from '../harness/many';
import { expect, story } from '../harness/story';
import { figure } from './figure';

const [TASKS, TIMES] = [5_000, 201];

/** What a volunteer waits for after a tap on a wish: asked of the worker of the core, with the reasons of the first twenty. */
story('ranking five thousand tasks', async ({ server, tablet }) => {
  await server.startAmong('tasks', TASKS);
  const desk = await tablet();
  const ask = await askCore(desk.page);
  await desk.pair(server.ready.pair.desk as string);
  const halfDays = ['mon-morning', 'tue-morning', 'wed-afternoon', 'thu-afternoon'];
  const wishes = (talent: string) => ({
    texts: { dutch: 'a2', municipality: 'jette' }, numbers: { practise: 1 }, items: {},
    choices: { talent: ['cooking', 'listening', talent], language: ['fr', 'ar'], availability: halfDays },
  });
  const count = async () => ((await ask([['matches', wishes('sewing'), undefined, 20]])).last as { count: number }).count;
  await expect.poll(count, { timeout: 60_000 }).toBeGreaterThan(TASKS);
  // Another wish each time.
  const talents = ['sewing', 'sports', 'drawing', 'driving', 'gardening'];
  const { took } = await ask(Array.from({ length: TIMES }, (_, n) => ['matches', wishes(talents[n % talents.length] as string), undefined, 20]));
  console.log(figure(`ranking ${TASKS} tasks, with the reasons of twenty`, took));
  // Something was saved before each question.
  const saving = await ask(Array.from({ length: TIMES }, (_, n) => n % 2 === 0 ? ['put_draft', 'figure', `${n}`] : ['matches', wishes(talents[n % talents.length] as string), undefined, 20]));
  console.log(figure('the same after each save', saving.took.filter((_, n) => n % 2 === 1)));
});
