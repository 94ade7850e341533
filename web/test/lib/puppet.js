/**
 * Chromium and Firefox, through puppeteer-core: the first over the DevTools
 * protocol, the second over WebDriver BiDi.
 */
import puppeteer from 'puppeteer-core';
import { drawingInSoftware } from './display.js';
import { folder, remove } from './process.js';

/**
 * @typedef {import('./browser.js').Browser} Browser
 * @typedef {import('./browser.js').Page} Page
 * @typedef {import('./browser.js').View} View
 * @typedef {import('./browser.js').PageOptions} PageOptions
 */

/**
 * @param {'chromium' | 'firefox'} engine
 * @returns {Promise<Browser>}
 */
export async function openPuppet(engine) {
  const profile = folder();
  const instance = await puppeteer.launch(
    engine === 'chromium'
      ? {
          executablePath: '/usr/bin/chromium',
          userDataDir: profile,
          // Puppeteer adds a headless flag of its own unless told that there is none.
          headless: false,
          args: [
            '--headless=new',
            '--no-sandbox',
            // What Chromium does by itself on a computer without a GPU, if it is
            // let: pages are drawn on the processor, and WebGL in software. With
            // --use-angle=swiftshader pages too would be drawn through the
            // imitated GPU, which no reader's browser does and which takes a
            // quarter of a second for the outlines of one still.
            '--enable-unsafe-swiftshader',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--hide-scrollbars',
            '--force-color-profile=srgb',
          ],
        }
      : {
          browser: 'firefox',
          executablePath: '/usr/bin/firefox-esr',
          userDataDir: profile,
          // Headless Firefox has no WebGL without a GPU; in a window it draws in software.
          headless: false,
          env: await drawingInSoftware(),
          extraPrefsFirefox: {
            'webgl.force-enabled': true,
            // Tab stops at links and buttons, whatever the desktop's habit is.
            'accessibility.tabfocus': 7,
            'gfx.color_management.mode': 0,
          },
        },
  );
  return {
    engine,
    page: (options) => openPage(engine, instance, options ?? {}),
    close: async () => {
      await instance.close();
      remove(profile);
    },
  };
}

/**
 * @param {'chromium' | 'firefox'} engine
 * @param {import('puppeteer-core').Browser} instance
 * @param {PageOptions} options
 * @returns {Promise<Page>}
 */
async function openPage(engine, instance, options) {
  const context = await instance.createBrowserContext();
  const puppet = await context.newPage();
  const touch = options.touch ?? false;
  /** @param {number} width @param {number} height @param {number} density */
  const resize = (width, height, density) =>
    puppet.setViewport({
      width,
      height,
      deviceScaleFactor: density,
      ...(engine === 'chromium' && { isMobile: touch, hasTouch: touch }),
    });
  let density = options.density ?? 1;
  /** @param {number} width @param {number} height @param {number} [newDensity] */
  const change = async (width, height, newDensity) => {
    // A new density in place of another fires no event (Chromium 156): between
    // the two it must be the screen's own, as when a window is moved.
    if (newDensity !== undefined && newDensity !== density) await puppet.setViewport(null);
    density = newDensity ?? density;
    await resize(width, height, density);
  };
  await resize(options.width ?? 1280, options.height ?? 720, density);
  return {
    ...viewOf(puppet.mainFrame(), async () => ({ x: 0, y: 0 })),
    engine,
    puppet,
    go: async (url) => {
      await puppet.goto(url, { waitUntil: 'domcontentloaded' });
    },
    press: async (key) => {
      const names = (key === '+' ? ['+'] : key.split('+')).map((name) => (name === 'Space' ? ' ' : name));
      const last = /** @type {import('puppeteer-core').KeyInput} */ (names.pop());
      const held = /** @type {import('puppeteer-core').KeyInput[]} */ (names);
      for (const name of held) await puppet.keyboard.down(name);
      await puppet.keyboard.press(last);
      for (const name of held.reverse()) await puppet.keyboard.up(name);
    },
    move: ({ x, y }) => puppet.mouse.move(x, y),
    down: () => puppet.mouse.down(),
    up: () => puppet.mouse.up(),
    click: ({ x, y }) => puppet.mouse.click(x, y),
    wheel: async ({ x, y }, dy) => {
      await puppet.mouse.move(x, y);
      await puppet.mouse.wheel({ deltaY: dy });
    },
    resize: change,
    screenshot: async (clip) => Buffer.from(await puppet.screenshot({ type: 'png', clip, captureBeyondViewport: false })),
    close: async () => {
      if (!context.closed) await context.close();
    },
  };
}

/**
 * @param {import('puppeteer-core').Frame} frame
 * @param {() => Promise<import('./browser.js').Point>} offset of the frame's box in the page's viewport, at this moment
 * @returns {View}
 */
function viewOf(frame, offset) {
  /** @type {View['box']} */
  const box = async (selector) => {
    const found = await frame.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (!element) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
    if (!found) throw new Error(`no element ${selector}`);
    const { x, y } = await offset();
    return { ...found, x: found.x + x, y: found.y + y };
  };
  return {
    eval: /** @type {View["eval"]} */ ((fn, ...args) => frame.evaluate(/** @type {any} */ (fn), ...args)),
    box,
    frame: async (selector) => {
      const element = await frame.$(selector);
      const inner = await element?.contentFrame();
      if (!inner) throw new Error(`no frame ${selector}`);
      return viewOf(inner, () => box(selector));
    },
  };
}
