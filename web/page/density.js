/** Device px a CSS px, which change while the page is open: browser zoom, another screen. */

/**
 * Calls back whenever the ratio changes: its media query no longer holds.
 * @param {() => void} listener
 */
export function onDensity(listener) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener(
    'change',
    () => {
      onDensity(listener);
      listener();
    },
    { once: true },
  );
}
