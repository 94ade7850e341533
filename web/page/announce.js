/**
 * The one live region. It speaks when things have come to rest, and says a
 * sentence once.
 */

/** How long after the last change it speaks, in milliseconds. */
const QUIET = 400;

export class Announcer {
  #region;
  #said = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} region */
  constructor(region) {
    this.#region = region;
  }

  /** Takes a sentence as known: it is on the page already, in the order of reading. @param {string} sentence */
  know(sentence) {
    clearTimeout(this.#timer);
    this.#said = sentence;
  }

  /** Says a sentence unless another one comes first, or it was the last one said. @param {string} sentence */
  say(sentence) {
    clearTimeout(this.#timer);
    if (sentence === '' || sentence === this.#said) return;
    this.#timer = setTimeout(() => {
      this.#said = sentence;
      this.#show(sentence);
    }, QUIET);
  }

  /** Says what a command has come to, at once. @param {string} sentence */
  tell(sentence) {
    // Emptied first, so that the same sentence is heard again.
    this.#region.textContent = '';
    requestAnimationFrame(() => this.#show(sentence));
  }

  /** In the page's language at this moment, whatever it changes to. @param {string} sentence */
  #show(sentence) {
    this.#region.lang = document.documentElement.lang;
    this.#region.textContent = sentence;
  }
}
