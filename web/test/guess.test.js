/**
 * The scene that asks before it tells: a guess is dragged, typed or walked with
 * the arrow keys, revealed or skipped, kept and shared, and told to the host.
 */
import assert from 'node:assert/strict';
import { engines, middle, waitFor } from './lib/browser.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { gone, press, restingAt, running, sound, state, tap, there, twin } from './lib/stage.js';

const scene = 'deepseek-launch';
const tests = ['mmlu', 'mmmu', 'math', 'humaneval'];
const start = { mmlu: 17.5, mmmu: 13.5, math: 24.3, humaneval: 31.6 };
const field = (/** @type {string} */ test) => `[data-control="${test}"] .number`;
const reveal = '[data-control="reveal"]';

/** Opens the question. @param {import('./lib/site.js').Site} origin @param {import('./lib/browser.js').Page} tab @param {Record<string, string | number>} [query] */
async function ask(origin, tab, query) {
  await tab.go(origin.stage({ scene, beat: 2, motion: 'none', ...query }));
  await running(tab);
  await restingAt(tab, 2);
  if (!query?.reveal) await there(tab, field('mmlu'));
}

/** The four guesses. @param {import('./lib/browser.js').View} view */
async function guesses(view) {
  const { values } = await state(view);
  return Object.fromEntries(tests.map((test) => [test, values[test]]));
}

/** Waits until a guess is at a value and the address says so. @param {import('./lib/browser.js').View} view @param {string} test @param {number} value */
function guessed(view, test, value) {
  return waitFor(
    view,
    `${test} at ${value}, in state, field and address`,
    (test, value, start) =>
      globalThis.twoPaths.state().values[test] === value &&
      new URLSearchParams(location.search).get(test) === (value === start ? null : String(value)),
    /** @type {[string, number, number]} */ ([test, value, /** @type {Record<string, number>} */ (start)[test]]),
  );
}

scenario(
  'a guess is dragged, and nothing else moves with it',
  { in: engines, guards: 'the diamond cannot be moved, or drags the timeline along' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab);
    const from = middle(await tab.box(twin('guess/mmlu')));
    await tab.move(from);
    await tab.down();
    await tab.move({ x: from.x + 60, y: from.y });
    await tab.move({ x: from.x + 120, y: from.y + 20 });
    await tab.up();
    await waitFor(tab, 'a smaller guess, written down', () => {
      const { mmlu } = globalThis.twoPaths.state().values;
      return mmlu < 12 && new URLSearchParams(location.search).get('mmlu') === String(mmlu);
    });
    const { mmlu, ...others } = await guesses(tab);
    assert.ok(mmlu > 5, `${mmlu}`);
    assert.deepEqual(others, { mmmu: 13.5, math: 24.3, humaneval: 31.6 });
    assert.equal(await tab.eval((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).value, field('mmlu')), String(mmlu));
    assert.equal((await state(tab)).beat, 2);
    await sound(tab);
  },
);

scenario(
  'a guess is typed; what is out of range or no number is put right, and letters are no commands',
  { in: engines, guards: 'who cannot drag cannot guess, or a typed letter turns the page' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab);
    const value = () => tab.eval((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).value, field('mmmu'));
    const write = async (/** @type {string} */ text) => {
      await tab.eval((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).select(), field('mmmu'));
      for (const key of text) await tab.press(key);
    };
    await press(tab, field('mmmu'));
    await write('6.5');
    await guessed(tab, 'mmmu', 6.5);
    await write('99');
    await guessed(tab, 'mmmu', 33.5);
    assert.equal(await value(), '99', 'the field leaves the reader the word until it is left');
    await tap(tab, 'Enter');
    assert.equal(await value(), '33.5');
    await write('lb');
    await tap(tab, 'Tab');
    assert.equal(await value(), '33.5');
    const { values, lang, beat } = await state(tab);
    assert.deepEqual([values['mmmu'], lang, beat], [33.5, 'en', 2]);
    await sound(tab);
  },
);

scenario(
  'arrow keys move a guess by half a point, with Shift by a tenth, in the picture and in the field',
  { in: engines, guards: 'a keyboard user cannot guess' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab);
    await tab.eval((twin) => /** @type {HTMLElement} */ (document.querySelector(twin)).focus(), twin('guess/math'));
    await tab.press('ArrowRight');
    await guessed(tab, 'math', 23.8);
    await tab.press('Shift+ArrowRight');
    await guessed(tab, 'math', 23.7);
    await waitFor(tab, 'the value in words', (twin) => /23\.7/.test(document.querySelector(twin)?.getAttribute('aria-valuetext') ?? ''), [twin('guess/math')]);
    await tab.press('End');
    await guessed(tab, 'math', 0);
    await tab.press('Home');
    await guessed(tab, 'math', 33.5);
    await tab.eval((field) => /** @type {HTMLElement} */ (document.querySelector(field)).focus(), field('mmlu'));
    await tab.press('ArrowDown');
    await guessed(tab, 'mmlu', 17);
    await tab.press('PageUp');
    await guessed(tab, 'mmlu', 19.5);
    assert.equal((await state(tab)).beat, 2);
  },
);

scenario(
  'revealed: the true values, the misses, and the guess to share or to make again',
  { in: engines, guards: 'the answer cannot be had, or the guess is lost with it' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab, { mmlu: 9 });
    await waitFor(tab, 'the button to reveal', (reveal) => document.querySelector(reveal)?.textContent === 'Reveal', [reveal]);
    const question = await tab.eval(() => document.querySelector('#outline h1')?.textContent);
    await press(tab, reveal);
    await waitFor(tab, 'the answer', (question) => {
      const heading = document.querySelector('#outline h1')?.textContent;
      return heading && heading !== question && !globalThis.twoPaths.state().moving && new URLSearchParams(location.search).get('reveal') === '1';
    }, [question]);
    await restingAt(tab, 2);
    const told = await tab.eval(() => document.querySelector('#outline')?.textContent + [...document.querySelectorAll('#outline [aria-label]')].map((e) => e.getAttribute('aria-label')).join(' '));
    for (const value of ['0.3', '8.1', '1.6', '3.7', '9']) assert.ok(told.includes(value), `${value} in ${told}`);
    assert.deepEqual(await guesses(tab), { ...start, mmlu: 9 });
    // The button has done its work.
    await gone(tab, reveal);
    await tab.eval(() => /** @type {HTMLElement} */ ([...document.querySelectorAll('.slot button')].find((button) => /Guess again/.test(button.textContent ?? '') && button.getClientRects().length > 0)).click());
    await guessed(tab, 'mmlu', 17.5);
    await waitFor(tab, 'the question again', (question) => document.querySelector('#outline h1')?.textContent === question, [question]);
    await sound(tab);
  },
);

scenario(
  'without a guess the button skips to the answer; going on reveals it first',
  { in: engines, guards: 'who does not want to guess is held up, or carried past the answer' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await ask(origin, tab);
    await waitFor(tab, 'the button to skip', (reveal) => document.querySelector(reveal)?.textContent === 'Skip', [reveal]);
    await press(tab, reveal);
    await waitFor(tab, 'the answer', () => globalThis.twoPaths.state().values['reveal'] === 1);
    await ask(origin, tab);
    await tab.press('ArrowRight');
    await waitFor(tab, 'the answer before the next beat', () => globalThis.twoPaths.state().values['reveal'] === 1 && globalThis.twoPaths.state().beat === 2 && !globalThis.twoPaths.state().moving);
    await tab.press('ArrowRight');
    await restingAt(tab, 3);
  },
);

scenario(
  'a guess survives a change of language, going on and back, another scene and a reload',
  { in: engines, guards: 'the guess is gone when it is to be compared' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab, { mmlu: 9, humaneval: 16.5 });
    const mine = { ...start, mmlu: 9, humaneval: 16.5 };
    await press(tab, '#language');
    await waitFor(tab, 'Chinese', () => document.documentElement.lang === 'zh-CN');
    assert.deepEqual(await guesses(tab), mine);
    await tab.eval(() => globalThis.twoPaths.go({ beat: 4 }));
    await restingAt(tab, 4);
    await tab.eval(() => globalThis.twoPaths.go({ scene: 'two-paths' }));
    await waitFor(tab, 'the other scene', () => globalThis.twoPaths.state().scene === 'two-paths');
    await tab.eval((scene) => globalThis.twoPaths.go({ scene, beat: 2 }), scene);
    await guessed(tab, 'mmlu', 9);
    await restingAt(tab, 2);
    assert.deepEqual(await guesses(tab), mine);
    await waitFor(tab, 'the place in the address', (scene) => {
      const query = new URLSearchParams(location.search);
      return query.get('scene') === scene && query.get('beat') === '2';
    }, [scene]);
    await tab.go(await tab.eval(() => location.href));
    await running(tab);
    assert.deepEqual(await guesses(tab), mine);
    assert.equal((await state(tab)).beat, 2);
  },
);

scenario(
  'the host is told of a guess when it rests, once, and of the reveal',
  { in: ['chromium'], guards: 'an article cannot gather its readers\' guesses, or is flooded with each step of a drag' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1100, height: 760 });
    await tab.go((await host()).page(article({ src: (await site()).stage({ scene, beat: 2, motion: 'none' }), height: 650, before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    const told = () => tab.eval(() => globalThis.messages.filter(({ source, type }) => source === 'two-paths' && type === 'guess').map(({ data }) => data));
    await there(frame, field('mmlu'));
    assert.deepEqual(await told(), [], 'before anything was guessed');
    // Three steps at one go: on a slow machine three keys could be a rest apart.
    await frame.eval((field) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(field));
      input.focus();
      for (let step = 0; step < 3; step++) input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    }, field('mmlu'));
    await waitFor(frame, 'the guess 16', () => globalThis.twoPaths.state().values['mmlu'] === 16);
    const guess = { scene, guesses: { ...start, mmlu: 16 }, revealed: false };
    await waitFor(tab, 'a message', () => globalThis.messages.some(({ source, type }) => source === 'two-paths' && type === 'guess'));
    await press(tab, reveal, frame);
    await waitFor(tab, 'word of the reveal', () => globalThis.messages.some(({ source, type, data }) => source === 'two-paths' && type === 'guess' && data.revealed));
    assert.deepEqual(await told(), [guess, { ...guess, revealed: true }]);
  },
);

scenario(
  'the host is told of each reader, also of one who does as the one before did',
  { in: ['chromium'], guards: 'of two readers at one screen who both skip, one is counted' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1100, height: 760 });
    await tab.go((await host()).page(article({ src: (await site()).stage({ scene, beat: 2, motion: 'none' }), height: 650, before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    for (const times of [1, 2]) {
      await press(tab, reveal, frame);
      await waitFor(tab, `${times} messages`, (times) => globalThis.messages.filter(({ source, type }) => source === 'two-paths' && type === 'guess').length === times, [times]);
      await tab.eval(() => void (globalThis.messages = globalThis.messages.filter(({ type }) => type !== 'state')));
      await tab.press('Alt+KeyR');
      await waitFor(frame, 'the question', () => globalThis.twoPaths.state().values['reveal'] === 0);
      // The host is told of the state when things have rested, as of a guess.
      await waitFor(tab, 'word of the question', () => globalThis.messages.some(({ source, type, data }) => source === 'two-paths' && type === 'state' && !data.values.reveal));
    }
  },
);

scenario(
  'trial 12: while an input method composes in the field nothing steps and nothing is read',
  { in: ['chromium'], guards: 'a Chinese input method turns pages while digits are chosen' },
  async ({ site, page }) => {
    const tab = await page();
    await ask(await site(), tab);
    await tab.eval((selector) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(selector));
      field.focus();
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      field.value = '１２';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      for (const key of ['Enter', 'ArrowDown', ' ']) field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'KeyB', keyCode: 229, bubbles: true, cancelable: true }));
    }, field('mmlu'));
    const during = await state(tab);
    assert.deepEqual([during.values['mmlu'], during.beat, during.lang], [17.5, 2, 'en']);
    assert.equal(await tab.eval((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).value, field('mmlu')), '１２');
    await tab.eval((field) => document.querySelector(field)?.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })), field('mmlu'));
    await guessed(tab, 'mmlu', 12);
  },
);
