/**
 * One line above the bar: what went wrong and what can be done. It never takes
 * the focus and is no dialog.
 */

import { make, set } from './dom.js';
import { icon } from './icons.js';

export class Notice {
  #refuge;

  /** @param {HTMLElement} refuge takes the focus that the notice had */
  constructor(refuge) {
    this.#refuge = refuge;
    this.root = make('div', { id: 'notice', hidden: true });
  }

  /** @returns {string} which one is shown, or "" */
  get kind() {
    return this.root.hidden ? '' : (this.root.dataset['kind'] ?? '');
  }

  /**
   * @param {string} kind names it for styles and tests
   * @param {string} sentence
   * @param {string} close name of the close button
   * @param {...Node} more a button, a link, a field
   */
  show(kind, sentence, close, ...more) {
    const leave = make('button', { type: 'button', class: 'close', 'aria-label': close }, icon('close'));
    leave.addEventListener('click', () => this.hide());
    if (this.root.contains(document.activeElement)) this.#refuge.focus({ preventScroll: true });
    this.root.replaceChildren(icon(kind === 'done' ? 'agrees' : 'caution'), make('span', {}, sentence), ...more, leave);
    set(this.root, 'data-kind', kind);
    this.root.hidden = false;
  }

  /** @param {string} [kind] only if it is this one */
  hide(kind) {
    if (kind !== undefined && this.kind !== kind) return;
    if (this.root.contains(document.activeElement)) this.#refuge.focus({ preventScroll: true });
    this.root.hidden = true;
  }
}
