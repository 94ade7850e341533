/**
 * A field into which the number of a slider is typed. What is typed counts at
 * once; when the field is left it shows what has come of it.
 */

import { make, set } from './dom.js';

export class NumberField {
  root = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 8, class: 'number' });
  #now = '';

  /**
   * @param {object} actions
   * @param {(value: number) => void} actions.change a number was typed
   * @param {(event: KeyboardEvent) => boolean} actions.step whether a key moves the slider, which it then has
   */
  constructor({ change, step }) {
    this.root.addEventListener('input', (event) => {
      // An input method is not done yet; it ends with an event of its own.
      if (!(event instanceof InputEvent && event.isComposing)) this.#read(change);
    });
    this.root.addEventListener('compositionend', () => this.#read(change));
    this.root.addEventListener('keydown', (event) => {
      // 229 is what browsers say while an input method has the key.
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === 'Enter') this.#rest();
      else if (!(/^(Arrow(Up|Down)|Page)/.test(event.key) && step(event))) return;
      this.root.value = this.#now;
      event.preventDefault();
      event.stopPropagation();
    });
    this.root.addEventListener('focus', () => this.root.select());
    this.root.addEventListener('blur', () => this.#rest());
  }

  /** @param {string} label @param {number} now */
  show(label, now) {
    set(this.root, 'aria-label', label);
    this.#now = String(now);
    if (document.activeElement !== this.root) this.root.value = this.#now;
  }

  /** @param {(value: number) => void} change */
  #read(change) {
    const text = this.root.value.normalize('NFKC').replace(/[,。]/, '.').trim();
    if (/^\d*\.?\d*$/.test(text) && /\d/.test(text)) change(Number(text));
  }

  /** Shows the value as it is kept: a number out of range was put right. */
  #rest() {
    this.root.value = this.#now;
    if (document.activeElement === this.root) this.root.select();
  }
}
