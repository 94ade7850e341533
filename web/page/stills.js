/**
 * Stills: the end state of every beat as SVG, drawn when the site was built.
 * Each holds its outline as JSON in <metadata>.
 */

/**
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {import('./bridge.js').Outline} Outline
 *
 * @typedef {object} Still
 * @property {SVGSVGElement} picture ready to be shown; theme colours are CSS variables
 * @property {Outline} outline
 */

export class Stills {
  /** @type {Map<string, Promise<Still>>} */
  #loaded = new Map();

  /**
   * @param {SceneConfig} scene
   * @param {Lang} lang
   * @param {string} format
   * @param {number} beat from 1
   */
  static address(scene, lang, format, beat) {
    return `${scene.stills[lang]}${format}-${beat}.svg`;
  }

  /**
   * Fetches a still, once. One that failed is fetched anew when next asked for.
   * @param {string} address
   * @param {'high' | 'low'} [priority]
   * @returns {Promise<Still>}
   */
  load(address, priority = 'high') {
    const known = this.#loaded.get(address);
    if (known) return known;
    const still = fetchStill(address, priority);
    this.#loaded.set(address, still);
    still.catch(() => this.#loaded.delete(address));
    return still;
  }
}

/**
 * @param {string} address
 * @param {'high' | 'low'} priority
 * @returns {Promise<Still>}
 */
async function fetchStill(address, priority) {
  const response = await fetch(address, { priority });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  const root = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  const metadata = root.querySelector('metadata');
  if (!(root instanceof SVGSVGElement) || !metadata?.textContent) throw new Error(`${address}: is no still`);
  const outline = JSON.parse(metadata.textContent);
  metadata.remove();
  const picture = document.importNode(root, true);
  picture.setAttribute('aria-hidden', 'true');
  picture.removeAttribute('width');
  picture.removeAttribute('height');
  return { picture, outline };
}
