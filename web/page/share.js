/**
 * What a reader takes away: a link to this frame, the picture, the data. What a
 * browser or a host refuses is shown for the reader's own hands.
 */

import { make } from './dom.js';
import { icon } from './icons.js';
import { copyText, download } from './links.js';

/**
 * @typedef {import('./card.js').Copy} Copy
 * @typedef {import('./facts.js').Table} Table
 */

/**
 * The content of the share dialog.
 * @param {object} what
 * @param {string} what.url of this frame
 * @param {string} what.title
 * @param {string} what.still address of the present picture
 * @param {readonly Table[]} what.tables
 * @param {Copy} copy
 * @param {(sentence: string) => void} announce
 * @returns {HTMLElement[]}
 */
export function sharing({ url, title, still, tables }, copy, announce) {
  const field = make('input', { type: 'text', class: 'address', readonly: true, value: url, 'aria-label': copy('share-label') });
  const word = make('span', { class: 'word' });
  const say = (/** @type {string} */ key) => {
    word.textContent = copy(key);
    announce(copy(key));
  };
  const copying = make('button', { type: 'button', class: 'framed' }, icon('link'), copy('card-copy'));
  copying.addEventListener('click', async () => {
    if (await copyText(url)) {
      say('share-copied');
      return;
    }
    field.focus();
    field.select();
    say('share-by-hand');
  });
  const row = make('div', { class: 'sharing' }, field, copying, word);
  if (typeof navigator.share === 'function') {
    const passing = make('button', { type: 'button', class: 'framed' }, icon('share'), copy('share-with'));
    passing.addEventListener('click', () => {
      // Closed by the reader or refused by the host: the link is still there.
      navigator.share({ title, url }).catch(() => {});
    });
    copying.after(passing);
  }
  return [
    row,
    make('h3', {}, copy('save')),
    make(
      'ul',
      { class: 'downloads' },
      make('li', {}, download(still, copy('save-picture'), copy('opened-not'))),
      ...tables.flatMap(({ caption, csv, json }) => [
        make('li', {}, download(csv, copy('save-table', { caption, format: 'CSV' }), copy('opened-not'))),
        make('li', {}, download(json, copy('save-table', { caption, format: 'JSON' }), copy('opened-not'))),
      ]),
    ),
  ];
}
