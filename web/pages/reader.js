// @ts-check
/**
 * What scripts add to a reader page, which can be read without any: the frame
 * takes the height that the stage asks for, a step can be shown in the frame,
 * and the embed code can be copied.
 */

/**
 * A message of the stage page to its host, in the project's own dialect.
 * @typedef {{source: 'two-paths', id: string, type: string, data?: {height?: unknown}}} FromStage
 */

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById('frame'));

document.documentElement.classList.add('has-scripts');

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow) return;
  const message = /** @type {FromStage | null} */ (event.data);
  if (message?.source !== 'two-paths' || message.type !== 'height') return;
  const height = message.data?.height;
  if (typeof height === 'number' && height >= 200 && height <= 1000) frame.style.height = `${height}px`;
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[data-beat]');
  // With a modifier the link opens the stage page, as links do.
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const data = { beat: Number(link.dataset.beat) };
  frame.contentWindow?.postMessage({ source: 'two-paths', type: 'go', data }, '*');
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  frame.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  frame.focus({ preventScroll: true });
});

/** The code names the address that the page was read at, so that a copy of the site embeds itself. */
function localSnippet() {
  const code = /** @type {HTMLElement} */ (document.querySelector('#snippet code'));
  const here = new URL(frame.src);
  code.textContent = (code.textContent ?? '').replace(/src="[^"?]*/, `src="${here.origin}${here.pathname}`);
}

/** @param {HTMLButtonElement} button */
async function copySnippet(button) {
  const code = /** @type {HTMLElement} */ (document.querySelector('#snippet code'));
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    button.textContent = button.dataset.done ?? '';
  } catch {
    // The browser refuses, or the page came over plain http: the reader copies.
    getSelection()?.selectAllChildren(code);
    button.textContent = button.dataset.byHand ?? '';
  }
  setTimeout(() => { button.textContent = label; }, 2000);
}

/** A figure's link leads to its record, which is folded. */
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const record = target?.closest('details');
  if (!record || record.open) return;
  record.open = true;
  target?.scrollIntoView({ block: 'start' });
}

addEventListener('hashchange', unfold);
unfold();
localSnippet();
const copyButton = /** @type {HTMLButtonElement} */ (document.getElementById('copy'));
copyButton.addEventListener('click', () => void copySnippet(copyButton));
