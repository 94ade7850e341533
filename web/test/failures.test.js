/**
 * When the program can't come or is lost, in the three browsers: the stills go
 * on, with a sentence that says so.
 */
import assert from 'node:assert/strict';
import { engines, waitFor, waitToSee } from './lib/browser.js';
import { difference, inked } from './lib/images.js';
import { scenario } from './lib/scenario.js';
import { painted, panel, press, restingAt, running, sound, state, there } from './lib/stage.js';

const picture = { x: 0, y: 0, width: 1280, height: 640 };

/** @type {{name: string, site: Parameters<import('./lib/scenario.js').Props['site']>[0], guards: string}[]} */
const ways = [
  {
    name: 'the program is blocked',
    site: { treatments: [{ path: /\.wasm/, fault: 'refuse', times: Infinity }] },
    guards: 'a company\'s proxy that blocks .wasm leaves its people without the story',
  },
  {
    name: 'the connection breaks before the program comes',
    site: { treatments: [{ path: /\.wasm/, fault: 'drop', times: Infinity }] },
    guards: 'a train in a tunnel',
  },
  {
    name: 'the program arrives cut in half',
    site: { treatments: [{ path: /\.wasm/, fault: 'cut', times: Infinity }] },
    guards: 'a broken download starts half a program',
  },
  {
    name: 'the type case arrives cut in half',
    site: { treatments: [{ path: /typecase/, fault: 'cut', times: Infinity }] },
    guards: 'a picture without letters',
  },
  {
    name: 'the runtime script is blocked',
    site: { treatments: [{ path: /wasm_exec/, fault: 'refuse', times: Infinity }] },
    guards: 'a blocked script leaves nothing at all',
  },
  {
    name: 'the browser has no WebGL',
    site: {
      before: `const real = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return /webgl/.test(kind) ? null : real.call(this, kind, ...rest);
        };`,
    },
    guards: 'a machine without a graphics driver shows a black box',
  },
  {
    name: 'the browser has no WebAssembly',
    site: { before: 'delete globalThis.WebAssembly;' },
    guards: 'a hardened browser shows an error',
  },
];

for (const { name, site: options, guards } of ways) {
  scenario(`${name}: stills go on with text, table and a sentence that says so`, { in: engines, guards }, async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site(options)).stage());
    await there(tab, '#notice', 40);
    assert.equal(await tab.eval(() => document.querySelector('#notice')?.getAttribute('data-kind')), 'failed');
    await restingAt(tab, 1);
    await waitToSee(tab, 'a still with ink', picture, (png) => inked(png) > 0.05);
    const first = await tab.screenshot(picture);
    await press(tab, '#next');
    await restingAt(tab, 2);
    await waitFor(tab, 'the text of beat 2', () => /A800/.test(document.querySelector('#outline')?.textContent ?? ''));
    await waitToSee(tab, 'another still', picture, (png) => difference(first, png) > 0.01);
    await press(tab, '#language');
    await waitFor(tab, 'Chinese', () => document.documentElement.lang === 'zh-CN' && /互联/.test(document.querySelector('#outline')?.textContent ?? ''));
    const said = await tab.eval(() => document.querySelector('#notice')?.textContent ?? '');
    assert.match(said, /^[^a-z]*$/, 'the notice in the other language');
    await press(tab, '#table');
    await there(tab, `${panel} table`);
    await tab.press('Escape');
    assert.equal(await tab.eval(() => globalThis.twoPaths.stats().frames), 0);
    assert.deepEqual(await tab.eval(() => globalThis.probe.errors), [], 'uncaught errors');
  });
}

scenario(
  'a lost graphics context brings the same beat back',
  { in: engines, guards: 'a laptop that wakes up shows a black frame, or starts the story again' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ beat: 2 }));
    await running(tab);
    await restingAt(tab, 2);
    await press(tab, '#next');
    await restingAt(tab, 3);
    await painted(tab);
    const loaded = await tab.eval(() => performance.timeOrigin);
    const before = await tab.screenshot(picture);
    const contexts = await tab.eval(() => {
      const { contexts } = globalThis.probe;
      contexts.at(-1)?.getExtension('WEBGL_lose_context')?.loseContext();
      return contexts.length;
    });
    // The picture stays to be seen: first as a still, then drawn by a program started anew.
    await waitFor(tab, 'a new graphics context', (contexts) => globalThis.probe.contexts.length > contexts && !globalThis.probe.contexts.at(-1)?.isContextLost(), [contexts], 40);
    await running(tab);
    const after = await restingAt(tab, 3);
    assert.equal(after.beat, 3);
    assert.equal(await tab.eval(() => performance.timeOrigin), loaded, 'the page was not loaded again');
    await waitFor(tab, 'the canvas', () => document.querySelectorAll('canvas').length === 1);
    await waitToSee(tab, 'the same picture', picture, (png) => difference(before, png) < 0.01);
    await press(tab, '#next');
    await restingAt(tab, 4);
    await sound(tab);
    assert.equal((await state(tab)).scene, 'chip-controls');
  },
);

/** Faults in the middle of a story, each set off by globalThis.broken. */
const faults = [
  {
    name: 'the graphics driver fails in a frame',
    before: `const draw = WebGL2RenderingContext.prototype.drawElements;
      WebGL2RenderingContext.prototype.drawElements = function (...rest) {
        if (globalThis.broken) throw new Error('broken driver');
        return draw.apply(this, rest);
      };`,
  },
  {
    name: 'the page fails on a message of the program',
    before: `let bridge;
      Object.defineProperty(globalThis, 'twoPathsBridge', {
        get: () => bridge,
        set(made) {
          bridge = made;
          const { receive } = made;
          made.receive = (message) => {
            if (globalThis.broken && message.type === 'time') throw new Error('broken page');
            receive(message);
          };
        },
      });`,
  },
];

for (const { name, before } of faults) {
  scenario(`${name}: stills go on from there`, { in: engines, guards: 'a program that has ended freezes the tab, or leaves half a picture' }, async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site({ before })).stage({ beat: 2 }));
    await running(tab);
    await restingAt(tab, 2);
    await tab.eval(() => void Object.assign(globalThis, { broken: true }));
    await press(tab, '#next');
    await there(tab, '#notice[data-kind=failed]', 40);
    await restingAt(tab, 3);
    await waitToSee(tab, 'a still with ink', picture, (png) => inked(png) > 0.05);
    await press(tab, '#next');
    await restingAt(tab, 4);
    assert.equal(await tab.eval(() => document.querySelectorAll('canvas').length), 0, 'canvases left');
    assert.deepEqual(await tab.eval(() => globalThis.probe.errors), [], 'uncaught errors');
  });
}
