/**
 * PNG pictures: cut out, count, compare.
 */
import { PNG } from 'pngjs';

/** @typedef {import('./browser.js').Box} Box */

/** @param {Buffer} png */
export function decode(png) {
  return PNG.sync.read(png);
}

/** Cuts a part out of a picture. @param {Buffer} png @param {Box} box in the picture's pixels */
export function crop(png, box) {
  const whole = decode(png);
  const part = new PNG({ width: Math.round(box.width), height: Math.round(box.height) });
  PNG.bitblt(whole, part, Math.round(box.x), Math.round(box.y), part.width, part.height, 0, 0);
  return PNG.sync.write(part);
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
