/**
 * Pages of other people that embed the stage. They are served under another
 * name (localhost, where the site is 127.0.0.1), so that a browser takes them
 * for another site and keeps the two apart as it would on the web.
 */
import http from 'node:http';
import { readFileSync } from 'node:fs';

/** One origin that serves what a test gives it. */
export class Host {
  /** @type {Map<string, {type: string, body: string}>} */
  #files = new Map();
  /** @type {http.Server} */
  #server;

  /** @param {http.Server} server */
  constructor(server) {
    this.#server = server;
  }

  /** @returns {Promise<Host>} */
  static async open() {
    const server = http.createServer();
    const host = new Host(server);
    server.on('request', (request, response) => {
      const file = host.#files.get((request.url ?? '').split('?')[0]);
      if (!file) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': `${file.type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(file.body);
    });
    await new Promise((resolve) => server.listen(0, 'localhost', () => resolve(undefined)));
    server.unref();
    return host;
  }

  /**
   * Serves a page and returns its address.
   *
   * @param {string} html
   */
  page(html) {
    const path = `/page-${this.#files.size}.html`;
    this.#files.set(path, { type: 'text/html', body: html });
    const address = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://localhost:${address.port}${path}`;
  }

  /**
   * Serves a script of an installed package and returns its path.
   *
   * @param {string} file "pym.js/dist/pym.v1.js"
   */
  script(file) {
    const path = `/${file}`;
    const url = new URL(`../node_modules/${file}`, import.meta.url);
    this.#files.set(path, { type: 'text/javascript', body: readFileSync(url, 'utf8') });
    return path;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/**
 * An article with the stage in its middle, as the snippet writes it. The frame
 * has the id "embed"; every message that reaches the article is kept in
 * `messages`.
 *
 * @param {object} options
 * @param {string} options.src of the frame
 * @param {string | number} [options.width] "100%"
 * @param {number} [options.height] 575
 * @param {string | null} [options.sandbox] null for none
 * @param {string | null} [options.allow] null for none
 * @param {string} [options.script] the host's own, after the frame
 * @param {string} [options.attributes] further ones, of the frame
 * @param {number} [options.before] paragraphs before the frame
 * @param {number} [options.after] paragraphs after it
 */
export function article(options) {
  const {
    src,
    width = '100%',
    height = 575,
    sandbox = 'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox',
    allow = 'fullscreen; web-share; clipboard-write',
    script = '',
    attributes = '',
    before = 3,
    after = 12,
  } = options;
  const paragraph = `<p>An article has words before and after what it embeds, enough of them to scroll.
    The frame in its middle must leave the article's keys, wheel and touches alone.</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<style>body { margin: 0; font: 18px/1.6 sans-serif } p { margin: 16px; min-height: 120px }</style>
<script>
  var messages = [];
  addEventListener('message', function (event) { messages.push(event.data) });
</script>
<body>
${paragraph.repeat(before)}
<iframe id="embed" title="Two Paths" src="${src.replaceAll('&', '&amp;')}" width="${width}" height="${height}"
  ${sandbox === null ? '' : `sandbox="${sandbox}"`} ${allow === null ? '' : `allow="${allow}"`}
  frameborder="0" style="border:0;display:block" ${attributes}></iframe>
${paragraph.repeat(after)}
${script}
</body>
</html>`;
}
