/**
 * The stage page's address: every parameter, bad values, unknown keys, foreign
 * hashes, and the address that the page writes back.
 */
import assert from 'node:assert/strict';
import { waitFor, waitToSee } from './lib/browser.js';
import { scenario } from './lib/scenario.js';
import { painted, restingAt, running, state, still, there } from './lib/stage.js';

scenario(
  'scene, beat, t, lang and theme open that very moment',
  { in: ['chromium'], guards: 'a shared link shows another moment than the one it was made at' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ beat: 3, t: 1.2, lang: 'zh', theme: 'dark', v: 1 }));
    await running(tab);
    const opened = await state(tab);
    assert.deepEqual(
      [opened.scene, opened.beat, opened.t, opened.playing, opened.lang, opened.theme],
      ['chip-controls', 3, 1.2, false, 'zh', 'dark'],
    );
    assert.equal(await tab.eval(() => document.documentElement.lang), 'zh-CN');
    // Without t it is the beat's end, where nothing moves.
    await tab.go(origin.stage({ beat: 4, lang: 'en', theme: 'light' }));
    await running(tab);
    const end = await restingAt(tab, 4);
    assert.ok(end.t > 1, `at the beat's end: t = ${end.t}`);
    assert.deepEqual([end.lang, end.theme, end.playing], ['en', 'light', false]);
    await tab.go(origin.stage({ theme: 'projector' }));
    await running(tab);
    assert.equal((await state(tab)).theme, 'projector');
  },
);

scenario(
  'theme=auto and an absent theme follow the system, also when it changes',
  { in: ['chromium'], guards: 'a dark desktop gets a white frame' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    for (const query of /** @type {Record<string, string>[]} */ ([{}, { theme: 'auto' }])) {
      await tab.puppet?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await tab.go(origin.stage(query));
      await running(tab);
      assert.equal((await state(tab)).colours, 'dark');
      await tab.puppet?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await waitFor(tab, 'the light theme', () => globalThis.twoPaths.state().colours === 'light');
    }
  },
);

scenario(
  'controls\' values open as the link says',
  { in: ['chromium'], guards: 'a chip that a reader designed is lost on the way to the one they sent it to' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ beat: 8 }));
    await running(tab);
    const { values, controls } = await tab.eval(() => {
      const config = JSON.parse(document.querySelector('#config')?.textContent ?? '');
      return { values: globalThis.twoPaths.state().values, controls: config.scenes[0].controls };
    });
    assert.ok(controls.length > 0, 'the scene has controls');
    /** @type {Record<string, number>} */
    const other = {};
    for (const control of controls) {
      if (control.kind === 'slider') {
        // The middle of the scale, on a value that the control keeps.
        const middle = control.log ? Math.sqrt(control.min * control.max) : (control.min + control.max) / 2;
        other[control.id] = control.round ? Math.round(middle / control.round) * control.round : middle;
      } else if (control.kind === 'choice') other[control.id] = (values[control.id] + 1) % control.options;
      else if (control.kind === 'toggle') other[control.id] = 1 - values[control.id];
    }
    await tab.go(origin.stage({ beat: 8, ...other }));
    await running(tab);
    const opened = (await state(tab)).values;
    for (const [id, value] of Object.entries(other)) assert.ok(Math.abs(opened[id] - value) < 1e-6, `${id}: ${opened[id]}, not ${value}`);
  },
);

scenario(
  'motion=none shows end states at once, motion=reduced cross-fades',
  { in: ['chromium'], guards: 'someone whom movement makes ill is shown movement' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    for (const motion of ['none', 'reduced']) {
      await tab.go(origin.stage({ beat: 1, motion }));
      await running(tab);
      await restingAt(tab, 1);
      await painted(tab);
      const before = (await tab.eval(() => globalThis.twoPaths.stats())).frames;
      await tab.eval(() => globalThis.twoPaths.go({ beat: 2 }));
      await restingAt(tab, 2);
      await painted(tab);
      const { frames } = await tab.eval(() => globalThis.twoPaths.stats());
      // A cross-fade is 200 ms, the movement of beat 2 is 1450.
      const most = motion === 'none' ? 3 : 20;
      assert.ok(frames - before <= most, `motion=${motion}: ${frames - before} frames, at most ${most}`);
    }
    // The system's wish is the same.
    await tab.puppet?.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await tab.go(origin.stage({ beat: 1 }));
    await running(tab);
    await painted(tab);
    const before = (await tab.eval(() => globalThis.twoPaths.stats())).frames;
    await tab.eval(() => globalThis.twoPaths.go({ beat: 2 }));
    await restingAt(tab, 2);
    await painted(tab);
    assert.ok((await tab.eval(() => globalThis.twoPaths.stats())).frames - before <= 20);
  },
);

scenario(
  'static shows stills and never asks for the program',
  { in: ['chromium'], guards: 'a speaker\'s preview or a weak machine loads 2 MB for nothing' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ static: 1, beat: 2 }));
    await there(tab, still);
    await tab.eval(() => globalThis.twoPaths.go({ beat: 3 }));
    await waitFor(tab, 'the still of beat 3', () => globalThis.twoPaths.state().beat === 3 && performance.getEntriesByType('resource').some(({ name }) => /-3\.svg/.test(name)));
    await tab.eval(() => globalThis.twoPaths.ready);
    assert.deepEqual(origin.requests(/\.wasm|wasm_exec|typecase/), []);
    assert.equal(await tab.eval(() => document.querySelectorAll('canvas').length), 0);
  },
);

scenario(
  'transparent lets the host\'s ground through',
  { in: ['chromium'], guards: 'a white box stands in a coloured article' },
  async ({ site, host, page }) => {
    const origin = await site();
    const tab = await page({ width: 700, height: 500 });
    const src = origin.stage({ transparent: 1, plain: 1, theme: 'light' });
    await tab.go(
      (await host()).page(`<!doctype html><title>Host</title><body style="margin:0;background:rgb(0, 200, 120)">
        <iframe id="embed" src="${src.replaceAll('&', '&amp;')}" width="600" height="380" style="border:0;display:block"></iframe>`),
    );
    const frame = await tab.frame('#embed');
    const { decode } = await import('./lib/images.js');
    /** Waits until the host's ground is seen in the frame's upper left corner, where no mark is. @param {string} by */
    const ground = (by) =>
      waitToSee(tab, `the host's ground, with the ${by}`, { x: 2, y: 2, width: 1, height: 1 }, (png) => decode(png).data.subarray(0, 3).join() === '0,200,120');
    await there(frame, still);
    await ground('still');
    await running(frame);
    await restingAt(frame, 1);
    await painted(frame);
    await ground('canvas');
  },
);

scenario(
  'plain leaves the words to the page around',
  { in: ['chromium'], guards: 'an article has the headline twice' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page({ width: 600, height: 380 });
    await tab.go(origin.stage({ plain: 1 }));
    await running(tab);
    assert.match((await restingAt(tab, 1)).format, /^plain/);
    const headings = await tab.eval(() => globalThis.twoPaths.outline().items.filter(({ role }) => role === 'heading'));
    assert.deepEqual(headings, []);
  },
);

scenario(
  'autoplay=1 plays by itself, and nothing else does',
  { in: ['chromium'], guards: 'a picture moves that nobody set in motion' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ autoplay: 1 }));
    await waitFor(tab, 'the stage to play', () => globalThis.twoPaths?.state().playing, [], 40);
    for (const query of /** @type {Record<string, string>[]} */ ([{}, { autoplay: '0' }])) {
      await tab.go(origin.stage(query));
      await running(tab);
      await painted(tab);
      assert.equal((await state(tab)).playing, false);
    }
  },
);

scenario(
  'h is the height that the frame wants',
  { in: ['chromium'], guards: 'an article jumps from the editor\'s height to ours' },
  async ({ site, host, page }) => {
    const { article } = await import('./lib/host.js');
    const origin = await site();
    const tab = await page({ width: 640, height: 900 });
    await tab.go((await host()).page(article({ src: origin.stage({ h: 420 }), height: 420, before: 0 })));
    await running(await tab.frame('#embed'));
    await waitFor(tab, 'word of the stage\'s state', () => globalThis.messages.some((m) => m.type === 'state'));
    const heights = await tab.eval(() => globalThis.messages.filter((m) => m.type === 'embed-size').map((m) => m.height));
    assert.deepEqual([...new Set(heights)], [420]);
  },
);

scenario(
  'scenes, mode and v are understood',
  { in: ['chromium'], guards: 'a link of today stops working tomorrow' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    await tab.go(origin.stage({ scenes: 1, mode: 'embed', v: 1, beat: 2 }));
    await running(tab);
    assert.equal((await state(tab)).beat, 2);
    assert.deepEqual(await tab.eval(() => globalThis.probe.warnings), []);
    await tab.go(origin.stage({ mode: 'present' }));
    await running(tab);
    assert.equal((await state(tab)).theme, 'projector');
  },
);

scenario(
  'a bad value falls back to its default and is named in the console',
  { in: ['chromium'], guards: 'a typing mistake in a link shows an error page, or nothing at all' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    const bad = {
      scene: 'chip-kontrols', beat: 'four', t: '-1', lang: 'fr', theme: 'blue', motion: 'wild', plain: 'maybe', static: '2',
      transparent: 'x', autoplay: 'yes', mode: 'show', scenes: '9', h: '12', v: 'one', tpp: 'lots',
    };
    for (const [key, value] of Object.entries(bad)) {
      await tab.go(origin.stage({ [key]: value }));
      await waitFor(tab, `the stage with ${key}=${value}`, () => globalThis.twoPaths?.state().beat === 1);
      const warnings = await tab.eval(() => globalThis.probe.warnings);
      if (key !== 'v') {
        assert.ok(
          warnings.some((words) => words.includes(key) && words.includes(value)),
          `${key}=${value}: the console says ${JSON.stringify(warnings)}`,
        );
      }
      assert.deepEqual(await tab.eval(() => globalThis.probe.errors), []);
    }
  },
);

scenario(
  'unknown keys and foreign hashes are kept',
  { in: ['chromium'], guards: 'AMP, WordPress or an editor\'s own campaign key is lost when the page writes its address' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    const foreign = { utm_source: 'letter', childId: 'graphic', initialWidth: 600, parentUrl: 'https://example.org/a?b=c' };
    for (const hash of ['#amp=1', '#?secret=Ab3dEf7hIj', '#anything']) {
      await tab.go(origin.stage({ ...foreign, motion: 'none' }) + hash);
      await running(tab);
      await tab.eval(() => globalThis.twoPaths.go({ beat: 3 }));
      await restingAt(tab, 3);
      await waitFor(tab, 'the address of beat 3', () => new URL(location.href).searchParams.get('beat') === '3');
      const address = new URL(await tab.eval(() => location.href));
      for (const [key, value] of Object.entries(foreign)) assert.equal(address.searchParams.get(key), String(value));
      assert.equal(address.hash, hash);
    }
    await tab.go(origin.stage({ motion: 'none' }) + '#slide-3');
    await running(tab);
    await restingAt(tab, 4);
  },
);

scenario(
  'the site works in any folder',
  { in: ['chromium'], guards: 'a host that serves us from a sub-folder gets a blank page' },
  async ({ site, page }) => {
    const origin = await site({ base: '/some/where/deep/' });
    const tab = await page();
    await tab.go(origin.stage());
    await running(tab);
    await tab.go(origin.url(''));
    await there(tab, 'h1');
    await tab.go(origin.url('en/'));
    await there(tab, 'h1');
    await waitFor(tab, 'the page to load', () => document.readyState === 'complete');
    assert.deepEqual(origin.seen.filter(({ status }) => status >= 400).map(({ path }) => path), []);
  },
);
