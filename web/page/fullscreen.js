/** Fullscreen, where the browser has it and the host allows it. */

/** @returns {boolean} whether there is a point in a button */
export function canFullscreen() {
  return document.fullscreenEnabled === true && typeof document.documentElement.requestFullscreen === 'function';
}

/**
 * Enters or leaves.
 * @param {boolean} on
 * @returns {Promise<boolean>} false where it was refused
 */
export async function setFullscreen(on) {
  try {
    if (on) await document.documentElement.requestFullscreen();
    else if (document.fullscreenElement) await document.exitFullscreen();
    return true;
  } catch {
    // A host's policy, or no gesture that the browser counts.
    return false;
  }
}
