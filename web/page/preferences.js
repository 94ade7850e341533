/**
 * What the reader's system asks for, and what the address says against it.
 */

/**
 * @typedef {import('./address.js').Theme} Theme
 * @typedef {import('./address.js').Settings} Settings
 */

const DARK = matchMedia('(prefers-color-scheme: dark)');
const CONTRAST = matchMedia('(prefers-contrast: more)');
const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * The colours for a chosen theme. Following the system, a reader who asks for
 * more contrast gets the projector's colours, unless dark ones are wanted too.
 * @param {Theme} theme
 * @returns {'light' | 'dark' | 'projector'}
 */
export function colours(theme) {
  if (theme !== 'auto') return theme;
  if (DARK.matches) return 'dark';
  return CONTRAST.matches ? 'projector' : 'light';
}

/**
 * @param {Settings} settings
 * @returns {{reduced: boolean, none: boolean}} cross-fades only; not even those
 */
export function motion({ motion }) {
  return { reduced: motion === 'reduced' || (motion === '' && REDUCED.matches), none: motion === 'none' };
}

/** @param {() => void} listener */
export function onPreference(listener) {
  for (const query of [DARK, CONTRAST, REDUCED]) query.addEventListener('change', listener);
}
