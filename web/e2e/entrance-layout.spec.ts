import { stops } from './harness/entrance';
import { expectNothingCut, expectWithinReach } from './harness/screen';
import { typeCode } from './harness/stand';
import { expect, expectAccessible, story } from './harness/story';

for (const [width, height] of [[360, 740], [820, 1180], [1280, 800]] as const) {
  for (const [code, language] of [['nl', 'Nederlands'], ['ar', 'العربية']] as const) {
    story(`every screen of the entrance is whole and without barriers at ${width}×${height} in ${code}`, async ({ server, tablet }) => {
      story.setTimeout(120_000);
      const fatima = await tablet();
      const { page } = fatima;
      await page.setViewportSize({ width, height });
      await fatima.pair(server.ready.pair.desk as string);
      await page.getByRole('combobox').first().selectOption({ label: language });
      const isWhole = async (where: string): Promise<void> => {
        await expectNothingCut(page, where);
        await expectWithinReach(page, where);
        await expectAccessible(page);
      };
      const to = async (hash: string): Promise<void> => {
        await page.evaluate((to) => (location.hash = to), hash);
        await expect(page.locator('main :is(h1, h2)').first()).toBeAttached();
      };
      await to('#/entrance');
      await expect(page.getByRole('button', { name: '7', exact: true })).toBeVisible();
      // The whole pad is between what stays above it and what stays below.
      const edgesOf = async (part: string) => (await page.locator(part).last().boundingBox())!;
      const [header, input, keys, bar] = [await edgesOf('header'), await edgesOf('main input'), await edgesOf('.pad .keys'), await edgesOf('.screen > .bar')];
      expect(input.y).toBeGreaterThanOrEqual(header.y + header.height);
      expect(keys.y + keys.height).toBeLessThanOrEqual(bar.y);
      await expect(page.locator('.one')).toBeInViewport({ ratio: 1 });
      await isWhole('scan');
      await typeCode(page, server.ready.booklets.at(-1)!.code);
      await expect(page.locator('.choices:not([inert])')).toBeVisible();
      for (const big of (await page.locator('.choices > button').all()).slice(0, 3)) await expect(big).toBeInViewport({ ratio: 1 });
      await isWhole('choose');
      await to('#/entrance/person');
      await page.locator('main input').fill('diallo');
      await expect(page.locator('main li').first()).toBeVisible();
      await isWhole('person');
      await to('#/entrance/group');
      await expect(page.locator('main section').first()).toBeVisible();
      await isWhole('group');
      await to('#/entrance/new');
      await isWhole('new');
      await page.getByRole('radio').first().check();
      await page.locator('.bar .main').click();
      await expect(page.locator('.bound')).toBeVisible();
      await isWhole('who');
      await to('#/entrance/talents');
      await isWhole('talents');
      await page.locator('button[aria-pressed]:has(.word)').nth(23).click();
      await to('#/entrance/route');
      await expect(stops(page).first()).toBeVisible();
      await isWhole('route');
    });
  }
}
