/**
 * Asks the host for the height that the frame's width wants: at once, whenever
 * the width changes, on request, and once a second for ten seconds while the
 * frame is of another height.
 */

/** Milliseconds between two requests, and how many there are. */
const PAUSE = 1000;
const TIMES = 10;

/**
 * @param {(height: number) => void} ask
 * @param {() => number} wanted the height in CSS px, by the frame's width alone
 * @returns {() => void} asks again
 */
export function askForHeight(ask, wanted) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let left = 0;
  const repeat = () => {
    // In fullscreen the window's width is the screen's, and none of the host's
    // business; a frame that is not laid out yet has no width to want a height for.
    if (!document.fullscreenElement && document.documentElement.clientWidth > 0) ask(wanted());
    timer = setTimeout(() => {
      left -= 1;
      if (left > 0 && innerHeight !== wanted()) repeat();
    }, PAUSE);
  };
  const start = () => {
    clearTimeout(timer);
    left = TIMES;
    repeat();
  };
  let width = innerWidth;
  window.addEventListener('resize', () => {
    if (innerWidth === width || document.fullscreenElement) return;
    width = innerWidth;
    start();
  });
  start();
  return start;
}
