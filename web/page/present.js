/**
 * What a class needs: a black or white screen, a field to jump to a beat, and a
 * bar that comes with the mouse and leaves again.
 */

import { make, say, set } from './dom.js';

/** How long the bar and the curtain's sentence stay, in milliseconds. */
const STAY = 3000;

/** The black or white screen. */
export class Curtain {
  #sentence = make('p', { role: 'status' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    this.root = make('div', { id: 'curtain', hidden: true }, this.#sentence);
  }

  /** @returns {'black' | 'white' | ''} */
  get colour() {
    return this.root.hidden ? '' : /** @type {'black' | 'white'} */ (this.root.dataset['colour']);
  }

  /** @param {'black' | 'white'} colour @param {string} sentence how to come back */
  draw(colour, sentence) {
    this.root.hidden = false;
    set(this.root, 'data-colour', colour);
    this.remind(sentence);
  }

  /** Shows the sentence again, after a key that does nothing. @param {string} sentence */
  remind(sentence) {
    say(this.#sentence, sentence);
    this.#sentence.classList.remove('faded');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#sentence.classList.add('faded'), STAY);
  }

  open() {
    clearTimeout(this.#timer);
    this.root.hidden = true;
    say(this.#sentence, '');
  }
}

/** The field in which a number and Enter jump to a beat. */
export class Jump {
  #field = make('input', { type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 3 });
  #label = make('label');
  #hint = make('span', { class: 'hint' });
  /** @type {(() => void) | null} */
  #back = null;

  /**
   * @param {(beat: number) => boolean} jump whether there is such a beat
   * @param {() => string} none the sentence for one that there isn't
   */
  constructor(jump, none) {
    set(this.#field, 'id', 'jump-field');
    set(this.#field, 'aria-describedby', 'jump-hint');
    set(this.#hint, 'id', 'jump-hint');
    set(this.#label, 'for', 'jump-field');
    this.root = make('form', { id: 'jump', hidden: true }, this.#label, this.#field, this.#hint);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#field.value === '') this.close();
      else if (jump(Number(this.#field.value.normalize('NFKC')))) this.close();
      else say(this.#hint, none());
    });
    this.#field.addEventListener('keydown', (event) => {
      // An Enter that ends a composition must not submit the form.
      if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
    });
    this.root.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.root.contains(event.relatedTarget))) this.close();
    });
  }

  get isOpen() {
    return !this.root.hidden;
  }

  /**
   * @param {string} label
   * @param {string} hint
   * @param {string} start what was typed already
   * @param {() => void} back gives the focus back
   */
  open(label, hint, start, back) {
    say(this.#label, label);
    say(this.#hint, hint);
    this.#back = back;
    this.root.hidden = false;
    this.#field.value = start;
    this.#field.focus();
  }

  close() {
    if (this.root.hidden) return;
    this.root.hidden = true;
    const back = this.#back;
    this.#back = null;
    back?.();
  }
}

/**
 * Marks the page as idle while mouse and fingers rest, so that its style can hide bar
 * and pointer in present mode.
 * @param {HTMLElement} page
 */
export function watchIdle(page) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const rest = () => page.classList.add('idle');
  rest();
  const wake = (/** @type {PointerEvent} */ event) => {
    if (event.pointerType === 'mouse' && event.movementX === 0 && event.movementY === 0) return;
    page.classList.remove('idle');
    clearTimeout(timer);
    timer = setTimeout(rest, STAY);
  };
  page.addEventListener('pointermove', wake);
  // A finger that taps does not move.
  page.addEventListener('pointerdown', wake);
}
