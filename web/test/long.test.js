/**
 * What shows only after a while: time away, and memory.
 *
 * Both trials are shortened here so that the suite stays within its minutes;
 * LONG=1 runs them at full length.
 */
import assert from 'node:assert/strict';
import { pause, waitFor } from './lib/browser.js';
import { hurried } from './lib/clock.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { restingAt, running, state } from './lib/stage.js';

const long = process.env.LONG === '1';

/**
 * Seconds away, on a clock that runs several times as fast: that is longer than
 * the movement of beat 2 with its reading time, so time that went on would show.
 */
const away = long ? 30 : 3;
const hurry = 4;

/** Rounds of use, and the round after which memory may no longer grow. What leaks, leaks in every round. */
const rounds = long ? 30 : 8;
const warm = long ? 5 : 3;

/** @type {{name: string, leave: (tab: import('./lib/browser.js').Page) => Promise<() => Promise<unknown>>}[]} */
const departures = [
  {
    name: 'in a background tab',
    leave: async (tab) => {
      const puppet = /** @type {import('puppeteer-core').Page} */ (tab.puppet);
      const other = await puppet.browserContext().newPage();
      await other.bringToFront();
      await waitFor(tab, 'the tab to be hidden', () => document.visibilityState === 'hidden');
      return async () => {
        await puppet.bringToFront();
        await other.close();
      };
    },
  },
  {
    name: 'scrolled out of view',
    leave: async (tab) => {
      await tab.eval(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await waitFor(tab, 'the frame to be out of view', () => (document.querySelector('#embed')?.getBoundingClientRect().bottom ?? 1) < -100);
      return () => tab.eval(() => scrollTo({ top: 0, behavior: 'instant' }));
    },
  },
];

for (const { name, leave } of departures) {
  scenario(
    `trial 4: ${away} seconds ${name}`,
    { in: ['chromium'], guards: 'the story is over when one comes back, or runs after the time lost' },
    async ({ site, host, page }) => {
      const tab = await page({ width: 1000, height: 720 });
      await tab.go((await host()).page(article({ src: (await site({ before: hurried(hurry) })).stage({ beat: 2, t: 0 }), before: 0, after: 20 })));
      const frame = await tab.frame('#embed');
      await running(frame);
      await frame.eval(() => globalThis.twoPaths.play());
      await waitFor(frame, 'to play', () => globalThis.twoPaths.state().t > 0.3);
      await tab.eval(() => (globalThis.messages.length = 0));
      // The playhead, frame by frame: nobody sees a frame while they are away.
      await frame.eval(() => {
        /** @type {number[]} */
        const steps = [];
        let last = globalThis.twoPaths.state();
        const look = () => {
          const now = globalThis.twoPaths.state();
          steps.push(now.t - (now.beat === last.beat ? last.t : 0));
          last = now;
          requestAnimationFrame(look);
        };
        look();
        Object.assign(globalThis, { steps });
      });
      const back = await leave(tab);
      await waitFor(frame, 'the stage to know of it', () => !globalThis.twoPaths.state().visible);
      const left = await state(frame);
      const { frames } = await frame.eval(() => globalThis.twoPaths.stats());
      await pause(away * 1000);
      assert.equal((await frame.eval(() => globalThis.twoPaths.stats())).frames, frames, 'frames drawn while away');
      const before = await state(frame);
      assert.deepEqual([before.beat, before.t], [left.beat, left.t], 'time stood still');
      await back();
      await waitFor(frame, 'the next beat', () => globalThis.twoPaths.state().beat === 3, [], 30);
      await waitFor(frame, 'the end of its movement', () => !globalThis.twoPaths.state().moving);
      const furthest = await frame.eval(() => Math.max(.../** @type {any} */ (globalThis).steps));
      assert.ok(furthest <= 0.5, `t went on by ${furthest} s from one frame to the next`);
      await waitFor(tab, 'word of beat 3', () => globalThis.messages.some((m) => m.source === 'two-paths' && m.type === 'state' && m.data.beat === 3));
      const beats = await tab.eval(() => globalThis.messages.filter((m) => m.source === 'two-paths' && m.type === 'state').map((m) => m.data.beat));
      const sequence = beats.filter((beat, i) => i === 0 || beat !== beats[i - 1]);
      assert.deepEqual(sequence.at(-1), 3);
      assert.deepEqual(sequence, [...new Set(sequence)].sort(), `the sequence of beats reported: ${sequence}`);
    },
  );
}

scenario(
  `trial 5: memory after use (${rounds} rounds)`,
  { in: ['chromium'], guards: 'on a phone the tab dies after a while' },
  async ({ site, page, test }) => {
    const tab = await page({ width: 390, height: 844, density: 3 });
    await tab.go((await site()).stage({ motion: 'none' }));
    await running(tab);
    const memory = () => tab.eval(() => (globalThis.probe.memory?.buffer.byteLength ?? NaN) / (1 << 20));
    const ready = await memory();
    assert.ok(ready <= 128, `${ready} MiB at ready`);
    let settled = NaN;
    for (let round = 1; round <= rounds; round++) {
      for (const beat of [1, 2, 3, 4, 5, 6, 7, 8, 7, 6, 5, 4, 3, 2]) {
        await tab.eval((beat) => globalThis.twoPaths.go({ beat }), beat);
        await restingAt(tab, beat);
      }
      for (const lang of ['en', 'zh']) {
        await tab.eval((lang) => globalThis.twoPaths.go({ lang }), lang);
        await waitFor(tab, lang, (lang) => globalThis.twoPaths.state().lang === lang, [lang]);
      }
      for (const theme of ['dark', 'light']) {
        await tab.eval((theme) => globalThis.twoPaths.go({ theme }), theme);
        await waitFor(tab, theme, (theme) => globalThis.twoPaths.state().theme === theme, [theme]);
      }
      for (const [width, height] of [[844, 390], [390, 844]]) {
        await tab.resize(width, height);
        await waitFor(tab, 'the canvas of the new size', (width) => document.querySelector('canvas')?.width === width * 3, [width]);
      }
      if (round === warm) settled = await memory();
    }
    const end = await memory();
    test.diagnostic(`${ready} MiB at ready, ${settled} after round ${warm}, ${end} after round ${rounds}`);
    assert.ok(end - settled <= 4, `${end - settled} MiB more after round ${rounds} than after round ${warm}`);
  },
);
