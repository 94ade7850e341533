/**
 * Accessibility that a machine can check: axe-core on the pages as they are
 * used, zoom to 320 CSS px, targets, names. The canvas is invisible to axe; the
 * auditor and the outline carry that part.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { waitFor, waitToSee } from './lib/browser.js';
import { beats, readerPages, scenes } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { card, gone, panel, press, restingAt, running, there } from './lib/stage.js';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * axe's findings in a view, one line each. The page's policy forbids inline
 * script, so axe is put in as a function's source by the browser itself.
 *
 * @param {import('./lib/browser.js').View} view
 */
async function findings(view) {
  await view.eval(new /** @type {any} */ (Function)(axe));
  return view.eval(async () => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // Frames are checked by themselves.
      iframes: false,
    });
    return violations.flatMap((/** @type {any} */ violation) =>
      violation.nodes.map((/** @type {any} */ node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
    );
  });
}

for (const path of readerPages) {
  scenario(
    `axe finds nothing on the reader page /${path}, folded in light and unfolded in dark`,
    { in: ['chromium'], guards: 'a fault that a machine could have found' },
    async ({ site, page }) => {
      const origin = await site();
      const tab = await page();
      await tab.go(origin.url(path));
      await waitFor(tab, 'the page to load', () => document.readyState === 'complete');
      assert.deepEqual(await findings(tab), [], 'folded, light');
      await tab.puppet?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await tab.eval(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      assert.deepEqual(await findings(tab), [], 'unfolded, dark');
    },
  );
}

for (const scene of scenes) {
  scenario(
    `axe finds nothing in any beat of ${scene}, in both languages, on wide screens and phones`,
    { in: ['chromium'], guards: 'a fault that a machine could have found, in a scene that nobody has looked at' },
    async ({ site, page }) => {
      const origin = await site();
      const tab = await page();
      await tab.go(origin.stage({ scene, motion: 'none' }));
      await running(tab);
      for (let beat = 1; beat <= beats[scene]; beat++) {
        const [lang, theme] = beat % 2 ? ['en', 'light'] : ['zh', 'dark'];
        const [width, height] = beat % 3 ? [1280, 720] : [390, 844];
        await tab.resize(width, height);
        await tab.eval((beat, lang, theme) => globalThis.twoPaths.go({ beat, lang, theme }), beat, lang, theme);
        await waitFor(tab, 'the picture of that width', (format) => globalThis.twoPaths.state().format === format, [width === 390 ? 'phone' : 'wide']);
        await restingAt(tab, beat);
        assert.deepEqual(await findings(tab), [], `beat ${beat}, ${lang}, ${theme}`);
      }
    },
  );
}

for (const theme of ['light', 'dark']) {
  for (const lang of ['zh', 'en']) {
    scenario(
      `axe finds nothing on the stage in ${lang}, ${theme}: at rest, in each dialog, with a card, on a phone`,
      { in: ['chromium'], guards: 'a fault that a machine could have found' },
      async ({ site, page }) => {
        const tab = await page();
        await tab.go((await site()).stage({ lang, theme, motion: 'none' }));
        await running(tab);
        for (const beat of [1, 5, 8]) {
          await tab.eval((beat) => globalThis.twoPaths.go({ beat }), beat);
          await restingAt(tab, beat);
          assert.deepEqual(await findings(tab), [], `beat ${beat}`);
        }
        /** @type {Record<string, string>} */
        const opened = { '#sources': panel, '#table': panel, '#share': panel };
        for (const button of Object.keys(opened)) {
          await press(tab, button);
          await there(tab, opened[button]);
          assert.deepEqual(await findings(tab), [], button);
          await tab.press('Escape');
          await gone(tab, opened[button]);
        }
        await tab.eval(() => globalThis.twoPaths.go({ beat: 1 }));
        await restingAt(tab, 1);
        await tab.eval(() => /** @type {HTMLElement} */ (document.querySelector('#outline [data-id="chip/h100"]')).focus());
        await tab.press('Enter');
        await there(tab, card);
        assert.deepEqual(await findings(tab), [], 'with a card');
        await tab.press('Escape');
        await gone(tab, card);
        await tab.resize(320, 568);
        await waitFor(tab, 'the picture for a small phone', () => globalThis.twoPaths.state().format === 'phone-small');
        await restingAt(tab, 1);
        assert.deepEqual(await findings(tab), [], 'on a phone');
      },
    );
  }
}

scenario(
  'at 320 CSS px nothing runs out of the side, and targets are at least 24×24',
  { in: ['chromium'], guards: 'someone who zooms to 400 % has to scroll sideways, or misses the button' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page({ width: 320, height: 568 });
    for (const url of [origin.stage({ lang: 'zh', beat: 8 }), origin.stage({ beat: 8 }), ...readerPages.map((path) => origin.url(path))]) {
      await tab.go(url);
      await waitFor(tab, 'the page to load', () => document.readyState === 'complete');
      if (url.includes('/stage/')) {
        await running(tab);
        await restingAt(tab, 8);
      }
      const { wide, small } = await tab.eval(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll('button, input, [role=slider], [role=button], summary')]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ element, box }) => {
            // Of a radio or a box to tick, the label around it is the target.
            const label = element.closest('label')?.getBoundingClientRect() ?? box;
            const [w, h] = [Math.max(box.width, label.width), Math.max(box.height, label.height)];
            return box.width > 0 && (w < 24 || h < 24) && !(element instanceof HTMLInputElement && element.closest('#scrubber'));
          })
          .map(({ element, box }) => `${element.outerHTML.slice(0, 100)}: ${box.width}×${box.height}`),
      }));
      assert.ok(wide <= 0, `${url} is ${wide} px too wide`);
      assert.deepEqual(small, [], url);
    }
  },
);

scenario(
  'every button has a name in the language of the page',
  { in: ['chromium'], guards: 'a screen reader says "button", or reads a Chinese word in an English page' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    /** @type {Record<string, Record<string, RegExp>>} */
    const names = {
      en: { previous: /previous/i, play: /play/i, next: /next/i, theme: /theme|dark|light/i, sources: /source/i, table: /table|data/i, fullscreen: /full ?screen/i, share: /share|link/i },
      zh: { previous: /上一/, play: /播放/, next: /下一/, theme: /主题|深|浅/, sources: /来源/, table: /表/, fullscreen: /全屏/, share: /分享|链接/ },
    };
    for (const [lang, buttons] of Object.entries(names)) {
      await tab.go(origin.stage({ lang }));
      await running(tab);
      for (const [id, name] of Object.entries(buttons)) {
        assert.match(await tab.eval((id) => document.getElementById(id)?.getAttribute('aria-label') ?? '', id), name, `${lang} ${id}`);
      }
    }
  },
);

scenario(
  'forced colours: every button can be seen',
  { in: ['chromium'], guards: 'in a high-contrast desktop the bar is an empty strip' },
  async ({ site, page }) => {
    const tab = await page();
    const session = await tab.puppet?.createCDPSession();
    await session?.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await tab.go((await site()).stage());
    await running(tab);
    const { inked } = await import('./lib/images.js');
    for (const id of ['previous', 'play', 'next', 'theme', 'sources', 'table', 'share']) {
      await waitToSee(tab, `#${id}`, await tab.box(`#${id}`), (png) => inked(png) > 0.01);
    }
  },
);

scenario(
  'Chinese words on an English card are tagged as Chinese',
  { in: ['chromium'], guards: 'a screen reader spells them with an English voice' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go(`${(await site()).stage({ scene: 'two-paths', lang: 'en' })}#f=ev-aiplus-2024`);
    await there(tab, '#card');
    const bare = await tab.eval(() => {
      const walk = document.createTreeWalker(/** @type {Element} */ (document.querySelector('#card')), NodeFilter.SHOW_TEXT);
      const found = [];
      while (walk.nextNode()) {
        const { textContent: text, parentElement } = walk.currentNode;
        if (/\p{Script=Han}/u.test(text ?? '') && !parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) found.push(text);
      }
      return found;
    });
    assert.deepEqual(bare, []);
    assert.ok(await tab.eval(() => document.querySelector('#card [lang=zh-CN]') !== null), 'the card has Chinese words');
  },
);
