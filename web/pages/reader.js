// @ts-check
/**
 * What scripts add to a reader page, which can be read without any: the stages
 * of its scenes, a step can be shown in its scene's, and embed codes can be
 * copied.
 */

import { decoded } from '../page/hash.js';
import { framesOfPage } from './frames.js';

document.documentElement.classList.add('has-scripts');
const frames = framesOfPage();

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-beat]');
  // With a modifier the link opens the stage page, as links do.
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  frames.show(new URL(link.href).searchParams.get('scene') ?? '', Number(link.dataset['beat']));
});

/** Codes name the address that the page was read at, so that a copy of the site embeds itself. */
function localSnippets() {
  const { origin, pathname } = new URL(/** @type {HTMLAnchorElement} */ (document.querySelector('.place a')).href);
  const here = origin + pathname.replace(/stage\/$/, '');
  const codes = [...document.querySelectorAll('.snippet code')];
  const there = /src="([^"?]*)stage\/\?/.exec(codes[0].textContent ?? '')?.[1];
  for (const code of codes) if (there) code.textContent = (code.textContent ?? '').replaceAll(there, here);
}

/** @param {HTMLButtonElement} button */
async function copySnippet(button) {
  const code = /** @type {HTMLElement} */ (button.closest('.embed')?.querySelector('code'));
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = button.dataset['done'] ?? '';
  } catch {
    // The browser refuses, or the page came over plain http: the reader copies.
    getSelection()?.selectAllChildren(code);
    button.textContent = button.dataset['byHand'] ?? '';
  }
  setTimeout(() => { button.textContent = label; }, 2000);
}

/** A link may lead to what is folded: a figure's to its record. */
function unfold() {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  let folded = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    folded ||= !fold.open;
    fold.open = true;
  }
  if (folded) target?.scrollIntoView({ block: 'start' });
}

addEventListener('hashchange', unfold);
unfold();
localSnippets();
for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll('.copy'))) {
  button.addEventListener('click', () => void copySnippet(button));
}
