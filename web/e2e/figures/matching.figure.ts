import type { Page } from '@playwright/test';
import { askCore } from '../harness/many';
import { expect, story } from '../harness/story';

const [ORGANISATIONS, TASKS_EACH, TIMES] = [50, 100, 201];
const halfDays = ['mon-morning', 'tue-morning', 'wed-afternoon', 'thu-afternoon', 'fri-morning'];

/** As the coordinator's own forms send them. */
const post = (page: Page, organisations: number, each: number) =>
  page.evaluate(async ({ organisations, each, halfDays }) => {
    const send = async (path: string, fields: [string, string][]) => {
      const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
      if (!answer.redirected) throw new Error(`${path}: ${answer.status}`);
      return answer;
    };
    const pick = (from: string[], n: number) => from[n % from.length] as string;
    for (let one = 0; one < organisations; one += 1) {
      const made = await send('/organisations/new', [['name', `Verzonnen huis ${one}`], ['place', 'Brussel'], ['municipality', pick(['jette', 'forest', 'anderlecht'], one)]]);
      const id = /[0-9a-f]{32}/.exec(made.url)?.[0] ?? '';
      for (let n = 0; n < each; n += 1) {
        // The form says which version it was opened on.
        const page = new DOMParser().parseFromString(await (await fetch(`/organisations/${id}/task/new`)).text(), 'text/html');
        const form = page.querySelector('main form[method=post]') as HTMLFormElement;
        const offered = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)].map((box) => box.value);
        const [talents, languages] = [offered('talent'), offered('language')];
        const hidden = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }): [string, string] => [name, value]);
        await send(form.getAttribute('action') ?? '', [
          ...hidden, ['title', `Taak ${one}-${n}`], ['talent', pick(talents, one + n)], ['talent', pick(talents, one * 3 + n + 1)],
          ['language', pick(languages, n)], ['when', pick(halfDays, n)], ['when', pick(halfDays, one + n)], ['places', '3'],
        ]);
      }
    }
  }, { organisations, each, halfDays });

/** What a volunteer waits for after a tap on *Zoek taken die passen*: asked of the worker of the core, with the reasons of the first twenty. */
story('ranking five thousand tasks', async ({ server, coordinator, tablet }) => {
  story.setTimeout(1_200_000);
  await post(coordinator, ORGANISATIONS, TASKS_EACH);
  const desk = await tablet();
  const ask = await askCore(desk.page);
  await desk.pair(server.ready.pair.desk as string);
  const wishes = {
    texts: { dutch: 'a2', municipality: 'jette' }, numbers: { practise: 1 }, items: {},
    choices: { talent: ['cooking', 'listening', 'sewing'], language: ['fr', 'ar'], availability: halfDays.slice(0, 4) },
  };
  await expect.poll(async () => ((await ask([['matches', wishes, undefined, 20]])).last as { count: number }).count, { timeout: 60_000 }).toBeGreaterThan(ORGANISATIONS * TASKS_EACH);
  const { took } = await ask(Array.from({ length: TIMES }, () => ['matches', wishes, undefined, 20]));
  took.sort((one, other) => one - other);
  const at = (share: number) => (took[Math.floor((TIMES - 1) * share)] as number).toFixed(1);
  console.log(`ranking ${ORGANISATIONS * TASKS_EACH} tasks with reasons: median ${at(0.5)} ms, p95 ${at(0.95)} ms of ${TIMES}`);
});
