/**
 * A link to this frame, given away by whatever means the browser allows: the
 * system's sheet on touch screens, the clipboard, or a selected text.
 */

import { copyText, selected } from './links.js';

/**
 * @param {string} url
 * @param {string} title
 * @param {import('./card.js').Copy} copy
 * @param {import('./notice.js').Notice} notice
 */
export async function share(url, title, copy, notice) {
  if (typeof navigator.share === 'function' && matchMedia('(pointer: coarse)').matches) {
    try {
      await navigator.share({ title, url });
      return;
    } catch (error) {
      // Closed by the reader: done. Refused by the host: another way.
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  if (await copyText(url)) {
    notice.show('done', copy('share-copied'), copy('close'));
    setTimeout(() => notice.hide('done'), 2000);
  } else {
    notice.show('by-hand', copy('share-by-hand'), copy('close'), selected(url, copy('share-label')));
  }
}
