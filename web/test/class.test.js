/**
 * The stage before a class: a clicker, a black screen, and what goes with
 * present mode when it goes.
 */
import assert from 'node:assert/strict';
import { middle, until, waitFor } from './lib/browser.js';
import { beats } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { card, gone, press, restingAt, running, state, tap, there } from './lib/stage.js';

scenario(
  'Space on a button under a black screen is a next key: it brings the picture back, one beat on',
  { in: ['chromium'], guards: 'the story goes on under the black screen, and nobody sees it' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ mode: 'present', motion: 'none' }));
    await running(tab);
    await tab.eval(() => /** @type {HTMLElement} */ (document.querySelector('#next')).focus());
    await tab.press('b');
    await there(tab, '#curtain');
    await tab.press('Space');
    await restingAt(tab, 2);
    await gone(tab, '#curtain');
    await tab.eval(() => /** @type {HTMLElement} */ (document.querySelector('#next')).focus());
    assert.equal(await tab.eval(() => document.activeElement?.id), 'next', 'the bar takes keys again');
  },
);

scenario(
  'after the mouse has used the scrubber or a slider, a clicker turns the page',
  { in: ['chromium'], guards: 'PageDown goes back, or changes the guess of a class' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ mode: 'present', motion: 'none', scene: 'deepseek-launch', beat: 4 }));
    await running(tab);
    await restingAt(tab, 4);
    const scrubber = middle(await tab.box('#scrubber'));
    await tab.move(scrubber);
    await tab.click(scrubber);
    await waitFor(tab, 'the press', () => globalThis.probe.pointer?.type === 'pointerdown');
    const { beat } = await state(tab);
    await tab.press('PageDown');
    await restingAt(tab, beat + 1);
    await tab.eval(() => globalThis.twoPaths.go({ beat: 4 }));
    await restingAt(tab, 4);
    const slider = '[data-control="day"] input';
    await there(tab, slider);
    await tab.click(middle(await tab.box(slider)));
    await waitFor(tab, 'another day', () => globalThis.twoPaths.state().values['day'] < 20);
    const { values } = await state(tab);
    await tab.press('PageDown');
    await restingAt(tab, 5);
    assert.equal((await state(tab)).values['day'], values['day']);
  },
);

scenario(
  'F5 stays in present mode whatever is open; Esc closes the card, then the mode, and the projector\'s colours go with it',
  { in: ['chromium'], guards: 'a clicker loads the page anew, or a reader is left with colours that nobody chose' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ mode: 'present', motion: 'none', beat: 2 }));
    await running(tab);
    await restingAt(tab, 2);
    // The browser's own F5 is not to be had in a test: what counts is that it is kept from it.
    await tab.eval(() => addEventListener('keydown', ({ key, defaultPrevented }) => (document.documentElement.dataset['kept'] = `${key} ${defaultPrevented}`)));
    await press(tab, '#outline button[aria-haspopup]');
    await there(tab, card);
    await tab.press('F5');
    await waitFor(tab, 'F5 to be kept from the browser', () => document.documentElement.dataset['kept'] === 'F5 true');
    assert.deepEqual([(await state(tab)).present, (await state(tab)).theme], [true, 'projector']);
    await tab.press('Escape');
    await gone(tab, card);
    assert.equal((await state(tab)).present, true);
    await tab.press('Escape');
    await waitFor(tab, 'the end of present mode', () => !globalThis.twoPaths.state().present);
    assert.equal((await state(tab)).theme, 'auto');
    // A theme that was chosen in class stays.
    await tab.go((await site()).stage({ mode: 'present', motion: 'none' }));
    await running(tab);
    await tap(tab, 'd');
    const { theme } = await state(tab);
    assert.notEqual(theme, 'projector');
    await tab.press('Escape');
    await waitFor(tab, 'the end of present mode', () => !globalThis.twoPaths.state().present);
    assert.equal((await state(tab)).theme, theme);
  },
);

scenario(
  'Alt+R starts the scene over from one of its sliders',
  { in: ['chromium'], guards: 'who operates a slider by keys must leave it to start over' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', beat: 8, tpp: 3000 }));
    await running(tab);
    await restingAt(tab, 8);
    const slider = '[data-control="tpp"] input';
    await there(tab, slider);
    await tab.eval((slider) => /** @type {HTMLElement} */ (document.querySelector(slider)).focus(), slider);
    await tab.press('Alt+KeyR');
    await waitFor(tab, 'the default', () => globalThis.twoPaths.state().values['tpp'] !== 3000);
  },
);

scenario(
  'in class the overview is whole though the network has gone since',
  { in: ['chromium'], guards: 'tiles without pictures before a class, in a room without a network' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ mode: 'present' }));
    await running(tab);
    const all = Object.values(beats).reduce((sum, beats) => sum + beats, 0);
    await until('all small stills', () => origin.requests(/plain-small/).filter(({ bytes }) => bytes > 0).length === all);
    origin.treatments = [{ path: /./, fault: 'drop' }];
    await tab.press('o');
    await waitFor(tab, 'the last tile, with its picture', () => {
      const last = [...document.querySelectorAll('.overview button')].pop();
      last?.scrollIntoView();
      return last?.querySelector('svg path') !== null;
    });
  },
);
