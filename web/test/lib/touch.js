/**
 * A finger on a touch screen, in Chromium, through the whole path of a real
 * one: touch events first, and the browser scrolls unless the page takes them.
 */
import { pause } from './browser.js';

/** @typedef {import('./browser.js').Point} Point */

/**
 * Puts a finger down, moves it in steps a frame apart, rests so that nothing is
 * flung, and lifts it.
 *
 * @param {import('./browser.js').Page} page with touch
 * @param {Point} from
 * @param {Point} to
 */
export async function swipe(page, from, to) {
  const session = await page.puppet?.createCDPSession();
  if (!session) throw new Error('touch needs Chromium');
  /** @param {'touchStart' | 'touchMove' | 'touchEnd'} type @param {Point[]} touchPoints */
  const touch = (type, ...touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
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
}
