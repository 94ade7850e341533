/**
 * What the page knows at this moment, in one place. Parts read it, ask the
 * director for changes, and are told when it has changed.
 *
 * @typedef {object} State
 * @property {string} scene
 * @property {number} beat from 1
 * @property {number} t seconds since the beat began; its length at the end state
 * @property {boolean} playing
 * @property {boolean} moving
 * @property {import('./config.js').Lang} lang
 * @property {import('./address.js').Theme} theme as chosen; auto follows the system
 * @property {Record<string, number>} values
 * @property {readonly import('./bridge.js').ControlNow[]} controls empty on stills
 * @property {string} announcement
 * @property {boolean} present the mode for a class
 * @property {boolean} visible whether anybody can see the frame
 * @property {'still' | 'program'} by what draws the picture
 * @property {'none' | 'loading' | 'running' | 'failed' | 'lost'} program
 */

/** @typedef {ReadonlySet<keyof State>} Changed */

export class Store {
  /** @type {State} */
  #state;
  /** @type {((state: Readonly<State>, changed: Changed) => void)[]} */
  #listeners = [];

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
  }

  /** @returns {Readonly<State>} */
  get now() {
    return this.#state;
  }

  /** @param {Partial<State>} patch */
  set(patch) {
    /** @type {Set<keyof State>} */
    const changed = new Set();
    for (const key of /** @type {(keyof State)[]} */ (Object.keys(patch))) if (patch[key] !== this.#state[key]) changed.add(key);
    if (changed.size === 0) return;
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener(this.#state, changed);
  }

  /** @param {(state: Readonly<State>, changed: Changed) => void} listener */
  watch(listener) {
    this.#listeners.push(listener);
  }
}
