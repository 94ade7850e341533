/**
 * A finger on a touch screen, in Chromium, through the whole path of a real
 * one: touch events first, and the browser scrolls unless the page takes them.
 */
import { pause, scrolled, waitFor } from './browser.js';
import { felt } from './stage.js';

/** @typedef {import('./browser.js').Point} Point */

/**
 * Puts a finger down on a stage, moves it in steps a frame apart, rests so that
 * nothing is flung, lifts it, and waits until the stage has heard of that and
 * what scrolled stands still.
 *
 * @param {import('./browser.js').Page} page with touch
 * @param {import('./browser.js').View} view the stage's, in a frame of the page
 * @param {Point} from in the page's viewport
 * @param {Point} to
 */
export async function swipe(page, view, from, to) {
  const session = await page.puppet?.createCDPSession();
  if (!session) throw new Error('touch needs Chromium');
  /** @param {'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'} type @param {Point[]} touchPoints */
  const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await felt(page, view, from, 'pointerdown', () => touch('touchStart', from), () => touch('touchCancel'));
  const lifted = await view.eval(() => globalThis.probe.lifted);
  const steps = 20;
  for (let step = 1; step <= steps; step++) {
    await touch('touchMove', {
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    });
    await pause(16);
  }
  await pause(120);
  await touch('touchEnd');
  await session.detach();
  await waitFor(view, 'the finger to be lifted', (lifted) => globalThis.probe.lifted > lifted, [lifted]);
  await scrolled(page);
}
