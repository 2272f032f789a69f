import { fill, said, save } from './harness/filling';
import { menu, open } from './harness/dashboard';
import { expect, expectAccessible, story } from './harness/story';

story('Sofie’s login ends while she writes: her words stay, and nothing else, and are saved where she logs in again', async ({ server, coordinator }) => {
  await menu(coordinator, 'Organisaties').click();
  await coordinator.getByRole('link', { name: 'Muntpunt' }).click();
  await fill(coordinator, { 'Wat doet de organisatie?': 'Een huis vol boeken.\nEn verhalen.' });
  const [about, place] = [coordinator.getByLabel('Wat doet de organisatie?'), () => coordinator.getByLabel('Wat doet de organisatie?').boundingBox()];
  await about.press('ControlOrMeta+Home');
  await about.press('Shift+ArrowRight');
  await coordinator.evaluate(() => scrollBy(0, 40));
  const before = await place();
  const otherTab = await coordinator.context().newPage();
  await otherTab.goto(new URL('/today', coordinator.url()).href);
  await otherTab.getByRole('button', { name: 'Afmelden' }).click();
  await expect(otherTab.getByRole('heading', { name: 'Welkom' })).toBeVisible();

  await expect(coordinator.getByText('Wat je schreef, staat hier nog.')).toBeVisible();
  // She goes on where she was: nothing moved under her hands.
  expect(await place()).toEqual(before);
  await expect(about).toBeFocused();
  await coordinator.keyboard.type('H');
  await expect(about).toHaveValue('Hen huis vol boeken.\nEn verhalen.');
  await coordinator.keyboard.press('Backspace');
  await coordinator.keyboard.type('E');
  expect(await place()).toEqual(before);
  await expect(coordinator.getByRole('navigation')).toHaveCount(0);
  await expect(coordinator.getByText('Nieuwe taak')).toHaveCount(0);
  await expectAccessible(coordinator);
  await save(coordinator);
  await expect(coordinator.getByRole('heading', { name: 'Je bent niet meer aangemeld' })).toBeVisible();
  await expect(coordinator.getByLabel('Naam')).toBeFocused();
  await expectAccessible(coordinator);
  await coordinator.keyboard.type(server.ready.coordinator.name);
  await coordinator.keyboard.press('Tab');
  await coordinator.keyboard.type('vergeten');
  await coordinator.keyboard.press('Enter');
  await expect(coordinator.getByRole('alert')).toHaveText(/passen niet bij elkaar/);
  await expectAccessible(coordinator);
  await coordinator.keyboard.type(server.ready.coordinator.password);
  await coordinator.keyboard.press('Enter');
  await expect(said(coordinator)).toContainText('Muntpunt is bewaard.');
  await expect(coordinator.getByLabel('Wat doet de organisatie?')).toHaveValue('Een huis vol boeken.\nEn verhalen.');
});

story('Karim takes a task away in which Sofie is writing: her words stay and become a new task', async ({ coordinator }) => {
  await menu(coordinator, 'Organisaties').click();
  await coordinator.getByRole('link', { name: 'Muntpunt' }).click();
  const organisation = coordinator.url();
  const task = coordinator.getByRole('region', { name: 'Taken' }).getByRole('listitem').getByRole('link').first();
  const title = await task.innerText();
  await task.click();
  await fill(coordinator, { 'Wat doe je?': 'Je helpt mensen kiezen.' });
  const words = coordinator.getByLabel('Wat doe je?');
  // On a phone: the menu stands above what she writes, not beside it.
  await coordinator.setViewportSize({ width: 390, height: 700 });
  await words.press('End');
  const before = await words.boundingBox();
  const karim = await coordinator.context().newPage();
  await karim.goto(coordinator.url());
  await karim.getByRole('button', { name: 'Weghalen' }).click();
  await expect(said(karim)).toContainText('is weggehaald');
  // News that comes after it, so that the page has heard of both.
  await karim.getByRole('link', { name: 'Nieuwe taak' }).click();
  await fill(karim, { 'Wat is de taak?': 'Iets anders' });
  const heard = coordinator.waitForResponse((answer) => answer.url() === coordinator.url() && answer.status() === 404);
  await Promise.all([heard, save(karim)]);
  await expect(coordinator.getByRole('heading', { name: 'Deze pagina is intussen weggehaald' })).toBeVisible();
  expect(await words.boundingBox()).toEqual(before);
  await expect(words).toBeFocused();
  await coordinator.keyboard.type('!');
  await expect(words).toHaveValue('Je helpt mensen kiezen.!');
  await coordinator.keyboard.press('Backspace');
  await expect(coordinator.getByRole('navigation')).toHaveCount(0);
  await expectAccessible(coordinator);
  await save(coordinator);
  await expect(coordinator.getByRole('alert')).toContainText('intussen weggehaald');
  await expect(coordinator.getByLabel('Wat doe je?')).toHaveValue('Je helpt mensen kiezen.');
  await expectAccessible(coordinator);
  await save(coordinator);
  await open(coordinator, organisation);
  await expect(coordinator.getByRole('region', { name: 'Taken' }).getByRole('link', { name: title })).toBeVisible();
});

story('Sofie pastes two cells of a table into a line: the words stay apart, and Ctrl+Z takes them out', async ({ coordinator }) => {
  await menu(coordinator, 'Organisaties').click();
  await coordinator.getByRole('link', { name: 'Nieuwe organisatie' }).click();
  const [place, about] = [coordinator.getByLabel('Waar is de organisatie?'), coordinator.getByLabel('Wat doet de organisatie?')];
  // A clipboard of her own: several lines are copied from the field that holds lines.
  await about.fill('Huis van het Nederlands\nBrussel');
  await about.press('ControlOrMeta+a');
  await about.press('ControlOrMeta+c');
  await place.focus();
  await place.press('ControlOrMeta+v');
  await expect(place).toHaveValue('Huis van het Nederlands Brussel');
  await place.press('ControlOrMeta+z');
  await expect(place).toHaveValue('');
});

story('Sofie chooses another language in the middle of a form: the page speaks it, and her words stay', async ({ coordinator }) => {
  await menu(coordinator, 'Organisaties').click();
  await coordinator.getByRole('link', { name: 'Muntpunt' }).click();
  await coordinator.getByRole('link', { name: 'Nieuwe taak' }).click();
  await fill(coordinator, { 'Wat is de taak?': 'Voorlezen', 'Wat doe je?': 'Je leest voor.' });
  await coordinator.getByRole('button', { name: /Français/ }).click();
  await expect(coordinator.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(coordinator.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  await expect(coordinator.getByText('Wat doe je?')).toHaveCount(0);
  await expect(coordinator.locator('[name=title]')).toHaveValue('Voorlezen');
  await expect(coordinator.locator('[name=about]')).toHaveValue('Je leest voor.');
  await expectAccessible(coordinator);
  await coordinator.getByRole('button', { name: /Nederlands/ }).click();
  await expect(coordinator.getByLabel('Wat doe je?')).toHaveValue('Je leest voor.');
  await save(coordinator);
  await expect(said(coordinator)).toContainText('Voorlezen is bewaard.');
});
