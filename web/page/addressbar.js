/**
 * Keeps the page's address at the present state, tells the host of it, and
 * gives links to this frame.
 */

import { writeAddress } from './address.js';

/**
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./director.js').Director} Director
 * @typedef {import('./address.js').Settings} Settings
 */

/** How long things rest until they are written down, in milliseconds. */
const REST = 300;

export class AddressBar {
  #store;
  #director;
  #scenes;
  #settings;
  #tell;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** A frame of an opaque origin has an address that cannot be written. */
  #writable = true;
  /** What the address names or the reader has chosen; the rest follows reader and system. */
  chosen = { lang: /[?&]lang=/.test(location.search), theme: /[?&]theme=/.test(location.search) };

  /**
   * @param {Store} store
   * @param {Director} director
   * @param {readonly import('./config.js').SceneConfig[]} scenes of the whole deck
   * @param {Settings} settings
   * @param {(state: object) => void} tell the host's share
   */
  constructor(store, director, scenes, settings, tell) {
    this.#store = store;
    this.#director = director;
    this.#scenes = scenes;
    this.#settings = settings;
    this.#tell = tell;
  }

  /** Something has changed: writes it down when things have come to rest. */
  keep() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), REST);
  }

  /** @returns {string} the address of this frame: its own state, and nothing of the host's */
  link() {
    const { origin, pathname, href } = location;
    const base = origin === 'null' ? href.split(/[?#]/)[0] : origin + pathname;
    return base + writeAddress(this.#settings.plain ? '?plain' : '', { ...this.#state(), lang: this.#store.now.lang, mode: null });
  }

  #write() {
    if (this.#store.now.moving) return;
    const { scene, beat, t, playing, lang, theme } = this.#store.now;
    const written = this.#state();
    const values = Object.fromEntries(Object.entries(written.values).filter(([, value]) => value !== null));
    this.#tell({ scene, beat, t, playing, lang, theme, values });
    const search = writeAddress(location.search, written);
    if (!this.#writable || search === location.search) return;
    try {
      history.replaceState(history.state, '', search + location.hash);
    } catch {
      this.#writable = false;
    }
  }

  /** The state as an address writes it. @returns {import('./address.js').Written} */
  #state() {
    const { scene, beat, t, lang, theme, values, playing, present } = this.#store.now;
    const { beats, controls } = this.#director.scene;
    /** @type {Record<string, number | null>} */
    const kept = {};
    // What the address said of a scene that was left is not true of this one.
    for (const other of this.#scenes) for (const { id } of other.controls) kept[id] = null;
    for (const control of controls) {
      const value = values[control.id];
      kept[control.id] = value === undefined || value === control.default ? null : value;
    }
    return {
      scene,
      beat,
      t: !playing && t < beats[beat - 1].length ? t : null,
      ...(this.chosen.lang && { lang }),
      ...(this.chosen.theme && { theme }),
      mode: present ? 'present' : null,
      values: kept,
    };
  }
}
