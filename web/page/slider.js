/**
 * One slider of a scene: a range input whose positions run evenly over a linear
 * or a logarithmic scale, under a drawn rail. Its value can be typed, too.
 */

import { make, say, set } from './dom.js';
import { NumberField } from './field.js';
import { rail } from './rail.js';
import { Typed } from './typed.js';

/**
 * @typedef {import('./config.js').Control} Control
 */

/** Positions of the range input: fine enough for a rail of 1,000 px. */
const POSITIONS = 1000;

/** From the slider's edges to the rail's ends: half the thumb, in CSS px of the picture. */
const INSET = 9;

export class Slider {
  #control;
  #label = make('span', { class: 'label' });
  #value = make('span', { class: 'value', 'aria-hidden': 'true' });
  #input = make('input', { type: 'range', min: 0, max: POSITIONS });
  #done = make('span', { class: 'done' });
  #thumb = make('span', { class: 'thumb' });
  #typed = new Typed();
  /** @type {NumberField | null} */
  #field;
  #now;

  /**
   * @param {Control} control
   * @param {(value: number) => void} change
   */
  constructor(control, change) {
    this.#control = control;
    this.#now = control.default;
    const track = make('span', { class: 'rail' }, this.#input, make('span', { class: 'track' }, this.#done, this.#thumb));
    const to = (/** @type {number} */ value) => {
      const kept = keep(control, value);
      if (kept !== this.#now) change(kept);
    };
    this.#field = control.guess
      ? new NumberField({
          change: to,
          step: (event) => {
            const next = keyed(control, this.#now, event);
            if (next !== undefined) to(next);
            return next !== undefined;
          },
        })
      : null;
    const kind = control.guess ? 'slider guess' : control.bare ? 'slider bare' : 'slider';
    this.root = make('div', { class: kind, 'data-control': control.id }, this.#label, this.#field?.root ?? this.#value, track);
    this.#input.addEventListener('input', () => to(valueAt(control, this.#input.valueAsNumber / POSITIONS)));
    this.#input.addEventListener('keydown', (event) => {
      const typed = this.#number(event); // which any other key ends
      const next = keyed(control, this.#now, event) ?? typed;
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      to(next);
    });
    rail(track, INSET, {
      press: () => this.#input.focus({ preventScroll: true }),
      move: (share) => to(valueAt(control, share)),
    });
  }

  /**
   * The number that digits make, in the control's unit.
   * @param {KeyboardEvent} event
   * @returns {number | undefined}
   */
  #number({ key, timeStamp, ctrlKey, metaKey, altKey }) {
    return ctrlKey || metaKey || altKey ? undefined : this.#typed.key(key, timeStamp);
  }

  /**
   * @param {string} label
   * @param {string} words the value, in words
   * @param {number} now
   */
  show(label, words, now) {
    this.#now = now;
    const share = shareOf(this.#control, now);
    say(this.#label, label);
    say(this.#value, words);
    this.#field?.show(label, now);
    set(this.#input, 'aria-label', label);
    set(this.#input, 'aria-valuetext', words);
    this.#input.valueAsNumber = Math.round(share * POSITIONS);
    this.#done.style.width = `${share * 100}%`;
    this.#thumb.style.left = `${share * 100}%`;
  }
}

/**
 * @param {Control} control
 * @param {number} value
 * @returns {number} 0 at the scale's low end, 1 at its high end
 */
function shareOf({ min, max, log }, value) {
  return log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/**
 * @param {Control} control
 * @param {number} share
 */
function valueAt({ min, max, log }, share) {
  return log ? min * (max / min) ** share : min + (max - min) * share;
}

/**
 * The value as it is kept: a multiple of the control's rounding, within its bounds.
 * @param {Control} control
 * @param {number} value
 */
function keep({ min, max, round }, value) {
  const rounded = round > 0 ? Number((Math.round(value / round) * round).toFixed(6)) : value;
  return Math.min(Math.max(rounded, min), max);
}

/**
 * What a key makes of a value: arrows one step, Shift+arrow smaller,
 * PageUp and PageDown larger, Home and End the bounds.
 * @param {Control} control
 * @param {number} value
 * @param {KeyboardEvent} event
 * @returns {number | undefined}
 */
function keyed(control, value, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const size = event.shiftKey ? 0.2 : 1;
  switch (event.key) {
    case 'ArrowRight': case 'ArrowUp': return stepped(control, value, size);
    case 'ArrowLeft': case 'ArrowDown': return stepped(control, value, -size);
    case 'PageUp': return stepped(control, value, 5);
    case 'PageDown': return stepped(control, value, -5);
    case 'Home': return control.min;
    case 'End': return control.max;
    default: return undefined;
  }
}

/**
 * A number of steps further, and at least by the rounding, so that each key
 * moves something.
 * @param {Control} control
 * @param {number} value
 * @param {number} steps
 */
function stepped(control, value, steps) {
  const { step, round, log } = control;
  const next = log ? value * step ** steps : value + step * steps;
  return Math.abs(next - value) < round ? value + Math.sign(steps) * round : next;
}
