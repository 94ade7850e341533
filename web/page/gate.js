/**
 * The frame gate. Ebitengine asks for an animation frame for ever and runs a
 * 100 ms timer besides; while nothing moves the gate holds both, and the page
 * costs nothing. Opening it passes on what it holds, timers before frames.
 *
 * It holds callbacks of the program alone: the page's own frames and timers
 * never go through it.
 */
export class Gate {
  /** The program's own wish; it starts with work to do. */
  #wanted = true;
  /** False while the frame is hidden or out of view. */
  #visible = true;
  /** True when the program is gone. */
  #ended = false;
  /** @type {(() => void)[]} */
  #timers = [];
  /** @type {(() => void)[]} */
  #frames = [];

  get open() {
    return this.#wanted && this.#visible;
  }

  /** @param {boolean} wanted whether the program has something to draw or to time */
  want(wanted) {
    this.#wanted = wanted;
    this.#flush();
  }

  /** @param {boolean} visible whether anybody can see the picture */
  show(visible) {
    this.#visible = visible;
    this.#flush();
  }

  /** @param {() => void} callback of a timer that has run out */
  timer(callback) {
    if (this.#ended) return;
    if (this.open) callback();
    else this.#timers.push(callback);
  }

  /** @param {() => void} callback of an animation frame */
  frame(callback) {
    if (this.#ended) return;
    if (this.open) callback();
    else this.#frames.push(callback);
  }

  /**
   * Forgets what it holds, and what still comes: a program that is ended from
   * within its own code runs on to its next wait, and sets timers on the way.
   * Their callbacks would try for ever to resume it.
   */
  end() {
    this.#ended = true;
    this.#timers = [];
    this.#frames = [];
  }

  /**
   * Passes on what is held, in a frame of the browser's own: the gate is mostly
   * opened from within the program's code, which is not to be entered again there.
   */
  #flush() {
    if (!this.open || this.#timers.length + this.#frames.length === 0) return;
    const [timers, frames] = [this.#timers, this.#frames];
    this.#timers = [];
    this.#frames = [];
    requestAnimationFrame(() => {
      for (const callback of timers) this.timer(callback);
      for (const callback of frames) this.frame(callback);
    });
  }
}
