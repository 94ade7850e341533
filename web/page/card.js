/**
 * The fact card: what it is and its value, whether it agrees with the record,
 * the report's words, what the record says, the source. Beside its mark where
 * there is room, from the bottom edge on phones. One at a time.
 */

import { make, tagged } from './dom.js';
import { icon } from './icons.js';
import { copyText, outside, selected } from './links.js';

/**
 * @typedef {import('./facts.js').Card} CardText
 * @typedef {import('./facts.js').Source} Source
 * @typedef {(key: string, places?: Record<string, string | number>) => string} Copy
 *
 * @typedef {object} Actions
 * @property {string} link the address of this card
 * @property {() => void} [table] shows it in its table
 * @property {() => void} [show] goes to its beat
 */

/** Under this width of the window a card is a sheet. CSS px. */
const SHEET = 600;

/** How far a sheet is dragged down until it closes. CSS px. */
const DRAG = 80;

/** The tallest popover, as a share of the window; what is longer scrolls inside. */
const TALLEST = 0.7;

/** Between mark and popover: its arrow. CSS px. */
const ARROW = 12;

export class FactCard {
  #sheet = make('dialog', { id: 'card-sheet', class: 'card sheet' });
  #popover = make('div', { id: 'card', class: 'card', role: 'dialog', tabindex: -1, hidden: true });
  #announce;
  /** Gives the focus back when the card has closed. @type {(() => void) | null} */
  #back = null;

  /** @param {(sentence: string) => void} announce */
  constructor(announce) {
    this.#announce = announce;
    this.#sheet.addEventListener('close', () => this.#closed(true));
    this.#sheet.addEventListener('click', (event) => {
      if (event.target === this.#sheet) this.close();
    });
    this.#popover.addEventListener('focusout', (event) => {
      const to = event.relatedTarget;
      if (to instanceof Node && !this.#popover.contains(to)) this.#closed(false);
    });
    document.addEventListener('pointerdown', (event) => {
      if (this.open && event.target instanceof Node && !this.#popover.contains(event.target) && !this.#sheet.contains(event.target)) this.#closed(false);
    }, { capture: true });
    this.roots = [this.#popover, this.#sheet];
  }

  get open() {
    return this.#sheet.open || !this.#popover.hidden;
  }

  /**
   * @param {CardText} card
   * @param {Copy} copy
   * @param {string} lang the page's, as a BCP 47 tag
   * @param {Actions} actions
   * @param {DOMRect} mark that it belongs to
   * @param {() => void} back gives the focus back
   */
  show(card, copy, lang, actions, mark, back) {
    this.#closed(false);
    this.#back = back;
    const title = make('h2', { id: 'card-title', tabindex: -1 }, make('span', { class: 'what' }, ...tagged(card.what, lang)), card.value ? make('span', { class: 'of' }, ...tagged(card.value, lang)) : null);
    const close = make('button', { type: 'button', class: 'close', 'aria-label': copy('close') }, icon('close'));
    close.addEventListener('click', () => this.close());
    const body = make('div', { class: 'body', lang }, title, close, status(card), figures(card, copy, this.#announce), rows(card, copy, lang), this.#buttons(copy, actions));
    const asSheet = innerWidth < SHEET;
    const host = asSheet ? this.#sheet : this.#popover;
    host.setAttribute('aria-labelledby', 'card-title');
    if (asSheet) {
      host.replaceChildren(this.#grip(), body);
      this.#sheet.showModal();
    } else {
      host.replaceChildren(body, make('span', { class: 'arrow' }));
      this.#popover.hidden = false;
      beside(this.#popover, mark);
    }
    title.focus({ preventScroll: true });
  }

  /** Closes it, and the focus goes back to the mark. */
  close() {
    if (this.#sheet.open) this.#sheet.close();
    else this.#closed(true);
  }

  /** @param {boolean} giveBack whether the focus goes back */
  #closed(giveBack) {
    const back = this.#back;
    this.#back = null;
    this.#popover.hidden = true;
    this.#sheet.style.transform = '';
    if (this.#sheet.open) this.#sheet.close();
    if (giveBack) back?.();
  }

  /**
   * @param {Copy} copy
   * @param {Actions} actions
   */
  #buttons(copy, { link, table, show }) {
    const root = make('div', { class: 'buttons' });
    /** @param {import('./icons.js').Icon} sign @param {string} key @param {() => void} press */
    const add = (sign, key, press) => {
      const text = make('span', {}, copy(key));
      const button = make('button', { type: 'button', class: 'framed' }, icon(sign), text);
      button.addEventListener('click', press);
      root.append(button);
      return { button, text };
    };
    const { button, text } = add('link', 'card-copy', async () => {
      if (!(await copyText(link))) {
        button.replaceWith(selected(link, copy('share-by-hand')));
        return;
      }
      text.textContent = copy('share-copied');
      this.#announce(copy('share-copied'));
      setTimeout(() => (text.textContent = copy('card-copy')), 2000);
    });
    // The sheet gives way before the picture or the table is shown.
    const after = (/** @type {() => void} */ go) => () => {
      this.#back = null;
      this.#closed(false);
      go();
    };
    if (table) add('table', 'card-table', after(table));
    if (show) add('image', 'card-show', after(show));
    return root;
  }

  /** The sheet's handle: it follows the finger, and far enough down the sheet closes. */
  #grip() {
    const grip = make('div', { class: 'grip' });
    let from = 0;
    grip.addEventListener('pointerdown', (event) => {
      from = event.clientY;
      grip.setPointerCapture(event.pointerId);
    });
    grip.addEventListener('pointermove', (event) => {
      if (grip.hasPointerCapture(event.pointerId)) this.#sheet.style.transform = `translateY(${Math.max(event.clientY - from, 0)}px)`;
    });
    grip.addEventListener('pointerup', (event) => {
      if (event.clientY - from > DRAG) this.close();
      else this.#sheet.style.transform = '';
    });
    grip.addEventListener('pointercancel', () => (this.#sheet.style.transform = ''));
    return grip;
  }
}

/**
 * A tick where the report agrees with the record, or the record was read where
 * the report has none; else a sign that there is something to know.
 * @param {CardText} card
 */
function status({ status, statusWord, checked, checkedWord }) {
  const fine = status === 'agrees' || (status === 'added' && checked);
  return make('p', { class: 'status' }, icon(fine ? 'agrees' : 'caution'), make('b', {}, statusWord), make('span', {}, checkedWord));
}

/**
 * A chip's figures, an event's dates. A switch shows what they would be if.
 * @param {CardText} card
 * @param {Copy} copy
 * @param {(sentence: string) => void} announce
 */
function figures({ figures = [], otherwise }, copy, announce) {
  if (figures.length === 0) return null;
  const body = make('tbody', {}, ...figureRows(figures));
  const table = make('table', { class: 'figures', 'aria-label': copy('card-figures') }, body);
  if (!otherwise) return table;
  const input = make('input', { type: 'checkbox', role: 'switch' });
  const differs = figures.map(([, value], i) => value !== otherwise.figures[i][1]);
  input.addEventListener('change', () => {
    const shown = input.checked ? otherwise.figures : figures;
    body.replaceChildren(...figureRows(shown, input.checked ? differs : []));
    announce(shown.filter((_, i) => differs[i]).map((pair) => pair.join(' ')).join('. '));
  });
  return make('div', {}, make('label', { class: 'toggle' }, make('span', {}, otherwise.label), input), table);
}

/** @param {readonly [string, string][]} figures @param {readonly boolean[]} [marked] those that are set in bold */
function figureRows(figures, marked = []) {
  return figures.map(([label, value], i) => make('tr', {}, make('th', { scope: 'row' }, label), make('td', {}, marked[i] ? make('b', {}, value) : value)));
}

/**
 * @param {CardText} card
 * @param {Copy} copy
 * @param {string} lang
 */
function rows(card, copy, lang) {
  const list = make('dl');
  /** @param {string} term @param {...(Node | string | null)} content */
  const row = (term, ...content) => list.append(make('div', {}, make('dt', {}, term), make('dd', {}, ...content)));
  if (card.quote) {
    row(
      copy(card.status === 'judgement' ? 'card-judgement' : 'card-words'),
      make('q', { lang: 'zh-CN' }, card.quote),
      make('small', {}, ...tagged(card.translation ? `“${card.translation}” (${card.place})` : card.place, lang)),
    );
  } else if (card.status === 'added') {
    row(copy('card-words'), copy('card-not-in-report'));
  }
  if (card.note) row(copy('card-record'), ...tagged(card.note, lang));
  if (card.sources.length > 0) row(copy('card-source'), sourceList(card.sources, copy));
  return list;
}

/**
 * One source as a line, several as an ordered list.
 * @param {readonly Source[]} sources
 * @param {Copy} copy
 */
function sourceList(sources, copy) {
  const lines = sources.map((source) => sourceLine(source, copy));
  return lines.length === 1 ? lines[0] : make('ol', {}, ...lines.map((line) => make('li', {}, line)));
}

/**
 * @param {Source} source
 * @param {Copy} copy
 */
export function sourceLine({ title, lang, publisher, date, url }, copy) {
  const from = publisher && date ? copy('card-from', { publisher, date }) : publisher || date;
  return make('span', { class: 'source' }, url ? outside(url, title, copy('opened-not'), lang) : make('span', { lang }, title), from ? make('small', {}, from) : null);
}

/**
 * Places a popover below its mark, above it, or beside it, where it has most
 * room; never over the mark.
 * @param {HTMLElement} popover
 * @param {DOMRect} mark
 */
function beside(popover, mark) {
  const gap = ARROW + 2;
  const edge = 8;
  const { style } = popover;
  style.maxHeight = `${innerHeight * TALLEST}px`;
  const { offsetWidth: width, offsetHeight: wanted } = popover;
  const below = innerHeight - mark.bottom - gap - edge;
  const above = mark.top - gap - edge;
  const fitsBeside = Math.max(mark.left, innerWidth - mark.right) - gap - edge >= width;
  const room = Math.max(below, above);
  if (wanted > room && fitsBeside) {
    const right = innerWidth - mark.right >= mark.left;
    const height = wanted;
    const top = clamp(mark.top + mark.height / 2 - height / 2, edge, innerHeight - edge - height);
    style.left = `${right ? mark.right + gap : mark.left - gap - width}px`;
    style.top = `${top}px`;
    style.maxHeight = `${height}px`;
    popover.dataset['side'] = right ? 'right' : 'left';
    style.setProperty('--arrow', `${clamp(mark.top + mark.height / 2 - top, 16, height - 16)}px`);
    return;
  }
  const under = wanted <= below || below >= above;
  const height = Math.min(wanted, under ? below : above);
  const left = clamp(mark.left + mark.width / 2 - width / 2, edge, innerWidth - edge - width);
  style.left = `${left}px`;
  style.top = `${under ? mark.bottom + gap : mark.top - gap - height}px`;
  style.maxHeight = `${height}px`;
  popover.dataset['side'] = under ? 'below' : 'above';
  style.setProperty('--arrow', `${clamp(mark.left + mark.width / 2 - left, 16, width - 16)}px`);
}

/** @param {number} value @param {number} min @param {number} max */
function clamp(value, min, max) {
  return Math.max(Math.min(value, max), min);
}
