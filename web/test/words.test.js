/**
 * What is typed and what is said: jump fields, input methods, languages in
 * mid-movement, announcements.
 */
import assert from 'node:assert/strict';
import { pause, waitFor } from './lib/browser.js';
import { hurried } from './lib/clock.js';
import { beats } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { gone, panel, press, restingAt, running, state, tap, there } from './lib/stage.js';

/** The field into which the number of a beat is typed. */
const field = '#jump-field';

/** Whether nothing can be seen of what a selector finds. @param {string} selector */
const shut = (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) === 0;

scenario(
  'trial 11: the jump field eats its own key',
  { in: ['chromium', 'firefox'], guards: 'G writes a g into the field, or a letter typed there blackens the screen' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ mode: 'present', motion: 'none' }));
    await running(tab);
    await tab.click({ x: 640, y: 100 });
    const open = () => waitFor(tab, 'the jump field', (field) => document.activeElement?.matches(field), [field]);
    const closed = () => waitFor(tab, 'the field to close', shut, [field]);
    const value = () => tab.eval((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).value, field);
    await tab.press('g');
    await open();
    assert.equal(await value(), '');
    await tab.press('3');
    await tab.press('Enter');
    await restingAt(tab, 3);
    await closed();
    await tab.press('ArrowRight');
    await restingAt(tab, 4);
    await tab.press('g');
    await open();
    await tab.press('Escape');
    await closed();
    assert.ok(await tab.eval(() => /present/.test(location.search) || document.documentElement.dataset.mode === 'present'), 'still in present mode');
    await tab.press('ArrowRight');
    await restingAt(tab, 5);
    await tab.press('g');
    await open();
    const before = await state(tab);
    for (const key of ['f', 'b', 'l', 'n']) await tap(tab, key);
    const after = await state(tab);
    assert.deepEqual([after.beat, after.lang], [before.beat, before.lang]);
    assert.equal(await tab.eval(() => document.fullscreenElement), null);
    assert.equal(await tab.eval((field) => document.activeElement?.matches(field), field), true, 'the field is still open: no black screen');
  },
);

scenario(
  'trial 12: a Chinese input method is on',
  { in: ['chromium'], guards: 'choosing a character turns the page' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ mode: 'present', motion: 'none', lang: 'zh' }));
    await running(tab);
    await restingAt(tab, 1);
    await tab.click({ x: 640, y: 100 });
    /**
     * Keys as an input method lets them through.
     * @param {string} selector @param {KeyboardEventInit & {keyCode?: number}} init
     */
    const send = (selector, init) =>
      tab.eval((selector, init) => {
        const target = document.querySelector(selector) ?? document.activeElement ?? document.body;
        for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...init }));
      }, selector, init);

    await tab.press('g');
    await waitFor(tab, 'the jump field', (field) => document.activeElement?.matches(field), [field]);
    await tab.eval((field) => {
      const input = /** @type {HTMLInputElement} */ (document.querySelector(field));
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, data: '' }));
      input.value = 'san';
    }, field);
    for (const init of [
      { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 },
      { key: 'ArrowDown', code: 'ArrowDown', isComposing: true, keyCode: 229 },
      { key: ' ', code: 'Space', isComposing: true, keyCode: 229 },
      { key: 'Process', code: 'KeyB', isComposing: true, keyCode: 229 },
    ]) await send(field, init);
    assert.equal((await state(tab)).beat, 1, 'while composing');
    assert.equal(await tab.eval((field) => /** @type {HTMLInputElement | null} */ (document.querySelector(field))?.value, field), 'san');
    await tab.press('Escape');
    await waitFor(tab, 'the field to close', shut, [field]);

    // Outside fields nothing is composed: full-width keys do what their plain ones do, once.
    await send('#none', { key: 'ｎ', code: 'KeyN' });
    await restingAt(tab, 2);
    await send('#none', { key: '。', code: 'Period' });
    await waitFor(tab, 'the black screen', () => (document.querySelector('#curtain')?.getClientRects().length ?? 0) > 0);
    assert.equal(await tab.eval(() => getComputedStyle(/** @type {Element} */ (document.elementFromPoint(640, 300))).backgroundColor), 'rgb(0, 0, 0)');
    await send('#none', { key: '。', code: 'Period' });
    await waitFor(tab, 'the picture again', shut, ['#curtain']);
    assert.equal((await state(tab)).beat, 2);
  },
);

for (const size of [{ width: 390, height: 844 }, { width: 1280, height: 720 }]) {
  scenario(
    `trial 13: switching language in mid-movement, ${size.width}×${size.height}`,
    { in: ['chromium'], guards: 'labels stay in the old language, jump, or the beat starts again' },
    async ({ site, page }) => {
      const tab = await page(size);
      await tab.go((await site()).stage());
      await running(tab);
      const lengths = await tab.eval(() =>
        JSON.parse(document.querySelector('#config')?.textContent ?? '').scenes[0].beats.map((/** @type {{length: number}} */ beat) => beat.length),
      );
      for (let beat = 1; beat <= 8; beat++) {
        for (const share of [0.4, 0.8]) {
          const t = lengths[beat - 1] * share;
          const { before, after } = await tab.eval(
            async (beat, t) => {
              const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
              globalThis.twoPaths.go({ beat, t, lang: 'en' });
              for (let i = 0; i < 4; i++) await frame();
              const before = globalThis.twoPaths.outline();
              for (const lang of ['zh', 'en', 'zh', 'en', 'zh', 'en']) {
                globalThis.twoPaths.go({ lang });
                await frame();
              }
              for (let i = 0; i < 4; i++) await frame();
              return { before, after: globalThis.twoPaths.outline() };
            },
            beat,
            t,
          );
          assert.deepEqual(after, before, `beat ${beat} at ${share}`);
          const now = await state(tab);
          assert.deepEqual([now.beat, now.lang, now.playing], [beat, 'en', false]);
          assert.ok(Math.abs(now.t - t) < 0.01, `beat ${beat}: t went from ${t} to ${now.t}`);
        }
      }
      // While it plays: six switches, and the beat ends where it would have.
      const end = await tab.eval(async () => {
        globalThis.twoPaths.go({ beat: 3, t: 0, lang: 'en' });
        globalThis.twoPaths.play();
        for (const [i, lang] of ['zh', 'en', 'zh', 'en', 'zh', 'en'].entries()) {
          while (globalThis.twoPaths.state().t < 0.15 * (i + 1)) await new Promise((resolve) => requestAnimationFrame(resolve));
          globalThis.twoPaths.go({ lang });
        }
        return globalThis.twoPaths.state();
      });
      assert.ok(end.playing && end.beat === 3 && end.t > 0.3, `still playing: ${JSON.stringify([end.playing, end.beat, end.t])}`);
      await waitFor(tab, 'the end of the beat', (length) => {
        const state = globalThis.twoPaths.state();
        return state.beat === 3 && !state.moving && Math.abs(state.t - length) < 0.01;
      }, [lengths[2]]);
    },
  );
}

scenario(
  'trial 14: announcements by the hundred',
  { in: ['chromium'], guards: 'a screen reader talks without end, or says nothing' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site({ before: hurried(2) })).stage());
    await running(tab);
    await restingAt(tab, 1);
    await tab.eval(() => {
      /** @type {any} */
      const scope = globalThis;
      scope.said = [];
      const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=timer], output';
      scope.regions = [...document.querySelectorAll(live)];
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (target.nodeName === 'TITLE' || element?.closest('title')) scope.said.push({ title: document.title, beat: globalThis.twoPaths.state().beat });
          const region = element?.closest(live);
          if (region?.textContent) scope.said.push({ text: region.textContent, beat: globalThis.twoPaths.state().beat });
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
      globalThis.twoPaths.play();
    });
    const regions = await tab.eval(() => /** @type {any} */ (globalThis).regions.map((/** @type {Element} */ region) => ({
      main: region.querySelector('main, svg, canvas, button') !== null || region.matches('main'),
    })));
    assert.ok(regions.length > 0, 'there is a live region');
    assert.ok(regions.every((/** @type {{main: boolean}} */ region) => !region.main), 'a live region contains the main content');
    // Reading times are long: each beat is left for the next as soon as its movement is over.
    for (let beat = 2; beat <= 8; beat++) {
      await tab.eval((beat) => globalThis.twoPaths.go({ beat, t: 0 }), beat);
      await waitFor(tab, `beat ${beat} to play to its end`, (beat) => {
        const state = globalThis.twoPaths.state();
        return state.playing && state.beat === beat && !state.moving && state.t > 0;
      }, [beat]);
      // An announcement comes a moment after the last change.
      await waitFor(tab, `the announcement of beat ${beat}`, (beat) => /** @type {any} */ (globalThis).said.some((/** @type {{text?: string, beat: number}} */ each) => each.text && each.beat === beat), [beat]);
    }
    await restingAt(tab, 8);
    await pause(600);
    /** @type {{text?: string, title?: string, beat: number}[]} */
    const said = await tab.eval(() => /** @type {any} */ (globalThis).said);
    assert.deepEqual(said.filter(({ title }) => title), [], 'the title changes with scene and language only');
    for (let beat = 2; beat <= 8; beat++) {
      const texts = new Set(said.filter((each) => each.beat === beat).map(({ text }) => text));
      assert.equal(texts.size, 1, `beat ${beat} says: ${[...texts].join(' | ')}`);
    }

    // A slider: many keys, one announcement, after the last.
    await tab.eval(() => {
      globalThis.twoPaths.pause();
      /** @type {any} */ (globalThis).said.length = 0;
    });
    const slider = '#stage input[type=range]:not(#scrubber input)';
    // At one go: on a slow machine two keys could be as far apart as two announcements.
    const texts = new Set(await tab.eval((slider) => {
      const input = /** @type {HTMLElement} */ (document.querySelector(slider));
      input.focus();
      return Array.from({ length: 20 }, () => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        return input.getAttribute('aria-valuetext');
      });
    }, slider));
    assert.ok(texts.size >= 19, `aria-valuetext took ${texts.size} values in 20 key presses`);
    await pause(1000);
    const spoken = new Set((await tab.eval(() => /** @type {any} */ (globalThis).said)).map((/** @type {{text: string}} */ { text }) => text));
    assert.ok(spoken.size <= 1, `the slider made ${spoken.size} announcements`);
  },
);

scenario(
  'bare letters can be switched off, and never act while a field or nothing of ours has the focus',
  { in: ['chromium'], guards: 'speech input and screen readers set off commands (WCAG 2.1.4)' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', beat: 8 }));
    await running(tab);
    await restingAt(tab, 8);
    // In a slider arrows are the slider's.
    const slider = '#stage input[type=range]:not(#scrubber input)';
    await tab.eval((slider) => /** @type {HTMLElement} */ (document.querySelector(slider)).focus(), slider);
    for (const key of ['ArrowLeft', 'ArrowRight', 'PageUp', 'Home', 'l', 'n', 'p']) await tap(tab, key);
    const after = await state(tab);
    assert.deepEqual([after.beat, after.lang], [8, 'en']);
    // Help holds the switch.
    await tab.click({ x: 400, y: 90 });
    await tab.press('?');
    await there(tab, panel);
    await press(tab, `${panel} input[type=checkbox]`);
    await tab.press('Escape');
    await gone(tab, panel);
    await tap(tab, 'l');
    await tap(tab, 'p');
    const off = await state(tab);
    assert.deepEqual([off.beat, off.lang], [8, 'en'], 'letters still act');
    await tab.press('PageUp');
    await restingAt(tab, 7);
  },
);

scenario(
  'a dialog that is open follows the language and the scene that its host asks for',
  { in: ['chromium'], guards: 'the words of one language, or of one scene, stay over the other' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ static: '', lang: 'zh' }));
    await waitFor(tab, 'twoPaths', () => globalThis.twoPaths !== undefined);
    await press(tab, '#table');
    await there(tab, `${panel}[lang=zh-CN] table`);
    const captions = () => tab.eval((panel) => [...document.querySelectorAll(`${panel} caption`)].map(({ textContent }) => textContent).join(), panel);
    const chinese = await captions();
    await tab.eval(() => globalThis.twoPaths.go({ lang: 'en' }));
    await there(tab, `${panel}[lang=en] table`);
    const english = await captions();
    assert.notEqual(english, chinese);
    await tab.eval(() => globalThis.twoPaths.go({ scene: 'two-paths' }));
    await waitFor(tab, 'the other scene\'s tables', (panel, english) => [...document.querySelectorAll(`${panel} caption`)].map(({ textContent }) => textContent).join() !== english, [panel, english]);
  },
);

scenario(
  'O shows all beats, small, and goes to the one that is chosen',
  { in: ['chromium', 'firefox', 'webkit'], guards: 'a teacher who is asked about an earlier picture leafs through the story in front of the class' },
  async ({ site, page }) => {
    const tab = await page({ width: 600, height: 800 });
    await tab.go((await site()).stage({ static: '', lang: 'en', beat: 2, mode: 'present' }));
    await waitFor(tab, 'twoPaths', () => globalThis.twoPaths !== undefined);
    await tab.press('o');
    const focused = (/** @type {number} */ n) =>
      waitFor(tab, `the focus on beat ${n}`, (n) => document.activeElement?.closest('.overview') && document.activeElement.textContent?.startsWith(`${n} `), [n]);
    await focused(2);
    await waitFor(tab, 'its small picture', () => document.querySelector('.overview [aria-current] svg path') !== null);
    // In class the beats of all scenes are one row.
    const all = Object.values(beats).reduce((sum, beats) => sum + beats, 0);
    assert.equal(await tab.eval(() => document.querySelectorAll('.overview button').length), all);
    await tab.press('ArrowDown');
    await focused(4);
    await tab.press('ArrowLeft');
    await focused(3);
    await tab.press('Enter');
    await gone(tab, panel);
    await restingAt(tab, 3);
    await tab.press('o');
    await focused(3);
    await tab.press('Escape');
    await gone(tab, panel);
  },
);
