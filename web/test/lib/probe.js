// Runs in the pages under test before anything of their own, and writes down
// what a test can't see from outside. A classic script, so that it also runs
// in a frame without an origin.
'use strict';
globalThis.probe = {
  /** Uncaught errors and unhandled rejections. @type {string[]} */
  errors: [],
  /** What the page's content-security policy stopped. @type {string[]} */
  refused: [],
  /** Console warnings and errors. @type {string[]} */
  warnings: [],
  /** Animation frames that were asked for and came. */
  frames: 0,
  /** Timers that went off: after how long, and who had set them. @type {string[]} */
  timers: [],
  /** WebGL contexts made. @type {WebGL2RenderingContext[]} */
  contexts: [],
  /** The Go program's memory. @type {WebAssembly.Memory | undefined} */
  memory: undefined,
  /** How often a module was instantiated. */
  instances: 0,
  /** Cumulative layout shift. */
  shift: 0,
  /** Keys that were let go of, and fingers that were lifted: what they set off has been set off by then. */
  keys: 0,
  lifted: 0,
  /** Where a pointer was last felt, in CSS px of the document's window. @type {{type: string, x: number, y: number} | null} */
  pointer: null,
};
{
  const probe = globalThis.probe;
  addEventListener('error', (event) => probe.errors.push(`${event.message} (${event.filename}:${event.lineno})`));
  addEventListener('unhandledrejection', (event) => probe.errors.push(`unhandled: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) =>
    probe.refused.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  for (const level of ['warn', 'error']) {
    const write = console[level];
    console[level] = (...words) => {
      probe.warnings.push(words.map(String).join(' '));
      write.apply(console, words);
    };
  }
  addEventListener('keyup', () => probe.keys++, true);
  addEventListener('touchend', () => probe.lifted++, { capture: true, passive: true });
  for (const type of ['pointermove', 'pointerdown']) {
    addEventListener(type, ({ clientX: x, clientY: y }) => (probe.pointer = { type, x, y }), { capture: true, passive: true });
  }
  const frame = requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) =>
    frame((time) => {
      probe.frames++;
      callback(time);
    });
  const timer = setTimeout;
  globalThis.setTimeout = (callback, delay, ...rest) => {
    const [, , ...callers] = new Error().stack?.split('\n') ?? [];
    const set = performance.now();
    return timer(
      (...values) => {
        probe.timers.push(`${delay} ms, set at ${Math.round(set)}, gone off at ${Math.round(performance.now())}, set by ${callers.slice(0, 4).map((line) => line.trim().replace(/\(?http.*\//, '')).join(' < ')}`);
        callback(...values);
      },
      delay,
      ...rest,
    );
  };
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (context && /webgl/.test(kind) && !probe.contexts.includes(context)) probe.contexts.push(context);
    return context;
  };
  if (globalThis.WebAssembly) {
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...values) => {
        const made = await original.apply(WebAssembly, values);
        probe.instances++;
        probe.memory = (made.instance ?? made).exports.mem ?? (made.instance ?? made).exports.memory;
        return made;
      };
    }
  }
  if (globalThis.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) probe.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
}
