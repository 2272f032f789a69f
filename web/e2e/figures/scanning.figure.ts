import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { askCore } from '../harness/many';
import { program } from '../harness/server';
import { story } from '../harness/story';
import { figure } from './figure';

const [EACH, LOOKS] = [20, 3];

/** What a camera asks of the core for one picture, among pictures on which there is much to try. */
story('reading degraded pictures of 640 × 480', async ({ server, tablet }) => {
  story.setTimeout(600_000);
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-pictures-'));
  await promisify(execFile)(join(dirname(program), 'pictures'), [folder, `${EACH}`]);
  const desk = await tablet();
  const { page } = desk;
  await askCore(page);
  await desk.pair(server.ready.pair.desk as string);
  const took: number[] = [];
  const read = new Map<string, number>();
  for (const name of (await readdir(folder)).sort()) {
    const file = await readFile(join(folder, name));
    const [, text] = /^P5\n# (.*)\n/.exec(file.subarray(0, 200).toString('latin1')) as unknown as [string, string];
    const luma = file.subarray(file.length - 640 * 480).toString('base64');
    const looks = await page.evaluate(async ({ luma, looks }) => {
      const { core } = window as unknown as { core: Worker };
      const grey = Uint8Array.from(atob(luma), (sign) => sign.charCodeAt(0));
      const all: { texts: string[]; took: number }[] = [];
      for (let look = 0; look < looks; look += 1) {
        const begun = performance.now();
        const texts = await new Promise<string[]>((answered, failed) => {
          const hear = ({ data }: MessageEvent<{ kind: string; id?: number; value: string[] }>): void => {
            // News comes in between.
            if (data.id !== 2_000_000 + look) return;
            core.removeEventListener('message', hear);
            if (data.kind === 'answer') answered(data.value);
            else failed(new Error(JSON.stringify(data)));
          };
          core.addEventListener('message', hear);
          core.postMessage({ kind: 'call', id: 2_000_000 + look, name: 'scan', args: [grey, 640, 480, 640, look] });
        });
        all.push({ texts, took: performance.now() - begun });
      }
      return all;
    }, { luma, looks: LOOKS });
    took.push(...looks.map((look) => look.took));
    const trouble = name.split('-')[0] as string;
    read.set(trouble, (read.get(trouble) ?? 0) + Number(looks.some(({ texts }) => texts.length === 1 && texts[0] === text)));
  }
  await rm(folder, { recursive: true, force: true });
  console.log(figure('a look at a picture', took));
  for (const [trouble, count] of read) console.log(`${trouble}: ${count} of ${EACH}`);
});
