/**
 * window.twoPaths, the interface that hosts on the same page, the reader page
 * and these tests use.
 */
import assert from 'node:assert/strict';
import { waitFor } from './lib/browser.js';
import { scenario } from './lib/scenario.js';
import { painted, restingAt, running, state } from './lib/stage.js';

scenario(
  'ready is a promise that resolves when the program draws',
  { in: ['chromium'], guards: 'a caller can\'t know when to call' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage());
    await waitFor(tab, 'twoPaths', () => globalThis.twoPaths !== undefined);
    assert.ok(await tab.eval(() => globalThis.twoPaths.ready instanceof Promise));
    const { program, by } = await tab.eval(() => globalThis.twoPaths.ready);
    assert.deepEqual({ program, by }, { program: true, by: 'program' });
    assert.ok((await tab.eval(() => globalThis.twoPaths.stats())).frames > 0);
    const still = await page();
    await still.go((await site()).stage({ static: 1 }));
    await waitFor(still, 'twoPaths', () => globalThis.twoPaths !== undefined);
    assert.equal((await still.eval(() => globalThis.twoPaths.ready)).program, false, 'without a program it resolves too');
  },
);

scenario(
  'state, go, play, pause',
  { in: ['chromium'], guards: 'a caller steers one thing and gets another' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage());
    await running(tab);
    const first = await restingAt(tab, 1);
    for (const [key, kind] of Object.entries({
      scene: 'string', beat: 'number', t: 'number', playing: 'boolean', moving: 'boolean', lang: 'string', theme: 'string', values: 'object',
    })) {
      assert.equal(typeof (/** @type {any} */ (first)[key]), kind, key);
    }
    await tab.eval(() => globalThis.twoPaths.go({ scene: 'chip-controls', beat: 5, lang: 'zh', theme: 'dark' }));
    const there = await restingAt(tab, 5);
    assert.deepEqual([there.lang, there.theme], ['zh', 'dark']);
    // A moment inside a movement, exactly, and at rest there.
    await tab.eval(() => globalThis.twoPaths.go({ beat: 3, t: 0.9 }));
    await waitFor(tab, 'beat 3 at 0.9 s', () => globalThis.twoPaths.state().t === 0.9 && globalThis.twoPaths.state().beat === 3);
    await tab.eval(() => globalThis.twoPaths.play());
    await waitFor(tab, 'to play on from there', () => globalThis.twoPaths.state().playing && globalThis.twoPaths.state().t > 1);
    await tab.eval(() => globalThis.twoPaths.pause());
    await waitFor(tab, 'the pause', () => !globalThis.twoPaths.state().playing);
  },
);

scenario(
  'go to nowhere changes nothing and throws nothing',
  { in: ['chromium'], guards: 'a caller\'s slip blanks the picture' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ beat: 2 }));
    await running(tab);
    const before = await restingAt(tab, 2);
    const taken = await tab.eval(() => {
      return [{ beat: 0 }, { beat: 9 }, { beat: NaN }, { beat: 1.5 }, { scene: 'none' }, { beat: 3, t: -1 }, { beat: 3, t: 99 }, { lang: 'fr' }, { theme: 'pink' }, {}].filter((place) => {
        return globalThis.twoPaths.go(/** @type {any} */ (place));
      });
    });
    await painted(tab);
    // What is no place is left out; what is left then is no journey at all.
    assert.deepEqual(taken.filter((place) => 'scene' in place || 't' in place), [], 'go said that it went there');
    const after = await state(tab);
    assert.deepEqual([after.scene, after.beat, after.t, after.lang, after.theme], [before.scene, before.beat, before.t, before.lang, before.theme]);
    assert.deepEqual(await tab.eval(() => globalThis.probe.errors), []);
  },
);

scenario(
  'outline and stats describe the picture',
  { in: ['chromium'], guards: 'a screen reader\'s list, and the counts of the bench, speak of something else' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ beat: 1 }));
    await running(tab);
    await restingAt(tab, 1);
    const { outline, stats } = await tab.eval(() => ({ outline: globalThis.twoPaths.outline(), stats: globalThis.twoPaths.stats() }));
    assert.deepEqual([outline.width, outline.height], [1280, 676]);
    const ids = outline.items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, 'each identity once');
    assert.ok(outline.items.some(({ role }) => role === 'heading'));
    assert.ok(outline.items.some(({ id, focusable, fact }) => id === 'chip/h100' && focusable && fact));
    for (const { id, label, box: [x, y, w, h] } of outline.items) {
      assert.ok(label !== '', `${id} has a label`);
      assert.ok(x >= -1 && y >= -1 && x + w <= 1281 && y + h <= 677, `${id} lies in the picture: ${[x, y, w, h]}`);
    }
    assert.ok(stats.frames > 0 && stats.marks > 50 && stats.glyphs > 100, JSON.stringify(stats));
    assert.ok(stats.drawCalls >= 1 && stats.drawCalls <= 2, `draw calls of a steady frame: ${stats.drawCalls}`);
    assert.ok(stats.frameMs >= 0);
  },
);

scenario(
  'a steady frame takes one or two draw calls in every beat, also in mid-movement',
  { in: ['chromium'], guards: 'a mark that the one shader can\'t draw brings a call each' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage());
    await running(tab);
    for (let beat = 1; beat <= 8; beat++) {
      for (const share of [0.3, 0.7, 1]) {
        const frames = await tab.eval((beat, share) => {
          const config = JSON.parse(document.querySelector('#config')?.textContent ?? '');
          const t = config.scenes[0].beats[beat - 1].length * share;
          const { frames } = globalThis.twoPaths.stats();
          globalThis.twoPaths.go({ beat, t });
          return frames;
        }, beat, share);
        const calls = await waitFor(tab, `a frame of beat ${beat} at ${share}`, (frames) => {
          const stats = globalThis.twoPaths.stats();
          return stats.frames > frames && stats.drawCalls;
        }, [frames]);
        assert.ok(calls >= 1 && calls <= 2, `beat ${beat} at ${share}: ${calls} draw calls`);
      }
    }
  },
);
