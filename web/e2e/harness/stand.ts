import type { Page } from '@playwright/test';

/** What a person at a stand does with a booklet that is in front of them; without a camera the pad is there at once. */
export async function typeCode(page: Page, code: string): Promise<void> {
  for (const sign of code) await page.getByRole('button', { name: sign, exact: true }).click();
}

export async function fillForm(page: Page, answers: { task: number; day: RegExp; hour: string }): Promise<void> {
  await page.getByRole('group', { name: /Welke taak/ }).getByRole('radio').nth(answers.task).check();
  await page.getByRole('radio', { name: answers.day }).check();
  await page.getByRole('radio', { name: answers.hour, exact: true }).check();
}

/** Place, contact and remark are folded. */
export async function unfold(page: Page): Promise<void> {
  const more = page.locator('form details');
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
}

export async function noteAppointment(page: Page, code: string, hour = '10 uur'): Promise<void> {
  await typeCode(page, code);
  await fillForm(page, { task: 0, day: /morgen/, hour });
  await page.getByRole('button', { name: 'Afspraak bewaren' }).click();
  await page.getByRole('heading', { name: /^Bewaard: / }).waitFor();
}
