/**
 * The controls that stand in the pictures of all scenes: every word of them can
 * be read, and nothing of them lies over the picture around.
 */
import assert from 'node:assert/strict';
import { waitFor } from './lib/browser.js';
import { beats, scenes } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { restingAt, running } from './lib/stage.js';

/** Words that are cut, and what stands out of its slot, a line each. @param {import('./lib/browser.js').View} view */
function faults(view) {
  return view.eval(() => {
    /** @type {string[]} */
    const found = [];
    for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.slot'))) {
      const frame = slot.getBoundingClientRect();
      for (const element of slot.querySelectorAll('.label, .value, .number, .choice b, .verdict span, .choice label, .toggle, .toggle span, .framed')) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // Those that only a screen reader is told of are cut on purpose.
        if (box.width === 0 || style.clipPath !== 'none') continue;
        const name = `${slot.dataset['slot']}: "${element.textContent}"`;
        if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut: ${element.scrollWidth} px in ${element.clientWidth}`);
        const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
        if (out > 1.5) found.push(`${name} stands ${Math.round(out)} px out of its slot`);
      }
    }
    return [...new Set(found)];
  });
}

for (const [width, height] of [[320, 568], [390, 844], [600, 400], [768, 1024], [1280, 720]]) {
  scenario(
    `at ${width}×${height} no word of a control is cut, and none stands out of its slot, in any beat and language`,
    { in: ['chromium'], guards: 'a label ends in an ellipsis, or lies over the timeline' },
    async ({ site, page }) => {
      const origin = await site();
      const tab = await page({ width, height });
      for (const scene of scenes) {
        await tab.go(origin.stage({ scene, motion: 'none' }));
        await running(tab);
        for (let beat = 1; beat <= beats[scene]; beat++) {
          for (const lang of ['en', 'zh']) {
            await tab.eval((beat, lang) => globalThis.twoPaths.go({ beat, lang }), beat, lang);
            await waitFor(tab, `words in ${lang}`, (lang) => document.documentElement.lang.startsWith(lang), [lang]);
            await restingAt(tab, beat);
            assert.deepEqual(await faults(tab), [], `${scene}, beat ${beat}, ${lang}`);
          }
        }
      }
    },
  );
}
