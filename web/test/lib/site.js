/**
 * The built site as a test sees it: the project's own server on dist/, with a
 * proxy before it. The proxy gives each test an origin of its own (nothing is
 * cached from another test), writes down every request, and can break things
 * the way the world does: withhold a file, cut it in half, serve it with the
 * wrong headers.
 */
import http from 'node:http';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './process.js';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const dist = join(root, 'dist');

/** @type {Promise<string> | undefined} */
let upstream;

/**
 * The address of the project's own server: one that runs already (`run` starts
 * it and says where in TWO_PATHS_SITE), or else one that is started when first
 * asked for.
 */
export function server() {
  upstream ??= (async () => {
    if (process.env.TWO_PATHS_SITE) return process.env.TWO_PATHS_SITE;
    const tool = join(root, '.build/test/site');
    execFileSync('go', ['build', '-o', tool, './web/site'], { cwd: root, stdio: 'inherit' });
    // The server builds what is missing before it is ready.
    const { found } = await start(
      tool,
      ['serve', '--port', '0'],
      (printed) => printed.match(/ready .*(http:\/\/127\.0\.0\.1:\d+)/),
      { cwd: root, seconds: 300 },
    );
    return found[1];
  })();
  return upstream;
}

/**
 * What the proxy does to an answer.
 *
 * @typedef {object} Treatment
 * @property {RegExp} path of the requests that it applies to
 * @property {'refuse' | 'drop' | 'cut' | 'hold'} [fault] refuse: 404; drop: the
 *   connection breaks before the first byte; cut: it breaks half-way; hold: the
 *   answer waits until release()
 * @property {Record<string, string | null>} [headers] to replace, or with null to leave out
 * @property {boolean} [bare] without Content-Encoding and Content-Length
 * @property {number} [times] how many requests it applies to; after that, none
 */

/**
 * @typedef {object} Seen a request as the proxy saw it
 * @property {string} method
 * @property {string} path with its query
 * @property {number} status
 * @property {number} bytes of the body, as transferred
 * @property {number} at milliseconds since the origin was opened
 * @property {http.IncomingHttpHeaders} headers
 */

/** One origin that serves dist/. */
export class Site {
  /** @type {Seen[]} */
  seen = [];
  /** @type {Treatment[]} */
  treatments = [];
  /** Folder under which the site is served, "/" or "/some/where/". */
  base = '/';
  /** Script that runs in every page before anything of the page's own. */
  before = '';
  /** Whether the probe (probe.js) is put into pages. Without it pages are served untouched. */
  probed = true;

  /** @type {(() => void)[]} */
  #held = [];
  #opened = performance.now();

  /**
   * @param {string} target
   * @param {http.Server} proxy
   */
  constructor(target, proxy) {
    this.target = target;
    this.proxy = proxy;
  }

  /**
   * @param {Partial<Pick<Site, 'treatments' | 'base' | 'before' | 'probed'>>} [options]
   * @returns {Promise<Site>}
   */
  static async open(options = {}) {
    const target = await server();
    const proxy = http.createServer();
    const site = Object.assign(new Site(target, proxy), options);
    proxy.on('request', (request, response) => site.#answer(request, response));
    await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
    proxy.unref();
    return site;
  }

  get origin() {
    const address = /** @type {import('node:net').AddressInfo} */ (this.proxy.address());
    return `http://127.0.0.1:${address.port}`;
  }

  /**
   * The address of a page: url('stage/', {scene: 'chip-controls', beat: 3}).
   *
   * @param {string} path
   * @param {Record<string, string | number>} [query]
   * @param {string} [hash]
   */
  url(path, query = {}, hash = '') {
    const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)])).toString();
    return `${this.origin}${this.base}${path}${search && '?'}${search}${hash}`;
  }

  /** The stage page's address. @param {Record<string, string | number>} [query] */
  stage(query = {}) {
    return this.url('stage/', { scene: 'chip-controls', lang: 'en', ...query });
  }

  /** Lets the answers go that were held, and holds no more. */
  release() {
    this.treatments = this.treatments.filter((t) => t.fault !== 'hold');
    for (const go of this.#held.splice(0)) go();
  }

  /** The paths asked for so far that match. @param {RegExp} path */
  requests(path) {
    return this.seen.filter((seen) => path.test(seen.path));
  }

  close() {
    this.release();
    this.proxy.close();
    this.proxy.closeAllConnections();
  }

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async #answer(request, response) {
    const path = request.url ?? '/';
    if (path === '/__probe.js') {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(`${probe}\n{${this.before}}`);
      return;
    }
    /** @type {Seen} */
    const seen = {
      method: request.method ?? '',
      path,
      status: 0,
      bytes: 0,
      at: performance.now() - this.#opened,
      headers: request.headers,
    };
    this.seen.push(seen);
    if (!path.startsWith(this.base)) {
      response.writeHead((seen.status = 404)).end();
      return;
    }
    const treatment = this.treatments.find((t) => t.path.test(path) && (t.times ?? 1) > 0);
    if (treatment?.times) treatment.times--;
    switch (treatment?.fault) {
      case 'refuse':
        response.writeHead((seen.status = 404)).end();
        return;
      case 'drop':
        response.destroy();
        return;
      case 'hold':
        await new Promise((resolve) => this.#held.push(() => resolve(undefined)));
        break;
    }
    // With the host that the browser asked: the server names it in its policy.
    const headers = { ...request.headers };
    if (treatment?.bare) headers['accept-encoding'] = 'identity';
    const page = this.probed && /(\/|\.html)(\?|$)/.test(path);
    if (page) {
      headers['accept-encoding'] = 'identity';
      delete headers['if-none-match'];
    }
    const forward = http.request(
      this.target + '/' + path.slice(this.base.length),
      { method: request.method, headers },
      (answer) => this.#relay(answer, response, seen, treatment, page),
    );
    forward.on('error', () => response.destroy());
    request.pipe(forward);
  }

  /**
   * @param {http.IncomingMessage} answer
   * @param {http.ServerResponse} response
   * @param {Seen} seen
   * @param {Treatment | undefined} treatment
   * @param {boolean} page
   */
  async #relay(answer, response, seen, treatment, page) {
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    let body = Buffer.concat(chunks);
    seen.status = answer.statusCode ?? 0;
    seen.bytes = body.length;
    /** @type {Record<string, string | string[] | null | undefined>} */
    const headers = { ...answer.headers, ...treatment?.headers };
    for (const name of ['connection', 'keep-alive', 'transfer-encoding']) delete headers[name];
    if (page && seen.status === 200) {
      body = Buffer.from(body.toString().replace(/<head[^>]*>/, '$&<script src="/__probe.js"></script>'));
      headers['content-length'] = String(body.length);
      delete headers.etag;
    }
    if (treatment?.bare) {
      delete headers['content-encoding'];
      delete headers['content-length'];
    }
    response.statusCode = seen.status;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== null && value !== undefined) response.setHeader(name, value);
    }
    if (treatment?.fault === 'cut') {
      response.setHeader('content-length', body.length);
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    response.end(body);
  }
}

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');
