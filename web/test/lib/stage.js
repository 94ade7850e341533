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

/**
 * Waits until the stage rests at a beat's end and the DOM speaks of the picture
 * that is shown there, and returns its state. What stands in the DOM follows the
 * state by a frame or two.
 *
 * @param {View} view
 * @param {number} beat
 */
export function restingAt(view, beat) {
  return waitFor(
    view,
    `the stage to rest at beat ${beat}`,
    (beat) => {
      const state = globalThis.twoPaths.state();
      if (state.beat !== beat || state.moving) return false;
      if (state.by === 'still') return state;
      const told = globalThis.twoPaths.outline().items.every(({ id, role, label, box: [left] }) => {
        const element = /** @type {HTMLElement | null} */ (document.querySelector(`#outline [data-id="${CSS.escape(id)}"]`));
        const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
        return name.startsWith(label) && (role === 'table' || Math.abs(parseFloat(element?.style.left ?? '') - left) < 0.1);
      });
      return told && state;
    },
    [beat],
  );
}

/**
 * Waits until the program has drawn what was last asked for: it draws in every
 * animation frame while there is something to draw.
 *
 * @param {View} view
 */
export async function painted(view) {
  await waitFor(view, 'the last frame', async () => {
    const { frames } = globalThis.twoPaths.stats();
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return globalThis.twoPaths.stats().frames === frames && !globalThis.twoPaths.state().moving;
  });
}

/**
 * Presses a key and waits until the stage has heard it: for keys that are to
 * change nothing.
 *
 * @param {import('./browser.js').Page} page
 * @param {string} key
 * @param {View} [view] the frame that has the focus, where that isn't the page
 */
export async function tap(page, key, view = page) {
  const before = await view.eval(() => globalThis.probe.keys);
  await page.press(key);
  await waitFor(view, `${key} to be heard`, (before) => globalThis.probe.keys > before, [before]);
}

/**
 * Points at a place in a frame until the frame has felt it there. Where a frame
 * is a process of its own, the browser goes on for some frames to send pointers
 * to where it was before its article scrolled; and where nothing is painted any
 * more it may do so for good, so that both are made to paint.
 *
 * @param {import('./browser.js').Page} page
 * @param {View} view
 * @param {import('./browser.js').Point} at in the page's viewport
 * @param {'pointermove' | 'pointerdown'} type
 * @param {() => Promise<unknown>} point
 * @param {() => Promise<unknown>} [leave] takes back what was felt elsewhere
 */
export async function felt(page, view, at, type, point, leave = async () => {}) {
  const end = performance.now() + 20_000;
  for (;;) {
    const root = await view.box('html');
    const scroll = await view.eval(() => {
      globalThis.probe.pointer = null;
      return { x: scrollX, y: scrollY };
    });
    const place = { x: at.x - root.x - scroll.x, y: at.y - root.y - scroll.y };
    await point();
    const there = await waitFor(
      view,
      `a ${type} at ${place.x},${place.y}`,
      (type, x, y) => {
        const { pointer } = globalThis.probe;
        return pointer?.type === type && Math.abs(pointer.x - x) < 2 && Math.abs(pointer.y - y) < 2;
      },
      /** @type {[string, number, number]} */ ([type, place.x, place.y]),
      0.5,
    ).catch((/** @type {Error} */ error) => error);
    if (!(there instanceof Error)) return;
    if (performance.now() > end) throw there;
    await leave();
    for (const each of [page, view]) await each.eval(paint);
  }
}

/** Makes a document paint: a speck comes and goes. */
async function paint() {
  const speck = document.createElement('i');
  speck.style.cssText = 'position: fixed; top: 0; left: 0; width: 1px; height: 1px; background: grey';
  document.body.append(speck);
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  speck.remove();
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
  await waitFor(view, `${selector} to stand still`, async (selector) => {
    const place = () => JSON.stringify(document.querySelector(selector)?.getBoundingClientRect());
    const before = place();
    for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return place() === before;
  }, [selector]);
  // The middle of a link that runs over two lines may be beside it: its first line is meant.
  const { x, y } = await view.eval((selector) => {
    const element = /** @type {Element} */ (document.querySelector(selector));
    const [line] = element.getClientRects();
    const box = element.getBoundingClientRect();
    return { x: line.x + line.width / 2 - box.x, y: line.y + line.height / 2 - box.y };
  }, selector);
  const box = await view.box(selector);
  const at = { x: box.x + x, y: box.y + y };
  if (view !== page) await reach(page, view, at);
  await page.click(at);
}

/**
 * Moves the mouse to a place in a frame, and sees to it that it is felt there.
 *
 * @param {import('./browser.js').Page} page
 * @param {View} view
 * @param {import('./browser.js').Point} at in the page's viewport
 */
export function reach(page, view, at) {
  return felt(page, view, at, 'pointermove', async () => {
    // From beside it: a mouse that stays where it is moves nothing.
    await page.move({ x: at.x + 1, y: at.y });
    await page.move(at);
  });
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
