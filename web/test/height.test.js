/**
 * How high a frame wants to be: a function of its width alone, the same in
 * every dialect, and within what hosts allow.
 */
import assert from 'node:assert/strict';
import { pause, waitFor } from './lib/browser.js';
import { hurried } from './lib/clock.js';
import { addresses, dialects, obey, wordpress } from './lib/dialects.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { running } from './lib/stage.js';

const widths = [320, 600, 1000];
const starts = [150, 2000];

/**
 * How long a frame that feeds back is given to show it, in milliseconds: the ten
 * seconds in which a frame repeats its height, on a clock that runs faster.
 */
const hurry = 6;
const watched = 12_000 / hurry;

scenario(
  'trial 7: the frame that grows for ever',
  { in: ['chromium'], guards: 'a host that obeys the height message makes the frame ask for more, again and again' },
  async ({ site, host, page }) => {
    const where = await host();
    const origin = await site({ before: hurried(hurry) });
    // Stills alone: the height is the page's business, and 84 programs would not fit into the machine.
    /** @type {{tab: import('./lib/browser.js').Page, name: string, more: number}[]} */
    const tabs = [];
    for (const dialect of Object.keys(dialects)) {
      for (const more of [0, 16]) {
        const tab = await page({ width: 1100, height: 900 });
        const src = origin.stage({ static: 1, ...addresses[dialect]?.query }) + (addresses[dialect]?.hash ?? '');
        const frames = widths.flatMap((width) =>
          starts.map((start) => `<iframe id="w${width}h${start}" width="${width}" height="${start}"
            src="${src.replaceAll('&', '&amp;')}" style="border:0;display:block"></iframe>`),
        );
        await tab.go(where.page(`<!doctype html><title>Host</title><body>${obey(dialect, more)}${frames.join('')}`));
        tabs.push({ tab, name: `${dialect}, height := value + ${more}`, more });
      }
    }
    for (const { tab, name } of tabs) {
      await waitFor(tab, `a height for each frame (${name})`, (count) => Object.keys(globalThis.heights).length === count, [
        widths.length * starts.length,
      ]);
    }
    await pause(watched);
    for (const { tab, name, more } of tabs) {
      // A tab behind another may put off its layout.
      await /** @type {import('puppeteer-core').Page} */ (tab.puppet).bringToFront();
      const heights = await tab.eval(() => globalThis.heights);
      for (const width of widths) {
        const asked = starts.map((start) => heights[`w${width}h${start}`]);
        const values = new Set(asked.flat());
        assert.equal(values.size, 1, `${name}, width ${width}: one and the same height; got ${[...values]}`);
        for (const start of starts) {
          const selector = `#w${width}h${start}`;
          // A frame that was never in view is laid out when it comes into view.
          await tab.eval((selector) => document.querySelector(selector)?.scrollIntoView({ behavior: 'instant' }), selector);
          const height = [...values][0] + more;
          assert.equal((await tab.box(selector)).height, height, `${name}, width ${width}: the frame's height`);
          // What is inside depends on the height alone, not on how it was asked for.
          if (!name.startsWith('ours')) continue;
          const frame = await tab.frame(selector);
          await waitFor(
            frame,
            `${name}, width ${width}: a frame in which nothing is cut`,
            (height) => innerHeight === height && document.documentElement.scrollHeight === document.documentElement.clientHeight,
            [height],
          );
        }
      }
      assert.deepEqual(await tab.eval(() => globalThis.heights), heights, `${name}: no other height was asked for meanwhile`);
    }
  },
);

scenario(
  'trial 8: a host that clamps the height',
  { in: ['chromium'], guards: 'WordPress cuts the frame at 1000 px, or blows it up to 200' },
  async ({ site, host, page }) => {
    const where = await host();
    // The frame tells of a width before the stage does of its height.
    const origin = await site({ before: `addEventListener('resize', () => parent.postMessage({ wide: innerWidth }, '*'));` });
    const tab = await page({ width: 1440, height: 1100 });
    for (const lang of ['zh', 'en']) {
      await tab.go(where.page(article({ src: origin.stage({ lang, static: 1 }), before: 0, after: 0, allow: null })));
      await waitFor(tab, 'a first height', () => globalThis.messages.some((m) => m.type === 'embed-size'));
      const heights = await tab.eval(async () => {
        const embed = /** @type {HTMLIFrameElement} */ (document.querySelector('#embed'));
        /** @type {Record<number, number>} */
        const heights = {};
        for (let width = 280; width <= 1400; width += 20) {
          heights[width] = await new Promise((resolve) => {
            let there = false;
            addEventListener('message', function hear({ data }) {
              there ||= data?.wide === width;
              if (!there || data?.type !== 'embed-size') return;
              removeEventListener('message', hear);
              resolve(data.height);
            });
            embed.width = String(width);
          });
        }
        return heights;
      });
      assert.equal(Object.keys(heights).length, 57);
      for (const [width, height] of Object.entries(heights)) assert.ok(height >= 200 && height <= 1000, `${lang}, width ${width}: wants ${height}`);
    }
    for (const width of widths) {
      const src = origin.stage() + '#?secret=Ab3dEf7hIj';
      const attributes = 'data-secret="Ab3dEf7hIj"';
      await tab.resize(width, 1100);
      await tab.go(
        where.page(
          article({ src, height: 200, before: 0, after: 0, sandbox: 'allow-scripts', allow: null, attributes, script: wordpress }),
        ),
      );
      const frame = await tab.frame('#embed');
      await running(frame);
      const asked = await waitFor(tab, 'the height for WordPress', () => globalThis.messages.find((m) => m.message === 'height')?.value);
      await waitFor(frame, `a frame ${asked} high`, (asked) => innerHeight === asked, [asked]);
      const box = await tab.box('#embed');
      assert.deepEqual([box.width, box.height], [width, asked]);
      const outside = await frame.eval(() => {
        const strays = [];
        for (const element of document.querySelectorAll('button, input, a, [role], figcaption, p')) {
          for (const { left, top, right, bottom, width, height } of element.getClientRects()) {
            // Things for screen readers alone are one px or clipped.
            if (width <= 1 || height <= 1 || getComputedStyle(element).clipPath !== 'none') continue;
            if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5) {
              strays.push(`${element.outerHTML.slice(0, 120)} at ${left},${top} to ${right},${bottom}`);
            }
          }
        }
        return strays;
      });
      assert.deepEqual(outside, [], `width ${width}`);
    }
  },
);
