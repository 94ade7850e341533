/** Small helpers that make DOM nodes. */

/**
 * Makes an element. Attributes that are false, null or undefined are left out,
 * true ones are empty.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/**
 * Sets an attribute, or takes it away where the value is false, null or
 * undefined. An attribute that has the value already is left alone, so that
 * nothing is announced twice.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | boolean | null | undefined} value
 */
export function set(element, name, value) {
  if (value === false || value === null || value === undefined) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
    return;
  }
  const text = value === true ? '' : String(value);
  if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/**
 * Sets an element's text if it differs.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Chinese characters with the marks among them. */
const chineseWords = /(\p{Script=Han}(?:[\p{Script=Han}，、；：‘’（）+]*\p{Script=Han})?)/u;

/**
 * A text with its Chinese words tagged, for the English page.
 * @param {string} text
 * @param {string} lang the page's, as a BCP 47 tag
 * @returns {(Node | string)[]}
 */
export function tagged(text, lang) {
  if (lang !== 'en') return [text];
  return text.split(chineseWords).map((part, i) => (i % 2 ? make('span', { lang: 'zh-CN' }, part) : part));
}

/**
 * Places an element in CSS px of its positioned parent.
 * @param {HTMLElement | SVGElement} element
 * @param {number} left
 * @param {number} top
 * @param {number} width
 * @param {number} height
 */
export function place(element, left, top, width, height) {
  Object.assign(element.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

/** The page's language as a BCP 47 tag. @param {import('./config.js').Lang} lang */
export function tag(lang) {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
