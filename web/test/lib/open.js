/**
 * Scenarios that are not trusted yet, each with what is known: seen red on a
 * loaded machine and green only once or twice since. They run all the same and
 * say how they end, but they don't decide over the whole run. The list is to
 * shrink: who sees one green on a quiet machine, three times, takes it out.
 */

/** What is known, by the beginning of a scenario's title. @type {Record<string, string>} */
const open = {
  'chromium: gpu, svg and raster draw the same picture': 'green since it hides the controls; takes a minute',
  'webkit: in a frame with sandbox="allow-scripts" alone': 'green since the policy names its own origin',
  'webkit: the program is blocked': 'red once; cause not found',
  'webkit: a lost graphics context': 'red once; cause not found',
  'webkit: trial 9': 'as the sandboxed frame',
  'chromium: trial 4': 'red on a loaded machine; the program comes late there',
  'chromium: trial 7': 'green since a frame without a width asks for no height',
  'chromium: trial 8': 'as trial 7',
  'chromium: trial 10': 'red once, with a layout shift; cause not found',
};

/** @param {string} title @returns {string | undefined} what is known of a scenario that is not trusted yet */
export function openFault(title) {
  const known = Object.keys(open).find((beginning) => title.startsWith(beginning));
  return known && open[known];
}
