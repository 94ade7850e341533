/**
 * The page's configuration, which the site builder writes into the HTML.
 *
 * @typedef {'zh' | 'en'} Lang
 *
 * @typedef {object} Format a size that pictures are laid out for (scenes/format.go)
 * @property {string} id names the format's stills: "wide"
 * @property {'wide' | 'tall' | 'phone' | 'embed' | 'plain'} shape
 * @property {number} width CSS px
 * @property {number} height CSS px, without the player bar
 *
 * @typedef {object} Beat
 * @property {string} id
 * @property {number} length seconds of movement
 * @property {number} reading seconds that the end state rests while playing
 * @property {Record<Lang, string>} headline
 * @property {Record<Lang, string>} text
 *
 * @typedef {object} Control a value that a reader can change (scenes.Control)
 * @property {string} id its key in the address
 * @property {string} slot the picture's slot that it is laid into
 * @property {'slider' | 'toggle' | 'choice' | 'memory'} kind
 * @property {number} min
 * @property {number} max
 * @property {number} default
 * @property {number} step what an arrow key adds; a factor when log
 * @property {number} round
 * @property {boolean} log
 * @property {number} options how many, for a choice
 * @property {boolean} [guess] a slider that the reader guesses with
 * @property {boolean} [bare] a slider whose value the picture says
 * @property {boolean} [once] a toggle that is a button, pressed once
 * @property {Record<Lang, ControlText>} [text] label and default value in words,
 *   for stills (absent for memory)
 *
 * @typedef {object} ControlText
 * @property {string} label
 * @property {string} value
 * @property {string[]} [options] a choice's options, each "label\nverdict"
 *
 * @typedef {object} SceneConfig
 * @property {string} id
 * @property {Record<Lang, string>} title
 * @property {Beat[]} beats
 * @property {Control[]} controls
 * @property {Record<Lang, string>} stills folder of the stills, ending in "/":
 *   <folder><format id>-<beat from 1>.svg
 * @property {Record<Lang, string>} facts address of a FactFile (facts.js)
 * @property {Record<Lang, string>} page address of the scene's reader page
 *
 * @typedef {object} Config
 * @property {string} build
 * @property {Format[]} formats in the order of scenes.Formats
 * @property {SceneConfig[]} scenes
 * @property {string} program address of the WebAssembly module
 * @property {string} runtime address of wasm_exec.js
 * @property {string} typecase
 * @property {number} programBytes size of the module uncompressed, for the progress line
 * @property {Record<Lang, Record<string, string>>} copy the page's own strings (data/page.csv)
 */

/** @returns {Config} the configuration in the page's HTML */
export function readConfig() {
  const element = document.getElementById('config');
  if (!element?.textContent) throw new Error('the page lacks <script id="config">');
  return JSON.parse(element.textContent);
}

/**
 * Looks up the page's strings and fills their places.
 * @param {Config} config
 * @returns {(lang: Lang, key: string, places?: Record<string, string | number>) => string}
 */
export function copyOf(config) {
  return (lang, key, places = {}) => {
    const text = config.copy[lang][key];
    if (text === undefined) {
      console.warn(`two-paths: no page string "${key}"; add it to data/page.csv`);
      return key;
    }
    return text.replace(/\{(\w+)\}/g, (whole, name) => String(places[name] ?? whole));
  };
}
