/**
 * Every control of every scene, wherever it stands: it is operated by keys
 * alone, and state and address follow; a reload and a change of language keep
 * what was chosen.
 */
import assert from 'node:assert/strict';
import { engines, waitFor } from './lib/browser.js';
import { beats, scenes } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { press, restingAt, running, sound, state } from './lib/stage.js';

/** @typedef {{id: string, kind: string, min: number, default: number, once?: boolean}} Control */

/** The controls that stand in the present picture. @param {import('./lib/browser.js').View} view @returns {Promise<Control[]>} */
function standing(view) {
  return view.eval(() => {
    const { scenes } = JSON.parse(document.querySelector('#config')?.textContent ?? '');
    const { controls } = scenes.find((/** @type {{id: string}} */ { id }) => id === globalThis.twoPaths.state().scene);
    return controls.filter((/** @type {Control} */ { id }) => document.querySelector(`[data-control="${id}"]`)?.getClientRects().length);
  });
}

/** Whether the page has laid a control into each slot of the present picture, and lets it be used. */
function laid() {
  const ids = globalThis.twoPaths.outline().slots.map(({ id }) => id).sort();
  const slots = /** @type {HTMLFieldSetElement[]} */ ([...document.querySelectorAll('.slot')]).filter((slot) => !slot.disabled);
  return !document.querySelector('#controls[inert]') && JSON.stringify(slots.map((slot) => slot.dataset['slot']).sort()) === JSON.stringify(ids);
}

/** Gives the focus to a control and says which key moves it. @param {import('./lib/browser.js').View} view @param {Control} control @param {number} now */
function focus(view, control, now) {
  return view.eval(
    (id, now) => {
      const root = /** @type {HTMLElement} */ (document.querySelector(`[data-control="${id}"]`));
      const inputs = [...root.querySelectorAll('input')].filter((input) => input.getClientRects().length > 0);
      const input = root.matches('button') ? root : (inputs.find((input) => input.checked && input.type === 'radio') ?? inputs[inputs.length - 1]);
      input.focus();
      if (root.matches('button')) return 'Enter';
      if (inputs[0].type === 'checkbox') return 'Space';
      if (inputs[0].type === 'radio') return now === 0 ? 'ArrowRight' : 'ArrowLeft';
      return 'ArrowDown';
    },
    control.id,
    now,
  );
}

for (const scene of scenes) {
  scenario(
    `each control of ${scene} is operated by keys; state, address, reload and language keep its value`,
    { in: engines, guards: 'a control can be seen and not be used, or a link to what it shows shows something else' },
    async ({ engine, site, page, test }) => {
      const origin = await site();
      const tab = await page();
      // With all that moves in one browser: a control's way is the program's to draw.
      await tab.go(origin.stage({ scene, motion: engine === 'chromium' ? 'full' : 'none' }));
      await running(tab);
      let operated = 0;
      for (let beat = 1; beat <= beats[scene]; beat++) {
        await tab.eval((beat) => globalThis.twoPaths.go({ beat }), beat);
        await restingAt(tab, beat);
        await waitFor(tab, `the controls of beat ${beat}`, laid);
        for (const control of await standing(tab)) {
          const before = (await state(tab)).values[control.id];
          await tab.press(await focus(tab, control, before));
          const after = await waitFor(tab, `${control.id} of beat ${beat} to move from ${before}`, (id, before) => {
            const { values, moving } = globalThis.twoPaths.state();
            return values[id] !== before && !moving && String(values[id]);
          }, /** @type {[string, number]} */ ([control.id, before]));
          await waitFor(tab, `${control.id}=${after} in the address`, (id, value, start) => {
            const query = new URLSearchParams(location.search);
            return query.get(id) === (value === String(start) ? null : value);
          }, /** @type {[string, string, number]} */ ([control.id, after, control.default]));
          const { lang } = await state(tab);
          await press(tab, '#language');
          await waitFor(tab, 'the other language', (lang) => globalThis.twoPaths.state().lang !== lang && !globalThis.twoPaths.state().moving, [/** @type {string} */ (lang)]);
          await waitFor(tab, 'the controls again', laid);
          assert.equal(String((await state(tab)).values[control.id]), after, `${control.id} after a change of language`);
          operated++;
        }
      }
      const kept = await state(tab);
      assert.equal(kept.program, true, 'the program still draws');
      await tab.go(await tab.eval(() => location.href));
      await running(tab);
      assert.deepEqual((await state(tab)).values, kept.values, 'after a reload');
      test.diagnostic(`${operated} controls operated`);
      assert.ok(operated > 0);
      await sound(tab);
    },
  );
}
