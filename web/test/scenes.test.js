/**
 * From scene to scene: keys, the list on the bar, the address, a class, an
 * article, and stills alone.
 */
import assert from 'node:assert/strict';
import { engines, until, waitFor } from './lib/browser.js';
import { beats, scenes } from './lib/deck.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { painted, reach, restingAt, running, sound, state, still, tap, there } from './lib/stage.js';

const [chips, deepseek, paths] = scenes;
const last = scenes[scenes.length - 1];
const heavy = /\.wasm|wasm_exec|typecase/;

/**
 * Waits until the stage rests at a scene's beat and its address says so.
 *
 * @param {import('./lib/browser.js').View} view
 * @param {string} scene
 * @param {number} beat
 */
async function restingIn(view, scene, beat) {
  await waitFor(
    view,
    `${scene}, beat ${beat}, at rest and in the address`,
    (scene, beat) => {
      const state = globalThis.twoPaths?.state();
      const query = new URLSearchParams(location.search);
      return state?.scene === scene && state.beat === beat && !state.moving && query.get('scene') === scene && query.get('beat') === String(beat);
    },
    [scene, beat],
  );
  await restingAt(view, beat);
}

/** What shows which scene it is. @param {import('./lib/browser.js').View} view */
function shown(view) {
  return view.eval(() => ({
    title: document.title,
    count: document.querySelector('#count')?.textContent,
    list: /** @type {HTMLSelectElement} */ (document.querySelector('#scenes select')).value,
    heading: document.querySelector('#outline h1')?.textContent ?? '',
  }));
}

scenario(
  '↓ and ↑ go from scene to scene, and title, count, list, outline and address go with them',
  { in: engines, guards: 'the keys do nothing, or the page goes on talking of the scene before' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none' }));
    await running(tab);
    await restingIn(tab, chips, 1);
    const before = await shown(tab);
    await tab.press('ArrowDown');
    await restingIn(tab, deepseek, 1);
    const after = await shown(tab);
    assert.match(after.title, /DeepSeek/);
    assert.equal(after.list, deepseek);
    assert.notEqual(after.heading, before.heading);
    await tab.press('ArrowDown');
    await restingIn(tab, paths, 1);
    assert.equal((await shown(tab)).count, `1/${beats[paths]}`);
    // At the last scene there is nowhere to go.
    await tab.eval((last) => globalThis.twoPaths.go({ scene: last }), last);
    await restingIn(tab, last, 1);
    await tab.press('ArrowDown');
    await tab.press('End');
    await restingIn(tab, last, beats[last]);
    await tab.eval((paths) => globalThis.twoPaths.go({ scene: paths }), paths);
    await restingIn(tab, paths, 1);
    await tab.press('ArrowUp');
    await restingIn(tab, deepseek, 1);
    await tab.press('End');
    await restingIn(tab, deepseek, beats[deepseek]);
    await tab.press('ArrowRight');
    await tab.press('Home');
    await restingIn(tab, deepseek, 1);
    await sound(tab);
  },
);

scenario(
  'scenes=1,3 has the first and the third, by keys and in the list',
  { in: engines, guards: 'a class is shown a scene that its teacher left out' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', scenes: '1,3' }));
    await running(tab);
    assert.deepEqual(await tab.eval(() => [...document.querySelectorAll('#scenes option')].map((option) => option.getAttribute('value'))), [chips, paths]);
    await tab.press('ArrowDown');
    await restingIn(tab, paths, 1);
    await tab.press('ArrowUp');
    await restingIn(tab, chips, 1);
    await tab.eval((scene) => {
      const list = /** @type {HTMLSelectElement} */ (document.querySelector('#scenes select'));
      list.value = scene;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, paths);
    await restingIn(tab, paths, 1);
    assert.equal(await tab.eval((scene) => globalThis.twoPaths.go({ scene }), deepseek), false);
    await painted(tab);
    assert.equal((await state(tab)).scene, paths);
  },
);

scenario(
  'a scene of the address that the deck, or scenes=, has not falls back to the first',
  { in: ['chromium'], guards: 'a mistyped link shows an empty page' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    /** @type {Record<string, string>[]} */
    const queries = [{ scene: 'no-such' }, { scene: deepseek, scenes: '1,3' }];
    for (const query of queries) {
      await tab.go(origin.stage(query));
      await running(tab);
      assert.equal((await state(tab)).scene, chips, JSON.stringify(query));
    }
  },
);

scenario(
  'in class the beats of all scenes are one row: a clicker goes on into the next scene and back, Home and End go to the ends',
  { in: engines, guards: 'a teacher with a clicker is caught in the first scene' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', mode: 'present', beat: beats[chips] }));
    await running(tab);
    await restingIn(tab, chips, beats[chips]);
    await tab.press('PageDown');
    await restingIn(tab, deepseek, 1);
    await tab.press('PageUp');
    await restingIn(tab, chips, beats[chips]);
    await tab.press('End');
    await restingIn(tab, last, beats[last]);
    await tab.press('PageDown');
    await tab.press('Home');
    await restingIn(tab, chips, 1);
  },
);

scenario(
  'outside a class → stays in its scene at the last beat',
  { in: ['chromium'], guards: 'a reader is carried off into another story' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', beat: beats[chips] }));
    await running(tab);
    await tab.press('ArrowRight');
    await tab.press('ArrowLeft');
    await restingIn(tab, chips, beats[chips] - 1);
  },
);

scenario(
  'what the address said of a scene that was left goes from it',
  { in: ['chromium'], guards: 'a link to one scene drags the controls of another along' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none', beat: 8, tpp: 3000, kept: 'yes' }));
    await running(tab);
    await tab.press('ArrowDown');
    await restingIn(tab, deepseek, 1);
    const query = await tab.eval(() => location.search);
    assert.ok(!query.includes('tpp='), query);
    assert.ok(query.includes('kept=yes'), query);
    // The scene itself has not forgotten.
    await tab.press('ArrowUp');
    await waitFor(tab, 'the value again', () => location.search.includes('tpp=3000'));
  },
);

scenario(
  'on stills alone a scene can be changed, and no byte of a scene comes before it is opened',
  { in: engines, guards: 'stepping waits for the program, or the first picture costs three scenes' },
  async ({ site, page, test }) => {
    const origin = await site({ treatments: [{ path: heavy, fault: 'hold' }] });
    const tab = await page();
    await tab.go(origin.stage());
    await there(tab, still);
    await tab.press('End');
    await restingIn(tab, chips, beats[chips]);
    /** @param {string} scene */
    const of = (scene) => origin.requests(new RegExp(`/(stills|facts)/${scene}-`));
    /** Waits until a still of a scene has come. @param {string} scene @param {RegExp} path */
    const fetched = (scene, path) => until(`${path} of ${scene}`, () => of(scene).some((seen) => path.test(seen.path) && seen.bytes > 0));
    // Neighbours of the beat are fetched ahead: none of them may be another scene's.
    await fetched(chips, new RegExp(`-${beats[chips] - 1}\\.svg`));
    assert.deepEqual([deepseek, paths].flatMap(of).map(({ path }) => path), []);

    await tab.press('ArrowDown');
    await restingIn(tab, deepseek, 1);
    await waitFor(tab, 'its heading', () => /weights/i.test(document.querySelector('#outline h1')?.textContent ?? ''));
    await fetched(deepseek, /-2\.svg/);
    assert.deepEqual(of(paths).map(({ path }) => path), []);
    const stills = of(deepseek);
    assert.deepEqual(stills.map(({ path }) => path.replace(/^.*\/|\.svg$/g, '')).sort(), ['wide-1', 'wide-2'], 'the still of the beat, and that of its neighbour');
    const bytes = stills.reduce((sum, still) => sum + still.bytes, 0);
    test.diagnostic(`to open the second scene: ${bytes} bytes`);
    assert.ok(bytes <= 60_000, `${bytes} bytes to open a scene; at most 60000`);
    assert.equal((await state(tab)).by, 'still');

    origin.release();
    await running(tab);
    const { scene, beat } = await state(tab);
    assert.deepEqual({ scene, beat }, { scene: deepseek, beat: 1 }, 'the program takes over at the scene that was opened');
  },
);

scenario(
  'an article shows the scene that it asked for; with scenes= its reader may go on, and a message of its own always may',
  { in: engines, guards: 'an embed of one scene turns into another, or a host cannot change it' },
  async ({ site, host, page }) => {
    const origin = await site();
    const host_ = await host();
    const tab = await page({ width: 1000, height: 720 });
    await tab.go(host_.page(article({ src: origin.stage({ scene: deepseek, motion: 'none' }), before: 0 })));
    let frame = await tab.frame('#embed');
    await running(frame);
    assert.equal(await frame.eval(() => document.querySelector('#scenes')?.getClientRects().length), 0, 'no list of scenes');
    await reach(tab, frame, { x: 500, y: 200 });
    await tab.click({ x: 500, y: 200 });
    await tap(tab, 'Escape', frame);
    await tap(tab, 'ArrowDown', frame);
    await tap(tab, 'ArrowRight', frame);
    await restingIn(frame, deepseek, 2);
    await tab.eval((scene) => /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow?.postMessage({ source: 'two-paths', type: 'go', data: { scene } }, '*'), paths);
    await restingIn(frame, paths, 1);

    await tab.go(host_.page(article({ src: origin.stage({ scenes: '1,2', motion: 'none' }), before: 0 })));
    frame = await tab.frame('#embed');
    await running(frame);
    await reach(tab, frame, { x: 500, y: 200 });
    await tab.click({ x: 500, y: 200 });
    await tap(tab, 'Escape', frame);
    await tab.press('ArrowDown');
    await restingIn(frame, deepseek, 1);
  },
);
