/**
 * The program's life in the page: it is loaded behind the first still, takes
 * over at the beat that the reader has come to, starts again when the graphics
 * context is lost, and gives way to stills when it fails.
 */

import { fetchParts, start } from './program.js';

/**
 * @typedef {import('./config.js').Config} Config
 * @typedef {import('./bridge.js').Configure} Configure
 * @typedef {import('./bridge.js').FromProgram} FromProgram
 * @typedef {import('./bridge.js').Outline} Outline
 * @typedef {import('./bridge.js').Stats} Stats
 *
 * @typedef {object} Listeners
 * @property {() => Configure} configure all of the present state
 * @property {(share: number | null) => void} progress of loading; null at its end
 * @property {(outline: Outline) => void} outline
 * @property {(message: string) => void} failed
 * @property {() => void} lost
 * @property {Promise<unknown>} painted resolves when the first still is on the screen
 */

/** So often the graphics may be lost in one visit before stills are the better offer. */
const PATIENCE = 3;

/** @type {Stats} */
const NO_STATS = Object.freeze({ frames: 0, drawCalls: 0, marks: 0, glyphs: 0, frameMs: 0 });

export class Engine {
  #config;
  #store;
  #director;
  #on;
  /** @type {import('./program.js').Parts | null} */
  #parts = null;
  /** @type {import('./program.js').Running | null} */
  #running = null;
  #losses = 0;
  /** Settles the promise that is waited for at the moment. @type {() => void} */
  #settle = () => {};

  /**
   * @param {Config} config
   * @param {import('./state.js').Store} store
   * @param {import('./director.js').Director} director
   * @param {Listeners} listeners
   */
  constructor(config, store, director, listeners) {
    this.#config = config;
    this.#store = store;
    this.#director = director;
    this.#on = listeners;
    this.settled = this.#wait();
    store.watch((state, changed) => {
      if (changed.has('visible')) this.#show(state.visible);
    });
  }

  /** @returns {Stats} */
  stats() {
    return this.#running?.bridge.stats?.() ?? NO_STATS;
  }

  /** @returns {Outline | undefined} of this very moment */
  outline() {
    return this.#running?.bridge.outline?.();
  }

  /** Tells the program what has changed. @param {Configure} patch */
  configure(patch) {
    this.#director.send({ type: 'configure', ...patch });
  }

  /** Loads and starts the program; after a failure, again. */
  async load() {
    const { program } = this.#store.now;
    if (program !== 'none' && program !== 'failed') return;
    if (program === 'failed') this.settled = this.#wait();
    this.#store.set({ program: 'loading' });
    this.#on.progress(0);
    try {
      const { parts, canvas } = await fetchParts(this.#config, this.#on.progress);
      // Starting keeps the page busy.
      await this.#on.painted;
      this.#parts = parts;
      await this.#start(parts, canvas);
    } catch (error) {
      this.#fail(String(error));
    }
  }

  /** There will be no program: the address asks for stills alone. */
  spare() {
    this.#settle();
  }

  /** @param {import('./program.js').Parts} parts @param {HTMLCanvasElement} canvas */
  async #start(parts, canvas) {
    this.#running = await start(parts, canvas, {
      configure: this.#on.configure,
      receive: (message) => this.#receive(message),
      lost: () => void this.#lose(),
      failed: (message) => this.#fail(message),
    });
    // Failed while it started: #fail has dealt with it.
    if (this.#store.now.program === 'failed') return;
    const { bridge, gate } = this.#running;
    this.#director.hand((message) => bridge.send?.(message));
    this.#on.progress(null);
    // It tells of its state after its first frame, but has it now: what it would
    // announce is known by then.
    if (bridge.state) this.#receive({ type: 'state', ...bridge.state() });
    this.#store.set({ program: 'running', by: 'program' });
    gate.show(this.#store.now.visible);
    if (!this.#store.now.visible) this.#director.send({ type: 'visible', visible: false });
    this.#settle();
  }

  /** @param {FromProgram} message */
  #receive(message) {
    switch (message.type) {
      case 'state': {
        const { scene, beat, t, playing, moving, values, announcement, controls } = message;
        const before = this.#store.now.values;
        const kept = Object.keys(values).every((id) => values[id] === before[id]) ? before : values;
        this.#store.set({ scene, beat, t, playing, moving, values: kept, announcement, ...(controls && { controls }) });
        break;
      }
      case 'time':
        this.#store.set({ t: message.t });
        break;
      case 'outline':
        this.#on.outline(message);
        break;
    }
  }

  /** The graphics context is gone: stills, and the program anew at the same moment. */
  async #lose() {
    const parts = this.#parts;
    this.#leave('lost');
    this.#on.lost();
    if (!parts || ++this.#losses > PATIENCE) {
      this.#fail('the graphics context was lost again and again');
      return;
    }
    // The still first: starting the program keeps the page busy.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    try {
      await this.#start(parts, document.createElement('canvas'));
    } catch (error) {
      this.#fail(String(error));
    }
  }

  /** @param {string} message */
  #fail(message) {
    console.warn(`two-paths: stills only: ${message}`);
    this.#leave('failed');
    // Stills show end states.
    this.#store.set({ t: this.#director.scene.beats[this.#store.now.beat - 1].length });
    this.#on.progress(null);
    this.#on.failed(message);
    this.#settle();
  }

  /** @param {'lost' | 'failed'} program what has become of it */
  #leave(program) {
    this.#director.hand(null);
    this.#running?.abandon();
    this.#running = null;
    this.#store.set({ program, by: 'still', moving: false, controls: [] });
  }

  /** @param {boolean} visible */
  #show(visible) {
    // The program stops its clock before its frames stop, and is let go before it is told.
    if (visible) this.#running?.gate.show(true);
    this.#director.send({ type: 'visible', visible });
    if (!visible) this.#running?.gate.show(false);
  }

  /** @returns {Promise<void>} */
  #wait() {
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }
}
