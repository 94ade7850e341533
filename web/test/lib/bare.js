/**
 * The least that an Ebitengine program can be (bare/main.go), built and served,
 * for the bench to measure the stage against.
 */
import http from 'node:http';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './site.js';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><body>
<script src="wasm_exec.js"></script><script src="start.js"></script>`;

const start = `const go = new Go();
WebAssembly.instantiateStreaming(fetch('bare.wasm'), go.importObject).then(({ instance }) => go.run(instance));`;

/**
 * Builds the program as the site's own is built and serves it, compressed alike.
 *
 * @returns {Promise<{url: string, bytes: number, close: () => void}>}
 */
export async function serveBare() {
  const folder = join(root, '.build/bare');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bare.wasm');
  execFileSync('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', file, './web/test/bare'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' },
  });
  const program = readFileSync(file);
  // Compressing at the highest quality takes half a minute: once for each program.
  const packed = join(folder, `${createHash('sha256').update(program).digest('hex').slice(0, 16)}.br`);
  if (!existsSync(packed)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    writeFileSync(packed, brotliCompressSync(program, { params }));
  }
  const compressed = readFileSync(packed);
  const runtime = readFileSync(join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'lib/wasm/wasm_exec.js'));

  /** @type {Record<string, [type: string, body: Buffer | string]>} */
  const files = {
    '/': ['text/html', page],
    '/start.js': ['text/javascript', start],
    '/wasm_exec.js': ['text/javascript', runtime],
    '/bare.wasm': ['application/wasm', compressed],
  };
  const server = http.createServer((request, response) => {
    const found = files[request.url ?? ''];
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', found[0]);
    if (found[1] === compressed) response.setHeader('Content-Encoding', 'br');
    response.end(found[1]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, bytes: compressed.length, close: () => void server.close() };
}
