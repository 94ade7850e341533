/**
 * Brings the program: fetches its parts behind the first still, starts it, and
 * can end it and start it again (a lost graphics context).
 */

import { Gate } from './gate.js';

/**
 * @typedef {import('./config.js').Config} Config
 * @typedef {import('./bridge.js').Bridge} Bridge
 * @typedef {import('./bridge.js').Configure} Configure
 * @typedef {import('./bridge.js').FromProgram} FromProgram
 *
 * What of Go's class from wasm_exec.js is used here.
 * @typedef {object} Go
 * @property {{gojs: Record<string, (sp: number) => void>}} importObject
 * @property {(instance: WebAssembly.Instance) => Promise<void>} run
 * @property {(code: number) => void} exit
 * @property {Record<string, string>} env
 * @property {() => void} _resume lets Go go on; every callback into it ends here
 * @property {Map<number, ReturnType<typeof setTimeout>>} _scheduledTimeouts
 *
 * @typedef {object} Parts
 * @property {WebAssembly.Module} module
 * @property {Uint8Array} typecase
 * @property {new () => Go} Go
 *
 * @typedef {object} Running
 * @property {Bridge} bridge
 * @property {Gate} gate
 * @property {() => void} abandon ends it without a trace
 */

/** How long, in ms, the parts may be under way before it is asked whether they will be of use. */
const LONG = 600;

/**
 * Fetches module, runtime and type case side by side.
 *
 * A browser that is still painting the first still takes a quarter of a second
 * to answer whether there is WebGL, and a moment later a few ms. So it is asked
 * only when the parts are long in coming, to spare the rest of them where there
 * is none; otherwise Ebitengine asks.
 * @param {Config} config
 * @param {(share: number) => void} progress 0 to 1, of the module's bytes
 * @returns {Promise<{parts: Parts, canvas: HTMLCanvasElement}>} with a canvas for the program
 */
export async function fetchParts(config, progress) {
  if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
  const abort = new AbortController();
  const canvas = document.createElement('canvas');
  try {
    const arriving = Promise.all([
      compile(config.program, config.programBytes, progress, abort.signal),
      bytes(config.typecase, abort.signal),
      runtime(config.runtime),
    ]);
    const slow = new Promise((resolve) => setTimeout(resolve, LONG, 'slow'));
    if ((await Promise.race([arriving, slow])) === 'slow') requireGraphics(canvas);
    const [module, typecase, Go] = await arriving;
    return { parts: { module, typecase, Go }, canvas };
  } finally {
    abort.abort();
  }
}

/**
 * Gives the canvas the graphics context that Ebitengine (v2.9.11,
 * internal/graphicsdriver/opengl/graphics_js.go) will get, for a canvas has but
 * one; the attributes are those that it asks for.
 * @param {HTMLCanvasElement} canvas
 */
function requireGraphics(canvas) {
  if (!canvas.getContext('webgl2', { alpha: true, premultipliedAlpha: true, stencil: true })) throw new Error('no WebGL 2');
}

/**
 * Compiles the module while it arrives, in one request whatever its
 * Content-Type: a host that does not know .wasm costs a warning, no more.
 * @param {string} url
 * @param {number} size bytes expected
 * @param {(share: number) => void} progress
 * @param {AbortSignal} signal
 */
async function compile(url, size, progress, signal) {
  const response = await get(url, signal);
  const counted = count(response, size, progress);
  const type = response.headers.get('Content-Type') ?? 'no Content-Type';
  if (/^application\/wasm\b/i.test(type)) {
    // From the response itself, which lets the browser keep the compiled code.
    const [module] = await Promise.all([WebAssembly.compileStreaming(response), counted]);
    return module;
  }
  console.warn(`two-paths: the host serves ${url} with ${type}; application/wasm would start sooner`);
  const [buffer] = await Promise.all([response.arrayBuffer(), counted]);
  return WebAssembly.compile(buffer);
}

/**
 * Reads a copy of the response's body for the progress line.
 * @param {Response} response
 * @param {number} size
 * @param {(share: number) => void} progress
 */
async function count(response, size, progress) {
  const reader = response.clone().body?.getReader();
  let read = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.length;
    progress(Math.min(read / size, 1));
  }
}

/** @param {string} url @param {AbortSignal} signal */
async function bytes(url, signal) {
  return new Uint8Array(await (await get(url, signal)).arrayBuffer());
}

/** @param {string} url @param {AbortSignal} signal */
async function get(url, signal) {
  const response = await fetch(url, { priority: 'low', signal });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

/**
 * Loads Go's own wasm_exec.js, which sets a global.
 * @param {string} url
 * @returns {Promise<new () => Go>}
 */
async function runtime(url) {
  const scope = /** @type {{Go?: new () => Go}} */ (globalThis);
  if (!scope.Go) {
    const script = document.createElement('script');
    script.src = url;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${url}: could not be loaded`));
      document.head.append(script);
    });
  }
  if (!scope.Go) throw new Error(`${url}: holds no Go`);
  return scope.Go;
}

/**
 * Starts the program. Its first frame is drawn when this resolves.
 * @param {Parts} parts
 * @param {HTMLCanvasElement} canvas for it to draw on
 * @param {object} options
 * @param {() => Configure} options.configure the state to start with, asked for at the last moment
 * @param {(message: FromProgram) => void} options.receive
 * @param {() => void} options.lost the graphics context is gone
 * @param {(message: string) => void} options.failed it ended or threw
 * @returns {Promise<Running>}
 */
export async function start(parts, canvas, { configure, receive, lost, failed }) {
  const go = new parts.Go();
  // Collecting garbage waits for the first frame (scenes/stage/tidy_js.go).
  go.env = { GOGC: 'off' };
  const gate = new Gate();
  let living = true;
  const end = (/** @type {string} */ message) => {
    if (!living) return;
    abandon();
    failed(message);
  };

  const resume = go._resume;
  go._resume = () => {
    if (!living) return;
    try {
      resume.call(go);
    } catch (error) {
      end(String(error));
    }
  };
  go.exit = (code) => end(`the program ended with code ${code}`);
  holdTimers(go, gate);

  const instance = await WebAssembly.instantiate(parts.module, /** @type {any} */ (go.importObject));

  /** @type {Bridge} */
  const bridge = {
    typecase: parts.typecase,
    configure: configure(),
    receive(message) {
      if (!living) return;
      if (message.type === 'gate') gate.want(message.open);
      else if (message.type === 'error') end(message.message);
      else receive(message);
    },
  };
  /** @type {any} */ (globalThis).twoPathsBridge = bridge;

  canvas.setAttribute('aria-hidden', 'true');
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    if (living) lost();
  });

  function abandon() {
    living = false;
    for (const timer of go._scheduledTimeouts.values()) clearTimeout(timer);
    // Go's timeout callback loops while its id is in this map (wasm_exec.js of Go 1.26).
    go._scheduledTimeouts.clear();
    gate.end();
    canvas.remove();
  }

  sheltered(canvas, gate, () => go.run(instance).then(() => end('the program ended'), (error) => end(String(error))));
  return { bridge, gate, abandon };
}

/**
 * Lets the timers of Go's runtime, and no others, go through the gate.
 * @param {Go} go
 * @param {Gate} gate
 */
function holdTimers(go, gate) {
  const { gojs } = go.importObject;
  const schedule = gojs['runtime.scheduleTimeoutEvent'];
  gojs['runtime.scheduleTimeoutEvent'] = (sp) => {
    const real = globalThis.setTimeout;
    globalThis.setTimeout = /** @type {typeof setTimeout} */ (
      /** @type {unknown} */ ((/** @type {() => void} */ callback, /** @type {number} */ ms) => real(() => gate.timer(callback), ms))
    );
    try {
      schedule(sp);
    } finally {
      globalThis.setTimeout = real;
    }
  };
}

/**
 * Runs the program's synchronous start, in which Ebitengine (v2.9.11,
 * internal/ui/ui_js.go) makes its canvas and takes hold of the page, and keeps
 * the page out of its hands: no listeners that call preventDefault on keys,
 * wheel and touch, no reload when the graphics context is lost, no focus, no
 * styles on <html> and <body>, no second viewport. Its frames go through the gate.
 * @param {HTMLCanvasElement} canvas that it is to draw on
 * @param {Gate} gate
 * @param {() => void} run
 */
function sheltered(canvas, gate, run) {
  const root = document.documentElement;
  const styles = [root, document.body].map(({ style }) => /** @type {const} */ ([style, style.cssText]));
  const viewports = new Set(document.querySelectorAll('meta[name=viewport]'));
  const frame = window.requestAnimationFrame;
  const create = document.createElement;
  const listen = window.addEventListener;

  canvas.addEventListener = () => {};
  canvas.focus = () => {};
  const setAttribute = canvas.setAttribute;
  canvas.setAttribute = (name, value) => {
    if (name !== 'tabindex') setAttribute.call(canvas, name, value);
  };
  document.createElement = /** @type {any} */ (
    (/** @type {string} */ name, /** @type {ElementCreationOptions | undefined} */ options) => (name === 'canvas' ? canvas : create.call(document, name, options))
  );
  // Go sizes the canvas by the box that it is told, not by the window.
  window.addEventListener = /** @type {any} */ (
    (/** @type {string} */ type, /** @type {[any, any]} */ ...rest) => {
      if (type !== 'resize') listen.call(window, type, ...rest);
    }
  );
  document.addEventListener = () => {};
  window.requestAnimationFrame = (callback) => frame.call(window, (now) => gate.frame(() => callback(now)));
  // Asked for in each frame, and throws where a permissions policy forbids it.
  Object.defineProperty(navigator, 'getGamepads', { value: () => null, configurable: true });
  try {
    run();
  } finally {
    window.requestAnimationFrame = frame;
    // Own properties that hid the prototypes' methods.
    for (const [object, name] of /** @type {[any, string][]} */ ([[document, 'createElement'], [document, 'addEventListener'], [window, 'addEventListener']])) delete object[name];
    for (const [style, text] of styles) style.cssText = text;
    for (const meta of document.querySelectorAll('meta[name=viewport]')) if (!viewports.has(meta)) meta.remove();
  }
}
