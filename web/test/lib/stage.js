/**
 * The stage page, as its users speak of it: beats, buttons, marks.
 */
import assert from 'node:assert/strict';
import { waitFor } from './browser.js';

/** @typedef {import('./browser.js').View} View */

/** The stage's state. @param {View} view */
export function state(view) {
  return view.eval(() => globalThis.twoPaths.state());
}

/** Waits until the program draws. @param {View} view */
export async function running(view) {
  await waitFor(view, 'the program to draw', () => globalThis.twoPaths?.stats().frames > 0, [], 40);
}

/** Waits until the stage rests at a beat's end, and returns its state. @param {View} view @param {number} beat */
export function restingAt(view, beat) {
  return waitFor(
    view,
    `the stage to rest at beat ${beat}`,
    (beat) => {
      const state = globalThis.twoPaths.state();
      return state.beat === beat && !state.moving && state;
    },
    [beat],
  );
}

/**
 * Clicks what a selector finds, when it can be seen.
 *
 * @param {import('./browser.js').Page} page
 * @param {string} selector "#next"
 * @param {View} [view] the frame that it is in, where that isn't the page
 */
export async function press(page, selector, view = page) {
  await there(view, selector);
  // The middle of a link that runs over two lines may be beside it: its first line is meant.
  const { x, y } = await view.eval((selector) => {
    const element = /** @type {Element} */ (document.querySelector(selector));
    const [line] = element.getClientRects();
    const box = element.getBoundingClientRect();
    return { x: line.x + line.width / 2 - box.x, y: line.y + line.height / 2 - box.y };
  }, selector);
  const box = await view.box(selector);
  await page.click({ x: box.x + x, y: box.y + y });
}

/**
 * Waits until something that a selector finds can be seen.
 *
 * @param {View} view
 * @param {string} selector
 * @param {number} [seconds]
 */
export async function there(view, selector, seconds) {
  await waitFor(
    view,
    `${selector} to be seen`,
    (selector) => [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0),
    [selector],
    seconds,
  );
}

/** Waits until nothing of what a selector finds can be seen. @param {View} view @param {string} selector */
export async function gone(view, selector) {
  await waitFor(
    view,
    `${selector} to be gone`,
    (selector) => [...document.querySelectorAll(selector)].every((element) => element.getClientRects().length === 0),
    [selector],
  );
}

/** What a fact card, and what a dialog, is found by. */
export const card = '#card, #card-sheet';
export const panel = '#panel';
/** The marks of a still that is shown. */
export const still = '#still path';

/** The selector of an identity's twin in the DOM, which lies over its mark. @param {string} id "chip/a100" */
export function twin(id) {
  return `#outline [data-id="${id}"]`;
}

/** What the page under test must never have said or done. @param {View} view */
export async function sound(view) {
  const { errors, refused } = await view.eval(() => ({ errors: globalThis.probe.errors, refused: globalThis.probe.refused }));
  assert.deepEqual(errors, [], 'uncaught errors');
  assert.deepEqual(refused, [], 'refused by the content-security policy');
}
