import { type Page, expect } from '@playwright/test';

/** What runs off the screen sideways, if anything does. */
export async function expectNothingCut(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>(':is(header, main, dialog) :is(input, textarea, button, a, p, h1, h2, h3, label, li, span)')]
    .filter((each) => each.offsetParent !== null && !each.closest('.sr-only'))
    .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1 || each.getBoundingClientRect().left < -1)
    .map((each) => `${each.tagName} ${each.textContent?.trim().slice(0, 40)}`));
  expect.soft(cut, where).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), where).toBeLessThanOrEqual(0);
}

/** Whatever takes the focus shows that, is not covered then, and is large enough for a finger. */
export async function expectWithinReach(page: Page, where: string): Promise<void> {
  // A key: from here on the focus is shown.
  await page.keyboard.press('Tab');
  const wrong = await page.evaluate(() => {
    const least = 47.5;
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (each) => !each.closest('[inert]') && !(each as HTMLButtonElement).disabled && each.checkVisibility({ visibilityProperty: true }) && each.tabIndex >= 0,
    );
    /** The edge or the ground of a control, of what stands around it, and of what is drawn in its place. */
    const look = (each: Element): string => {
      const drawn = [each, each.parentElement, each.closest('label'), each.nextElementSibling].filter((other) => other !== null);
      return drawn.map((other) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(other);
        return [outlineStyle, outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join();
      }).join(';');
    };
    const found: string[] = [];
    for (const each of controls) {
      const name = `${each.tagName.toLowerCase()} ${(each.getAttribute('aria-label') ?? each.closest('label')?.textContent ?? each.textContent ?? '').trim().slice(0, 40)}`;
      (document.activeElement as HTMLElement | null)?.blur();
      const before = look(each);
      each.focus();
      if (document.activeElement !== each) {
        found.push(`does not take the focus: ${name}`);
        continue;
      }
      if (look(each) === before) found.push(`does not show the focus: ${name}`);
      const target = each.matches('[type=radio], [type=checkbox]') ? each.closest('label') ?? each : each;
      const { width, height, left, top } = target.getBoundingClientRect();
      // A link within a sentence is as high as its line.
      const isInSentence = each.matches('a') && getComputedStyle(each).display === 'inline';
      if (!each.closest('.sr-only') && !isInSentence && (width < least || height < least)) found.push(`smaller than a finger: ${name}, ${Math.round(width)}×${Math.round(height)}`);
      const on = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
      if (!isInSentence && on !== null && !target.contains(on) && !on.contains(target) && on.closest('label') !== target) found.push(`covered by ${on.tagName} ${on.className}: ${name}`);
    }
    return found;
  });
  expect.soft(wrong, where).toEqual([]);
}
