import { cutOff, order, printed, readCodes } from '../harness/booklets';
import { open } from '../harness/dashboard';
import { expect, story } from '../harness/story';

const BOOKLETS = 300;

/** From the tap on the link to the paper: Chromium reads the page, lays it out and writes the PDF. */
story('three hundred booklets on paper', async ({ coordinator }) => {
  story.setTimeout(600_000);
  const batch = await order(coordinator, BOOKLETS);
  let all = 0;
  for (const part of ['covers', 'inside']) {
    const begun = performance.now();
    await open(coordinator, `${batch}/${part}`);
    const pdf = await printed(coordinator);
    const took = performance.now() - begun;
    all += took;
    const sheets = await coordinator.locator('.a4').count();
    console.log(`${part} of ${BOOKLETS} booklets: ${(took / 1000).toFixed(1)} s for ${sheets} sheets, ${(pdf.length / 1024 / 1024).toFixed(1)} MB`);
    expect(await cutOff(coordinator)).toEqual([]);
    if (part === 'inside') continue;
    const codes = (await readCodes(pdf)).flat();
    console.log(`zbarimg at 150 dpi reads ${new Set(codes).size} of ${BOOKLETS}`);
  }
  console.log(`all of ${BOOKLETS} booklets: ${(all / 1000).toFixed(1)} s`);
});
