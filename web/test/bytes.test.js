/**
 * What is asked for, in which order and how heavy it is. Bytes are counted as
 * they go over the wire, headers left out.
 */
import assert from 'node:assert/strict';
import { waitFor } from './lib/browser.js';
import { scenario } from './lib/scenario.js';
import { running, still, there } from './lib/stage.js';

/** Compressed bytes to the first still with its text, operable. */
export const toStill = 120_000;
/** Compressed bytes to the running program with one scene, and what each further scene may add. */
const withOneScene = 2_200_000;
const furtherScene = 60_000;

const heavy = /\.wasm|wasm_exec|typecase/;

for (const size of [{ width: 1280, height: 720 }, { width: 390, height: 844 }]) {
  for (const lang of ['zh', 'en']) {
    scenario(
      `the stage at ${size.width}×${size.height} in ${lang} loads within its bytes, and nothing it needn't`,
      { in: ['chromium'], guards: 'the first picture is as heavy as the program, or something is loaded twice or for nothing' },
      async ({ site, page, test }) => {
        // The pages go out untouched, or the probe would be counted.
        const origin = await site({ probed: false, treatments: [{ path: heavy, fault: 'hold' }] });
        const tab = await page(size);
        await tab.go(origin.stage({ lang }));
        await there(tab, still);
        await waitFor(tab, 'the text', () => (document.querySelector('#outline')?.textContent?.length ?? 0) > 100);
        await tab.eval(() => /** @type {HTMLElement | null} */ (document.querySelector('#next'))?.click());
        await waitFor(tab, 'to step', () => globalThis.twoPaths.state().beat === 2);
        // Its neighbours may be under way by then, as many as there has been time for.
        const light = origin.seen.filter(({ path }) => !heavy.test(path) && !/-[2-9]\.svg/.test(path));
        const first = light.reduce((sum, { bytes }) => sum + bytes, 0);
        test.diagnostic(`to the first still: ${first} bytes in ${light.length} requests`);
        for (const { path, bytes } of light) test.diagnostic(`  ${String(bytes).padStart(7)} ${path}`);
        assert.ok(first <= toStill, `${first} bytes to the first still; at most ${toStill}`);

        origin.release();
        await running(tab);
        const all = origin.seen.reduce((sum, { bytes }) => sum + bytes, 0);
        test.diagnostic(`to the running program: ${all} bytes in ${origin.seen.length} requests`);
        const scenes = await tab.eval(() => JSON.parse(/** @type {HTMLElement} */ (document.querySelector('#config')).textContent ?? '').scenes.length);
        const toProgram = withOneScene + furtherScene * (scenes - 1);
        assert.ok(all <= toProgram, `${all} bytes to the running program; at most ${toProgram}`);

        const paths = origin.seen.map(({ path }) => path.split('?')[0]);
        assert.equal(new Set(paths).size, paths.length, `asked for twice: ${paths}`);
        assert.deepEqual(origin.seen.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`), []);
        // Page, style, script, program, runtime, type case, facts; and stills of this format.
        const kinds = paths.map((path) =>
          path
            .replace(/^\/stage\/$/, 'page')
            .replace(/^\/stills\/chip-controls-(zh|en)-\w+\/[a-z-]+-\d\.svg$/, 'still')
            .replace(/^\/facts\/chip-controls-(zh|en)-\w+\.json$/, 'facts')
            .replace(/^\/assets\/(.*)-\w+(\.\w+)+$/, 'asset'),
        );
        assert.deepEqual([...new Set(kinds)].filter((kind) => !['page', 'still', 'facts', 'asset'].includes(kind)), []);
        assert.deepEqual(
          paths.filter((path) => path.startsWith('/assets/')).map((path) => path.replace(/-\w+\./, '.').replace('/assets/', '')).sort(),
          ['icon.svg', 'program.wasm', 'stage.css', 'stage.js', 'type.typecase', 'wasm_exec.js'],
        );
      },
    );
  }
}

scenario(
  'the program is asked for only behind the first still, and each thing is compressed',
  { in: ['chromium'], guards: '2 MB stand in line before the picture' },
  async ({ site, page }) => {
    const origin = await site({ probed: false, treatments: [{ path: /\.svg/, fault: 'hold' }] });
    const tab = await page();
    await tab.go(origin.stage());
    await waitFor(tab, 'twoPaths', () => globalThis.twoPaths !== undefined);
    // The still is held back. Nothing of the program may be asked for meanwhile:
    // what the page asks for in its first frames is asked for before this.
    await tab.eval(async () => {
      for (let frames = 0; frames < 10; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await fetch('../robots.txt');
    });
    assert.ok(origin.requests(/\.svg/).length > 0, 'the still is asked for');
    assert.deepEqual(origin.requests(heavy), []);
    origin.release();
    await running(tab);
    const still = origin.seen.findIndex(({ path }) => /\.svg/.test(path));
    assert.ok(origin.seen.findIndex(({ path }) => heavy.test(path)) > still);
    const encodings = await tab.eval(async () => {
      const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      return entries.map(({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize }));
    });
    for (const { name, encodedBodySize, decodedBodySize } of encodings) {
      assert.ok(encodedBodySize < decodedBodySize || decodedBodySize < 1000, `${name} is not compressed`);
    }
  },
);

scenario(
  'nothing is asked of another origin, and nothing is stored',
  { in: ['chromium'], guards: 'a reader is followed, or an editor needs a consent dialog' },
  async ({ site, page }) => {
    const origin = await site();
    for (const path of ['stage/?scene=chip-controls&lang=en', '', 'en/']) {
      const tab = await page();
      /** @type {string[]} */
      const foreign = [];
      tab.puppet?.on('request', (request) => {
        if (!request.url().startsWith(origin.origin) && !/^(data|blob|about):/.test(request.url())) foreign.push(request.url());
      });
      await tab.go(origin.url(path));
      await waitFor(tab, 'the page to load', () => document.readyState === 'complete');
      if (path.startsWith('stage')) {
        await running(tab);
        await tab.eval(() => globalThis.twoPaths.go({ beat: 5, theme: 'dark', lang: 'zh' }));
        await waitFor(tab, 'beat 5', () => globalThis.twoPaths.state().beat === 5);
      } else {
        await there(tab, 'iframe');
        await tab.eval(() => document.querySelector('iframe')?.scrollIntoView());
        await running(await tab.frame('iframe'));
      }
      assert.deepEqual(foreign, [], path);
      const cookies = await tab.puppet?.browserContext().cookies();
      assert.deepEqual(cookies, [], `cookies of ${path}`);
      assert.deepEqual(origin.seen.filter(({ headers }) => headers.cookie), []);
      assert.equal(await tab.eval(() => document.cookie), '');
    }
  },
);
