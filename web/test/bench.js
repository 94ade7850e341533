/**
 * Prints what the stage costs: bytes, draw calls, script time a frame, start,
 * rest and memory, the times beside those of a bare Ebitengine program measured
 * in the same run. Nothing here passes or fails; counts and bytes are held by
 * the tests, times depend on the machine.
 */
import { readFileSync } from 'node:fs';
import { browser, closeBrowsers, pause, waitFor } from './lib/browser.js';
import { serveBare } from './lib/bare.js';
import { beats, scenes } from './lib/deck.js';
import { server, Site } from './lib/site.js';
import { restingAt, running, still, there } from './lib/stage.js';

/** How often each start is measured; stage and bare program take turns. */
const starts = 7;
/** How long a page is watched at rest, in milliseconds. */
const rest = 5000;

/** Put into every page before its own script: when the first frame is drawn, and how many animation frames there are. */
function measure() {
  const scope = /** @type {any} */ (globalThis);
  scope.measured = { first: NaN, frames: 0 };
  const { prototype } = WebGL2RenderingContext;
  const draw = prototype.drawElements;
  prototype.drawElements = function (...args) {
    // The page draws nothing into the canvas by which it tries whether there is WebGL.
    if (Number.isNaN(scope.measured.first)) scope.measured.first = performance.now();
    return draw.apply(this, args);
  };
  const request = requestAnimationFrame;
  scope.requestAnimationFrame = (/** @type {FrameRequestCallback} */ callback) =>
    request((now) => {
      scope.measured.frames++;
      callback(now);
    });
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
/** @param {number} value @param {number} [digits] */
const round = (value, digits = 0) => value.toFixed(digits);
const print = (/** @type {string} */ what, /** @type {string} */ value) => console.log(`  ${what.padEnd(58)} ${value}`);

const site = await Site.open({ probed: false });
const bare = await serveBare();
const chromium = await browser('chromium');

/** @param {string} url */
async function open(url) {
  const tab = await chromium.page({ width: 1280, height: 720 });
  const puppet = /** @type {import('puppeteer-core').Page} */ (tab.puppet);
  await puppet.evaluateOnNewDocument(measure);
  await tab.go(url);
  return { tab, puppet };
}

/**
 * Plays one movement to its end.
 *
 * @param {import('./lib/browser.js').Page} stage
 * @param {string} scene
 * @param {number} beat from 1
 */
function move(stage, scene, beat) {
  return stage.eval(async (scene, beat) => {
    globalThis.twoPaths.go({ scene, beat, t: 0 });
    globalThis.twoPaths.play();
    // Without polling from outside, which would be counted too.
    for (;;) {
      const state = globalThis.twoPaths.state();
      if (state.beat === beat && !state.moving && state.t > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    globalThis.twoPaths.pause();
  }, scene, beat);
}

/** Waits for the first frame and returns when it was drawn, in ms since the navigation began. @param {import('./lib/browser.js').Page} tab */
const firstFrame = (tab) => waitFor(tab, 'the first frame', () => /** @type {any} */ (globalThis).measured.first, [], 60);

console.log('\nbytes, compressed, as the browser got them');
{
  const tab = await chromium.page({ width: 1280, height: 720 });
  site.treatments = [{ path: /\.wasm|wasm_exec|typecase/, fault: 'hold' }];
  await tab.go(site.stage());
  await there(tab, still);
  await waitFor(tab, 'twoPaths', () => globalThis.twoPaths !== undefined);
  const light = site.seen.filter(({ path, bytes }) => bytes > 0 && !/\.wasm|wasm_exec|typecase/.test(path));
  print('to the first still with text, operable', `${light.reduce((sum, { bytes }) => sum + bytes, 0)} (at most 120000)`);
  site.release();
  await running(tab);
  print('to the running program', `${site.seen.reduce((sum, { bytes }) => sum + bytes, 0)} (at most 2200000, and 60000 more for each scene after the first)`);
  print('a bare Ebitengine program', `${bare.bytes}`);
  await tab.close();
}

console.log('\na steady frame');
{
  const { tab } = await open(site.stage({ beat: 1 }));
  await running(tab);
  for (const scene of scenes) {
    /** @type {import('../page/bridge.js').Stats[]} */
    const all = [];
    for (let beat = 1; beat <= beats[scene]; beat++) {
      const { frames } = await tab.eval(() => globalThis.twoPaths.stats());
      await tab.eval((scene, beat) => globalThis.twoPaths.go({ scene, beat, t: 0.1 }), scene, beat);
      await tab.eval((scene, beat) => globalThis.twoPaths.go({ scene, beat }), scene, beat);
      await waitFor(tab, 'the frame of that beat', (frames) => globalThis.twoPaths.stats().frames > frames, [frames]);
      await restingAt(tab, beat);
      all.push(await tab.eval(() => globalThis.twoPaths.stats()));
    }
    const most = (/** @type {'drawCalls' | 'marks' | 'glyphs'} */ what) => Math.max(...all.map((stats) => stats[what]));
    print(scene, `at most ${most('drawCalls')} draw call${most('drawCalls') === 1 ? '' : 's'}, ${most('marks')} marks, ${most('glyphs')} glyphs`);
  }
  await tab.close();
}

console.log('\nscript time a frame, by Chromium\'s own count');
{
  const { tab: stage, puppet: stagePuppet } = await open(site.stage({ beat: 1 }));
  await running(stage);

  /**
   * Script time for each animation frame while something runs, in ms.
   *
   * @param {import('puppeteer-core').Page} puppet
   * @param {() => Promise<unknown>} run
   */
  const perFrame = async (puppet, run) => {
    const read = async () => {
      const frames = await puppet.evaluate(() => /** @type {any} */ (globalThis).measured.frames);
      const { ScriptDuration = NaN } = await puppet.metrics();
      return { frames, seconds: ScriptDuration };
    };
    const before = await read();
    await run();
    const after = await read();
    return { ms: ((after.seconds - before.seconds) * 1000) / (after.frames - before.frames), frames: after.frames - before.frames };
  };

  /** @type {number[]} */
  const bares = [];
  /** @type {Map<string, number[]>} */
  const movements = new Map();
  for (let turn = 0; turn < 3; turn++) {
    // Each page has a window of its own and draws whether it is in front or not:
    // the empty program would take its share from the stage. The stage is at rest.
    const { tab: empty, puppet: emptyPuppet } = await open(bare.url);
    await firstFrame(empty);
    await pause(2000);
    bares.push((await perFrame(emptyPuppet, () => pause(2000))).ms);
    await empty.close();
    for (const scene of scenes) {
      for (let beat = 1; beat <= beats[scene]; beat++) {
        const { ms } = await perFrame(stagePuppet, () => move(stage, scene, beat));
        const name = `${scene}, beat ${beat}`;
        movements.set(name, [...(movements.get(name) ?? []), ms]);
      }
    }
  }
  const reference = median(bares);
  print('an empty Ebitengine program', `${round(reference, 2)} ms`);
  for (const [name, values] of movements) {
    print(`the movement of ${name}`, `${round(median(values), 2)} ms, ${round(median(values) / reference, 2)} times (at most 2)`);
  }
  await stage.close();
}

console.log('\nstart, from opening the page to the first frame on the canvas');
{
  /** @type {Record<'stage' | 'bare', number[]>} */
  const times = { stage: [], bare: [] };
  // Straight from the project's own server, without the proxy of the tests.
  const address = `${await server()}${new URL(site.stage({ beat: 1 })).pathname}?beat=1`;
  for (let turn = 0; turn < starts; turn++) {
    for (const [name, url] of /** @type {const} */ ([['bare', bare.url], ['stage', address]])) {
      const { tab } = await open(url);
      times[name].push(await firstFrame(tab));
      await tab.close();
    }
  }
  const [stage, reference] = [median(times.stage), median(times.bare)];
  print('a bare Ebitengine program', `${round(reference)} ms (${times.bare.map((t) => round(t)).join(', ')})`);
  print('the stage', `${round(stage)} ms (${times.stage.map((t) => round(t)).join(', ')}), ${round(stage / reference, 2)} times (at most 1.3)`);
}

console.log('\nat rest, and memory');
{
  const system = await /** @type {import('puppeteer-core').Page} */ ((await chromium.page()).puppet).browser().target().createCDPSession();
  const processes = async () => (await system.send('SystemInfo.getProcessInfo')).processInfo;
  /** CPU of all of the browser's processes while nothing is done, in percent of a core. */
  const busy = async () => {
    const sum = async () => (await processes()).reduce((total, { cpuTime }) => total + cpuTime, 0);
    const before = await sum();
    await pause(rest);
    return (((await sum()) - before) / (rest / 1000)) * 100;
  };
  print('the browser alone', `${round(await busy(), 2)} % of a core`);
  const { tab: empty } = await open(bare.url);
  await firstFrame(empty);
  await pause(2000);
  print('with a bare Ebitengine program', `${round(await busy(), 2)} % of a core`);
  await empty.close();
  const before = new Set((await processes()).map(({ id }) => id));
  const { tab, puppet } = await open(site.stage({ beat: 3 }));
  await running(tab);
  await restingAt(tab, 3);
  // The page watches its height for ten seconds.
  await pause(11_000);
  print('with the stage at rest', `${round(await busy(), 2)} % of a core`);
  const { JSHeapUsedSize = NaN } = await puppet.metrics();
  print('script heap of the stage', `${round(JSHeapUsedSize / (1 << 20), 1)} MiB`);
  for (const { id, type } of await processes()) {
    if (before.has(id) || type !== 'renderer') continue;
    const resident = readFileSync(`/proc/${id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1];
    print('resident memory of its renderer', `${round(Number(resident) / 1024)} MiB`);
  }
  await tab.close();
}

await closeBrowsers();
bare.close();
site.close();
