/**
 * The <two-paths> element, and what its script does for plain frames.
 */
import assert from 'node:assert/strict';
import { engines, waitFor } from './lib/browser.js';
import { scenario } from './lib/scenario.js';
import { running, state } from './lib/stage.js';

/** An article with some HTML in it. @param {string} html */
const article = (html) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><body style="margin:0">${html}</body></html>`;

/** @param {string} origin @param {string} attributes */
const element = (origin, attributes) => `<two-paths ${attributes} style="display:block;min-height:400px"><a href="${origin}/en/">The DeepSeek launch</a></two-paths>`;

scenario(
  'the element becomes a frame of its scene, beat and language, as high as the stage asks for',
  { in: engines, guards: 'an editor has to fit the height by hand, or the frame has no name' },
  async ({ site, host, page }) => {
    const origin = await site();
    const tab = await page({ width: 800, height: 700 });
    // The script before the element: what it holds is not there yet when it is met.
    const html = `<script src="${origin.origin}/embed.js"></script>${element(origin.origin, 'scene="deepseek-launch" beat="3" lang="zh" id="one" class="wide" data-x="y"')}`;
    await tab.go((await host()).page(article(html)));
    await waitFor(tab, 'the frame', () => document.querySelector('two-paths iframe') !== null);
    const frame = await tab.frame('two-paths iframe');
    await running(frame);
    const { scene, beat, lang } = await state(frame);
    assert.deepEqual({ scene, beat, lang }, { scene: 'deepseek-launch', beat: 3, lang: 'zh' });
    await waitFor(tab, 'the height that the stage asks for', () => document.querySelector('two-paths iframe')?.clientHeight === 575);
    const made = await tab.eval(() => {
      const made = /** @type {HTMLIFrameElement} */ (document.querySelector('two-paths iframe'));
      return { title: made.title, query: new URL(made.src).search, sandbox: made.getAttribute('sandbox') ?? '', loading: made.loading, links: document.querySelectorAll('two-paths a').length };
    });
    assert.equal(made.title, 'The DeepSeek launch');
    assert.ok(!/id=|class=|data-/.test(made.query) && made.query.includes('v=1'), made.query);
    assert.ok(made.sandbox.includes('allow-scripts') && !made.sandbox.includes('allow-top-navigation'), made.sandbox);
    assert.deepEqual([made.loading, made.links], ['lazy', 0]);
  },
);

scenario(
  'two elements and a plain frame in one article each get a height of their own, and a foreign message none',
  { in: ['chromium'], guards: 'one embed takes the height of another, or any page may set it' },
  async ({ site, host, page }) => {
    const origin = await site();
    const tab = await page({ width: 1100, height: 900 });
    const html = `${element(origin.origin, 'scene="chip-controls"')}<div style="width:700px">${element(origin.origin, 'scene="two-paths" height="320"')}</div>
      <iframe id="plain" title="Plain" width="400" height="300" src="${origin.origin}/stage/?scene=two-paths&amp;static"></iframe>
      <iframe id="foreign" title="Foreign" width="400" height="300" srcdoc="&lt;script&gt;parent.postMessage({source:'two-paths',type:'height',data:{height:900}},'*')&lt;/script&gt;"></iframe>
      <script>addEventListener('message', ({ data }) => { if (data?.data?.height === 900) document.body.dataset.heard = 'foreign' })</script>
      <script src="${origin.origin}/embed.js" async></script>`;
    await tab.go((await host()).page(article(html)));
    for (let i = 0; i < 3; i++) {
      await waitFor(tab, `frame ${i}`, (i) => {
        const frames = document.querySelectorAll('iframe');
        frames[i]?.scrollIntoView({ behavior: 'instant' });
        return frames.length === 4;
      }, [i]);
      await waitFor(tab, `the height of frame ${i}`, (i, height) => Math.abs(document.querySelectorAll('iframe')[i].clientHeight - height) <= 1, [i, [650, 575, 863][i]]);
    }
    await waitFor(tab, 'the foreign message', () => document.body.dataset['heard'] === 'foreign');
    assert.equal(await tab.eval(() => document.querySelector('#foreign')?.clientHeight), 300);
  },
);

scenario(
  'before it is loaded a frame has the height that its width will ask for, or that the editor chose',
  { in: ['chromium'], guards: 'an article jumps when its reader comes to the frame' },
  async ({ site, host, page }) => {
    const origin = await site();
    const tab = await page({ width: 1100, height: 700 });
    const wide = (/** @type {number} */ width, attributes = '') => `<div style="width:${width}px">${element(origin.origin, `scene="two-paths" ${attributes}`)}</div>`;
    // So far down that none is loaded.
    const html = `<div style="height:20000px"></div>${wide(1100)}${wide(700)}${wide(390)}${wide(700, 'h="420"')}${wide(700, 'height="320"')}<script src="${origin.origin}/embed.js"></script>`;
    await tab.go((await host()).page(article(html)));
    await waitFor(tab, 'the frames', () => document.querySelectorAll('iframe').length === 5);
    assert.deepEqual(await tab.eval(() => [...document.querySelectorAll('iframe')].map(({ height }) => height)), ['650', '575', '844', '420', '320']);
  },
);

scenario(
  'without scripts the element shows its link, and the script of the element keeps its address and asks nothing',
  { in: ['chromium'], guards: 'an article of last year finds no script, or one that follows its readers' },
  async ({ site, page }) => {
    const origin = await site();
    const tab = await page();
    const { type, caching, cors, body } = await (async () => {
      const answer = await fetch(`${origin.origin}/embed.js`);
      const { headers } = answer;
      return { type: headers.get('content-type'), caching: headers.get('cache-control'), cors: headers.get('access-control-allow-origin'), body: await answer.text() };
    })();
    assert.match(type ?? '', /^text\/javascript/);
    assert.equal(cors, '*');
    assert.doesNotMatch(caching ?? '', /immutable/);
    assert.doesNotMatch(body, /fetch\(|XMLHttpRequest|sendBeacon|document\.cookie|localStorage/);
    await tab.puppet?.setJavaScriptEnabled(false);
    await tab.go(origin.url('en/'));
    await tab.puppet?.setContent(article(element(origin.origin, 'scene="two-paths"')));
    assert.equal((await tab.puppet?.$$('two-paths a'))?.length, 1);
  },
);
