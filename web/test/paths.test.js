/**
 * What a reader does in the scene of the two paths: the date of the record, the
 * tree that is walked, the questions, the second tree, the tip of the road.
 */
import assert from 'node:assert/strict';
import { engines, middle, waitFor } from './lib/browser.js';
import { scenario } from './lib/scenario.js';
import { card, gone, press, restingAt, running, sound, state, there, twin } from './lib/stage.js';

const scene = 'two-paths';

/** Opens a beat of the scene. @param {import('./lib/site.js').Site} origin @param {import('./lib/browser.js').Page} tab @param {number} beat */
async function open(origin, tab, beat) {
  await tab.go(origin.stage({ scene, beat, motion: 'none' }));
  await running(tab);
  await restingAt(tab, beat);
}

/** The marks of the picture that can be pointed at. @param {import('./lib/browser.js').View} view */
function marks(view) {
  return view.eval(() => globalThis.twoPaths.outline().items.map(({ id }) => id));
}

/** The heading. @param {import('./lib/browser.js').View} view */
function heading(view) {
  return view.eval(() => document.querySelector('#outline h1')?.textContent ?? '');
}

scenario(
  'the date of the record is dragged back: what came later goes, and comes again',
  { in: engines, guards: 'the date moves and the record does not, or the timeline takes the drag' },
  async ({ site, page }) => {
    const tab = await page();
    await open(await site(), tab, 3);
    const rail = '[data-control="day"] .rail';
    await there(tab, rail);
    assert.ok((await marks(tab)).includes('capacity/secured'));
    const box = await tab.box(rail);
    const y = box.y + box.height / 2;
    await tab.move({ x: box.x + box.width - 10, y });
    await tab.down();
    await tab.move({ x: box.x + box.width * 0.7, y });
    await tab.move({ x: box.x + box.width * 0.45, y });
    await tab.up();
    await waitFor(tab, 'the record of an earlier date', () => {
      const ids = globalThis.twoPaths.outline().items.map(({ id }) => id);
      return !ids.includes('capacity/secured') && !ids.includes('capacity/michigan') && ids.includes('capacity/oracle');
    });
    await waitFor(tab, 'the date in the address', () => new URLSearchParams(location.search).get('day') === String(globalThis.twoPaths.state().values['day']));
    const { values, beat } = await state(tab);
    assert.equal(beat, 3);
    // The picture's own handle, by keys: an arrow goes to the next entry of the record.
    await tab.eval((twin) => /** @type {HTMLElement} */ (document.querySelector(twin)).focus(), twin('day'));
    await tab.press('ArrowRight');
    await waitFor(tab, 'the next entry', (before) => globalThis.twoPaths.state().values['day'] > before, [values['day']]);
    await tab.press('End');
    await waitFor(tab, 'the whole record', () => globalThis.twoPaths.outline().items.some(({ id }) => id === 'capacity/secured'));
    await sound(tab);
  },
);

scenario(
  'the tree is walked with the arrow keys, and each leaf is said',
  { in: engines, guards: 'the leaves can only be reached with a mouse' },
  async ({ site, page }) => {
    const tab = await page();
    await open(await site(), tab, 4);
    const said = () => tab.eval((tree) => document.querySelector(tree)?.getAttribute('aria-valuetext') ?? '', twin('tree'));
    await tab.eval((tree) => /** @type {HTMLElement} */ (document.querySelector(tree)).focus(), twin('tree'));
    /** @type {Set<string>} */
    const seen = new Set([await said()]);
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      const before = await said();
      await tab.press(key);
      await waitFor(tab, `${key} to leave ${before}`, (tree, before) => document.querySelector(tree)?.getAttribute('aria-valuetext') !== before, [twin('tree'), before]);
      seen.add(await said());
    }
    assert.ok(seen.size >= 4, [...seen].join());
    assert.equal((await state(tab)).beat, 4);
    await waitFor(tab, 'the leaf in the address', () => new URLSearchParams(location.search).get('leaf') === String(globalThis.twoPaths.state().values['leaf']));
    await sound(tab);
  },
);

scenario(
  'the tree is walked by the pointer, and a leaf opens its card',
  { in: engines, guards: 'a finger on the tree does nothing' },
  async ({ site, page }) => {
    const tab = await page();
    await open(await site(), tab, 4);
    const tree = await tab.box(twin('tree'));
    const leaf = middle(await tab.box(twin('leaf/agriculture')));
    // Held where no leaf is, and drawn to one.
    await tab.move({ x: tree.x + tree.width / 2, y: tree.y + tree.height * 0.55 });
    await tab.down();
    await tab.move({ x: leaf.x + 60, y: leaf.y + 30 });
    await tab.move(leaf);
    await tab.up();
    await waitFor(tab, 'the leaf Agriculture', (tree) => /Agriculture/.test(document.querySelector(tree)?.getAttribute('aria-valuetext') ?? ''), [twin('tree')]);
    await restingAt(tab, 4);
    await tab.click(middle(await tab.box(twin('leaf/models'))));
    await there(tab, card);
    await tab.press('Escape');
    await gone(tab, card);
    await sound(tab);
  },
);

scenario(
  'the switch shows the six actions as a tree of their own, dated, and the first tree again',
  { in: engines, guards: 'the two trees are merged, or the second cannot be left' },
  async ({ site, page }) => {
    const tab = await page();
    await open(await site(), tab, 4);
    const first = await heading(tab);
    await press(tab, '[data-control="actions"] input');
    await waitFor(tab, 'the other tree', (first) => !globalThis.twoPaths.state().moving && document.querySelector('#outline h1')?.textContent !== first, [first]);
    await restingAt(tab, 4);
    assert.match(await heading(tab), /six actions/i);
    const ids = await marks(tab);
    assert.ok(!ids.some((id) => id.startsWith('bough/')), 'no bough of the report stands in the State Council\'s tree');
    assert.match(await tab.eval(() => document.querySelector('#outline')?.textContent ?? ''), /26\s+August\s+2025/);
    await waitFor(tab, 'the switch in the address', () => new URLSearchParams(location.search).get('actions') === '1');
    await press(tab, '[data-control="actions"] input');
    await waitFor(tab, 'the first tree', (first) => document.querySelector('#outline h1')?.textContent === first, [first]);
    await sound(tab);
  },
);

scenario(
  'each of the four questions changes the heading and both sides; the address keeps the question',
  { in: engines, guards: 'a question is chosen and the old answer stays' },
  async ({ site, page }) => {
    const tab = await page();
    await open(await site(), tab, 5);
    /** @type {Set<string>} */
    const headings = new Set();
    /** @type {Set<string>} */
    const answers = new Set();
    for (const lens of [1, 2, 3, 0]) {
      await press(tab, `[data-control="lens"] label:nth-child(${lens + 1})`);
      await waitFor(tab, `question ${lens}`, (lens) => {
        const { values, moving } = globalThis.twoPaths.state();
        return values['lens'] === lens && !moving && new URLSearchParams(location.search).get('lens') === (lens === 0 ? null : String(lens));
      }, [lens]);
      await restingAt(tab, 5);
      headings.add(await heading(tab));
      answers.add((await tab.eval(() => globalThis.twoPaths.outline().items.filter(({ fact }) => fact).map(({ fact }) => fact).join())).slice(0, 4000));
    }
    assert.equal(headings.size, 4, [...headings].join(' / '));
    assert.equal(answers.size, 4);
    await sound(tab);
  },
);

scenario(
  'the tip of the road and the hair line of the ruler follow the arrow keys',
  { in: ['chromium'], guards: 'what can be dragged has no other way' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await open(origin, tab, 1);
    await tab.eval((road) => /** @type {HTMLElement} */ (document.querySelector(road)).focus(), twin('road'));
    const end = (await state(tab)).t;
    await tab.press('ArrowLeft');
    await waitFor(tab, 'an earlier moment of the same beat', (end) => globalThis.twoPaths.state().t < end && globalThis.twoPaths.state().beat === 1, [end]);
    await open(origin, tab, 7);
    await tab.eval((hair) => /** @type {HTMLElement} */ (document.querySelector(hair)).focus(), twin('hair'));
    const before = (await state(tab)).values['hair'];
    await tab.press('ArrowRight');
    await waitFor(tab, 'a later date', (before) => globalThis.twoPaths.state().values['hair'] > before, [before]);
    await sound(tab);
  },
);
