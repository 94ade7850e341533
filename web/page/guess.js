/**
 * Tells the host what the reader guesses, when things have come to rest: a
 * class, or an article, may do something with it.
 */

/**
 * @typedef {object} Guess
 * @property {string} scene
 * @property {Record<string, number>} guesses by the controls' ids, in their units
 * @property {boolean} revealed whether the answer is shown
 */

/** How long things rest until it is told, in milliseconds. */
const REST = 300;

/**
 * @param {import('./state.js').Store} store
 * @param {import('./director.js').Director} director
 * @param {(guess: Guess) => void} tell
 */
export function tellGuesses(store, director, tell) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** What was told last of each scene; "" after a new start. @type {Map<string, string>} */
  const told = new Map();
  const look = () => {
    const guess = guessOf(director.scene, store.now.values);
    const text = guess ? JSON.stringify(guess) : '';
    const known = told.get(director.scene.id);
    told.set(director.scene.id, text);
    if (guess && text !== known) tell(guess);
  };
  store.watch((_, changed) => {
    if (!changed.has('values')) return;
    clearTimeout(timer);
    timer = setTimeout(look, REST);
  });
}

/**
 * @param {import('./config.js').SceneConfig} scene
 * @param {Record<string, number>} values
 * @returns {Guess | undefined} undefined before anything is guessed or revealed
 */
function guessOf(scene, values) {
  const asked = scene.controls.filter(({ guess }) => guess);
  const revealed = scene.controls.some(({ id, once }) => once && values[id] === 1);
  const value = (/** @type {import('./config.js').Control} */ { id, default: start }) => values[id] ?? start;
  if (!revealed && asked.every((control) => value(control) === control.default)) return undefined;
  return asked.length > 0 ? { scene: scene.id, guesses: Object.fromEntries(asked.map((control) => [control.id, value(control)])), revealed } : undefined;
}
