/**
 * Tests as scenarios: a browser, the site and a host page, opened for one test
 * and closed after it, with a screenshot kept when it fails.
 */
import { after, test } from 'node:test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browser, closeBrowsers } from './browser.js';
import { Host } from './host.js';
import { root, Site } from './site.js';

/** Where screenshots of failed tests are kept. */
const failures = join(root, '.build/test-failures');

/**
 * The longest that one scenario may take, in milliseconds. On two quiet cores none
 * takes half a minute; a machine that does much else at once takes its time.
 */
const longest = 240_000;

/**
 * What a scenario is given to work with.
 *
 * @typedef {object} Props
 * @property {import('./browser.js').EngineName} engine
 * @property {(options?: Partial<Pick<Site, 'treatments' | 'base' | 'before' | 'probed'>>) => Promise<Site>} site
 * @property {() => Promise<Host>} host
 * @property {(options?: import('./browser.js').PageOptions) => Promise<import('./browser.js').Page>} page
 * @property {import('node:test').TestContext} test
 */

/**
 * Runs a scenario once in each of the browsers named. Its name says what
 * should happen, `guards` which fault would turn it red.
 *
 * @param {string} name
 * @param {{in: import('./browser.js').EngineName[], guards: string}} options
 * @param {(props: Props) => Promise<void>} play
 */
export function scenario(name, options, play) {
  for (const engine of options.in) {
    const title = `${engine}: ${name} (or ${options.guards})`;
    test(title, { timeout: longest }, async (context) => {
      /** @type {(() => unknown)[]} */
      const closing = [];
      /** @type {import('./browser.js').Page[]} */
      const pages = [];
      try {
        await play({
          engine,
          test: context,
          site: async (options) => {
            const site = await Site.open(options);
            closing.push(() => site.close());
            return site;
          },
          host: async () => {
            const host = await Host.open();
            closing.push(() => host.close());
            return host;
          },
          page: async (options) => {
            const page = await (await browser(engine)).page(options);
            pages.push(page);
            closing.push(() => page.close());
            return page;
          },
        });
      } catch (error) {
        for (const [i, page] of pages.entries()) {
          const file = join(failures, `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}-${i}.png`);
          mkdirSync(failures, { recursive: true });
          // A page that has crashed or closed has no picture; the test's own error matters more.
          await page.screenshot().then((png) => {
            writeFileSync(file, png);
            context.diagnostic(`screenshot: ${file}`);
          }, (missing) => context.diagnostic(`no screenshot: ${missing}`));
        }
        throw error;
      } finally {
        for (const close of closing.reverse()) await close();
      }
    });
  }
}

after(closeBrowsers);
