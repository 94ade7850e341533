/**
 * Which still is shown, or kept ready behind the canvas for paper and for the
 * day that the graphics are lost.
 */

import { Stills } from './stills.js';

/**
 * @typedef {import('./stills.js').Still} Still
 */

export class Pictures {
  #stills = new Stills();
  #wanted = '';
  #shown = '';
  #on;

  /**
   * @param {object} listeners
   * @param {(still: Still) => void} listeners.shown
   * @param {(error: unknown) => void} listeners.missing the one that is wanted cannot be had
   */
  constructor(listeners) {
    this.#on = listeners;
  }

  /**
   * Shows a still as soon as it is there, unless another one is wanted by then.
   * @param {string} address
   * @param {boolean} again shows it though it is the one that is shown
   */
  async show(address, again = false) {
    if (address === this.#wanted && address === this.#shown && !again) return;
    this.#wanted = address;
    try {
      const still = await this.#stills.load(address);
      if (this.#wanted !== address) return;
      this.#shown = address;
      this.#on.shown(still);
    } catch (error) {
      if (this.#wanted === address) this.#on.missing(error);
    }
  }

  /** Fetches stills that may be wanted next. @param {readonly string[]} addresses */
  prefetch(addresses) {
    for (const address of addresses) {
      // One that cannot be had now is asked for again when it is wanted.
      this.#stills.load(address, 'low').catch(() => {});
    }
  }
}
