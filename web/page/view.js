/**
 * The picture's box: the still, the parallel DOM and the controls over it, all
 * in the format's CSS px and scaled together. Never blank: a still stays until
 * the next one is there, or the canvas has drawn.
 */

import { make, place } from './dom.js';

/**
 * @typedef {import('./layout.js').Layout} Layout
 * @typedef {import('./stills.js').Still} Still
 */

export class View {
  #still = make('div', { id: 'still' });
  #sheet;

  /**
   * @param {HTMLElement} input the layer that takes pointers
   * @param {readonly HTMLElement[]} layers over it, in the format's CSS px
   */
  constructor(input, layers) {
    this.#sheet = make('div', { id: 'sheet' }, ...layers);
    this.root = make('div', { id: 'picture' }, this.#still, input, this.#sheet);
  }

  /** @param {Layout} layout */
  arrange({ picture, format, scale }) {
    place(this.root, picture.left, picture.top, picture.width, picture.height);
    place(this.#sheet, 0, 0, format.width, format.height);
    this.#sheet.style.transform = `scale(${scale})`;
  }

  /** Puts a still in place of the one before. @param {Still} still */
  show(still) {
    if (this.#still.firstChild !== still.picture) this.#still.replaceChildren(still.picture);
  }

  /**
   * A box of the format's CSS px, in the window.
   * @param {readonly [number, number, number, number]} box
   */
  inWindow([x, y, width, height]) {
    const sheet = this.root.getBoundingClientRect();
    const scale = sheet.width / this.#sheet.offsetWidth;
    return new DOMRect(sheet.left + x * scale, sheet.top + y * scale, width * scale, height * scale);
  }

  /**
   * A position in the window, in the format's CSS px.
   * @param {{clientX: number, clientY: number}} position
   */
  inFormat({ clientX, clientY }) {
    const sheet = this.root.getBoundingClientRect();
    const scale = sheet.width / this.#sheet.offsetWidth;
    return { x: (clientX - sheet.left) / scale, y: (clientY - sheet.top) / scale };
  }
}
