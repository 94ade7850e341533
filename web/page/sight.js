/** Whether anybody can see the frame: the tab, the article's scroll, the host's word. */

/** How far beyond the window a frame is about to be seen, where the browser tells. CSS px. */
const NEAR = 600;

/**
 * @param {Element} page
 * @param {(visible: boolean) => void} listener
 * @returns {(inHost: boolean) => void} takes the host's word on whether the frame is in view
 */
export function watchSight(page, listener) {
  let inView = true;
  let inHost = true;
  const look = () => listener(!document.hidden && inView && inHost);
  document.addEventListener('visibilitychange', look);
  new IntersectionObserver((entries) => {
    inView = entries[entries.length - 1].isIntersecting;
    look();
  }).observe(page);
  return (word) => {
    inHost = word;
    look();
  };
}

/**
 * Calls back once, when the frame is in view or soon will be.
 * @param {Element} page
 * @param {() => void} listener
 */
export function whenNear(page, listener) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      listener();
    },
    { rootMargin: `${NEAR}px` },
  );
  observer.observe(page);
}
