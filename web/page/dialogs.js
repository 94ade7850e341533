/**
 * The dialogs: sources, table with all the text, and keys. Modal, closed by
 * Esc, its button or a press outside.
 */

import { make, set } from './dom.js';
import { icon } from './icons.js';
import { sourceLine } from './card.js';
import { download, outside } from './links.js';

/**
 * @typedef {import('./facts.js').FactFile} FactFile
 * @typedef {import('./facts.js').Table} Table
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {import('./card.js').Copy} Copy
 */

export class Panel {
  #title = make('h2', { id: 'panel-title', tabindex: -1 });
  #close = make('button', { type: 'button', class: 'close' }, icon('close'));
  #body = make('div', { class: 'body' });

  constructor() {
    this.root = make('dialog', { id: 'panel', 'aria-labelledby': 'panel-title' }, make('header', {}, this.#title, this.#close), this.#body);
    this.#close.addEventListener('click', () => this.root.close());
    this.root.addEventListener('click', (event) => {
      if (event.target === this.root) this.root.close();
    });
  }

  get open() {
    return this.root.open;
  }

  /**
   * @param {string} kind names it for styles and tests
   * @param {string} title
   * @param {string} close name of the close button
   * @param {string} lang BCP 47
   * @param {readonly Node[]} content
   */
  show(kind, title, close, lang, content) {
    set(this.root, 'data-kind', kind);
    set(this.root, 'lang', lang);
    set(this.#close, 'aria-label', close);
    this.#title.textContent = title;
    this.#body.replaceChildren(...content);
    if (!this.root.open) this.root.showModal();
    this.#body.scrollTop = 0;
    this.#title.focus();
  }
}

/**
 * @param {FactFile} file
 * @param {Copy} copy
 */
export function sources(file, copy) {
  return [make('ol', { class: 'sources' }, ...file.sources.map((source) => make('li', {}, sourceLine(source, copy), make('span', { class: 'check' }, icon(source.checked ? 'agrees' : 'caution'), source.checkedWord))))];
}

/**
 * @param {FactFile} file
 * @param {SceneConfig} scene
 * @param {Lang} lang
 * @param {Copy} copy
 * @param {(fact: string) => void} open shows a fact's card
 */
export function tables(file, scene, lang, copy, open) {
  return [
    ...file.tables.map((table) => tableOf(table, copy, open)),
    make(
      'details',
      {},
      make('summary', {}, copy('transcript')),
      ...scene.beats.map((beat) => make('section', {}, make('h3', {}, beat.headline[lang]), make('p', {}, beat.text[lang]))),
    ),
    make('p', {}, outside(scene.page[lang], copy('reader'), copy('opened-not'))),
  ];
}

/**
 * @param {Table} table
 * @param {Copy} copy
 * @param {(fact: string) => void} open
 */
function tableOf(table, copy, open) {
  const body = make('tbody');
  for (const cells of table.rows) {
    const row = make('tr');
    cells.forEach(({ text, number, fact }, index) => {
      const cell = index === 0 ? make('th', { scope: 'row' }) : make('td', { class: number ? 'number' : null });
      if (fact) {
        const button = make('button', { type: 'button', class: 'fact', 'aria-haspopup': 'dialog', 'data-fact': fact }, text);
        button.addEventListener('click', () => open(fact));
        cell.append(button);
      } else {
        cell.append(text);
      }
      row.append(cell);
    });
    body.append(row);
  }
  const head = make('thead', {}, make('tr', {}, ...table.columns.map((column) => make('th', { scope: 'col' }, column))));
  return make(
    'section',
    { class: 'table', 'data-table': table.id },
    make('div', { class: 'region', role: 'region', tabindex: 0, 'aria-label': copy('table-region', { caption: table.caption }) }, make('table', {}, make('caption', {}, table.caption), head, body)),
    table.note ? make('p', { class: 'note' }, table.note) : null,
    make('p', { class: 'downloads' }, download(table.csv, copy('download-csv'), copy('opened-not')), download(table.json, copy('download-json'), copy('opened-not'))),
  );
}

/**
 * The keys, and the switch for bare letters (WCAG 2.1.4).
 * @param {Copy} copy
 * @param {boolean} several whether there are several scenes to go to
 * @param {boolean} letters whether bare letters act
 * @param {(letters: boolean) => void} change
 */
export function keys(copy, several, letters, change) {
  /** @type {[string, string[][]][]} */
  const list = [
    ['help-next', [['→'], ['Space'], ['PageDown'], ['N']]],
    ['help-previous', [['←'], ['Shift', 'Space'], ['PageUp'], ['P']]],
    ...(several ? [/** @type {[string, string[][]]} */ (['help-scenes', [['↓'], ['↑']]])] : []),
    ['help-ends', [['Home'], ['End']]],
    ['help-play', [['K'], ['Alt', 'K']]],
    ['help-overview', [['O']]],
    ['help-jump', [['G'], ['0–9']]],
    ['help-language', [['L']]],
    ['help-theme', [['D']]],
    ['help-sources', [['I']]],
    ['help-table', [['T']]],
    ['help-fullscreen', [['F']]],
    ['help-present', [['F5']]],
    ['help-black', [['B'], ['W']]],
    ['help-reset', [['Alt', 'R']]],
    ['help-escape', [['Esc']]],
    ['help-help', [['?'], ['F1']]],
  ];
  const rows = list.map(([key, combinations]) => {
    const cell = make('td');
    combinations.forEach((combination, i) => {
      if (i > 0) cell.append(` ${copy('help-or')} `);
      combination.forEach((name, j) => cell.append(j > 0 ? ' + ' : '', make('kbd', {}, name)));
    });
    return make('tr', {}, make('th', { scope: 'row' }, copy(key)), cell);
  });
  const box = make('input', { type: 'checkbox' });
  box.checked = letters;
  box.addEventListener('change', () => change(box.checked));
  return [make('table', { class: 'keys' }, make('tbody', {}, ...rows)), make('label', { class: 'letters' }, box, make('span', {}, copy('help-letters')))];
}
