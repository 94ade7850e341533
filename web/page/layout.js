/**
 * Where things stand in the window: the bar at the bottom, the picture as large
 * as a format allows in what is left.
 */

import { barHeight, fit } from './format.js';

/**
 * @typedef {import('./config.js').Format} Format
 * @typedef {import('./bridge.js').Box} Box
 *
 * @typedef {object} Layout
 * @property {number} bar its height in CSS px; 0 where it lies over the picture
 * @property {number} height of the page in CSS px: the window's, or more where that is too low
 * @property {Box} area for the picture
 * @property {Format} format
 * @property {number} scale of the picture
 * @property {Box} picture the fitted picture
 */

/** Below this scale type is too small to read, and the page scrolls instead. */
const LEAST = 0.6;

/**
 * @param {readonly Format[]} formats
 * @param {object} frame
 * @param {number} frame.width of the window, CSS px
 * @param {number} frame.height
 * @param {number} frame.density device px a CSS px
 * @param {boolean} frame.plain
 * @param {boolean} frame.present the picture has the whole window
 * @param {boolean} frame.fixed an editor chose this height: the picture fits it, whatever its size
 * @returns {Layout}
 */
export function layOut(formats, { width, height, density, plain, present, fixed }) {
  const bar = present ? 0 : barHeight(width, plain);
  let room = Math.max(height - bar, 1);
  if (!fixed && fit(formats, width, room, plain).scale < LEAST) room = Math.max(room, lowest(formats, width, plain));
  const { format, scale } = fit(formats, width, room, plain);
  // To whole device px, as the program places it (scenes/stage).
  const centred = (/** @type {number} */ free) => Math.round((free / 2) * density) / density;
  return {
    bar,
    height: room + bar,
    area: { left: 0, top: 0, width, height: room },
    format,
    scale,
    picture: {
      left: centred(width - format.width * scale),
      top: centred(room - format.height * scale),
      width: format.width * scale,
      height: format.height * scale,
    },
  };
}

/**
 * The least height that shows some format as large as a width allows.
 * @param {readonly Format[]} formats
 * @param {number} width
 * @param {boolean} plain
 */
function lowest(formats, width, plain) {
  const heights = formats
    .filter(({ shape }) => (shape === 'plain') === plain)
    .map((format) => ({ height: format.height * Math.min(width / format.width, 1), reduced: format.width > width }));
  const whole = heights.filter(({ reduced }) => !reduced);
  return Math.ceil(Math.min(...(whole.length > 0 ? whole : heights).map(({ height }) => height)));
}
