/**
 * On phones: a finger scrolls the article, except where it holds the chip.
 */
import assert from 'node:assert/strict';
import { middle, scrolled } from './lib/browser.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { restingAt, running, state, twin } from './lib/stage.js';
import { swipe } from './lib/touch.js';

scenario(
  'trial 3: swiping past the picture',
  { in: ['chromium'], guards: 'a reader who swipes over the picture is stuck, or changes it without wanting to' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 390, height: 844, touch: true });
    const src = (await site()).stage({ beat: 8 });
    await tab.go((await host()).page(article({ src, height: 700 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    await restingAt(frame, 8);

    const scroll = () => tab.eval(() => scrollY);
    const values = () => frame.eval(() => {
      const { values } = globalThis.twoPaths.state();
      return Object.keys(values).sort().map((id) => `${id} ${values[id]}`).join();
    });
    /** Brings the frame to the same place before each swipe. */
    const home = async () => {
      await tab.eval(() => {
        const top = document.querySelector('#embed')?.getBoundingClientRect().top ?? 0;
        scrollTo({ top: scrollY + top - 100, behavior: 'instant' });
      });
      await scrolled(tab);
      assert.ok(Math.abs((await tab.box('#embed')).y - 100) < 1, 'the frame is at its place');
      await restingAt(frame, 8);
    };
    await home();
    const { chip, label } = await frame.eval(() => {
      const { items } = globalThis.twoPaths.outline();
      return {
        chip: items.find(({ draggable, id }) => draggable && id.startsWith('chip'))?.id,
        label: items.find(({ role }) => role === 'heading')?.id,
      };
    });
    assert.ok(chip, 'the last beat has a chip that can be dragged');
    const { y: top } = await tab.box('#embed');

    /** @type {[string, () => Promise<import('./lib/browser.js').Point>][]} */
    const places = [
      ['empty picture', async () => ({ x: 380, y: top + 500 })],
      ['a label', async () => middle(await frame.box(twin(label ?? '')))],
      ['a caption', async () => ({ x: 100, y: top + 605 })],
      ['the scrubber', async () => middle(await frame.box('#scrubber'))],
    ];
    for (const [name, place] of places) {
      await home();
      const before = { scroll: await scroll(), values: await values(), beat: (await state(frame)).beat };
      const from = await place();
      await swipe(tab, frame, from, { x: from.x, y: from.y - 300 });
      const moved = (await scroll()) - before.scroll;
      assert.ok(moved >= 250, `a swipe of 300 px from ${name} scrolled ${moved} px`);
      assert.equal(await values(), before.values, `a swipe from ${name} changed a control`);
      assert.equal((await state(frame)).beat, before.beat, `a swipe from ${name} changed the beat`);
    }

    // From the chip: the article or the chip, never both.
    await home();
    const before = { scroll: await scroll(), values: await values() };
    const from = middle(await frame.box(twin(chip)));
    await swipe(tab, frame, from, { x: from.x, y: from.y - 300 });
    const moved = (await scroll()) !== before.scroll;
    const dragged = (await values()) !== before.values;
    assert.ok(moved !== dragged, `a swipe from the chip scrolled: ${moved}; dragged: ${dragged}`);

    // Sideways it is the chip's.
    await home();
    const level = { scroll: await scroll(), values: await values() };
    const start = middle(await frame.box(twin(chip)));
    const side = start.x > 250 ? -60 : 60;
    await swipe(tab, frame, start, { x: start.x + side, y: start.y });
    assert.notEqual(await values(), level.values, 'the sideways drag moves the chip');
    assert.equal(await scroll(), level.scroll, 'the article stays');
  },
);
