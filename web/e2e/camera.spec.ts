import type { Page } from '@playwright/test';
import type { Booklet } from './harness/server';
import { expect, expectAccessible, story } from './harness/story';

const formOf = (page: Page, { display }: Booklet) => page.getByRole('heading', { name: `Afspraak voor boekje ${display}` });

story('two booklets in the frame: Leila says which one; one in a corner is passed over', async ({ server, tablet }) => {
  const [first, second, third] = server.ready.booklets as [Booklet, Booklet, Booklet];
  const leila = await tablet([{ qr: first.qr, also: { qr: second.qr, where: 'beside' }, frames: 20 }]);
  await leila.pair(server.ready.pair.stand as string);
  await expect(leila.page.getByRole('heading', { name: 'Er liggen meer boekjes in beeld. Welk is het?' })).toBeVisible();
  await expectAccessible(leila.page);
  await leila.page.getByRole('button', { name: `Boekje ${second.display}` }).click();
  await expect(formOf(leila.page, second)).toBeVisible();

  const omar = await tablet([{ qr: third.qr, also: { qr: first.qr, where: 'corner' }, frames: 20 }]);
  await omar.pair(server.ready.pair.stand2 as string);
  await expect(formOf(omar.page, third)).toBeVisible();
});

story('the second booklet in the frame is out of focus: Leila is asked all the same', async ({ server, tablet }) => {
  const [first, second] = server.ready.booklets as [Booklet, Booklet];
  const leila = await tablet([{ qr: first.qr, also: { qr: second.qr, where: 'beside', isBlurred: true }, frames: 20 }]);
  await leila.pair(server.ready.pair.stand as string);
  await expect(leila.page.getByRole('heading', { name: 'Er liggen meer boekjes in beeld. Welk is het?' })).toBeVisible();
  await leila.page.getByRole('button', { name: `Boekje ${second.display}` }).click();
  await expect(formOf(leila.page, second)).toBeVisible();
});

story('a booklet that is printed light on dark is read too', async ({ server, tablet }) => {
  const [booklet] = server.ready.booklets as [Booklet];
  const leila = await tablet([{ qr: booklet.qr, isInverted: true, frames: 20 }]);
  await leila.pair(server.ready.pair.stand as string);
  await expect(formOf(leila.page, booklet)).toBeVisible();
});

story('the camera is taken away by a call: it comes back by itself, or says so with a button', async ({ server, tablet }) => {
  const leila = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 20 }]);
  const { page } = leila;
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.defineProperty(navigator, 'wakeLock', { value: { request: (kind: string) => (asked.push(kind), Promise.resolve({ release: () => Promise.resolve() })) } });
    Object.assign(window, { asked });
  });
  await leila.pair(server.ready.pair.stand as string);
  await expect(page.getByText('Dat is een andere code')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toContain('screen');

  /** As a device does that needs the camera for something else. */
  const take = () => page.locator('video').evaluate((video: HTMLVideoElement) => {
    const [track] = (video.srcObject as MediaStream).getVideoTracks();
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
    return track?.id;
  });
  const live = () => page.locator('video').evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream | null)?.getVideoTracks()[0]?.readyState ?? null);

  const gone = await take();
  await expect.poll(live).toBe('live');
  expect(await page.locator('video').evaluate((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]?.id)).not.toBe(gone);
  await expect(page.getByText('De camera gaat aan')).toHaveCount(0);

  await page.evaluate(() => {
    const camera = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    let isTaken = true;
    navigator.mediaDevices.getUserMedia = (wanted) => (isTaken ? Promise.reject(new DOMException('', 'NotReadableError')) : camera(wanted));
    Object.assign(window, { giveBack: () => (isTaken = false) });
  });
  await take();
  const again = page.getByRole('button', { name: 'Camera weer aanzetten' });
  await expect(again).toBeVisible();
  await expectAccessible(page);
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await again.click();
  await expect.poll(live).toBe('live');

  // A call that does not end the track, and shows nothing any more.
  await page.evaluate(() => {
    const camera = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    const play = HTMLVideoElement.prototype.play;
    let isTaken = true;
    navigator.mediaDevices.getUserMedia = (wanted) => (isTaken ? Promise.reject(new DOMException('', 'NotReadableError')) : camera(wanted));
    HTMLVideoElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.assign(window, { giveBack: () => (isTaken = false), letPlay: () => (HTMLVideoElement.prototype.play = play) });
  });
  await page.locator('video').evaluate((video: HTMLVideoElement) => {
    const track = (video.srcObject as MediaStream).getVideoTracks()[0] as MediaStreamTrack;
    Object.defineProperty(track, 'muted', { get: () => true });
    track.dispatchEvent(new Event('mute'));
  });
  await expect(again).toBeVisible();
  // It is there again, and the browser does not play it until somebody taps.
  await page.evaluate(() => (window as unknown as { giveBack: () => void }).giveBack());
  await again.click();
  await expect(again).toBeVisible();
  await page.evaluate(() => (window as unknown as { letPlay: () => void }).letPlay());
  // By key: a second tap in one place so soon would be the first one's.
  await again.press('Enter');
  await expect.poll(live).toBe('live');
  await expect(again).toHaveCount(0);
});

story('a tablet that was put away plays its picture again, and whoever takes it up has three minutes', async ({ server, tablet }) => {
  const leila = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 20 }]);
  const { page } = leila;
  await page.clock.install();
  await leila.pair(server.ready.pair.stand as string);
  await expect(page.getByText('Dat is een andere code')).toBeVisible();
  const video = page.locator('video');
  await page.clock.fastForward('02:50');
  await video.evaluate((element: HTMLVideoElement) => {
    element.pause();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.paused)).toBe(false);
  await page.clock.fastForward('02:50');
  await page.clock.runFor(500);
  expect(await video.evaluate((element: HTMLVideoElement) => element.srcObject !== null)).toBe(true);
});

story('a lamp that does not light is not said to be on', async ({ server, tablet }) => {
  const leila = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 20 }]);
  const { page } = leila;
  await page.addInitScript(() => {
    const apply = { fails: true };
    // As phones do that say what they can only once there is a picture.
    MediaStreamTrack.prototype.getCapabilities = () => ({ torch: document.querySelector('video')?.videoWidth ? true : undefined }) as MediaTrackCapabilities;
    MediaStreamTrack.prototype.applyConstraints = () => (apply.fails ? Promise.reject(new DOMException('', 'OverconstrainedError')) : Promise.resolve());
    Object.assign(window, { apply });
  });
  await leila.pair(server.ready.pair.stand as string);
  const lamp = page.locator('.lamp').getByRole('button');
  await lamp.click();
  await expect(lamp).toHaveAttribute('aria-pressed', 'false');
  await page.evaluate(() => ((window as unknown as { apply: { fails: boolean } }).apply.fails = false));
  await lamp.press('Enter');
  await expect(lamp).toHaveAttribute('aria-pressed', 'true');
});

story('nobody came for three minutes: the camera rests and its light is off; one tap, and it looks again', async ({ server, tablet }) => {
  const leila = await tablet([{ qr: 'https://voorbeeld.be/menu', frames: 20 }]);
  const { page } = leila;
  await page.clock.install();
  await leila.pair(server.ready.pair.stand as string);
  await expect(page.getByText('Dat is een andere code')).toBeVisible();
  const live = () => page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject !== null);
  const again = page.getByRole('button', { name: 'Camera weer aanzetten' });

  await page.clock.fastForward('02:50');
  await page.locator('video').click({ force: true });
  await page.clock.fastForward('02:50');
  await page.clock.runFor(500);
  expect(await live(), 'somebody touched the screen').toBe(true);

  await page.clock.fastForward('03:01');
  await page.clock.runFor(500);
  await expect(page.getByText('De camera rust even')).toBeVisible();
  expect(await live()).toBe(false);
  await expectAccessible(page);
  await again.click();
  await expect.poll(live).toBe(true);
  await expect(again).toHaveCount(0);
});

story('a booklet that is read before anybody tapped makes no sound; after a tap it does', async ({ server, tablet }) => {
  const [first, second] = server.ready.booklets as [Booklet, Booklet];
  const leila = await tablet([{ qr: first.qr, frames: 20 }, { qr: second.qr, frames: 20 }]);
  await leila.pair(server.ready.pair.stand as string);
  await expect(leila.page.getByRole('heading', { name: /^Afspraak voor boekje/ })).toBeVisible();
  // Her browser starts anew: nobody has touched this page.
  await leila.batteryDies();
  await leila.switchOn();
  const { page } = leila;
  await page.addInitScript(() => {
    const sounds: string[] = [];
    Object.assign(window, { sounds });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...at) { sounds.push('tone'); start.apply(this, at); };
    navigator.vibrate = () => { sounds.push('tick'); return true; };
  });
  // Looking with the eyes of the harness counts as a tap.
  const cdp = await page.context().newCDPSession(page);
  const untouched = async <T>(expression: string) => (await cdp.send('Runtime.evaluate', { expression, returnByValue: true, userGesture: false })).result.value as T;
  await leila.open();
  await expect.poll(() => untouched<string | undefined>('document.querySelector("form h2")?.textContent')).toMatch(/^Afspraak voor boekje/);
  expect(await untouched('navigator.userActivation.hasBeenActive')).toBe(false);
  expect(await untouched('sounds')).toEqual([]);
  await page.getByRole('button', { name: 'Stoppen met deze afspraak' }).click();
  await expect.poll(() => untouched('sounds')).toEqual(['tick', 'tone']);
});
