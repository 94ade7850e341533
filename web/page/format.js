/**
 * Which picture a box shows, and which height a frame asks for: scenes/format.go
 * in the browser's language. A browser test holds the two to one answer.
 *
 * @typedef {import('./config.js').Format} Format
 */

/**
 * Returns the format for a box of CSS px (player bar already taken off) and the
 * factor by which its picture is enlarged to fill the box.
 * @param {readonly Format[]} formats
 * @param {number} width
 * @param {number} height
 * @param {boolean} plain
 * @returns {{format: Format, scale: number}}
 */
export function fit(formats, width, height, plain) {
  let best = formats[0];
  let bestScale = 0;
  let bestScore = -Infinity;
  for (const format of formats) {
    if ((format.shape === 'plain') !== plain) continue;
    const scale = Math.min(width / format.width, height / format.height);
    const rating = score(format, scale, width * height);
    if (rating > bestScore) [best, bestScale, bestScore] = [format, scale, rating];
  }
  return { format: best, scale: bestScale };
}

/**
 * Rates a format at a scale in a box of the given area: the share of the box
 * that it covers, less a little for each enlargement. A reduced format is below
 * all others.
 * @param {Format} format
 * @param {number} scale
 * @param {number} area
 */
function score(format, scale, area) {
  if (scale < 1) return scale - 2;
  return (scale * scale * format.width * format.height) / area - 0.15 * (scale - 1);
}

/** The smallest picture without words around it. @param {readonly Format[]} formats */
export function smallest(formats) {
  const plain = formats.filter(({ shape }) => shape === 'plain');
  return plain.reduce((least, format) => (format.width * format.height < least.width * least.height ? format : least));
}

/**
 * The player bar's height in CSS px: one row, or two on phones; always one
 * under a plain picture.
 * @param {number} width
 * @param {boolean} plain
 */
export function barHeight(width, plain) {
  return width < 480 && !plain ? 88 : 44;
}

/**
 * The height in CSS px that a frame of the given width asks its host for. It
 * depends on the width alone, or a host that obeys makes the frame grow for ever.
 * @param {readonly Format[]} formats
 * @param {number} width
 * @param {boolean} plain
 */
export function wantedHeight(formats, width, plain) {
  const want = (/** @type {string} */ id) => {
    const format = formats.find((f) => f.id === id);
    if (!format) throw new Error(`no format ${id}`);
    return (width / format.width) * format.height + barHeight(width, plain);
  };
  let height;
  if (plain && width < 340) height = want('plain-small');
  else if (plain && width < 480) height = want('plain-phone');
  else if (plain) height = want('plain-embed');
  else if (width < 360) height = want('phone-small');
  else if (width < 390) height = want('phone-short');
  else if (width < 480) height = want('phone');
  else if (width < 600) height = want('phone-short');
  else if (width < 1000) height = 575;
  else height = 650;
  return Math.min(Math.max(Math.trunc(height + 0.5), 200), 1000);
}
