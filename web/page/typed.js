/**
 * A number typed on a slider, digit by digit, as into a box.
 */

/** So long after a digit the next one begins a new number, in milliseconds. */
const PAUSE = 1500;

export class Typed {
  #text = '';
  #last = 0;

  /**
   * @param {string} key as of a KeyboardEvent
   * @param {number} time of the event, in milliseconds
   * @returns {number | undefined} the number so far, where the key belongs to one
   */
  key(key, time) {
    if (time - this.#last > PAUSE) this.#text = '';
    this.#last = time;
    if (key === 'Backspace' && this.#text) this.#text = this.#text.slice(0, -1);
    else if (/^\d$/.test(key) || (key === '.' && !this.#text.includes('.'))) this.#text += key;
    else {
      this.#text = '';
      return undefined;
    }
    return this.#text ? Number(`0${this.#text}`) : undefined;
  }
}
