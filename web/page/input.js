/**
 * The transparent layer over the picture that takes pointers, since the canvas
 * takes none. A wheel and a finger moving up or down scroll the page around.
 * What can be dragged is held by the mouse at once, by a finger as soon as it
 * moves sideways.
 */

import { make } from './dom.js';

/**
 * @typedef {import('./bridge.js').Item} Item
 * @typedef {'move' | 'down' | 'up' | 'cancel' | 'leave'} Phase
 *
 * @typedef {object} Actions
 * @property {(event: PointerEvent | MouseEvent) => {x: number, y: number}} locate in the format's CSS px
 * @property {(x: number, y: number) => Item | undefined} at what can be operated there
 * @property {(phase: Phase, x: number, y: number) => void} send to the program
 * @property {(item: Item) => void} activate a press that was no drag
 * @property {() => boolean} draggable whether the program is there to drag for
 */

/** How far a finger moves before it is no tap, in CSS px. */
const SLACK = 6;

/**
 * @param {Actions} actions
 * @returns {HTMLElement} the layer
 */
export function inputLayer({ locate, at, send, activate, draggable }) {
  const layer = make('div', { id: 'input' });
  /** @type {{id: number, event: PointerEvent, held: boolean} | null} */
  let drag = null;
  /** The press that ends a drag is none on the mark. */
  let dragged = false;

  /** @param {Phase} phase @param {PointerEvent} event */
  const pass = (phase, event) => {
    const { x, y } = locate(event);
    send(phase, x, y);
  };
  const hold = () => {
    if (!drag) return;
    drag.held = true;
    layer.setPointerCapture(drag.id);
    pass('down', drag.event);
  };
  /** @param {PointerEvent} event */
  const point = (event) => {
    const { x, y } = locate(event);
    const item = at(x, y);
    layer.style.cursor = item ? (item.draggable && draggable() ? 'grab' : 'pointer') : '';
  };

  layer.addEventListener('pointerdown', (event) => {
    dragged = false;
    if (drag || event.button !== 0 || !draggable()) return;
    const { x, y } = locate(event);
    if (!at(x, y)?.draggable) return;
    drag = { id: event.pointerId, event, held: false };
    if (event.pointerType !== 'touch') hold();
  });
  layer.addEventListener('pointermove', (event) => {
    if (drag?.id === event.pointerId) {
      const far = Math.abs(event.clientX - drag.event.clientX);
      if (!drag.held && far > SLACK) hold();
      if (far > 2 || Math.abs(event.clientY - drag.event.clientY) > 2) dragged = drag.held;
      if (drag.held) pass('move', event);
    } else if (event.pointerType !== 'touch') {
      point(event);
      pass('move', event);
    }
  });
  /** @param {Phase} phase */
  const release = (phase) => (/** @type {PointerEvent} */ event) => {
    if (drag?.id !== event.pointerId) return;
    const { held } = drag;
    drag = null;
    if (held) pass(phase, event);
  };
  layer.addEventListener('pointerup', release('up'));
  layer.addEventListener('pointercancel', release('cancel'));
  layer.addEventListener('pointerleave', (event) => {
    layer.style.cursor = '';
    if (event.pointerType !== 'touch') pass('leave', event);
  });
  layer.addEventListener('click', (event) => {
    if (dragged) return;
    const { x, y } = locate(event);
    const item = at(x, y);
    if (item) activate(item);
  });
  return layer;
}
