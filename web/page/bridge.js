/**
 * The interface between the page and the program (scenes/stage/bridge_js.go on
 * the other side): one object, plain messages, both directions synchronous.
 *
 * @typedef {import('./config.js').Lang} Lang
 * @typedef {{left: number, top: number, width: number, height: number}} Box CSS px
 *
 * Page to program.
 *
 * @typedef {object} Configure any of the fields; those absent stay
 * @property {string} [scene]
 * @property {number} [beat] from 1; without t its end state
 * @property {number} [t] seconds
 * @property {Lang} [lang]
 * @property {'light' | 'dark' | 'projector'} [theme]
 * @property {boolean} [reduced] cross-fades in place of movement
 * @property {boolean} [none] no motion at all
 * @property {boolean} [plain]
 * @property {Box} [box] the area for the picture
 * @property {string} [format] the id of the format shown in it
 * @property {number} [density] device px a CSS px
 * @property {Record<string, number>} [values]
 * @property {boolean} [playing]
 *
 * @typedef {{type: 'configure'} & Configure
 *   | {type: 'play'} | {type: 'pause'} | {type: 'reset'}
 *   | {type: 'step', by: 1 | -1}
 *   | {type: 'seek', beat: number, t: number}
 *   | {type: 'go', scene: string, beat: number, t?: number}
 *   | {type: 'visible', visible: boolean}
 *   | {type: 'pointer', phase: 'move' | 'down' | 'up' | 'cancel' | 'leave', x: number, y: number}
 *   | {type: 'focus', id: string}
 *   | {type: 'nudge', id: string, right: number, up: number}
 *   | {type: 'value', id: string, value: number}} ToProgram
 *
 * Program to page. A time message says that of the state only t has changed.
 *
 * @typedef {object} ControlNow
 * @property {string} id
 * @property {string} label
 * @property {string} value in words
 * @property {number} now
 * @property {string[]} [options]
 *
 * @typedef {object} StateMessage
 * @property {string} scene
 * @property {number} beat from 1
 * @property {number} t
 * @property {boolean} playing
 * @property {boolean} moving
 * @property {Lang} lang
 * @property {string} theme
 * @property {string} format
 * @property {number} scale
 * @property {Record<string, number>} values
 * @property {ControlNow[]} [controls] only when they changed
 * @property {string} announcement
 *
 * @typedef {object} Item an identity of the picture, in reading order
 * @property {string} id
 * @property {'text' | 'heading' | 'mark' | 'threshold' | 'slider' | 'button' | 'table' | 'row' | 'source'} role
 * @property {string} label
 * @property {string} value
 * @property {string} fact id of the card that it opens, or ""
 * @property {boolean} focusable
 * @property {boolean} draggable
 * @property {[number, number, number, number]} box x, y, width, height in CSS px of the format
 * @property {number} [min]
 * @property {number} [max]
 * @property {number} [now]
 *
 * @typedef {object} Slot
 * @property {string} id
 * @property {[number, number, number, number]} box
 *
 * @typedef {object} Outline
 * @property {number} width CSS px of the format
 * @property {number} height
 * @property {Item[]} items
 * @property {Slot[]} slots
 *
 * @typedef {{type: 'state'} & StateMessage
 *   | {type: 'time', t: number}
 *   | {type: 'outline'} & Outline
 *   | {type: 'gate', open: boolean}
 *   | {type: 'error', message: string}} FromProgram
 *
 * @typedef {object} Stats
 * @property {number} frames drawn since the start
 * @property {number} drawCalls of the last frame
 * @property {number} marks
 * @property {number} glyphs
 * @property {number} frameMs script time of the last frame
 *
 * @typedef {object} Bridge the object that both sides share
 * @property {Uint8Array} typecase
 * @property {Configure} configure the state to start with
 * @property {(message: FromProgram) => void} receive
 * @property {(message: ToProgram) => void} [send] set by the program, as are the rest
 * @property {() => Stats} [stats]
 * @property {() => Outline} [outline]
 * @property {() => StateMessage} [state]
 */

export {};
