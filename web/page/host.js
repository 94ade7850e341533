/**
 * What the page and its host say to each other, in the dialects that hosts
 * already speak. Nothing private goes out; what comes in and is not on the list
 * is ignored without a word.
 */

/**
 * @typedef {import('./director.js').Place} Place
 *
 * @typedef {object} Commands what a host may ask for
 * @property {(place: Place) => void} go
 * @property {(index: number) => void} slide beat by its index from 0, as slide tools count
 * @property {(by: 1 | -1) => void} step
 * @property {() => void} play
 * @property {() => void} pause
 * @property {(inView: boolean) => void} view the host's word on whether the frame is in view
 * @property {() => void} height the host asks for the height again
 */

/** pym.js puts this between the parts of its messages. */
const PYM = 'xPYMx';

/** A message longer than this is none of ours. */
const LONGEST = 4096;

export class Host {
  #src = location.href;
  #child;
  #secret;
  #id = `two-paths-${Math.random().toString(36).slice(2)}`;

  constructor() {
    this.#child = new URLSearchParams(location.search).get('childId');
    this.#secret = /[#&?]secret=([^&]+)/.exec(location.hash)?.[1];
  }

  get framed() {
    return window.parent !== window;
  }

  /** Asks for a height, in every dialect. @param {number} height CSS px, whole */
  height(height) {
    // Ours first: Sidechain takes any message of type "height" for its own, and
    // what it makes of ours, the next message puts right.
    this.tell('height', { height });
    const id = location.pathname.split('/').filter(Boolean).at(-1) ?? 'stage';
    this.#post({ 'datawrapper-height': { [id]: height } });
    this.#post({ sentinel: 'amp', type: 'embed-size', height });
    this.#post(JSON.stringify({ src: this.#src, context: 'iframe.resize', height }));
    if (this.#child !== null) this.#post(['pym', this.#child, 'height', height].join(PYM));
    this.#post(JSON.stringify({ id: `iframeMessenger:${this.#id}`, type: 'set-height', value: height }));
    if (this.#secret !== undefined) this.#post({ message: 'height', value: height, secret: this.#secret });
  }

  /** The first still is painted. */
  shown() {
    this.#post({ sentinel: 'amp', type: 'embed-ready' });
  }

  /** Our own dialect. @param {'ready' | 'state' | 'height' | 'guess' | 'error'} type @param {object} data */
  tell(type, data) {
    this.#post({ source: 'two-paths', id: this.#id, type, data });
  }

  /** @param {Commands} commands */
  listen(commands) {
    window.addEventListener('message', ({ data, source }) => {
      if (source !== window.parent || !this.framed) return;
      if (typeof data === 'string') {
        if (data.length <= LONGEST) this.#text(data, commands);
      } else if (typeof data === 'object' && data !== null) {
        this.#object(data, commands);
      }
    });
    window.addEventListener('hashchange', () => {
      const slide = /^#slide-(\d+)$/.exec(location.hash);
      if (slide) commands.slide(Number(slide[1]));
    });
  }

  /**
   * @param {Record<string, any>} message
   * @param {Commands} commands
   */
  #object(message, commands) {
    if (message['sentinel'] === 'amp') {
      if (message['type'] === 'frames-init') commands.height();
      if (message['type'] === 'intersection') {
        const change = Array.isArray(message['changes']) ? message['changes'].at(-1) : undefined;
        const box = change?.intersectionRect;
        if (typeof box?.height === 'number' && typeof box?.width === 'number') commands.view(box.height > 0 && box.width > 0);
      }
    } else if (message['message'] === 'ready' && message['secret'] !== undefined && message['secret'] === this.#secret) {
      commands.height();
    } else if (message['source'] === 'two-paths') {
      if (message['type'] === 'play') commands.play();
      if (message['type'] === 'pause') commands.pause();
      if (message['type'] === 'go') commands.go(placeOf(message['data']));
    }
  }

  /**
   * @param {string} message
   * @param {Commands} commands
   */
  #text(message, commands) {
    if (message.startsWith('pym')) {
      const [, child, type, body] = message.split(PYM);
      if (child !== this.#child || body === undefined) return;
      if (type === 'width') commands.height();
      if (type === 'viewport-iframe-position') {
        // Width and height of the host's viewport, then the frame's top, left, bottom and right in it.
        const numbers = body.split(' ').map(Number);
        const [width, height, top, left, bottom, right] = numbers;
        if (numbers.length === 6 && numbers.every(Number.isFinite)) commands.view(bottom > 0 && right > 0 && top < height && left < width);
      }
    } else if (message.startsWith('{')) {
      const { method, args } = parsed(message) ?? {};
      if (method === 'next') commands.step(1);
      if (method === 'prev') commands.step(-1);
      if (method === 'slide' && Array.isArray(args) && Number.isInteger(args[0])) commands.slide(args[0]);
    }
  }

  /** @param {unknown} message */
  #post(message) {
    if (this.framed) window.parent.postMessage(message, '*');
  }
}

/**
 * @param {string} text
 * @returns {any} undefined for what is no JSON, which a host may well send
 */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Takes from a message only what is of the right type.
 * @param {any} data
 * @returns {Place}
 */
export function placeOf(data) {
  /** @type {Place} */
  const place = {};
  if (typeof data !== 'object' || data === null) return place;
  if (typeof data.scene === 'string') place.scene = data.scene;
  if (Number.isInteger(data.beat)) place.beat = data.beat;
  if (Number.isFinite(data.t)) place.t = data.t;
  if (data.lang === 'zh' || data.lang === 'en') place.lang = data.lang;
  if (['auto', 'light', 'dark', 'projector'].includes(data.theme)) place.theme = data.theme;
  return place;
}
