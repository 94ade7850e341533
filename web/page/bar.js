/**
 * The player bar: previous, play or pause, next, a scrubber with the beats
 * marked, the count, language, theme, sources, table, fullscreen, share.
 */

import { make, say, set } from './dom.js';
import { icon } from './icons.js';
import { rail } from './rail.js';

/**
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {import('./state.js').State} State
 * @typedef {import('./director.js').Director} Director
 * @typedef {'language' | 'theme' | 'sources' | 'table' | 'fullscreen' | 'share'} Command
 */

/** From the scrubber's edges to its first and last beat, in CSS px. */
const INSET = 8;

export class Bar {
  #copy;
  #director;
  /** @type {Record<'previous' | 'play' | 'next' | Command, HTMLButtonElement>} */
  #buttons;
  #scrubber = make('input', { type: 'range', min: 1, step: 1 });
  #track = make('span', { class: 'track' });
  #done = make('span', { class: 'done' });
  #thumb = make('span', { class: 'thumb' });
  #count = make('span', { id: 'count' });
  #scene = make('select');
  #sceneNow = make('span', { 'aria-hidden': 'true' });
  #scenes = make('span', { id: 'scenes' }, this.#sceneNow, this.#scene);
  #progress = make('span', { id: 'progress' });
  /** @type {HTMLElement[]} */
  #dots = [];
  /** How many beats are behind. */
  #past = 0;

  /**
   * @param {(lang: Lang, key: string, places?: Record<string, string | number>) => string} copy
   * @param {Director} director
   * @param {(command: Command) => void} run
   * @param {object} options
   * @param {boolean} options.plain the page around has the rest of the controls
   * @param {boolean} options.fullscreen whether the browser and the host allow it
   */
  constructor(copy, director, run, { plain, fullscreen }) {
    this.#copy = copy;
    this.#director = director;
    /** @param {string} id @param {() => void} press @param {...(Node | string)} children */
    const button = (id, press, ...children) => {
      const element = make('button', { id, type: 'button' }, ...children);
      element.addEventListener('click', press);
      return element;
    };
    this.#buttons = {
      previous: button('previous', () => director.step(-1), icon('previous')),
      play: button('play', () => director.toggle(), icon('play')),
      next: button('next', () => director.step(1), icon('next')),
      language: button('language', () => run('language'), make('span', { lang: 'zh-CN' }, '中'), ' / ', make('span', { lang: 'en' }, 'EN')),
      theme: button('theme', () => run('theme'), icon('theme')),
      sources: button('sources', () => run('sources'), icon('sources')),
      table: button('table', () => run('table'), icon('table')),
      fullscreen: button('fullscreen', () => run('fullscreen'), icon('fullscreen')),
      share: button('share', () => run('share'), icon('share')),
    };
    const { previous, play, next, language, theme, sources, table, share } = this.#buttons;
    const rest = [...(plain ? [] : [language, theme, sources, table]), ...(fullscreen ? [this.#buttons.fullscreen] : []), share];
    const scrubber = make('span', { id: 'scrubber' }, this.#scrubber, this.#track);
    this.root = make('div', { id: 'bar', role: 'group' }, this.#progress, make('div', { class: 'story' }, this.#scenes, previous, play, next, scrubber, this.#count), make('div', { class: 'tools' }, ...rest));

    this.#scrubber.addEventListener('keydown', (event) => this.#key(event));
    this.#scene.addEventListener('change', () => director.go({ scene: this.#scene.value, beat: 1 }));
    // Assistive technology changes the value without keys.
    this.#scrubber.addEventListener('input', () => director.go({ beat: this.#scrubber.valueAsNumber }));
    rail(scrubber, INSET, {
      press: () => this.#scrubber.focus({ preventScroll: true }),
      move: (share) => this.#seek(share),
    });
  }

  /**
   * @param {Readonly<State>} state
   * @param {SceneConfig} scene
   * @param {{fullscreen: boolean}} window
   */
  show(state, scene, window) {
    const { lang, beat } = state;
    const copy = (/** @type {string} */ key, /** @type {Record<string, string | number>} */ places = {}) => this.#copy(lang, key, places);
    const beats = scene.beats.length;

    set(this.root, 'aria-label', copy('bar'));
    this.#name('previous', copy('previous'), '←');
    this.#name('next', copy('next'), '→');
    this.#name('play', copy(state.playing ? 'pause' : 'play'), 'K');
    this.#name('theme', copy('theme', { theme: copy(`theme-${state.theme}`) }), 'D');
    this.#name('sources', copy('sources'), 'I');
    this.#name('table', copy('table'), 'T');
    this.#name('fullscreen', copy(window.fullscreen ? 'fullscreen-leave' : 'fullscreen'), 'F');
    this.#name('share', copy('share'), '');
    this.#name('language', `中 / EN ${copy('language')}`, 'L');
    this.#draw('play', state.playing ? 'pause' : 'play');
    this.#draw('fullscreen', window.fullscreen ? 'window' : 'fullscreen');
    this.#showScenes(state, scene, copy);
    const at = state.present ? this.#director.others.indexOf(scene) : 0;
    const more = state.present ? this.#director.others.length - 1 - at : 0;
    set(this.#buttons.previous, 'aria-disabled', beat === 1 && at <= 0 && !state.moving ? 'true' : null);
    set(this.#buttons.next, 'aria-disabled', beat === beats && more <= 0 && !state.moving ? 'true' : null);
    for (const span of this.#buttons.language.querySelectorAll('span')) span.classList.toggle('chosen', span.lang.startsWith(lang));

    set(this.#scrubber, 'max', beats);
    set(this.#scrubber, 'aria-label', copy('scrubber'));
    set(this.#scrubber, 'aria-valuetext', `${copy('beat-of', { beat, beats })} ${scene.beats[beat - 1].headline[lang]}`);
    if (this.#scrubber.valueAsNumber !== beat) this.#scrubber.valueAsNumber = beat;
    say(this.#count, `${beat}/${beats}`);
    this.mark(state, scene);
  }

  /**
   * Shows which scene it is, for those who can go to another.
   * @param {Readonly<State>} state
   * @param {SceneConfig} scene
   * @param {(key: string, places?: Record<string, string | number>) => string} copy
   */
  #showScenes({ lang }, scene, copy) {
    const { others } = this.#director;
    this.#scenes.hidden = others.length === 0;
    if (others.length === 0) return;
    set(this.#scene, 'aria-label', copy('scene'));
    say(this.#sceneNow, copy('scene-of', { scene: others.indexOf(scene) + 1 }));
    const options = others.map(({ id, title }) => make('option', { value: id }, title[lang]));
    if (options.some((option, i) => option.text !== this.#scene.options[i]?.text)) this.#scene.replaceChildren(...options);
    this.#scene.value = scene.id;
  }

  /** The program's progress, 0 to 1; null when there is none to show. @param {number | null} share */
  progress(share) {
    this.#progress.hidden = share === null;
    this.#progress.style.transform = `scaleX(${share ?? 0})`;
  }

  /**
   * Marks how far the story has come: all that changes while the picture moves.
   * @param {Readonly<State>} state
   * @param {SceneConfig} scene
   */
  mark(state, scene) {
    const { beats } = scene;
    if (this.#dots.length !== beats.length) {
      this.#dots = beats.map((_, i) => {
        const dot = make('span', { class: 'dot' });
        dot.style.left = `${(i / (beats.length - 1)) * 100}%`;
        return dot;
      });
      this.#track.replaceChildren(this.#done, ...this.#dots, this.#thumb);
      this.#past = 0;
    }
    const { length } = beats[state.beat - 1];
    const at = Math.max(state.beat - 2 + (length > 0 ? state.t / length : 1), 0);
    const share = `${(at / (beats.length - 1)) * 100}%`;
    this.#done.style.width = share;
    this.#thumb.style.left = share;
    const past = Math.floor(at) + 1;
    if (past === this.#past) return;
    this.#past = past;
    this.#dots.forEach((dot, i) => dot.classList.toggle('past', i < past));
  }

  /** @param {'previous' | 'play' | 'next' | Command} id @param {string} label @param {string} key */
  #name(id, label, key) {
    set(this.#buttons[id], 'aria-label', label);
    set(this.#buttons[id], 'data-tip', key ? `${label}  ${key}` : label);
  }

  /** @param {'play' | 'fullscreen'} id @param {import('./icons.js').Icon} name */
  #draw(id, name) {
    const button = this.#buttons[id];
    if (button.dataset['icon'] === name) return;
    button.dataset['icon'] = name;
    button.replaceChildren(icon(name));
  }

  /** @param {number} share of the way from the first beat's end to the last's */
  #seek(share) {
    const { beats } = this.#director.scene;
    const at = share * (beats.length - 1);
    const before = Math.min(Math.floor(at), beats.length - 2);
    const beat = before + 2;
    if (at <= 0) this.#director.seek(1, beats[0].length);
    else this.#director.seek(beat, (at - before) * beats[beat - 1].length);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowRight': case 'ArrowUp': case 'PageUp': this.#director.step(1); break;
      case 'ArrowLeft': case 'ArrowDown': case 'PageDown': this.#director.step(-1); break;
      case 'Home': this.#director.first(); break;
      case 'End': this.#director.last(); break;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
