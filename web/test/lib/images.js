/**
 * PNG pictures: cut out, count, compare.
 */
import { PNG } from 'pngjs';

/** @typedef {import('./browser.js').Box} Box */

/** @param {Buffer} png */
export function decode(png) {
  return PNG.sync.read(png);
}

/** Cuts a part out of a picture. @param {PNG} whole @param {Box} box in the picture's pixels @returns {PNG} */
export function cut(whole, box) {
  const part = new PNG({ width: Math.round(box.width), height: Math.round(box.height) });
  PNG.bitblt(whole, part, Math.round(box.x), Math.round(box.y), part.width, part.height, 0, 0);
  return part;
}

/** Cuts a part out of a picture. @param {Buffer} png @param {Box} box in the picture's pixels */
export function crop(png, box) {
  return PNG.sync.write(cut(decode(png), box));
}

/**
 * The share of pixels of which a channel differs by more than `tolerance` (0 to 255).
 *
 * @param {Buffer} a
 * @param {Buffer} b
 * @param {number} tolerance
 */
export function difference(a, b, tolerance = 16) {
  const [left, right] = [decode(a), decode(b)];
  if (left.width !== right.width || left.height !== right.height) {
    throw new Error(`pictures of ${left.width}×${left.height} and ${right.width}×${right.height} can't be compared`);
  }
  let differing = 0;
  for (let i = 0; i < left.data.length; i += 4) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs(left.data[i + channel] - right.data[i + channel]) > tolerance) {
        differing++;
        break;
      }
    }
  }
  return differing / (left.width * left.height);
}

/**
 * The share of pixels that differ from the commonest colour, which is taken for
 * the ground: near 0 for an empty picture.
 *
 * @param {Buffer} png
 */
export function inked(png) {
  const { width, height, data } = decode(png);
  const ground = commonest(data);
  let ink = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.max(...[0, 1, 2].map((c) => Math.abs(data[i + c] - ground[c]))) > 16) ink++;
  }
  return ink / (width * height);
}

/** The commonest colour of a picture, as [r, g, b]. @param {Buffer} data RGBA */
function commonest(data) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [colour] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

/** Side of the tiles in which disagreement is counted, in px: about a letter or two of a label. */
const tile = 16;

/**
 * How far two drawings of one picture disagree, told so that neither the
 * smoothing of edges nor the size of the picture matters, while a small label
 * that stands elsewhere does.
 *
 * A pixel agrees when each of its channels lies between the least and the most
 * that the other picture has within one px of it, give or take `tolerance`: two
 * renderers place an edge's grey a fraction of a px apart and are both right. A
 * stroke two px away from where it should be agrees with nothing. What is
 * returned is the share of disagreeing pixels in the worst tile of 16 by 16, and
 * where that tile is.
 *
 * @param {PNG} left
 * @param {PNG} right
 * @param {number} [tolerance] 0 to 255
 * @returns {{worst: number, x: number, y: number}}
 */
export function disagreement(left, right, tolerance = 48) {
  const { width, height } = left;
  if (width !== right.width || height !== right.height) {
    throw new Error(`pictures of ${width}×${height} and ${right.width}×${right.height} can't be compared`);
  }
  const columns = Math.ceil(width / tile);
  const counts = new Float64Array(columns * Math.ceil(height / tile));
  for (const [one, other] of [[left.data, right.data], [right.data, left.data]]) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (!agrees(one, other, x, y, width, height, tolerance)) {
          counts[Math.floor(y / tile) * columns + Math.floor(x / tile)] += 0.5;
        }
      }
    }
  }
  const worst = counts.indexOf(counts.reduce((most, count) => Math.max(most, count)));
  return { worst: counts[worst] / (tile * tile), x: (worst % columns) * tile, y: Math.floor(worst / columns) * tile };
}

/**
 * Whether a pixel of one picture lies between the least and the most that the
 * other has within one px of it, in each channel.
 *
 * @param {Buffer} one RGBA
 * @param {Buffer} other RGBA
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {number} tolerance
 */
function agrees(one, other, x, y, width, height, tolerance) {
  const i = (y * width + x) * 4;
  for (let c = 0; c < 3; c++) {
    // Most pixels are alike, and need no look around.
    if (Math.abs(one[i + c] - other[i + c]) <= tolerance) continue;
    let least = 255;
    let most = 0;
    for (let v = Math.max(y - 1, 0); v <= Math.min(y + 1, height - 1); v++) {
      for (let u = Math.max(x - 1, 0); u <= Math.min(x + 1, width - 1); u++) {
        const value = other[(v * width + u) * 4 + c];
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (one[i + c] < least - tolerance || one[i + c] > most + tolerance) return false;
  }
  return true;
}
