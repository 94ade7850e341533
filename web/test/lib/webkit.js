/**
 * WebKitGTK's MiniBrowser, through WebKitWebDriver, which speaks plain W3C
 * WebDriver (https://www.w3.org/TR/webdriver2/): this file is a client for the
 * few commands that the tests need.
 */
import { readdirSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { drawingInSoftware } from './display.js';
import { folder, remove, start, stop } from './process.js';

/**
 * @typedef {import('./browser.js').Browser} Browser
 * @typedef {import('./browser.js').Page} Page
 * @typedef {import('./browser.js').View} View
 */

/** WebDriver's code points for keys that write nothing (W3C WebDriver, 17.4.2). @type {Record<string, string>} */
const keys = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F1: '\uE031',
  F5: '\uE035',
};

/** MiniBrowser's tool bar lets no window be narrower than this, in CSS px. */
const narrowest = 447;

/** WebDriver's name for a reference to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** @returns {Promise<Browser>} */
export async function openWebKit() {
  const home = folder();
  // The profile lives in its home folder, so that it goes with it.
  const env = { ...(await drawingInSoftware()), HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const { child, port } = await startDriver(env);

  /** @param {string} method @param {string} path @param {unknown} [body] */
  const command = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = /** @type {{value: any}} */ (await response.json());
    if (value?.error) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };

  const { sessionId } = await command('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    },
  });
  /** @type {Command} */
  const inSession = (method, path, body) => command(method, `/session/${sessionId}${path}`, body);
  return {
    engine: 'webkit',
    page: (options) => openPage(inSession, options ?? {}),
    close: async () => {
      await command('DELETE', `/session/${sessionId}`);
      stop(child);
      remove(home);
    },
  };
}

/** The browser that WebKitWebDriver drives; each release of WebKitGTK keeps it in a folder of its own. */
function miniBrowser() {
  for (const triplet of readdirSync('/usr/lib')) {
    for (const version of ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0']) {
      const path = `/usr/lib/${triplet}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  throw new Error('no MiniBrowser of WebKitGTK; `web/test/run --setup` brings it');
}

/**
 * Starts the driver, which must be told its port: another one where somebody
 * was quicker to take it.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function startDriver(env) {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    try {
      const { child } = await start(
        'WebKitWebDriver',
        [`--port=${port}`],
        () => fetch(`http://127.0.0.1:${port}/status`).then((answer) => answer.ok || null, () => null),
        { env },
      );
      return { child, port };
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** @returns {Promise<number>} a port that was free a moment ago */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @typedef {(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<any>} Command */

/**
 * The session has one window, which each page takes over: WebKitWebDriver
 * drives one at a time.
 *
 * @param {Command} command
 * @param {import('./browser.js').PageOptions} options
 * @returns {Promise<Page>}
 */
async function openPage(command, options) {
  if ((options.density ?? 1) !== 1) throw new Error('WebKit: only density 1 can be had');
  if (options.touch) throw new Error('WebKit: no touch screen can be had');
  await command('POST', '/url', { url: 'about:blank' });
  const top = viewOf(command, []);

  /** @param {number} width @param {number} height */
  const resize = async (width, height) => {
    if (width < narrowest) throw new Error(`WebKit: a window can't be narrower than ${narrowest}; use a frame`);
    // The window's own bar takes from the height; how much, the first try shows.
    let bar = 0;
    for (let tries = 0; tries < 20; tries++) {
      await command('POST', '/window/rect', { width, height: height + bar });
      for (let looks = 0; looks < 20; looks++) {
        const inner = await top.eval(() => ({ width: innerWidth, height: innerHeight }));
        if (inner.width !== width) continue;
        if (inner.height === height) return;
        bar = Math.max(0, height + bar - inner.height);
        break;
      }
    }
    throw new Error(`WebKit: no window of ${width} by ${height}`);
  };
  await resize(options.width ?? 1280, options.height ?? 720);

  /** @param {unknown[]} actions */
  const act = async (...actions) => {
    await command('POST', '/frame', { id: null });
    await command('POST', '/actions', { actions });
  };
  const at = { x: 0, y: 0 };
  /** @param {unknown[]} actions */
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  /** @param {import('./browser.js').Point} to */
  const moveTo = (to) => {
    Object.assign(at, { x: Math.round(to.x), y: Math.round(to.y) });
    return { type: 'pointerMove', duration: 0, origin: 'viewport', ...at };
  };
  const down = { type: 'pointerDown', button: 0 };
  const up = { type: 'pointerUp', button: 0 };

  return {
    ...top,
    engine: 'webkit',
    puppet: undefined,
    go: async (url) => {
      await command('POST', '/frame', { id: null });
      await command('POST', '/url', { url });
    },
    press: async (key) => {
      const names = (key === '+' ? ['+'] : key.split('+')).map((name) => keys[name] ?? name);
      await act({
        type: 'key',
        id: 'keyboard',
        actions: [
          ...names.map((value) => ({ type: 'keyDown', value })),
          ...names.reverse().map((value) => ({ type: 'keyUp', value })),
        ],
      });
    },
    move: (to) => mouse(moveTo(to)),
    down: () => mouse(moveTo(at), down),
    up: () => mouse(moveTo(at), up),
    click: (to) => mouse(moveTo(to), down, up),
    wheel: async (to, dy) => {
      await act({
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', origin: 'viewport', x: Math.round(to.x), y: Math.round(to.y), deltaX: 0, deltaY: dy, duration: 0 }],
      });
    },
    resize,
    screenshot: async (clip) => {
      await command('POST', '/frame', { id: null });
      const whole = Buffer.from(await command('GET', '/screenshot'), 'base64');
      if (!clip) return whole;
      const { crop } = await import('./images.js');
      return crop(whole, clip);
    },
    close: async () => {
      await command('POST', '/frame', { id: null });
      await command('POST', '/url', { url: 'about:blank' });
    },
  };
}

/**
 * The document reached by following frames from the page's own.
 *
 * @param {Command} command
 * @param {string[]} path selectors of the frames
 * @returns {View}
 */
function viewOf(command, path) {
  /** Makes the frame current and returns its place in the page's viewport. */
  const enter = async () => {
    await command('POST', '/frame', { id: null });
    const offset = { x: 0, y: 0 };
    for (const selector of path) {
      const { x, y } = await run(boxOf, selector);
      offset.x += x;
      offset.y += y;
      const element = await command('POST', '/element', { using: 'css selector', value: selector });
      await command('POST', '/frame', { id: { [elementKey]: element[elementKey] } });
    }
    return offset;
  };
  /** @param {(...args: any[]) => unknown} fn @param {unknown[]} args */
  const run = async (fn, ...args) => {
    const answer = await command('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${fn})(...JSON.parse(arguments[0]))).then(
          (value) => done({ value: value === undefined ? null : value }),
          (error) => done({ error: String(error) }));`,
      args: [JSON.stringify(args)],
    });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  return {
    eval: /** @type {View['eval']} */ (
      async (fn, ...args) => {
        await enter();
        return run(fn, ...args);
      }
    ),
    box: async (selector) => {
      const offset = await enter();
      const box = await run(boxOf, selector);
      if (!box) throw new Error(`no element ${selector}`);
      return { ...box, x: box.x + offset.x, y: box.y + offset.y };
    },
    frame: async (selector) => viewOf(command, [...path, selector]),
  };
}

/** @param {string} selector */
function boxOf(selector) {
  const element = document.querySelector(selector);
  if (!element) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
