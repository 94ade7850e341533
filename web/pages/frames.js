// @ts-check
/**
 * The stages of a reader page, one a scene. A frame is put in when its scene is
 * near the window, and only one at a time: when another scene comes nearer, the
 * frame before it goes, and comes back later at the state that it was left in.
 * So a page never runs two programs, and nothing of a scene is loaded that
 * nobody comes near.
 */

/**
 * A message of the stage page to its host, in the project's own dialect.
 * @typedef {{source: 'two-paths', id: string, type: string, data?: Record<string, unknown>}} FromStage
 */

/** How far beyond the window a scene is near, in CSS px. */
const NEAR = 600;

/** How long the page rests until a frame is put in, in milliseconds: not while it flies by. */
const REST = 120;

class Frames {
  /** @type {readonly HTMLElement[]} */
  #places;
  /** @type {Set<HTMLElement>} */
  #near = new Set();
  /** What each scene's frame said last of its state, as a query. @type {Map<HTMLElement, URLSearchParams>} */
  #left = new Map();
  /** @type {HTMLElement | undefined} */
  #place;
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** Whether the frame has said anything yet: until then it hears nothing. */
  #heard = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {readonly HTMLElement[]} places each with a link to its stage page */
  constructor(places) {
    this.#places = places;
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(/** @type {HTMLElement} */ (target));
          else this.#near.delete(/** @type {HTMLElement} */ (target));
        }
        this.#choose();
      },
      { rootMargin: `${NEAR}px 0px` },
    );
    for (const place of places) watch.observe(place);
    addEventListener('scroll', () => {
      if (this.#near.size > 1) this.#choose();
    }, { passive: true });
    addEventListener('message', (event) => this.#hear(event));
  }

  /**
   * Shows a beat of a scene, and gives its frame the focus.
   * @param {string} scene
   * @param {number} beat from 1
   */
  show(scene, beat) {
    const place = this.#places.find(({ dataset }) => dataset['scene'] === scene);
    if (!place) return;
    clearTimeout(this.#timer);
    const here = place === this.#place;
    if (here && this.#heard) {
      this.#frame?.contentWindow?.postMessage({ source: 'two-paths', type: 'go', data: { beat } }, '*');
    } else {
      const left = new URLSearchParams(this.#left.get(place));
      left.set('beat', String(beat));
      this.#left.set(place, left);
      this.#close();
      this.#open(place);
    }
    // Another scene is far off: nothing of those between is to be seen, or loaded.
    const calm = !here || matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
    this.#frame?.focus({ preventScroll: true });
  }

  /** Puts in the nearest frame, as soon as the page rests. */
  #choose() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const [nearest] = [...this.#near].sort((a, b) => away(a) - away(b));
      if (nearest) this.#open(nearest);
    }, REST);
  }

  /** @param {HTMLElement} place */
  #open(place) {
    if (place === this.#place) return;
    this.#close();
    const link = linkOf(place);
    const address = new URL(link.href);
    for (const [key, value] of this.#left.get(place) ?? []) address.searchParams.set(key, value);
    const frame = document.createElement('iframe');
    frame.src = address.href;
    frame.title = place.dataset['title'] ?? '';
    frame.allow = 'fullscreen; web-share; clipboard-write';
    link.hidden = true;
    place.append(frame);
    [this.#place, this.#frame, this.#heard] = [place, frame, false];
  }

  #close() {
    if (!this.#place || !this.#frame) return;
    const link = linkOf(this.#place);
    const held = document.activeElement === this.#frame;
    link.hidden = false;
    if (held) link.focus({ preventScroll: true });
    this.#frame.remove();
    this.#place = this.#frame = undefined;
  }

  /** @param {MessageEvent} event */
  #hear(event) {
    if (!this.#place || !this.#frame || event.source !== this.#frame.contentWindow) return;
    const message = /** @type {FromStage | null} */ (event.data);
    if (message?.source !== 'two-paths' || !message.data) return;
    this.#heard = true;
    if (message.type === 'height') {
      const { height } = message.data;
      if (typeof height === 'number' && height >= 200 && height <= 1000) this.#place.style.height = `${height}px`;
    }
    if (message.type === 'state') this.#left.set(this.#place, queryOf(message.data));
  }
}

/** @param {HTMLElement} place @returns {HTMLAnchorElement} to the stage page, under the frame */
function linkOf(place) {
  return /** @type {HTMLAnchorElement} */ (place.querySelector('a'));
}

/** From an element's middle to the window's, in CSS px. @param {HTMLElement} element */
function away(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.abs((top + bottom) / 2 - innerHeight / 2);
}

/** A stage's state as its address writes it. @param {Record<string, unknown>} state */
function queryOf({ scene, beat, lang, theme, values }) {
  const query = new URLSearchParams({ scene: String(scene), beat: String(beat), lang: String(lang) });
  if (theme !== 'auto') query.set('theme', String(theme));
  for (const [id, value] of Object.entries(values ?? {})) query.set(id, String(value));
  return query;
}

/** @returns {Frames} of this page */
export function framesOfPage() {
  return new Frames([.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.place'))]);
}
