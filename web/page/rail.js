/**
 * A horizontal rail that is pressed or dragged: the scrubber and the sliders
 * lie over one. The mouse takes hold at once. A finger takes hold with a tap or
 * by moving sideways; one that moves up or down scrolls the page around, and
 * changes nothing (the rail's style has `touch-action: pan-y`).
 */

/** How far a finger moves before it is no tap, in CSS px. */
const SLACK = 6;

/**
 * @param {HTMLElement} element
 * @param {number} inset from the element's edges to the rail's ends, in CSS px
 * @param {object} actions
 * @param {() => void} actions.press something has taken hold
 * @param {(share: number) => void} actions.move 0 at the left end, 1 at the right
 */
export function rail(element, inset, { press, move }) {
  /** @type {{id: number, x: number, y: number, held: boolean} | null} */
  let pointer = null;

  const share = (/** @type {PointerEvent} */ event) => {
    const box = element.getBoundingClientRect();
    // The box may be scaled with the picture, and the inset with it.
    const scale = box.width / element.offsetWidth || 1;
    return Math.min(Math.max((event.clientX - box.left - inset * scale) / (box.width - 2 * inset * scale), 0), 1);
  };
  const hold = (/** @type {PointerEvent} */ event) => {
    if (!pointer) return;
    pointer.held = true;
    element.setPointerCapture(event.pointerId);
    press();
    move(share(event));
  };

  // The press shall focus the input on the rail, not what is around it.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  element.addEventListener('pointerdown', (event) => {
    if (pointer || event.button !== 0 || element.closest(':disabled')) return;
    pointer = { id: event.pointerId, x: event.clientX, y: event.clientY, held: false };
    if (event.pointerType !== 'touch') hold(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer?.id) return;
    if (pointer.held) move(share(event));
    else if (Math.abs(event.clientX - pointer.x) > SLACK) hold(event);
  });
  element.addEventListener('pointerup', (event) => {
    if (event.pointerId !== pointer?.id) return;
    if (!pointer.held && Math.abs(event.clientY - pointer.y) <= SLACK) hold(event);
    pointer = null;
  });
  element.addEventListener('pointercancel', (event) => {
    if (event.pointerId === pointer?.id) pointer = null;
  });
}
