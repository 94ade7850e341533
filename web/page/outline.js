/**
 * The parallel DOM: the picture as a list of elements for assistive technology
 * and the keyboard, made from its outline. A picture with
 *
 *     heading  "A licence is needed only where …"
 *     mark     "H100", "TPP 15,824; licence", focusable, fact "h100"
 *     slider   "Timeline", "7 October 2022", draggable
 *     source   "Rule: 87 FR 62186 …"
 *
 * becomes
 *
 *     <h1>A licence is needed only where …</h1>
 *     <button aria-label="H100, TPP 15,824; licence" aria-haspopup="dialog"></button>
 *     <div role="slider" tabindex="0" aria-label="Timeline" aria-valuetext="7 October 2022" …></div>
 *     <p>Rule: 87 FR 62186 …</p>
 *
 * each over the mark that it speaks for, in reading order. Nothing of it is
 * painted but the focus ring, and pointers go through it to the input layer.
 */

import { make, place, say, set, tag } from './dom.js';

/**
 * @typedef {import('./bridge.js').Item} Item
 * @typedef {import('./bridge.js').Outline} Outline
 *
 * @typedef {object} Actions
 * @property {(item: Item) => void} activate Enter, Space or a click of assistive technology
 * @property {(id: string, right: number, up: number) => void} nudge arrow keys on what can be dragged, in steps
 * @property {(id: string) => void} focus "" when the focus has left
 */

export class OutlineView {
  /** @type {Outline | null} */
  #outline = null;
  /** @type {Map<string, HTMLElement>} */
  #elements = new Map();
  /** @type {Map<string, Item>} */
  #items = new Map();
  #actions;
  #refuge;

  /**
   * @param {Actions} actions
   * @param {HTMLElement} refuge takes the focus when the element that had it is gone
   */
  constructor(actions, refuge) {
    this.#actions = actions;
    this.#refuge = refuge;
    this.root = make('div', { id: 'outline' });
    this.root.addEventListener('focusin', (event) => this.#actions.focus(idOf(event.target)));
    this.root.addEventListener('focusout', () => this.#actions.focus(''));
    this.root.addEventListener('click', (event) => this.#activate(event.target));
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  get outline() {
    return this.#outline;
  }

  /** @param {string} id @returns {HTMLElement | undefined} */
  element(id) {
    return this.#elements.get(id);
  }

  /** @param {string} id @returns {Item | undefined} */
  item(id) {
    return this.#items.get(id);
  }

  /**
   * The smallest identity at a position that a pointer can do something with.
   * @param {number} x CSS px of the format
   * @param {number} y
   * @returns {Item | undefined}
   */
  at(x, y) {
    /** @type {Item | undefined} */
    let best;
    for (const item of this.#outline?.items ?? []) {
      if (!item.focusable) continue;
      const [left, top, width, height] = item.box;
      if (x < left || y < top || x > left + width || y > top + height) continue;
      // Of equals the later one, which is painted on top.
      if (!best || width * height <= best.box[2] * best.box[3]) best = item;
    }
    return best;
  }

  /**
   * Shows another outline and keeps each element whose identity stays, so that
   * the focus stays too.
   * @param {Outline} outline
   * @param {import('./config.js').Lang} lang
   */
  show(outline, lang) {
    this.#outline = outline;
    set(this.root, 'lang', tag(lang));
    const focused = document.activeElement;
    const held = this.root.contains(focused);
    /** @type {Map<string, HTMLElement>} */
    const elements = new Map();
    /** @type {HTMLElement[]} */
    const top = [];
    /** Rows by their table. @type {Map<HTMLElement, HTMLElement[]>} */
    const tables = new Map();
    /** Where the next row goes; one without a table stands by itself. */
    let rows = top;
    this.#items = new Map();
    for (const item of outline.items) {
      const known = this.#elements.get(item.id);
      const element = known?.dataset['kind'] === kind(item) ? known : create(item);
      fill(element, item);
      elements.set(item.id, element);
      this.#items.set(item.id, item);
      if (item.role === 'row') rows.push(rows === top ? element : (element.closest('li') ?? make('li', {}, element)));
      else top.push(element);
      if (item.role === 'table') tables.set(element, (rows = []));
    }
    arrange(this.root, top);
    for (const [table, children] of tables) arrange(table, children);
    this.#elements = elements;
    if (held && document.activeElement !== focused) {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
      else this.#refuge.focus({ preventScroll: true });
    }
  }

  /** @param {EventTarget | null} target */
  #activate(target) {
    const item = this.#items.get(idOf(target));
    if (item?.focusable) this.#actions.activate(item);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = this.#items.get(idOf(event.target));
    if (!item?.draggable || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Enter') {
      this.#activate(event.target);
    } else {
      const move = nudge(event.key, event.shiftKey);
      if (!move) return;
      this.#actions.nudge(item.id, move[0], move[1]);
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * Gives an element these children in this order. What need not move stays where
 * it is, since moving an element takes the focus from it.
 * @param {HTMLElement} parent
 * @param {readonly HTMLElement[]} children
 */
function arrange(parent, children) {
  const wanted = new Set(children);
  for (const child of /** @type {HTMLElement[]} */ ([...parent.children])) if (!wanted.has(child)) child.remove();
  let cursor = parent.firstElementChild;
  for (const child of children) {
    if (child === cursor) cursor = cursor.nextElementSibling;
    else parent.insertBefore(child, cursor);
  }
}

/** Steps further than any scale is long: the scene stops at its end. */
const ALL_THE_WAY = 1000;

/**
 * @param {string} key
 * @param {boolean} fine
 * @returns {[right: number, up: number] | undefined}
 */
function nudge(key, fine) {
  const step = fine ? 0.2 : 1;
  switch (key) {
    case 'ArrowRight': return [step, 0];
    case 'ArrowLeft': return [-step, 0];
    case 'ArrowUp': return [0, step];
    case 'ArrowDown': return [0, -step];
    case 'PageUp': return [0, 5];
    case 'PageDown': return [0, -5];
    case 'Home': return [-ALL_THE_WAY, 0];
    case 'End': return [ALL_THE_WAY, 0];
    default: return undefined;
  }
}

/** @param {EventTarget | null} target */
function idOf(target) {
  return target instanceof HTMLElement ? (target.closest('[data-id]')?.getAttribute('data-id') ?? '') : '';
}

/** Which element an identity needs; it changes only with its kind. @param {Item} item */
function kind(item) {
  if (item.draggable || item.role === 'slider') return 'slider';
  if (item.focusable) return 'button';
  if (item.role === 'mark' || item.role === 'threshold') return 'image';
  return item.role;
}

/** @param {Item} item @returns {HTMLElement} */
function create(item) {
  const data = { 'data-id': item.id, 'data-kind': kind(item) };
  switch (kind(item)) {
    case 'slider': return make('div', { role: 'slider', tabindex: 0, ...data });
    case 'button': return make('button', { type: 'button', ...data });
    case 'image': return make('span', { role: 'img', ...data });
    case 'heading': return make('h1', data);
    case 'table': return make('ul', data);
    case 'row': return make('span', data);
    default: return make('p', data);
  }
}

/**
 * @param {HTMLElement} element
 * @param {Item} item
 */
function fill(element, item) {
  // A table's box is that of its rows, which are placed by the picture, not by it.
  if (item.role !== 'table') place(element, ...item.box);
  const name = [item.label, item.value].filter(Boolean).join(', ');
  switch (kind(item)) {
    case 'slider':
      set(element, 'aria-label', item.label);
      set(element, 'aria-valuetext', item.value || item.label);
      set(element, 'aria-valuemin', item.min ?? 0);
      set(element, 'aria-valuemax', item.max ?? 0);
      set(element, 'aria-valuenow', item.now ?? 0);
      break;
    case 'button':
    case 'image':
    case 'table':
      set(element, 'aria-label', name);
      set(element, 'aria-haspopup', item.focusable && item.fact ? 'dialog' : null);
      break;
    default:
      say(element, name);
  }
}
