/**
 * In somebody's article, in the three browsers: the frame works with the least
 * rights, and leaves the article's wheel, keys and Tab alone.
 */
import assert from 'node:assert/strict';
import { engines, scrolled, until, waitFor, waitToSee } from './lib/browser.js';
import { article } from './lib/host.js';
import { inked } from './lib/images.js';
import { scenario } from './lib/scenario.js';
import { panel, press, reach, restingAt, running, sound, state, there } from './lib/stage.js';

scenario(
  'in a frame with sandbox="allow-scripts" alone everything works',
  { in: engines, guards: 'a strict host shows a blank frame: an opaque origin has no storage and needs CORS headers' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 720 });
    await tab.go((await host()).page(article({ src: (await site()).stage(), sandbox: 'allow-scripts', allow: null, before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    assert.equal(await frame.eval(() => origin), 'null');
    await restingAt(frame, 1);
    const { x, y, width } = await tab.box('#embed');
    await waitToSee(tab, 'a picture with ink', { x, y, width, height: 520 }, (png) => inked(png) > 0.05);
    await press(tab, '#next', frame);
    await restingAt(frame, 2);
    await press(tab, '#language', frame);
    await waitFor(frame, 'Chinese', () => globalThis.twoPaths.state().lang === 'zh');
    await press(tab, '#theme', frame);
    await press(tab, '#table', frame);
    await there(frame, `${panel} table`);
    await tab.press('Escape');
    await sound(frame);
  },
);

scenario(
  'the wheel scrolls the article through the picture',
  { in: engines, guards: 'the frame is a hole that swallows the wheel' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 720 });
    await tab.go((await host()).page(article({ src: (await site()).stage() })));
    const frame = await tab.frame('#embed');
    await running(frame);
    // The article's own scrolling must be over before the frame is measured.
    await toTop(tab, '#embed');
    await reach(tab, frame, { x: 500, y: 250 });
    const from = await tab.eval(() => scrollY);
    await tab.wheel({ x: 500, y: 250 }, 300);
    await waitFor(tab, 'the article to scroll', (from) => scrollY >= from + 200, [from]);
    assert.equal((await state(frame)).beat, 1);
  },
);

scenario(
  'Tab goes into the frame, through it in reading order, and out',
  { in: engines, guards: 'a keyboard user is caught in the picture, or can\'t get in' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 720 });
    await tab.go(
      (await host()).page(
        article({ src: (await site()).stage(), before: 0 })
          .replace('<iframe', '<button id="first">Before</button><iframe')
          .replace('</iframe>', '</iframe><button id="last">After</button>'),
      ),
    );
    const frame = await tab.frame('#embed');
    await running(frame);
    await restingAt(frame, 1);
    await press(tab, '#first');
    /** Where the focus is: in the article, or in the frame. */
    const focus = async () => {
      const outside = await tab.eval(() => document.activeElement?.id ?? '');
      if (outside !== 'embed') return outside;
      return frame.eval(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        return element.id || element.getAttribute('data-id') || element.getAttribute('aria-label') || element.outerHTML.slice(0, 60);
      });
    };
    /** @type {string[]} */
    const stops = [];
    let stop = await focus();
    while (stop !== 'last' && stops.length < 60) {
      const before = stop;
      await tab.press('Tab');
      // From one process to the other the focus takes a moment, in which it is nowhere.
      await until(`Tab to leave ${before}, after ${stops.join(', ')}`, async () => (stop = await focus()) !== before && stop !== '');
      if (stop !== 'last') stops.push(stop);
    }
    assert.equal(stop, 'last', `Tab never left the frame: ${stops.join(', ')}`);
    assert.ok(stops.includes('play') && stops.includes('next') && stops.some((stop) => stop.startsWith('chip/')), stops.join(', '));
    assert.equal(new Set(stops).size, stops.length, `a stop twice: ${stops.join(', ')}`);
    assert.ok(
      stops.findIndex((stop) => stop.startsWith('chip/')) < stops.indexOf('play'),
      'the picture comes before the bar below it',
    );
    // And back in, from behind.
    await tab.press('Shift+Tab');
    await waitFor(tab, 'the focus to leave the article', () => document.activeElement?.id === 'embed');
    await waitFor(frame, 'the focus in the frame', () => document.activeElement !== document.body);
  },
);

/**
 * Runs in the frame before the page: tells the article again and again at which
 * beat the stage rests, and where it last felt the mouse. The test must not look
 * into the frame itself, since WebKit's driver gives the focus to a frame that
 * it looks into.
 */
const tell = `setInterval(() => {
  const stage = globalThis.twoPaths;
  if (stage?.state().program && !stage.state().moving) parent.postMessage({ test: stage.state().beat, pointer: globalThis.probe.pointer }, '*');
}, 50);`;

scenario(
  'trial 2: keys after clicking elsewhere in the article',
  { in: engines, guards: 'the frame takes the article\'s keys, or loses its own after a click' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1280, height: 720 });
    await tab.go((await host()).page(article({ src: (await site({ before: tell })).stage({ motion: 'none' }) })));
    /** @param {number} beat */
    const at = (beat) => waitFor(tab, `beat ${beat}`, (beat) => globalThis.messages.filter(({ test }) => test).at(-1)?.test === beat, [beat], 40);
    /** The beats that the frame tells of from now on. */
    const told = async () => {
      await tab.eval(() => (globalThis.messages.length = 0));
      await waitFor(tab, 'word of the frame', () => globalThis.messages.filter(({ test }) => test).length >= 3);
      return tab.eval(() => [...new Set(globalThis.messages.map(({ test }) => test).filter(Boolean))]);
    };
    await at(1);
    await tab.eval(() => addEventListener('keyup', ({ key }) => (document.body.dataset['key'] = key)));

    // (a) Nobody has touched the frame: the keys are the article's.
    assert.equal(await tab.eval(() => document.activeElement?.tagName), 'BODY', '(a) the frame took the focus');
    await tab.press('ArrowDown');
    await tab.press('Space');
    await waitFor(tab, '(a) the article to scroll', () => scrollY > 100);
    assert.deepEqual(await told(), [1], '(a) the beat stays');

    // (b) A click on the picture gives it the keys.
    await toTop(tab, 'p');
    await press(tab, 'p');
    await toTop(tab, '#embed');
    const { x, y, width } = await tab.box('#embed');
    const place = { x: x + width / 2, y: y + 270 };
    for (let inside = false, tries = 0; !inside; tries++) {
      assert.ok(tries < 50, '(b) the frame never felt the mouse');
      await tab.move({ x: place.x, y: place.y - 1 - (tries % 2) });
      await tab.move(place);
      await told();
      inside = await tab.eval(() => {
        const pointer = globalThis.messages.filter(({ test }) => test).at(-1)?.pointer;
        return pointer && Math.abs(pointer.y - 270) < 2;
      });
    }
    await tab.click(place);
    await tab.press('Escape');
    const scrolled = await tab.eval(() => scrollY);
    await tab.press('ArrowRight');
    await at(2);
    assert.equal(await tab.eval(() => scrollY), scrolled, '(b) the article must not scroll');

    // (c) A click elsewhere gives them back.
    await toTop(tab, '#embed + p');
    await press(tab, '#embed + p');
    await tab.eval(() => (document.body.dataset['key'] = ''));
    await tab.press('ArrowRight');
    await waitFor(tab, '(c) the article to hear the key', () => document.body.dataset['key'] === 'ArrowRight');
    assert.deepEqual(await told(), [2], '(c) the beat stays');
  },
);

/** Scrolls the article until an element is at the top, or as far as it goes. @param {import('./lib/browser.js').Page} tab @param {string} selector */
async function toTop(tab, selector) {
  await tab.eval((selector) => document.querySelector(selector)?.scrollIntoView({ behavior: 'instant' }), selector);
  await scrolled(tab);
}
