import { field, find, listed, register } from './harness/desk';
import { expect, story } from './harness/story';

const deaths = 8;

story('the tablet dies again and again while Fatima types: all that showed its tick is there', async ({ server, tablet }) => {
  story.setTimeout(240_000);
  const fatima = await tablet();
  await fatima.pair(server.ready.pair.desk as string);
  await fatima.isReadyForOffline();
  await register(fatima.page, 'Zeynep Testova');
  await listed(fatima.page, /Zeynep/).click();
  let ticked = '';
  for (let death = 1; death <= deaths; death += 1) {
    // Half of the time without network: then nobody else has it either.
    if (death % 2 === 0) fatima.network.cut();
    else fatima.network.restore();
    const { page } = fatima;
    const remark = field(page, 'Opmerking');
    const tick = remark.locator('xpath=..').getByText('bewaard', { exact: true });
    let typed = '';
    let enough = () => {};
    const written = new Promise<void>((resolve) => (enough = resolve));
    // She types on; the battery asks nobody.
    const typing = (async () => {
      for (let word = 1; ; word += 1) {
        typed = `Woord ${word} van keer ${death}. ${'Ze komt graag. '.repeat(20)}`.trim();
        await remark.fill(typed);
        await remark.blur();
        await expect(tick).toBeVisible();
        ticked = typed;
        if (word === death * 3) enough();
      }
    })();
    await Promise.race([written, typing]);
    await Promise.all([fatima.batteryDies(), typing.catch(() => {})]);

    await fatima.switchOn();
    await fatima.open();
    await find(fatima.page, 'zey');
    await listed(fatima.page, /Zeynep/).click();
    // What was under way may have made it too; what it replaced is gone then.
    const shown = field(fatima.page, 'Opmerking');
    await expect(shown).not.toHaveValue('');
    expect([ticked, typed], `death ${death}`).toContain(await shown.inputValue());
    await expect(listed(fatima.page, /Zeynep/)).toHaveCount(1);
  }
  fatima.network.restore();
  await expect(fatima.savedLine).toContainText('Alles is bewaard en verstuurd', { timeout: 60_000 });
});
