import { expect, story } from '../harness/story';

const TIMES = 11;

/** From the tap on the icon until a volunteer can type: the app opens without network, on a tablet with sheets. */
story('opening the app without network', async ({ server, tablet }) => {
  const desk = await tablet();
  await desk.pair(server.ready.pair.desk as string);
  await desk.isReadyForOffline();
  desk.network.cut();
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await desk.page.goto('about:blank');
    const tap = Date.now();
    await desk.open();
    await expect(desk.page.getByRole('textbox', { name: 'Zoek een kandidaat' })).toBeFocused();
    taken.push(Date.now() - tap);
  }
  taken.sort((one, other) => one - other);
  console.log(`opening the app offline until typing: median ${taken[Math.floor(TIMES / 2)]} ms, slowest ${taken.at(-1)} ms of ${TIMES}`);
});
