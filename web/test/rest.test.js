/**
 * Where nothing moves nothing is drawn: the page costs a battery nothing.
 */
import assert from 'node:assert/strict';
import { pause, until, waitFor } from './lib/browser.js';
import { hurried } from './lib/clock.js';
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
  const program = () => view.eval(() => globalThis.twoPaths.stats().frames);
  const before = await program();
  // To ask the program is to wake it for a moment: its runtime sets a timer.
  await settled(view);
  const page = await view.eval(() => {
    globalThis.probe.timers.length = 0;
    return globalThis.probe.frames;
  });
  await pause(watched);
  const after = await view.eval(() => ({ frames: globalThis.probe.frames, timers: globalThis.probe.timers }));
  return { program: (await program()) - before, page: after.frames - page, timers: after.timers };
}

/** How much faster time runs: a page watches its height for ten seconds, once a second. */
const hurry = 5;

/**
 * Waits until no timer of the page's start is left: until none goes off for
 * longer than there is between two looks at the height.
 *
 * @param {import('./lib/browser.js').View} view
 */
function settled(view) {
  return until('the page to settle', async () => {
    const before = await view.eval(() => globalThis.probe.timers.length);
    await pause(3000 / hurry);
    return (await view.eval(() => globalThis.probe.timers.length)) === before;
  });
}

scenario(
  'at rest, paused and out of view no frame is drawn and no timer goes off',
  { in: ['chromium'], guards: 'an open tab drains the battery for a picture that stands still' },
  async ({ site, host, page, test }) => {
    const origin = await site({ before: hurried(hurry) });
    const rest = await page();
    await rest.go(origin.stage({ beat: 3 }));
    const paused = await page();
    await paused.go(origin.stage({ beat: 3, t: 0 }));
    const away = await page({ width: 1000, height: 720 });
    await away.go((await host()).page(article({ src: origin.stage({ beat: 3, t: 0 }), before: 0 })));
    const frame = await away.frame('#embed');
    for (const view of [rest, paused, frame]) await running(view);

    await restingAt(rest, 3);
    // In the page itself, so that no slow way to it takes the playhead past the middle.
    const t = await paused.eval(async () => {
      globalThis.twoPaths.play();
      while (!(globalThis.twoPaths.state().t > 0.3)) await new Promise((resolve) => requestAnimationFrame(resolve));
      globalThis.twoPaths.pause();
      return globalThis.twoPaths.state().t;
    });
    assert.ok(t < 2, `paused in mid-movement, at ${t} s`);
    await waitFor(paused, 'the pause', () => !globalThis.twoPaths.state().playing);
    await frame.eval(() => globalThis.twoPaths.play());
    await waitFor(frame, 'to play', () => globalThis.twoPaths.state().t > 0.1);
    await away.eval(() => scrollTo(0, document.body.scrollHeight));
    await waitFor(frame, 'the stage to know that it is out of view', () => !globalThis.twoPaths.state().visible);

    const views = /** @type {const} */ ([['at rest', rest], ['paused in mid-movement', paused], ['out of view', frame]]);
    for (const [, view] of views) await settled(view);
    // Each page has a window of its own: all three can be seen, and are watched at once.
    assert.equal(await rest.eval(() => document.visibilityState), 'visible');
    const seen = await Promise.all(views.map(async ([name, view]) => ({ name, ...(await drawn(view)) })));
    for (const { name, program, page, timers } of seen) {
      test.diagnostic(`${name}: ${program} frames drawn, ${page} animation frames, ${timers.length} timers in ${watched / 1000} s`);
      assert.equal(program, 0, `${name}: frames drawn by the program`);
      assert.equal(page, 0, `${name}: animation frames`);
      assert.deepEqual(timers, [], `${name}: timers`);
    }
    // It is a rest, not an end.
    await rest.eval(() => globalThis.twoPaths.go({ beat: 4 }));
    await restingAt(rest, 4);
  },
);
