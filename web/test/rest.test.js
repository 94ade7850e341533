/**
 * Where nothing moves nothing is drawn: the page costs a battery nothing.
 */
import assert from 'node:assert/strict';
import { pause, waitFor } from './lib/browser.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { restingAt, running } from './lib/stage.js';

/** How long is watched, in milliseconds: the "count them over five seconds". */
const watched = 5000;

/**
 * Frames drawn by the program and animation frames given to the page's script
 * while one watches.
 *
 * @param {import('./lib/browser.js').View} view
 */
async function drawn(view) {
  const count = () => view.eval(() => ({ program: globalThis.twoPaths.stats().frames, page: globalThis.probe.frames, timers: globalThis.probe.timers }));
  const before = await count();
  await pause(watched);
  const after = await count();
  return { program: after.program - before.program, page: after.page - before.page, timers: after.timers - before.timers };
}

/** The page has settled when no timer of its start is left: it watches its height for ten seconds. */
const settling = 11_000;

scenario(
  'at rest, paused and out of view no frame is drawn and no timer goes off',
  { in: ['chromium'], guards: 'an open tab drains the battery for a picture that stands still' },
  async ({ site, host, page, test }) => {
    const origin = await site();
    const rest = await page();
    await rest.go(origin.stage({ beat: 3 }));
    const paused = await page();
    await paused.go(origin.stage({ beat: 3, t: 0 }));
    const away = await page({ width: 1000, height: 720 });
    await away.go((await host()).page(article({ src: origin.stage({ beat: 3, t: 0 }), before: 0 })));
    const frame = await away.frame('#embed');
    for (const view of [rest, paused, frame]) await running(view);

    await restingAt(rest, 3);
    await paused.puppet?.bringToFront();
    await paused.eval(() => globalThis.twoPaths.play());
    await waitFor(paused, 'to play', () => globalThis.twoPaths.state().t > 0.3);
    await paused.eval(() => globalThis.twoPaths.pause());
    await waitFor(paused, 'the pause', () => !globalThis.twoPaths.state().playing && globalThis.twoPaths.state().t < 2);
    await away.puppet?.bringToFront();
    await frame.eval(() => globalThis.twoPaths.play());
    await waitFor(frame, 'to play', () => globalThis.twoPaths.state().t > 0.1);
    await away.eval(() => scrollTo(0, document.body.scrollHeight));
    await waitFor(away, 'the frame to be out of view', () => (document.querySelector('#embed')?.getBoundingClientRect().bottom ?? 1) < -100);
    await pause(settling);

    for (const [name, view, tab] of /** @type {const} */ ([['at rest', rest, rest], ['paused in mid-movement', paused, paused], ['out of view', frame, away]])) {
      await tab.puppet?.bringToFront();
      await waitFor(tab, 'to be in front', () => document.visibilityState === 'visible');
      // Coming to the front may itself be worth a frame and a timer; what follows is not.
      await pause(1500);
      const { program, page, timers } = await drawn(view);
      test.diagnostic(`${name}: ${program} frames drawn, ${page} animation frames, ${timers} timers in ${watched / 1000} s`);
      assert.equal(program, 0, `${name}: frames drawn by the program`);
      assert.equal(page, 0, `${name}: animation frames`);
      assert.equal(timers, 0, `${name}: timers`);
    }
    // It is a rest, not an end.
    await rest.puppet?.bringToFront();
    await rest.eval(() => globalThis.twoPaths.go({ beat: 4 }));
    await restingAt(rest, 4);
  },
);
