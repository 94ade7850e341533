/**
 * Links out of the frame, and copying, where a host may withhold both: what the
 * browser refuses is shown for the reader's own hands, selected.
 */

import { make } from './dom.js';

/**
 * A link to another page, which opens in a window of its own. Where the frame
 * may open none (a sandbox without allow-popups), its address appears instead.
 * @param {string} url
 * @param {string} text
 * @param {string} refused the sentence for that case
 * @param {string} [lang] of the text, where it isn't the page's
 */
export function outside(url, text, refused, lang) {
  const link = make('a', { href: url, target: '_blank', rel: 'noopener', lang }, text);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (opens(link.href)) return;
    if (link.nextElementSibling?.matches('.by-hand')) link.nextElementSibling.remove();
    link.after(byHand(link.href, refused));
  });
  return link;
}

/**
 * @param {string} url
 * @returns {boolean} whether a window of its own has opened
 */
function opens(url) {
  try {
    const opened = window.open(url, '_blank');
    if (opened) opened.opener = null;
    return opened !== null;
  } catch {
    // Firefox throws where the others return null.
    return false;
  }
}

/**
 * A link that saves a file. A frame of an opaque origin is a strict sandbox,
 * where downloads fail without a word: there it is a link to the outside.
 * @param {string} url
 * @param {string} text
 * @param {string} refused the sentence where neither is allowed
 */
export function download(url, text, refused) {
  if (self.origin === 'null') return outside(url, text, refused);
  return make('a', { href: url, download: '' }, text);
}

/**
 * A sentence, and a field that holds an address, selected for copying by hand.
 * @param {string} address
 * @param {string} sentence says why
 */
function byHand(address, sentence) {
  return make('span', { class: 'by-hand' }, make('span', {}, sentence), selected(address, sentence));
}

/**
 * A field that holds an address and is selected as soon as it stands in the page.
 * @param {string} address
 * @param {string} label
 */
export function selected(address, label) {
  const field = make('input', { type: 'text', class: 'address', readonly: true, value: address, 'aria-label': label });
  queueMicrotask(() => {
    field.focus();
    field.select();
  });
  return field;
}

/**
 * Copies a text if the browser lets the page.
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, no secure context, or no clipboard at all: the caller shows the text.
    return false;
  }
}
