/**
 * The controls of a scene, as HTML in the slots that its picture leaves free:
 * on stills (where they cannot be operated yet) and on the canvas alike.
 */

import { make, place, say, set, tag } from './dom.js';
import { icon } from './icons.js';
import { Slider } from './slider.js';

/**
 * @typedef {import('./config.js').Control} Control
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {import('./bridge.js').ControlNow} ControlNow
 * @typedef {import('./bridge.js').Slot} Slot
 *
 * @typedef {object} View one control on the page
 * @property {HTMLElement} root
 * @property {(now: ControlNow) => void} show
 */

/**
 * The slot that also takes the buttons that share and reset the values, in
 * scenes that have words for them.
 */
const ACTIONS = 'actions';

export class Slots {
  #copy;
  #has;
  #change;
  #refuge;
  #share = labelled('share');
  #reset = labelled('reset');
  /** @type {SceneConfig | null} */
  #scene = null;
  /** @type {Map<string, View>} */
  #views = new Map();
  /** @type {Map<string, HTMLFieldSetElement>} */
  #boxes = new Map();

  /**
   * @param {(lang: Lang, key: string) => string} copy
   * @param {(key: string) => boolean} has whether there is such a string
   * @param {object} actions
   * @param {(id: string, value: number) => void} actions.change
   * @param {() => void} actions.share
   * @param {() => void} actions.reset
   * @param {HTMLElement} refuge takes the focus when the control that had it is gone
   */
  constructor(copy, has, { change, share, reset }, refuge) {
    this.#copy = copy;
    this.#has = has;
    this.#change = change;
    this.#refuge = refuge;
    this.#share.button.addEventListener('click', share);
    this.#reset.button.addEventListener('click', reset);
    this.root = make('div', { id: 'controls' });
  }

  /**
   * @param {SceneConfig} scene
   * @param {readonly Slot[]} slots of the present picture
   * @param {Lang} lang
   * @param {readonly ControlNow[]} controls from the program; empty on stills
   */
  show(scene, slots, lang, controls) {
    if (this.#scene !== scene) this.#build(scene);
    set(this.root, 'lang', tag(lang));
    const running = controls.length > 0;
    const shown = new Set();
    for (const slot of slots) {
      const box = this.#boxes.get(slot.id);
      if (!box) continue;
      shown.add(box);
      place(box, ...slot.box);
      box.disabled = !running;
      set(box, 'aria-label', this.#copy(lang, 'controls'));
      if (!box.isConnected) this.root.append(box);
    }
    for (const box of this.#boxes.values()) {
      if (shown.has(box) || !box.isConnected) continue;
      if (box.contains(document.activeElement)) this.#refuge.focus({ preventScroll: true });
      box.remove();
    }
    for (const control of scene.controls) {
      const now = controls.find(({ id }) => id === control.id) ?? still(control, lang);
      if (now) this.#views.get(control.id)?.show(now);
    }
    this.#showActions(scene, lang, controls);
  }

  /**
   * What can be shared and started over; where something is to be guessed, when
   * it has been.
   * @param {SceneConfig} scene
   * @param {Lang} lang
   * @param {readonly ControlNow[]} controls
   */
  #showActions(scene, lang, controls) {
    const once = scene.controls.find((control) => control.once);
    const early = once !== undefined && controls.find(({ id }) => id === once.id)?.now !== 1;
    for (const [name, { button, text }] of /** @type {const} */ ([['share', this.#share], ['reset', this.#reset]])) {
      const key = `${name}-${scene.id}`;
      if (!this.#has(key)) continue;
      say(text, this.#copy(lang, key));
      button.hidden = early;
    }
  }

  /** @param {SceneConfig} scene */
  #build(scene) {
    this.#scene = scene;
    this.root.replaceChildren();
    this.#views.clear();
    this.#boxes.clear();
    for (const control of scene.controls) {
      if (control.kind === 'memory') continue;
      const view = viewOf(control, (value) => this.#change(control.id, value));
      this.#views.set(control.id, view);
      const box = this.#boxes.get(control.slot) ?? make('fieldset', { class: 'slot', 'data-slot': control.slot });
      if (control.slot === ACTIONS && !this.#boxes.has(ACTIONS) && this.#has(`share-${scene.id}`)) box.append(this.#share.button, this.#reset.button);
      box.append(view.root);
      this.#boxes.set(control.slot, box);
    }
  }
}

/**
 * A button with an icon, which stands for the words where the slot is narrow.
 * @param {import('./icons.js').Icon} name
 */
function labelled(name) {
  const text = make('span');
  return { text, button: make('button', { type: 'button', class: 'framed' }, icon(name), text) };
}

/**
 * What a still shows of a control: its default.
 * @param {Control} control
 * @param {Lang} lang
 * @returns {ControlNow | undefined}
 */
function still(control, lang) {
  const text = control.text?.[lang];
  return text && { id: control.id, now: control.default, ...text };
}

/**
 * @param {Control} control
 * @param {(value: number) => void} change
 * @returns {View}
 */
function viewOf(control, change) {
  switch (control.kind) {
    case 'choice': return choice(control, change);
    case 'toggle': return control.once ? once(control, change) : toggle(control, change);
    default: {
      const slider = new Slider(control, change);
      return { root: slider.root, show: ({ label, value, now }) => slider.show(label, value, now) };
    }
  }
}

/**
 * A radio group in one row. An option has two lines: what it is, and what would
 * come of it, with the sign of the verdict.
 * @param {Control} control
 * @param {(value: number) => void} change
 * @returns {View}
 */
function choice(control, change) {
  const options = Array.from({ length: control.options }, (_, index) => {
    const input = make('input', { type: 'radio', name: control.id, value: index });
    input.addEventListener('change', () => change(index));
    const first = make('b');
    const sign = make('span', { class: 'sign', 'aria-hidden': 'true' });
    const second = make('span');
    return { input, first, sign, second, root: make('label', {}, input, first, make('span', { class: 'verdict' }, sign, second)) };
  });
  const root = make('div', { class: 'choice', role: 'radiogroup', 'data-control': control.id }, ...options.map((option) => option.root));
  return {
    root,
    show({ label, now, options: texts = [] }) {
      set(root, 'aria-label', label);
      options.forEach((option, index) => {
        const [first, second = ''] = (texts[index] ?? '').split('\n');
        const [, sign = '', verdict] = /** @type {RegExpExecArray} */ (/^([■◧□])?\s*(.*)$/.exec(second));
        say(option.first, first);
        say(option.second, verdict);
        set(option.sign, 'data-sign', SIGNS[sign] ?? null);
        option.input.checked = index === now;
      });
    },
  };
}

/**
 * A button for what is done once. When it is done the button goes, and the
 * focus with it to what comes in its place.
 * @param {Control} control
 * @param {(value: number) => void} change
 * @returns {View}
 */
function once(control, change) {
  const root = make('button', { type: 'button', class: 'framed once', 'data-control': control.id });
  root.addEventListener('click', () => change(1));
  return {
    root,
    show({ label, now }) {
      say(root, label);
      const held = document.activeElement === root && now === 1;
      root.hidden = now === 1;
      if (held) queueMicrotask(() => /** @type {HTMLElement | null} */ (root.parentElement?.querySelector('button:not([hidden])'))?.focus({ preventScroll: true }));
    },
  };
}

/** Fill is the verdict. @type {Record<string, string>} */
const SIGNS = { '■': 'licence', '◧': 'notification', '□': 'neither' };

/**
 * @param {Control} control
 * @param {(value: number) => void} change
 * @returns {View}
 */
function toggle(control, change) {
  const input = make('input', { type: 'checkbox', role: 'switch' });
  input.addEventListener('change', () => change(input.checked ? 1 : 0));
  const text = make('span');
  const root = make('label', { class: 'toggle', 'data-control': control.id }, text, input);
  return {
    root,
    show({ label, now }) {
      say(text, label);
      input.checked = now === 1;
    },
  };
}
