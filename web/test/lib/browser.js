/**
 * One small way to drive three browsers. Positions and sizes are CSS px of the
 * viewport; keys are named as in KeyboardEvent.key, with modifiers before them
 * ("Shift+Tab").
 */
import { openPuppet } from './puppet.js';
import { openWebKit } from './webkit.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */
/** @type {EngineName[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/**
 * @typedef {object} PageOptions
 * @property {number} [width] 1280
 * @property {number} [height] 720
 * @property {number} [density] device pixels per CSS px; 1 (WebKit: only 1)
 * @property {boolean} [touch] a phone's touch screen (Chromium alone)
 */

/**
 * Where script runs: a page's document, or that of a frame in it.
 *
 * @typedef {object} View
 * @property {<T, A extends unknown[]>(fn: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>} eval
 *   runs a function in the document; it sees its arguments and nothing else of the test
 * @property {(selector: string) => Promise<View>} frame the document of a frame in this one
 * @property {(selector: string) => Promise<Box>} box of an element, in the page's viewport
 */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {{x: number, y: number}} Point */

/**
 * @typedef {object} PageOnly
 * @property {EngineName} engine
 * @property {(url: string) => Promise<void>} go
 * @property {(key: string) => Promise<void>} press
 * @property {(at: Point) => Promise<void>} move of the mouse
 * @property {() => Promise<void>} down
 * @property {() => Promise<void>} up
 * @property {(at: Point) => Promise<void>} click
 * @property {(at: Point, dy: number) => Promise<void>} wheel
 * @property {(width: number, height: number, density?: number) => Promise<void>} resize
 * @property {(clip?: Box) => Promise<Buffer>} screenshot PNG, of the viewport or a part of it
 * @property {() => Promise<void>} close
 * @property {import('puppeteer-core').Page | undefined} puppet for what only Chromium or Firefox can do
 */

/** @typedef {View & PageOnly} Page */

/**
 * @typedef {object} Browser
 * @property {EngineName} engine
 * @property {(options?: PageOptions) => Promise<Page>} page an empty page
 * @property {() => Promise<void>} close
 */

/** @type {Map<EngineName, Promise<Browser>>} */
const open = new Map();

/**
 * The browser of that name, which is started when first asked for and shared
 * by the tests of a file.
 *
 * @param {EngineName} name
 * @returns {Promise<Browser>}
 */
export function browser(name) {
  let found = open.get(name);
  if (!found) {
    found = name === 'webkit' ? openWebKit() : openPuppet(name);
    open.set(name, found);
  }
  return found;
}

/** Closes all browsers that were started. */
export async function closeBrowsers() {
  const all = [...open.values()];
  open.clear();
  for (const each of all) await (await each).close();
}

/**
 * Waits until a function, run in the view again and again, returns something
 * true, and returns that.
 *
 * @template T
 * @template {unknown[]} A
 * @param {View} view
 * @param {string} what is waited for: "the canvas to be painted"
 * @param {(...args: A) => T | Promise<T>} fn
 * @param {A} args
 * @param {number} seconds the longest wait
 * @returns {Promise<Exclude<T, false | null | undefined | 0 | ''>>}
 */
export async function waitFor(view, what, fn, args = /** @type {any} */ ([]), seconds = 20) {
  const end = performance.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      last = await view.eval(fn, ...args);
      if (last) return /** @type {any} */ (last);
    } catch (error) {
      // A document that is just being replaced can't run anything.
      last = error;
    }
    if (performance.now() > end) {
      throw new Error(`waited ${seconds} s for ${what}; last seen: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    }
    await pause(40);
  }
}

/**
 * Waits until something that the test itself can see is so.
 *
 * @param {string} what is waited for: "the second request"
 * @param {() => unknown} look
 */
export async function until(what, look) {
  const end = performance.now() + 20_000;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`waited 20 s for ${what}`);
    await pause(20);
  }
}

/**
 * Lets time pass, for tests that something does *not* happen, and between two
 * looks at a state that is waited for.
 *
 * @param {number} ms
 */
export function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Waits until what is seen is as it should be: a browser may paint a frame or
 * two after the document has changed.
 *
 * @param {Page} page
 * @param {string} what is waited for
 * @param {Box} clip
 * @param {(png: Buffer) => boolean} right
 */
export async function waitToSee(page, what, clip, right) {
  const end = performance.now() + 20_000;
  while (!right(await page.screenshot(clip))) {
    if (performance.now() > end) throw new Error(`waited 20 s to see ${what}`);
    await pause(100);
  }
}

/** Waits until a document stands still, some frames long. @param {View} view */
export async function scrolled(view) {
  await waitFor(view, 'the page to stand still', async () => {
    const before = scrollY;
    for (let frames = 0; frames < 4; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return scrollY === before;
  });
}

/** The middle of a box. @param {Box} box @returns {Point} */
export function middle(box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
