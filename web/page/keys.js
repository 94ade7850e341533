/**
 * Which key asks for what. Pure: an event and what has the focus in, a command
 * out; stage.js carries it out.
 *
 * Bare letters and digits act only in present mode or while the figure has the
 * focus, can be switched off, and never act in a field or while an input method
 * composes. Tab, Alt+← and Alt+→, and all with Ctrl or Meta are the browser's.
 */

/**
 * @typedef {'next' | 'previous' | 'first' | 'last' | 'next-scene' | 'previous-scene' | 'play' | 'reset'
 *   | 'black' | 'white' | 'overview' | 'jump' | 'fullscreen' | 'help' | 'language' | 'theme' | 'sources' | 'table'
 *   | 'present' | 'escape'} KeyCommand
 *
 * @typedef {object} Focus what has the focus
 * @property {boolean} present present mode is on
 * @property {boolean} letters bare letters are switched on
 * @property {boolean} figure the figure, or something in it, has the focus
 * @property {boolean} page nothing has it, in a window of our own
 * @property {boolean} field it is in an input
 * @property {boolean} typing it is in an input that takes letters
 * @property {boolean} button it is on something that Space and Enter press
 * @property {boolean} over a dialog or card is open
 */

/** @type {Readonly<Record<string, KeyCommand>>} */
const LETTERS = {
  n: 'next', p: 'previous', k: 'play', b: 'black', '.': 'black', w: 'white', ',': 'white', o: 'overview', g: 'jump',
  f: 'fullscreen', '?': 'help', l: 'language', d: 'theme', i: 'sources', t: 'table',
};

/** @type {Readonly<Record<string, KeyCommand>>} */
const NAMED = {
  PageDown: 'next', ArrowRight: 'next', PageUp: 'previous', ArrowLeft: 'previous',
  ArrowDown: 'next-scene', ArrowUp: 'previous-scene', Home: 'first', End: 'last', F1: 'help', F5: 'present',
};

/**
 * @param {KeyboardEvent} event
 * @param {Focus} focus
 * @returns {{command: KeyCommand} | {digit: string} | undefined} undefined: the key keeps its meaning
 */
export function commandOf(event, focus) {
  // 229 is what browsers say while an input method has the key.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.defaultPrevented) return undefined;
  if (event.key === 'Escape') return { command: 'escape' };
  if (event.altKey) {
    if (focus.typing || event.shiftKey) return undefined;
    // By place on the keyboard: with Alt the letter itself is another one on a Mac.
    if (event.code === 'KeyK') return { command: 'play' };
    return event.code === 'KeyR' ? { command: 'reset' } : undefined;
  }
  // A clicker sends F5 whatever has the focus, and the browser would load the page anew.
  if (event.key === 'F5' && focus.present && !event.shiftKey) return { command: 'present' };
  if (focus.field || focus.over) return undefined;
  if (!(focus.present || focus.figure || focus.page)) return undefined;

  if (event.key === ' ') {
    if (focus.button) return undefined;
    return { command: event.shiftKey ? 'previous' : 'next' };
  }
  const named = NAMED[event.key];
  if (named) return event.shiftKey ? undefined : { command: named };

  if (!focus.letters || !(focus.present || focus.figure)) return undefined;
  const sign = plain(event);
  if (/^[0-9]$/.test(sign)) return { digit: sign };
  const command = LETTERS[sign];
  return command && { command };
}

/**
 * The sign that a key would write with a Latin layout: Chinese input methods
 * send full-width forms, other scripts their own letters.
 * @param {KeyboardEvent} event
 */
function plain({ key, code }) {
  const narrow = key.replace(/[\uff01-\uff5e]/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const sign = { '。': '.', '，': ',', '、': ',' }[narrow] ?? narrow.toLowerCase();
  if (sign.length === 1 && sign <= '~') return sign;
  return /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? /^Digit(\d)$/.exec(code)?.[1] ?? sign;
}
