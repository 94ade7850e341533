/**
 * The pages for reading: the stages of their scenes one at a time, their links,
 * the languages that they are written in.
 */
import assert from 'node:assert/strict';
import { engines, until, waitFor } from './lib/browser.js';
import { hurried } from './lib/clock.js';
import { readerPages, scenes } from './lib/deck.js';
import { scenario } from './lib/scenario.js';
import { running, state } from './lib/stage.js';

/** Scrolls to a scene and waits until its stage is the one that the page holds. @param {import('./lib/browser.js').Page} tab @param {string} scene */
async function near(tab, scene) {
  await tab.eval((scene) => document.querySelector(`[data-scene="${scene}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' }), scene);
  await waitFor(tab, `the stage of ${scene}`, (scene) => document.querySelector(`[data-scene="${scene}"] iframe`) !== null, [scene]);
  assert.equal(await tab.eval(() => document.querySelectorAll('iframe').length), 1, `near ${scene} the page holds more than its stage`);
  return tab.frame('iframe');
}

scenario(
  'the page of all scenes runs one program at a time, loads no scene before one comes near, and takes a stage up where it was left',
  { in: engines, guards: 'three programs run in one article, or a reader pays for scenes that are never seen' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page({ width: 1000, height: 700 });
    await tab.go(origin.url('en/'));
    const [first, second, third] = scenes;
    await running(await near(tab, first));
    const early = () => origin.requests(new RegExp(`^/(stills|facts)/(${second}|${third})`)).map(({ path }) => path);
    assert.deepEqual(early(), [], 'asked for before they come near');

    const middle = await near(tab, second);
    await running(middle);
    assert.equal((await state(middle)).scene, second);
    await middle.eval(() => globalThis.twoPaths.go({ beat: 5 }));
    await waitFor(middle, 'beat 5 in the address', () => location.search.includes('beat=5'));

    await running(await near(tab, third));
    const back = await near(tab, second);
    await running(back);
    const { scene, beat } = await state(back);
    assert.deepEqual({ scene, beat }, { scene: second, beat: 5 });
  },
);

scenario(
  'a page that flies past a scene does not load it',
  { in: ['chromium'], guards: 'a jump to the last scene loads those between' },
  async ({ site, page }) => {
    // The page waits a moment until it rests. Two frames are less than that on
    // any machine, when time runs slower.
    const origin = await site({ before: hurried(0.1) });
    const tab = await page({ width: 1000, height: 700 });
    await tab.go(origin.url(''));
    await near(tab, scenes[0]);
    const [, passed, last] = scenes;
    await tab.eval(async (scenes) => {
      for (const scene of scenes) {
        document.querySelector(`[data-scene="${scene}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // Two frames: the page is told of the first scroll before the second.
        for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, [passed, last]);
    await near(tab, last);
    assert.deepEqual(origin.requests(new RegExp(`scene=${passed}|^/stills/${passed}`)).map(({ path }) => path), []);
  },
);

scenario(
  '"Show this step" shows the step in the stage of its own scene',
  { in: engines, guards: 'the link leaves the article, or moves another scene' },
  async ({ site, page }) => {
    const tab = await page({ width: 1000, height: 700 });
    await tab.go((await site()).url(''));
    await near(tab, scenes[0]);
    await tab.eval(() => /** @type {HTMLElement} */ (document.querySelector('#two-paths a[data-beat="4"]')).click());
    await waitFor(tab, 'the stage of two-paths', () => document.querySelector('[data-scene="two-paths"] iframe') !== null);
    const frame = await tab.frame('iframe');
    await waitFor(frame, 'beat 4', () => globalThis.twoPaths?.state().scene === 'two-paths' && globalThis.twoPaths.state().beat === 4);
    await running(frame);
    await tab.eval(() => /** @type {HTMLElement} */ (document.querySelector('#two-paths a[data-beat="2"]')).click());
    await waitFor(frame, 'beat 2', () => globalThis.twoPaths.state().beat === 2);
  },
);

scenario(
  'a step is shown though the stage is still to come, and a stage is taken up in the language that it was left in',
  { in: ['chromium'], guards: 'the link does nothing on a slow line, or a scene forgets the reader\'s language' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page({ width: 1000, height: 700 });
    // A hash that is nobody's must not stop the page's script.
    await tab.go(`${origin.url('en/')}#100%`);
    const [first, second] = scenes;
    await tab.eval((scene) => document.querySelector(`[data-scene="${scene}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' }), first);
    await tab.eval(async (scene) => {
      while (!document.querySelector('iframe')) await new Promise((resolve) => setTimeout(resolve));
      /** @type {HTMLElement} */ (document.querySelector(`#${scene} a[data-beat="4"]`)).click();
    }, first);
    const frame = await tab.frame('iframe');
    await waitFor(frame, 'beat 4', () => globalThis.twoPaths?.state().beat === 4);
    await running(frame);
    await frame.eval(() => globalThis.twoPaths.go({ lang: 'zh', theme: 'dark' }));
    await waitFor(frame, 'both in the address', () => /lang=zh/.test(location.search) && /theme=dark/.test(location.search));
    await near(tab, second);
    const back = await near(tab, first);
    await running(back);
    const { beat, lang, theme } = await state(back);
    assert.deepEqual({ beat, lang, theme }, { beat: 4, lang: 'zh', theme: 'dark' });
    assert.deepEqual(await tab.eval(() => globalThis.probe.errors), []);
  },
);

scenario(
  'a figure in the text unfolds its record',
  { in: engines, guards: 'the link of a figure leads into a closed fold' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.go((await site()).url('en/'));
    const seen = await tab.eval(() => {
      const link = /** @type {HTMLAnchorElement} */ (document.querySelector('#deepseek-launch a.figure'));
      link.click();
      return decodeURIComponent(link.hash.slice(1));
    });
    await waitFor(tab, `the record ${seen}, open, in open folds, within the window`, (id) => {
      const record = document.getElementById(id);
      if (!record) return false;
      // What lies in a closed fold has a box all the same.
      for (let fold = record.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) if (!fold.open) return false;
      const { top, height } = record.getBoundingClientRect();
      return height > 0 && top > -1 && top < innerHeight;
    }, [seen]);
  },
);

scenario(
  'every link of every reader page answers, and each says in which language it leads on',
  { in: ['chromium'], guards: 'a table, a picture or a page is not there' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    /** @type {Map<string, string>} */
    const links = new Map();
    for (const path of readerPages) {
      await tab.go(origin.url(path));
      const found = await tab.eval(() =>
        [...document.querySelectorAll('[href], [src], [srcset]')].map((element) => {
          const address = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('srcset') ?? '';
          return new URL(address, location.href).href.split('#')[0];
        }),
      );
      for (const link of found) if (link.startsWith(origin.origin)) links.set(link, path);
    }
    const missing = [];
    for (const [link, path] of links) {
      const { status } = await fetch(link, { method: 'HEAD' });
      if (status !== 200) missing.push(`/${path}: ${link}: ${status}`);
    }
    assert.deepEqual(missing, []);
    assert.ok(links.size > 100, `${links.size} links`);
  },
);

scenario(
  'Chinese stands in Chinese and English in English on every reader page',
  { in: ['chromium'], guards: 'a screen reader reads Chinese with an English voice' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    for (const path of readerPages) {
      await tab.go(origin.url(path));
      const english = path.startsWith('en/');
      assert.equal(await tab.eval(() => document.documentElement.lang), english ? 'en' : 'zh-CN', path);
      if (!english) continue;
      const untagged = await tab.eval(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent ?? '';
          const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
          if (/\p{Script=Han}{4}/u.test(text) && !lang.startsWith('zh')) found.push(text.trim().slice(0, 80));
        }
        return found;
      });
      assert.deepEqual(untagged, [], path);
    }
  },
);

scenario(
  'with scripts off a reader page has its text, its pictures and no empty box',
  { in: ['chromium'], guards: 'the box of the stage stays empty for ever' },
  async ({ site, page }) => {
    const tab = await page();
    await tab.puppet?.setJavaScriptEnabled(false);
    await tab.go((await site()).url('s/two-paths/'));
    const session = await tab.puppet?.createCDPSession();
    const { root } = /** @type {any} */ (await session?.send('DOM.getDocument'));
    const { nodeId } = /** @type {any} */ (await session?.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.frame' }));
    // The page's style may still be on its way.
    await until('the box of the stage to be gone', async () => {
      const refusal = await session?.send('DOM.getBoxModel', { nodeId }).then(() => '', String);
      return /box model/.test(refusal ?? '');
    });
  },
);
