/**
 * Hosts that serve, and hosts that forbid.
 */
import assert from 'node:assert/strict';
import { engines, waitFor } from './lib/browser.js';
import { article } from './lib/host.js';
import { scenario } from './lib/scenario.js';
import { gone, panel, press, restingAt, running, there } from './lib/stage.js';

const wasm = /\.wasm/;

/** @type {[string, import('./lib/site.js').Treatment][]} */
const servings = [
  ['as application/octet-stream', { path: wasm, headers: { 'content-type': 'application/octet-stream' } }],
  ['as text/plain', { path: wasm, headers: { 'content-type': 'text/plain' } }],
  ['without Content-Type', { path: wasm, headers: { 'content-type': null } }],
  ['without Content-Encoding and Content-Length', { path: wasm, bare: true }],
];

for (const [name, treatment] of servings) {
  scenario(
    `trial 6: a host that serves .wasm ${name}`,
    { in: engines, guards: 'a simple host\'s wrong header costs the program, or loads it twice' },
    async ({ site, page }) => {
      const origin = await site({ treatments: [{ ...treatment, times: Infinity }] });
      const tab = await page();
      await tab.go(origin.stage());
      await running(tab);
      await tab.eval(() => globalThis.twoPaths.ready);
      assert.equal(origin.requests(wasm).length, 1, 'one request for the module');
      const { errors, warnings } = await tab.eval(() => ({ errors: globalThis.probe.errors, warnings: globalThis.probe.warnings }));
      assert.deepEqual(errors, []);
      assert.ok(warnings.length <= 1, `more than one warning: ${warnings.join('\n')}`);
    },
  );
}

/** What each case takes away, and the host's frame. @type {{name: string, sandbox: string | null, allow: string | null, before: string}[]} */
const powers = [
  { name: '(a) sandbox="allow-scripts", no allow', sandbox: 'allow-scripts', allow: null, before: '' },
  {
    name: '(b) no requestFullscreen',
    sandbox: null,
    allow: null,
    before: `delete Element.prototype.requestFullscreen; delete Element.prototype.webkitRequestFullscreen; delete Element.prototype.webkitRequestFullScreen;
      delete Element.prototype.mozRequestFullScreen;`,
  },
  {
    name: '(c) every wish is refused',
    sandbox: null,
    allow: 'fullscreen; clipboard-write; web-share',
    before: `Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
      if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      window.open = () => null;
      delete Navigator.prototype.share;`,
  },
];

for (const { name, sandbox, allow, before } of powers) {
  scenario(
    `trial 9: powers that the host withholds, ${name}`,
    { in: engines, guards: 'a button that does nothing, or throws, in a strict host' },
    async ({ site, host, page }) => {
      const tab = await page({ width: 1280, height: 800 });
      const src = (await site({ before })).stage();
      await tab.go((await host()).page(article({ src, sandbox, allow, height: 700, before: 0 })));
      const frame = await tab.frame('#embed');
      await running(frame);
      await restingAt(frame, 1);
      // Full screen, by button and by key.
      const fullscreen = await frame.eval(() => {
        const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('#fullscreen'));
        return button ? { shown: button.getClientRects().length > 0, disabled: button.disabled } : null;
      });
      if (name.startsWith('(b)')) assert.ok(!fullscreen?.shown, 'there is a full-screen button that can\'t work');
      if (fullscreen?.shown && !fullscreen.disabled) await press(tab, '#fullscreen', frame);
      await tab.click({ x: 640, y: 100 });
      await tab.press('f');
      await tab.press('Escape');
      // The speaker view's key, which has nothing to open yet.
      await tab.press('s');

      // Copy link: where the clipboard is withheld the link stands there, selected.
      await press(tab, '#share', frame);
      await press(tab, `${panel} .sharing button`, frame);
      const shared = await waitFor(frame, 'word that it is copied, or the link, selected for copying by hand', (panel) => {
        const words = document.querySelector(`${panel} .sharing .word`)?.textContent ?? '';
        const field = document.activeElement;
        const selected = field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
        return words !== '' && (/copied/i.test(words) || /^http.*\/stage\/\?.*scene=chip-controls/.test(selected)) && words;
      }, [panel]);
      if (name.startsWith('(c)')) assert.doesNotMatch(shared, /copied/i);
      // Save picture: an ordinary download, or a link where the frame may have none.
      const picture = await frame.eval((panel) => /** @type {HTMLAnchorElement} */ (document.querySelector(`${panel} .downloads a`)).href, panel);
      assert.match(picture, /\.svg$/);
      await press(tab, `${panel} .downloads a`, frame);
      await tab.press('Escape');
      await gone(frame, panel);

      // Get the data, and a source: links that open a window, or show their address.
      for (const [button, link] of [['#table', '.downloads a'], ['#sources', '.sources a']]) {
        // In a frame of an opaque origin a download is a link to the outside too.
        await press(tab, button, frame);
        await there(frame, `${panel} ${link}`);
        const address = await frame.eval((selector) => /** @type {HTMLAnchorElement} */ (document.querySelector(selector)).href, `${panel} ${link}`);
        assert.match(address, /^https?:/);
        await frame.eval((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), `${panel} ${link}`);
        await press(tab, `${panel} ${link}`, frame);
        if (name.startsWith('(a)') || (name.startsWith('(c)') && button === '#sources')) {
          await waitFor(frame, `the address of ${link}, selected`, (address) => {
            const field = document.activeElement;
            return field instanceof HTMLInputElement && field.value === address && field.selectionEnd !== field.selectionStart;
          }, [address]);
        }
        await tab.press('Escape');
        await gone(frame, panel);
      }
      const errors = await frame.eval(() => globalThis.probe.errors);
      assert.deepEqual(errors, []);
    },
  );
}
