/**
 * The story itself, in the three browsers: it loads, plays, and answers keys,
 * pointers and the switch of language.
 */
import assert from 'node:assert/strict';
import { engines, middle, pause, waitFor, waitToSee } from './lib/browser.js';
import { hurried } from './lib/clock.js';
import { difference, inked } from './lib/images.js';
import { scenario } from './lib/scenario.js';
import { card, gone, painted, panel, press, restingAt, running, sound, state, still, tap, there, twin } from './lib/stage.js';

/** The picture's box at 1280×720, above the bar. */
const picture = { x: 0, y: 0, width: 1280, height: 676 };

scenario(
  'the stage loads and shows its picture on the canvas',
  { in: engines, guards: 'a blank frame' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage());
    await running(tab);
    await tab.eval(() => globalThis.twoPaths.ready);
    assert.deepEqual(await tab.eval(() => {
      const canvases = [...document.querySelectorAll('canvas')];
      return canvases.map((canvas) => ({
        hidden: canvas.getAttribute('aria-hidden'),
        tabindex: canvas.getAttribute('tabindex'),
        pointer: getComputedStyle(canvas).pointerEvents,
        size: [canvas.width, canvas.height],
      }));
    }), [{ hidden: 'true', tabindex: null, pointer: 'none', size: [1280, 720] }]);
    await restingAt(tab, 1);
    await waitToSee(tab, 'a picture with ink', picture, (png) => inked(png) > 0.05);
    const { beat, scene, playing } = await state(tab);
    assert.deepEqual({ beat, scene, playing }, { beat: 1, scene: 'chip-controls', playing: false });
    await sound(tab);
  },
);

scenario(
  'the still and its text are there before the program, and the program takes over at the same beat',
  { in: engines, guards: 'a reader waits for 2 MB, or loses the place when they have come' },
  async ({ site, page }) => {
    const origin = await site({ treatments: [{ path: /\.wasm/, fault: 'hold' }] });
    const tab = await page();
    await tab.go(origin.stage());
    await there(tab, still);
    await waitToSee(tab, 'a still with ink', picture, (png) => inked(png) > 0.05);
    await waitFor(tab, 'the text', () => /licence/i.test(document.querySelector('#outline')?.textContent ?? ''));
    // Everything that steps works on stills.
    await press(tab, '#next');
    await restingAt(tab, 2);
    await press(tab, '#next');
    await restingAt(tab, 3);
    await press(tab, '#previous');
    await restingAt(tab, 2);
    await press(tab, '#language');
    await waitFor(tab, 'Chinese', () => document.documentElement.lang === 'zh-CN' && /许可|互联/.test(document.querySelector('#outline')?.textContent ?? ''));
    assert.equal(await tab.eval(() => globalThis.twoPaths.stats().frames), 0, 'no program so far');
    origin.release();
    await running(tab);
    const taken = await restingAt(tab, 2);
    assert.equal(taken.lang, 'zh');
    await sound(tab);
  },
);

scenario(
  'play runs from beat to beat, pause stops it',
  { in: engines, guards: 'the button is dead, the picture stands, or the story can\'t be stopped' },
  async ({ site, page }) => {
    const tab = await page();
    // Reading times are long: time runs faster.
    await tab.go((await site({ before: hurried(4) })).stage({ beat: 2, t: 0 }));
    await running(tab);
    await painted(tab);
    const before = await tab.screenshot(picture);
    await press(tab, '#play');
    await waitFor(tab, 'the playhead to move', () => {
      const { t, playing, moving } = globalThis.twoPaths.state();
      return playing && moving && t > 0.2;
    });
    await waitFor(tab, 'the end of the movement', () => !globalThis.twoPaths.state().moving);
    await waitToSee(tab, 'another picture', picture, (png) => difference(before, png) > 0.002);
    await waitFor(tab, 'the next beat, after its reading time', () => globalThis.twoPaths.state().beat === 3, [], 30);
    await press(tab, '#play');
    const paused = await waitFor(tab, 'the pause', () => !globalThis.twoPaths.state().playing && globalThis.twoPaths.state());
    await pause(300);
    const later = await state(tab);
    assert.deepEqual([later.beat, later.t, later.moving], [paused.beat, paused.t, false]);
    await sound(tab);
  },
);

/** Each row: key, the beat before, the beat after. @type {[string, number, number][]} */
const walk = [
  ['PageDown', 1, 2], ['ArrowRight', 2, 3], ['Space', 3, 4], ['n', 4, 5], ['PageUp', 5, 4], ['ArrowLeft', 4, 3],
  ['Shift+Space', 3, 2], ['p', 2, 1], ['End', 1, 8], ['ArrowRight', 8, 8], ['Home', 8, 1], ['ArrowLeft', 1, 1],
  ['Alt+ArrowRight', 1, 1], ['Control+ArrowRight', 1, 1],
];

scenario(
  'keys walk through the beats while the figure has the focus',
  { in: engines, guards: 'a clicker or a keyboard can\'t turn the page' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ motion: 'none' }));
    await running(tab);
    await restingAt(tab, 1);
    await tab.click({ x: 640, y: 90 });
    for (const [key, from, to] of walk) {
      assert.equal((await state(tab)).beat, from);
      await tap(tab, key);
      assert.equal((await restingAt(tab, to)).beat, to, `${key} at beat ${from}`);
    }
    await tab.press('k');
    await waitFor(tab, 'K to play', () => globalThis.twoPaths.state().playing);
    await tab.press('k');
    await waitFor(tab, 'K to pause', () => !globalThis.twoPaths.state().playing);
    await tab.press('l');
    await waitFor(tab, 'L to switch the language', () => globalThis.twoPaths.state().lang === 'zh');
    const theme = (await state(tab)).theme;
    await tab.press('d');
    await waitFor(tab, 'D to switch the theme', (theme) => globalThis.twoPaths.state().theme !== theme, [theme]);
    for (const key of ['i', 't', '?']) {
      await tab.press(key);
      await there(tab, panel);
      await tab.press('Escape');
      await gone(tab, panel);
    }
    await sound(tab);
  },
);

scenario(
  'pointing at a chip shows its figures, Esc closes them',
  { in: engines, guards: 'the facts behind a mark can\'t be reached' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ beat: 2 }));
    await running(tab);
    await restingAt(tab, 2);
    const chip = twin('chip/a800');
    await there(tab, chip);
    await tab.click(middle(await tab.box(chip)));
    await waitFor(tab, 'A800\'s card', () => {
      const words = document.querySelector('#card')?.textContent ?? '';
      return /A800/.test(words) && /400/.test(words);
    });
    await there(tab, card);
    await tab.press('Escape');
    await gone(tab, card);
    await sound(tab);
  },
);

scenario(
  'a switch in the card of a chip that is not for data centres shows what the rule would ask of it if it were',
  { in: engines, guards: 'a mark is half filled and nobody can find out why' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go(`${(await site()).stage({ beat: 3, lang: 'en' })}#f=rtx-4090`);
    await running(tab);
    await there(tab, '#card .toggle');
    const notified = () => waitFor(tab, 'the verdict Notification', () => [...document.querySelectorAll('#card .figures td')].some((cell) => /^Notification.*(Note 2|3A090\.a)/s.test(cell.textContent ?? '')));
    await notified();
    await press(tab, '#card .toggle input');
    await waitFor(tab, 'the other verdict', () => /Licence, 3A090\.a\.1/.test(document.querySelector('#card .figures b')?.textContent ?? ''));
    await press(tab, '#card .toggle input');
    await notified();
  },
);

scenario(
  'the language switches words, labels and lang in place',
  { in: engines, guards: 'half a page in one language, half in the other; a screen reader speaks Chinese with an English voice' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).stage({ beat: 3, lang: 'zh' }));
    await running(tab);
    await restingAt(tab, 3);
    await painted(tab);
    const chinese = await tab.screenshot(picture);
    const ids = () => tab.eval(() => globalThis.twoPaths.outline().items.map(({ id }) => id).sort());
    const before = await ids();
    await press(tab, '#language');
    await waitFor(tab, 'English', () => document.documentElement.lang === 'en' && globalThis.twoPaths.state().lang === 'en');
    await waitFor(tab, 'the English outline', () => /density/i.test(document.querySelector('#outline')?.textContent ?? ''));
    await restingAt(tab, 3);
    await waitToSee(tab, 'other words', picture, (png) => difference(chinese, png) > 0.01);
    assert.deepEqual(await ids(), before, 'the same identities in both languages');
    const mixed = await tab.eval(() => {
      // Text in the other script must say so, by a lang of its own or of an element around it.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName)) continue;
        const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
        if (/\p{Script=Han}/u.test(node.textContent ?? '') && !lang.startsWith('zh')) found.push(node.textContent);
      }
      return found;
    });
    assert.deepEqual(mixed, [], 'Chinese words not marked as Chinese');
    await sound(tab);
  },
);
