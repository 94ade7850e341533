/**
 * <two-paths>: a scene in an article by one element, without any other script.
 *
 *     <script src="https://…/embed.js" async></script>
 *     <two-paths scene="chip-controls" beat="3" lang="zh" style="display:block;min-height:400px">
 *       <a href="https://…/">芯片出口管制：界线改量性能密度</a>
 *     </two-paths>
 *
 * It puts a frame of the stage page in place of what it holds (the link is for
 * readers without scripts) and gives it the height that the page asks for. Any
 * parameter of the stage page's address can stand as an attribute. Loaded
 * without the element, the script gives their heights to the plain frames of
 * the stage page in the article.
 */

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const stage = new URL('stage/', script?.src ?? location.href).href;

/** What a frame may do; it also runs with allow-scripts alone. */
const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox';

/** Attributes that are the element's own and no parameters. */
const OWN = new Set(['style', 'class', 'id', 'title', 'height', 'slot', 'hidden', 'is']);

class TwoPaths extends HTMLElement {
  connectedCallback() {
    // While the article is being read, what the element holds is still to come.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#fill(), { once: true });
    else this.#fill();
  }

  #fill() {
    if (!this.isConnected || this.querySelector('iframe')) return;
    const query = new URLSearchParams();
    for (const { name, value } of this.attributes) if (!OWN.has(name) && !/^(data|aria|on)/.test(name)) query.set(name, value);
    query.set('v', '1');
    const frame = document.createElement('iframe');
    frame.src = `${stage}?${query}`;
    frame.title = this.title || this.textContent?.trim() || 'Two Paths';
    frame.loading = 'lazy';
    frame.width = '100%';
    frame.height = this.getAttribute('height') ?? this.getAttribute('h') ?? String(usualHeight(this.clientWidth));
    frame.style.border = '0';
    frame.style.display = 'block';
    frame.allow = 'fullscreen; web-share; clipboard-write';
    frame.setAttribute('sandbox', SANDBOX);
    frame.setAttribute('frameborder', '0');
    this.replaceChildren(frame);
  }
}

/**
 * The height of a frame until the stage asks for one, both in CSS px: that of
 * format.js for wide frames, and of its phones' layout for the others.
 * @param {number} width
 */
function usualHeight(width) {
  if (width > 999) return 650;
  return width > 599 ? 575 : Math.max(Math.round((width / 390) * 756) + 88, 400);
}

if (!customElements.get('two-paths')) {
  customElements.define('two-paths', TwoPaths);
  window.addEventListener('message', ({ data, source }) => {
    if (data?.source !== 'two-paths' || data.type !== 'height') return;
    const height = data.data?.height;
    if (!Number.isInteger(height) || height < 200 || height > 1000) return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source && frame.src.startsWith(stage)) frame.height = height;
  });
}
