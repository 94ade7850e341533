/**
 * Device px a CSS px, which change while the page is open: browser zoom,
 * another screen, another scale of the system.
 */

/** How often the ratio is looked up, in milliseconds. */
const LOOK = 1000;

/**
 * Calls back whenever the ratio changes. Browsers tell of it by a change of a
 * media query; Chromium 156 under emulation by nothing at all, so the ratio is
 * looked up as well.
 * @param {() => void} listener
 */
export function onDensity(listener) {
  let known = devicePixelRatio;
  const look = () => {
    if (devicePixelRatio === known) return;
    known = devicePixelRatio;
    watch();
    listener();
  };
  const watch = () => matchMedia(`(resolution: ${known}dppx)`).addEventListener('change', look, { once: true });
  watch();
  setInterval(look, LOOK);
}
