/**
 * The stage page's address: what it says, and how the page writes it back.
 *
 * State lives in the query. Keys that are not ours, and any hash, stay as they
 * are. A bad value falls back to its default and is reported, never an error.
 */

import { migrate, VERSION } from './versions.js';

/**
 * @typedef {import('./config.js').Config} Config
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {'auto' | 'light' | 'dark' | 'projector'} Theme
 *
 * @typedef {object} Settings what the address fixes for the whole visit
 * @property {'' | 'full' | 'reduced' | 'none'} motion '' is as the system says
 * @property {boolean} plain the page around has the words
 * @property {boolean} static stills only
 * @property {boolean} transparent no ground of our own
 * @property {boolean} autoplay
 * @property {number} height the height in CSS px that an editor chose, or 0
 * @property {readonly SceneConfig[]} scenes those that may be shown
 *
 * @typedef {object} Start where the visit begins
 * @property {string} scene
 * @property {number} beat from 1
 * @property {number | null} t seconds into the beat; null is its end state
 * @property {Lang} lang
 * @property {Theme} theme
 * @property {boolean} present
 * @property {Record<string, number>} values of controls that the address names
 *
 * @typedef {object} Fault a value that was not taken
 * @property {string} key
 * @property {string} value
 * @property {string} used what stands in its place
 *
 * @typedef {object} Address
 * @property {Settings} settings
 * @property {Start} start
 * @property {readonly Fault[]} faults
 */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark', 'projector']);

/**
 * Reads an address.
 * @param {string} search the query, with or without "?"
 * @param {string} hash
 * @param {Config} config
 * @param {readonly string[]} languages the reader's, most wanted first
 * @returns {Address}
 */
export function readAddress(search, hash, config, languages) {
  const query = migrate(new URLSearchParams(search));
  /** @type {Fault[]} */
  const faults = [];

  /**
   * @template T
   * @param {string} key
   * @param {T} fallback
   * @param {(text: string) => T | undefined} parse undefined for a bad value
   * @returns {T}
   */
  const read = (key, fallback, parse) => {
    const text = query.get(key);
    if (text === null) return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    // What stands for itself is named; a list of scenes is not.
    faults.push({ key, value: text, used: typeof fallback === 'object' ? '' : String(fallback ?? '') });
    return fallback;
  };
  /** @param {string} key */
  const flag = (key) => read(key, false, (text) => ({ '': true, 1: true, true: true, 0: false, false: false })[text]);

  const scenes = read('scenes', config.scenes, (text) => {
    const chosen = text.split(',').map((part) => config.scenes[Number(part) - 1]);
    return chosen.every(Boolean) ? chosen : undefined;
  });
  const scene = read('scene', scenes[0], (text) => scenes.find((s) => s.id === text));
  const slide = /^#slide-(\d+)$/.exec(hash);
  const beats = scene.beats.length;
  const first = slide && Number(slide[1]) < beats ? Number(slide[1]) + 1 : 1;
  const beat = read('beat', first, (text) => number(text, 1, beats, true));
  const present = read('mode', 'embed', (text) => oneOf(text, ['embed', 'present'])) === 'present';

  /** @type {Record<string, number>} */
  const values = {};
  for (const control of scene.controls) {
    const [min, max] = control.kind === 'choice' ? [0, control.options - 1] : control.kind === 'toggle' ? [0, 1] : [control.min, control.max];
    const value = read(control.id, null, (text) => number(text, min, max, control.kind === 'choice' || control.kind === 'toggle'));
    if (value !== null) values[control.id] = value;
  }

  return {
    settings: {
      motion: read('motion', '', (text) => oneOf(text, ['full', 'reduced', 'none'])),
      plain: flag('plain'),
      static: flag('static'),
      transparent: flag('transparent'),
      autoplay: flag('autoplay'),
      height: read('h', 0, (text) => number(text, 200, 1000, true)),
      scenes,
    },
    start: {
      scene: scene.id,
      beat,
      t: read('t', null, (text) => number(text, 0, scene.beats[beat - 1].length, false)),
      lang: read('lang', preferred(languages), (text) => oneOf(text, ['zh', 'en'])),
      theme: read('theme', present ? 'projector' : 'auto', (text) => oneOf(text, THEMES)),
      present,
      values,
    },
    faults,
  };
}

/**
 * What the address says of the state; the rest of it stays.
 * @typedef {object} Written
 * @property {string} scene
 * @property {number} beat
 * @property {number | null} t null at the end state
 * @property {Lang} [lang] left out where the address need not name it
 * @property {Theme} [theme]
 * @property {'present' | null} mode null for the usual one
 * @property {Record<string, number | null>} values null for a default
 */

/**
 * Writes the state into a query and keeps all that is not ours.
 * @param {string} search
 * @param {Written} state
 * @returns {string} with "?"
 */
export function writeAddress(search, state) {
  const query = new URLSearchParams(search);
  /** @type {Record<string, string | number | null | undefined>} */
  const wanted = { scene: state.scene, beat: state.beat, t: state.t === null ? null : Math.round(state.t * 100) / 100, lang: state.lang, theme: state.theme, mode: state.mode, ...state.values };
  for (const [key, value] of Object.entries(wanted)) {
    if (value === null) query.delete(key);
    else if (value !== undefined) query.set(key, String(value));
  }
  query.set('v', String(VERSION));
  // A flag without a value ("plain") stays one, so that an editor recognises the link.
  return `?${query.toString().replace(/=(?=&|$)/g, '')}`;
}

/**
 * @param {string} text
 * @param {number} min
 * @param {number} max
 * @param {boolean} whole
 */
function number(text, min, max, whole) {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) return undefined;
  return value;
}

/**
 * @template {string} T
 * @param {string} text
 * @param {readonly T[]} choices
 * @returns {T | undefined}
 */
function oneOf(text, choices) {
  return choices.find((choice) => choice === text);
}

/**
 * @param {readonly string[]} languages
 * @returns {Lang} Chinese where it is the first of the two in the reader's list
 */
function preferred(languages) {
  const known = languages.map((language) => language.slice(0, 2).toLowerCase());
  return known.find((language) => language === 'zh' || language === 'en') === 'zh' ? 'zh' : 'en';
}
