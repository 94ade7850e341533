/**
 * The messages of conventions.md, in both directions, with hosts on another
 * origin: hosts' own scripts where a package has them (pym.js, Sidechain,
 * @newswire/frames), and what the others are documented to do.
 */
import assert from 'node:assert/strict';
import { pause, waitFor } from './lib/browser.js';
import { dialects, wordpress } from './lib/dialects.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { restingAt, running, state } from './lib/stage.js';

/** The height that a frame of that width should ask for (scenes.WantedHeight). */
const wantedAt1000 = 650;

scenario(
  'a frame tells every host its height in the host\'s own dialect, and nothing else',
  { in: ['chromium'], guards: 'a host that misses its dialect leaves the frame cut or in a field of white' },
  async ({ site, host, page }) => {
    const stage = (await site()).stage({ childId: 'graphic' }) + '#?secret=Ab3dEf7hIj';
    const tab = await page({ width: 1000, height: 900 });
    await tab.go((await host()).page(article({ src: stage })));
    await running(await tab.frame('#embed'));
    await waitFor(tab, 'word of the stage\'s state', () => globalThis.messages.some((m) => m.type === 'state'));
    const messages = await tab.eval(() => globalThis.messages);

    for (const [dialect, read] of Object.entries(dialects)) {
      const heights = messages.map(read).filter((height) => height !== undefined);
      assert.ok(heights.length > 0, `no message in the dialect ${dialect}`);
      assert.deepEqual([...new Set(heights)], [wantedAt1000], dialect);
    }

    // The exact shapes, key by key: a host may compare them strictly.
    /** @param {(data: any) => unknown} wanted */
    const first = (wanted) => messages.find((data) => wanted(data));
    const datawrapper = first((m) => m['datawrapper-height']);
    const [id] = Object.keys(datawrapper['datawrapper-height']);
    assert.deepEqual(datawrapper, { 'datawrapper-height': { [id]: wantedAt1000 } });
    assert.ok(new URL(stage).pathname.includes(id), `Datawrapper's script looks for "${id}" in the frame's address`);
    assert.deepEqual(first((m) => m.type === 'embed-size'), { sentinel: 'amp', type: 'embed-size', height: wantedAt1000 });
    assert.deepEqual(first((m) => m.type === 'embed-ready'), { sentinel: 'amp', type: 'embed-ready' });
    assert.deepEqual(first((m) => m.message === 'height'), { message: 'height', value: wantedAt1000, secret: 'Ab3dEf7hIj' });
    assert.ok(messages.includes(`pymxPYMxgraphicxPYMxheightxPYMx${wantedAt1000}`));
    const texts = messages.filter((m) => typeof m === 'string' && m.startsWith('{')).map((m) => JSON.parse(m));
    assert.deepEqual(texts.find((m) => m.context), { src: stage, context: 'iframe.resize', height: wantedAt1000 });
    const guardian = texts.find((m) => m.type === 'set-height');
    assert.match(guardian.id, /^iframeMessenger:\w+/);
    assert.deepEqual(guardian, { id: guardian.id, type: 'set-height', value: wantedAt1000 });

    // Ours, and nothing that is not in the table.
    const ours = messages.filter((m) => m.source === 'two-paths');
    assert.deepEqual([...new Set(ours.map((m) => Object.keys(m).sort().join()))], ['data,id,source,type']);
    for (const { type } of ours) assert.ok(['ready', 'state', 'height', 'guess', 'error'].includes(type), type);
    for (const type of ['ready', 'state', 'height']) assert.ok(ours.some((m) => m.type === type), `no message "${type}"`);
    const known = [...Object.values(dialects), (/** @type {any} */ m) => m.source === 'two-paths' || m.type === 'embed-ready'];
    const strange = messages.filter((m) => !known.some((read) => read(m)));
    assert.deepEqual(strange, []);
  },
);

scenario(
  'a frame without childId or secret says nothing in the dialects that need them',
  { in: ['chromium'], guards: 'pym.js or WordPress hosts get messages that name no frame' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    await tab.go((await host()).page(article({ src: (await site()).stage() })));
    await running(await tab.frame('#embed'));
    // The state is told last.
    await waitFor(tab, 'word of the stage\'s state', () => globalThis.messages.some((m) => m.type === 'state'));
    const messages = await tab.eval(() => globalThis.messages);
    for (const dialect of ['pym', 'wordpress']) {
      assert.deepEqual(messages.map(dialects[dialect]).filter((height) => height !== undefined), []);
    }
  },
);

for (const [name, scriptOf] of /** @type {[string, (host: import('./lib/host.js').Host, src: string) => string][]} */ ([
  [
    'pym.js',
    (host, src) => `<div id="graphic"></div><script src="${host.script('pym.js/dist/pym.v1.js')}"></script>
      <script>new pym.Parent('graphic', ${JSON.stringify(src)}, {})</script>`,
  ],
  [
    'Sidechain',
    (host, src) => `<script src="${host.script('@nprapps/sidechain/dist/sidechain.js')}"></script>
      <side-chain id="graphic" style="display:block" src="${src.replaceAll('&', '&amp;')}"></side-chain>`,
  ],
  [
    '@newswire/frames',
    (host, src) => `<div id="graphic"></div><script src="${host.script('@newswire/frames/dist/frames.umd.js')}"></script>
      <script>new newswireFrames.Framer(document.getElementById('graphic'), { src: ${JSON.stringify(src)} })</script>`,
  ],
])) {
  scenario(
    `${name} gives the frame the height that it asks for`,
    { in: ['chromium'], guards: 'the real script of a host understands our message otherwise than we do' },
    async ({ site, host, page }) => {
      const where = await host();
      const tab = await page({ width: 1000, height: 900 });
      const src = (await site()).stage();
      await tab.go(where.page(`<!doctype html><title>Host</title><body style="margin:0">${scriptOf(where, src)}`));
      /** @param {number} height */
      const grows = (height) =>
        waitFor(
          tab,
          `a frame ${height} px high`,
          (height) => {
            const frame = document.querySelector('iframe') ?? document.querySelector('#graphic')?.shadowRoot?.querySelector('iframe');
            return frame?.getBoundingClientRect().height === height;
          },
          [height],
        );
      await grows(wantedAt1000);
      // A narrower host: the script passes the new height on too.
      await tab.resize(600, 900);
      await grows(575);
    },
  );
}

scenario(
  'hosts steer the stage: reveal.js, Flourish, ours',
  { in: ['chromium'], guards: 'a slide or a story step leaves the picture where it was' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    await tab.go((await host()).page(article({ src: (await site()).stage({ motion: 'none' }), before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    /** @param {unknown} message */
    const send = (message) =>
      tab.eval((message) => {
        /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow?.postMessage(message, '*');
      }, message);

    await send('{"method":"next","args":[]}');
    await restingAt(frame, 2);
    await send('{"method":"slide","args":[4]}');
    await restingAt(frame, 5);
    await send('{"method":"prev","args":[]}');
    await restingAt(frame, 4);
    await send({ source: 'two-paths', type: 'go', data: { beat: 6, lang: 'zh', theme: 'dark' } });
    const there = await restingAt(frame, 6);
    assert.equal(there.lang, 'zh');
    assert.equal(there.theme, 'dark');
    await send({ source: 'two-paths', type: 'go', data: { beat: 3, t: 1 } });
    await waitFor(frame, 'beat 3 at 1 s', () => {
      const { beat, t } = globalThis.twoPaths.state();
      return beat === 3 && Math.abs(t - 1) < 0.01;
    });
    await send({ source: 'two-paths', type: 'play' });
    await waitFor(frame, 'the stage to play', () => globalThis.twoPaths.state().playing);
    await send({ source: 'two-paths', type: 'pause' });
    await waitFor(frame, 'the stage to pause', () => !globalThis.twoPaths.state().playing);

    // Flourish changes the frame's hash; slides count from 0.
    await tab.eval(() => {
      const embed = /** @type {HTMLIFrameElement} */ (document.querySelector('#embed'));
      embed.src = embed.src.split('#')[0] + '#slide-1';
    });
    await restingAt(frame, 2);
  },
);

scenario(
  'a host that asks gets the height again',
  { in: ['chromium'], guards: 'a host whose script came late never learns the height' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    const src = (await site()).stage() + '#?secret=Ab3dEf7hIj';
    await tab.go((await host()).page(article({ src, before: 0 })));
    await running(await tab.frame('#embed'));
    for (const ask of [
      { sentinel: 'amp', type: 'frames-init' },
      { message: 'ready', secret: 'Ab3dEf7hIj' },
    ]) {
      await tab.eval((ask) => {
        globalThis.messages.length = 0;
        /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow?.postMessage(ask, '*');
      }, ask);
      await waitFor(tab, `an answer to ${JSON.stringify(ask)}`, () => globalThis.messages.some((m) => m.type === 'embed-size'));
    }
  },
);

scenario(
  'anything else that is sent is ignored without a word',
  { in: ['chromium'], guards: 'a stranger\'s message stops the stage, moves it or fills the console' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    await tab.go((await host()).page(article({ src: (await site()).stage({ beat: 2 }), before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    const before = await restingAt(frame, 2);
    const warnings = await frame.eval(() => globalThis.probe.warnings.length);
    await tab.eval(() => {
      const target = /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow;
      /** @type {any} */
      const round = {};
      round.itself = round;
      for (const message of [
        null, undefined, true, 0, NaN, 12n, '', '{', '{"method":"slide","args":["x"]}', '{"method":"slide","args":[1e9]}',
        '{"method":"toString"}', '{"method":"next"', 'pymxPYMx', 'pymxPYMxgraphicxPYMxwidthxPYMxwide', 'x'.repeat(5_000_000),
        [], [[]], {}, round, new Date(), new Map([['source', 'two-paths']]), new ArrayBuffer(1 << 20),
        { source: 'two-paths' }, { source: 'two-paths', type: 'go' }, { source: 'two-paths', type: 'go', data: null },
        { source: 'two-paths', type: 'go', data: { beat: 'four' } }, { source: 'two-paths', type: 'go', data: { beat: -1 } },
        { source: 'two-paths', type: 'go', data: { beat: 99 } }, { source: 'two-paths', type: 'go', data: { scene: 'constructor' } },
        { source: 'two-paths', type: 'go', data: { lang: 'xx', theme: {}, t: Infinity } }, { source: 'two-paths', type: '__proto__' },
        { source: ['two-paths'], type: 'play' }, { sentinel: 'amp', type: 'intersection' }, { sentinel: 'amp', type: 'intersection', changes: 7 },
        { message: 'ready', secret: { toString: null } }, { message: 'ready' },
      ]) target?.postMessage(message, '*');
    });
    // A message that is understood comes after them all: when it has worked, they have been read.
    await tab.eval(() =>
      /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow?.postMessage(
        { source: 'two-paths', type: 'go', data: { theme: 'dark' } }, '*'),
    );
    await waitFor(frame, 'the dark theme', () => globalThis.twoPaths.state().theme === 'dark');
    const after = await state(frame);
    assert.deepEqual([after.scene, after.beat, after.t, after.playing, after.lang], [before.scene, before.beat, before.t, before.playing, before.lang]);
    assert.deepEqual(await frame.eval(() => globalThis.probe.errors), []);
    assert.equal(await frame.eval(() => globalThis.probe.warnings.length), warnings, 'warnings in the console');
  },
);

scenario(
  'pym.js and AMP tell that the frame is out of view, and it pauses',
  { in: ['chromium'], guards: 'a story plays on below the fold and is over when one gets there' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    const src = (await site()).stage({ childId: 'graphic' });
    await tab.go((await host()).page(article({ src, before: 0 })));
    const frame = await tab.frame('#embed');
    await running(frame);
    /** @param {unknown} message */
    const send = (message) =>
      tab.eval((message) => {
        /** @type {HTMLIFrameElement} */ (document.querySelector('#embed')).contentWindow?.postMessage(message, '*');
      }, message);
    /** Where the playhead is, and what has been drawn. */
    const at = () => frame.eval(() => JSON.stringify([globalThis.twoPaths.state().beat, globalThis.twoPaths.state().t, globalThis.twoPaths.stats().frames]));
    /** Waits until the playhead moves. @param {string} what */
    const moves = async (what) =>
      waitFor(
        frame,
        what,
        (before) => JSON.stringify([globalThis.twoPaths.state().beat, globalThis.twoPaths.state().t, globalThis.twoPaths.stats().frames]) !== before,
        [await at()],
      );
    // The movement alone is watched: during a beat's reading time the picture rests.
    const play = () => frame.eval(() => {
      globalThis.twoPaths.go({ beat: 1, t: 0 });
      globalThis.twoPaths.play();
    });
    const position = (/** @type {number} */ top) =>
      `pymxPYMxgraphicxPYMxviewport-iframe-positionxPYMx1000 900 ${top} 0 ${top + 575} 1000`;
    const intersection = (/** @type {number} */ ratio) => ({
      sentinel: 'amp',
      type: 'intersection',
      changes: [{ time: 1, intersectionRatio: ratio, intersectionRect: { top: 0, left: 0, width: 1000, height: 575 * ratio } }],
    });
    for (const [away, back] of [
      [position(-2000), position(100)],
      [intersection(0), intersection(1)],
    ]) {
      await play();
      await moves('the stage to play while in view');
      await send(away);
      await waitFor(frame, 'the stage to know of it', () => !globalThis.twoPaths.state().visible);
      await play();
      const before = await at();
      await pause(700);
      assert.equal(await at(), before, `still while out of view (${JSON.stringify(away)})`);
      await send(back);
      await moves(`the stage to play again when back (${JSON.stringify(back)})`);
    }
  },
);

scenario(
  'WordPress knows the frame by its secret',
  { in: ['chromium'], guards: 'the embed stays at the 200 px that WordPress starts with' },
  async ({ site, host, page }) => {
    const tab = await page({ width: 1000, height: 900 });
    const src = (await site()).stage() + '#?secret=Ab3dEf7hIj';
    await tab.go(
      (await host()).page(
        article({ src, height: 200, sandbox: 'allow-scripts', allow: null, attributes: 'data-secret="Ab3dEf7hIj"', script: wordpress, before: 0 }),
      ),
    );
    await waitFor(tab, 'the frame to get its height', (height) => document.querySelector('#embed')?.getBoundingClientRect().height === height, [wantedAt1000]);
    const frame = await tab.box('#embed');
    assert.equal(frame.width, 1000, 'still as wide as the article, though its style is gone');
  },
);
