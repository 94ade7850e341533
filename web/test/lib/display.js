/**
 * A screen in memory, for browsers that draw WebGL only into a real window.
 */
import { start } from './process.js';

/** @type {Promise<string> | undefined} */
let screen;

/** The name of the screen (":7"), which is started when first asked for. */
export function display() {
  screen ??= start(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '2400x1700x24', '-nolisten', 'tcp', '-noreset'],
    (printed) => printed.match(/^(\d+)\n/m),
  ).then(({ found }) => `:${found[1]}`);
  return screen;
}

/** The environment in which a browser draws in software on that screen. */
export async function drawingInSoftware() {
  return { ...process.env, DISPLAY: await display(), LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
}
