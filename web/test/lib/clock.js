/**
 * Time that runs faster, so that a test need not wait for reading times and
 * repetitions to pass.
 */

/**
 * Script to run before a page's own (Site.before): there performance.now and
 * setTimeout, by which page and program tell the time, run so many times as
 * fast. Animation frames come as ever.
 *
 * @param {number} times
 */
export function hurried(times) {
  return `{
    const now = performance.now.bind(performance);
    const began = now();
    performance.now = () => began + (now() - began) * ${times};
    const later = setTimeout;
    globalThis.setTimeout = (callback, delay, ...rest) => later(callback, delay / ${times}, ...rest);
  }`;
}
