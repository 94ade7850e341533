/**
 * The screen changes under the stage: density, the phone's address bar, paper.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, waitFor } from './lib/browser.js';
import { crop, decode, difference, inked } from './lib/images.js';
import { folder } from './lib/process.js';
import { scenario } from './lib/scenario.js';
import { painted, restingAt, running, state, there } from './lib/stage.js';

scenario(
  'trial 1: pixel ratio changes while open',
  { in: ['chromium'], guards: 'after a move to another screen or a browser zoom the picture is blurred, or the page loads again' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page({ width: 1280, height: 720, density: 1 });
    await tab.go(origin.stage({ beat: 3 }));
    await running(tab);
    const before = await restingAt(tab, 3);
    const loaded = await tab.eval(() => performance.timeOrigin);
    /** @type {Buffer | undefined} */
    let changed;
    for (const density of [1.25, 1.5, 2, 1]) {
      await tab.resize(1280, 720, density);
      await waitFor(
        tab,
        `a canvas for density ${density}`,
        (density) => {
          const canvas = document.querySelector('canvas');
          return canvas && Math.abs(canvas.width - 1280 * density) <= 1 && Math.abs(canvas.height - 720 * density) <= 1;
        },
        [density],
      );
      await painted(tab);
      assert.equal(await tab.eval(() => performance.timeOrigin), loaded, 'the page was not loaded again');
      const after = await state(tab);
      assert.deepEqual([after.scene, after.beat, after.t], [before.scene, before.beat, before.t]);
      if (density === 1.5) changed = await tab.screenshot();
      const { frames } = await tab.eval(() => globalThis.twoPaths.stats());
      await pause(300);
      assert.equal((await tab.eval(() => globalThis.twoPaths.stats())).frames, frames, `at rest again at density ${density}`);
    }
    const fresh = await page({ width: 1280, height: 720, density: 1.5 });
    await fresh.go(origin.stage({ beat: 3 }));
    await running(fresh);
    await restingAt(fresh, 3);
    await painted(fresh);
    const off = difference(/** @type {Buffer} */ (changed), await fresh.screenshot());
    assert.ok(off <= 0.005, `${(off * 100).toFixed(2)} % of pixels differ from a fresh load`);
  },
);

scenario(
  'trial 10: the address bar comes and goes',
  { in: ['chromium'], guards: 'on a phone each scroll throws the story back, shifts the page or blanks the picture' },
  async ({ site, page }) => {
    const tab = await page({ width: 390, height: 844, touch: true });
    await tab.go((await site()).url('en/'));
    await there(tab, 'iframe');
    await tab.eval(() => document.querySelector('iframe')?.scrollIntoView());
    const frame = await tab.frame('iframe');
    await running(frame);
    for (const playing of [false, true]) {
      await frame.eval((playing) => {
        globalThis.twoPaths.go({ beat: 3, ...(playing && { t: 0 }) });
        if (playing) globalThis.twoPaths.play();
      }, playing);
      if (playing) await waitFor(frame, 'to play', () => globalThis.twoPaths.state().t > 0);
      else await restingAt(frame, 3);
      let last = await state(frame);
      const shift = await tab.eval(() => globalThis.probe.shift);
      for (let round = 0; round < 10; round++) {
        for (const height of [754, 844]) {
          await tab.resize(390, height);
          await tab.eval(() => scrollBy(0, 10));
          await waitFor(tab, `a viewport ${height} high`, (height) => innerHeight === height, [height]);
          const now = await state(frame);
          assert.ok(now.beat > last.beat || (now.beat === last.beat && now.t >= last.t), `t went back: ${last.beat}/${last.t} to ${now.beat}/${now.t}`);
          if (!playing) assert.equal(now.beat, 3);
          last = now;
          const box = await tab.box('iframe');
          const top = Math.max(box.y, 0);
          const bottom = Math.min(box.y + box.height, height);
          if (bottom - top > 150) {
            const seen = crop(await tab.screenshot(), { x: 0, y: Math.ceil(top), width: 390, height: Math.floor(bottom - top) - 1 });
            assert.ok(inked(seen) > 0.01, 'the picture is there');
          }
        }
      }
      const shifted = (await tab.eval(() => globalThis.probe.shift)) - shift;
      assert.ok(shifted <= 0.01, `layout shift ${shifted}`);
      await frame.eval(() => globalThis.twoPaths.pause());
    }
  },
);

for (const [name, path] of [
  ['the stage', 'stage/?scene=chip-controls&lang=en&beat=3&t=1.2&theme=dark'],
  ['the reader page', 'en/'],
]) {
  for (const landscape of [false, true]) {
    scenario(
      `trial 16: printing ${name}, A4 ${landscape ? 'landscape' : 'portrait'}`,
      { in: ['chromium', 'firefox'], guards: 'paper comes out black, empty, cut, or with buttons on it' },
      async ({ site, page }) => {
        const tab = await page();
        await tab.go((await site()).url(path));
        const view = name === 'the stage' ? tab : await (async () => {
          // The stage goes in when its scene is near.
          await tab.eval(() => document.querySelector('[data-scene]')?.scrollIntoView());
          await there(tab, 'iframe');
          return tab.frame('iframe');
        })();
        await running(view);
        await painted(view);
        const before = await view.eval(() => ({
          state: globalThis.twoPaths.state(),
          canvas: [document.querySelector('canvas')?.width, document.querySelector('canvas')?.height],
        }));
        const out = folder();
        writeFileSync(
          join(out, 'page.pdf'),
          await /** @type {import('puppeteer-core').Page} */ (tab.puppet).pdf({ format: 'a4', landscape, printBackground: true }),
        );
        // The reader page has many sheets, which needn't be seen so closely.
        const resolution = name === 'the stage' ? '150' : '40';
        execFileSync('pdftoppm', ['-r', resolution, '-png', join(out, 'page.pdf'), join(out, 'page')]);
        const sheets = readdirSync(out).filter((file) => file.endsWith('.png')).sort();
        assert.ok(sheets.length > 0);
        for (const file of sheets) {
          const png = readFileSync(join(out, file));
          assert.ok(inked(png) > 0.0005, `${file} of ${sheets.length} has no ink`);
          const { data } = decode(png);
          // The upper left corner is ground: light, whatever the theme on screen.
          const [r, g, b] = data;
          assert.ok((0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 >= 0.9, `${file}: the ground is dark (${[r, g, b]})`);
        }
        if (name === 'the stage') {
          assert.equal(sheets.length, 1, 'the stage is one sheet');
          const png = readFileSync(join(out, sheets[0]));
          assert.ok(inked(png) >= 0.05, `the picture has ${(inked(png) * 100).toFixed(1)} % ink`);
          assert.ok(margin(png) > 0, 'a mark runs over the edge of the sheet');
        }
        const words = execFileSync('pdftotext', [join(out, 'page.pdf'), '-'], { encoding: 'utf8' });
        assert.ok(!/中 \/ EN|\b1\/8\b|\b3\/8\b/.test(words), `buttons on paper: ${words.slice(0, 300)}`);
        const after = await view.eval(() => ({
          state: globalThis.twoPaths.state(),
          canvas: [document.querySelector('canvas')?.width, document.querySelector('canvas')?.height],
        }));
        assert.deepEqual(after.canvas, before.canvas);
        assert.deepEqual([after.state.beat, after.state.t], [before.state.beat, before.state.t]);
      },
    );
  }
}

/** How many px of plain ground a picture has at its edges, at least. @param {Buffer} png */
function margin(png) {
  const { width, height, data } = decode(png);
  const ground = [...data.subarray(0, 3)];
  const plain = (/** @type {number} */ x, /** @type {number} */ y) =>
    [0, 1, 2].every((c) => Math.abs(data[(y * width + x) * 4 + c] - ground[c]) <= 16);
  for (let inset = 0; inset < 40; inset++) {
    for (let x = inset; x < width - inset; x++) if (!plain(x, inset) || !plain(x, height - 1 - inset)) return inset;
    for (let y = inset; y < height - inset; y++) if (!plain(inset, y) || !plain(width - 1 - inset, y)) return inset;
  }
  return 40;
}
