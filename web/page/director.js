/**
 * Where the story goes next. One set of commands for whatever draws: the
 * program where it runs, stills before it and without it.
 */

/**
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 * @typedef {import('./state.js').Store} Store
 * @typedef {import('./bridge.js').ToProgram} ToProgram
 *
 * @typedef {object} Place where to go; what is absent stays
 * @property {string} [scene]
 * @property {number} [beat] from 1
 * @property {number} [t] seconds; without it the beat's end state
 * @property {import('./config.js').Lang} [lang]
 * @property {import('./address.js').Theme} [theme]
 */

export class Director {
  #store;
  #scenes;
  #deck;
  /** @type {((message: ToProgram) => void) | null} */
  #send = null;
  /** Playing on stills. @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {Store} store
   * @param {readonly SceneConfig[]} scenes those that may be shown
   * @param {boolean} deck whether a reader goes from scene to scene: an article
   *   around may have asked for one
   */
  constructor(store, scenes, deck) {
    this.#store = store;
    this.#scenes = scenes;
    this.#deck = deck;
    store.watch((_, changed) => {
      if (changed.has('playing') || changed.has('beat') || changed.has('visible') || changed.has('by')) this.#turnStills();
    });
    this.#turnStills();
  }

  /** @returns {SceneConfig} the present one */
  get scene() {
    return this.#find(this.#store.now.scene) ?? this.#scenes[0];
  }

  /** @returns {readonly SceneConfig[]} those that a reader can go to; empty where there is but one */
  get others() {
    return this.#scenes.length > 1 && (this.#deck || this.#store.now.present) ? this.#scenes : [];
  }

  /** Hands the story to the program, or back to stills. @param {((message: ToProgram) => void) | null} send */
  hand(send) {
    this.#send = send;
  }

  /** Passes a message on if the program is there. @param {ToProgram} message */
  send(message) {
    this.#send?.(message);
  }

  /** @param {1 | -1} by */
  step(by) {
    const { present, beat, moving } = this.#store.now;
    const edge = by > 0 ? this.scene.beats.length : 1;
    // In class the beats of all scenes are one row.
    if (present && !moving && beat === edge && this.#enter(by, by < 0)) return;
    if (this.#send) this.#send({ type: 'step', by });
    else this.#settle(this.#store.now.beat + by);
  }

  /** The first beat: of the scene, or in class of all. */
  first() {
    const scene = this.#store.now.present ? this.#scenes[0] : this.scene;
    this.go({ scene: scene.id, beat: 1 });
  }

  /** The last beat: of the scene, or in class of all. */
  last() {
    const scene = this.#store.now.present ? this.#scenes[this.#scenes.length - 1] : this.scene;
    this.go({ scene: scene.id, beat: scene.beats.length });
  }

  /** Scene after or before. @param {1 | -1} by @returns {boolean} whether there is one */
  turn(by) {
    return this.others.length > 0 && this.#enter(by, false);
  }

  /** @param {1 | -1} by @param {boolean} atEnd at its last beat @returns {boolean} whether there is such a scene */
  #enter(by, atEnd) {
    const scene = this.#scenes[this.#scenes.indexOf(this.scene) + by];
    return scene !== undefined && this.go({ scene: scene.id, beat: atEnd ? scene.beats.length : 1 });
  }

  /** Scrubs. @param {number} beat @param {number} t */
  seek(beat, t) {
    if (this.#send) this.#send({ type: 'seek', beat, t });
    else this.#settle(t * 2 < this.scene.beats[beat - 1].length ? beat - 1 : beat);
  }

  /**
   * Jumps. A place that does not exist is none of our business: the state stays.
   * @param {Place} place
   * @returns {boolean} whether the place exists
   */
  go(place) {
    const now = this.#store.now;
    const scene = place.scene === undefined ? this.scene : this.#find(place.scene);
    const beat = place.beat ?? (place.scene === undefined ? now.beat : 1);
    const length = scene?.beats[beat - 1]?.length;
    if (!scene || length === undefined) return false;
    const t = place.t ?? length;
    if (!(t >= 0 && t <= length)) return false;
    if (place.lang) this.#store.set({ lang: place.lang });
    if (place.theme) this.#store.set({ theme: place.theme });
    if (place.scene === undefined && place.beat === undefined && place.t === undefined) return true;
    if (this.#send) this.#send({ type: 'go', scene: scene.id, beat, t });
    else this.#store.set({ scene: scene.id, beat, t: length });
    return true;
  }

  /** At the end of the last beat, playing starts again from the first. */
  play() {
    if (this.#send) {
      this.#send({ type: 'play' });
      return;
    }
    if (this.#store.now.beat === this.scene.beats.length) this.#settle(1);
    this.#store.set({ playing: true });
  }

  pause() {
    if (this.#send) this.#send({ type: 'pause' });
    else this.#store.set({ playing: false });
  }

  toggle() {
    if (this.#store.now.playing) this.pause();
    else this.play();
  }

  /** Puts the scene's controls back to their defaults. */
  reset() {
    if (this.#send) this.#send({ type: 'reset' });
    else this.#store.set({ values: {} });
  }

  /** @param {string} id */
  #find(id) {
    return this.#scenes.find((scene) => scene.id === id);
  }

  /** Shows a beat's end state on stills. @param {number} beat */
  #settle(beat) {
    const { beats } = this.scene;
    const bounded = Math.min(Math.max(beat, 1), beats.length);
    this.#store.set({ beat: bounded, t: beats[bounded - 1].length });
  }

  /** While playing on stills, each stands as long as its movement and its reading take. */
  #turnStills() {
    clearTimeout(this.#timer);
    const { playing, visible, beat, by } = this.#store.now;
    if (!playing || !visible || by === 'program') return;
    const { beats } = this.scene;
    const { length, reading } = beats[beat - 1];
    this.#timer = setTimeout(() => {
      if (this.#store.now.beat < beats.length) this.#settle(beat + 1);
      else this.#store.set({ playing: false });
    }, (length + reading) * 1000);
  }
}
