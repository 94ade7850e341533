/**
 * All beats at one glance, to go to one of them: small stills with their
 * headlines, which are there without the program. Where a reader goes from
 * scene to scene, the beats of all scenes.
 */

import { make } from './dom.js';

/**
 * @typedef {import('./config.js').SceneConfig} SceneConfig
 *
 * @typedef {object} Place
 * @property {SceneConfig} scene
 * @property {number} beat from 1
 */

/**
 * @param {readonly SceneConfig[]} scenes
 * @param {Place} now where the story is
 * @param {import('./config.js').Lang} lang
 * @param {import('./card.js').Copy} copy
 * @param {(place: Place) => Promise<import('./stills.js').Still>} still the small picture of a beat, asked for when it is seen
 * @param {(place: Place) => void} go shows a beat
 * @returns {HTMLElement[]}
 */
export function overview(scenes, now, lang, copy, still, go) {
  /** @type {Map<Element, Place>} */
  const frames = new Map();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = frames.get(target);
      if (!isIntersecting || !place) continue;
      seen.unobserve(target);
      // Without a picture there is still the headline.
      still(place).then(({ picture }) => target.append(picture), () => {});
    }
  });
  /** @type {HTMLElement[]} */
  const buttons = [];
  const sections = scenes.map((scene) => {
    const tiles = scene.beats.map(({ headline }, index) => {
      const place = { scene, beat: index + 1 };
      const present = scene === now.scene && place.beat === now.beat;
      const frame = make('span', { class: 'small' });
      frames.set(frame, place);
      seen.observe(frame);
      const button = make(
        'button',
        { type: 'button', 'aria-current': present ? 'step' : null },
        frame,
        make('span', {}, make('b', {}, `${place.beat}`), ' ', headline[lang]),
        present ? make('span', { class: 'now' }, copy('now')) : null,
      );
      button.addEventListener('click', () => go(place));
      buttons.push(button);
      return make('li', {}, button);
    });
    return make('section', {}, scenes.length > 1 ? make('h3', {}, scene.title[lang]) : null, make('ol', { class: 'overview' }, ...tiles));
  });
  const body = make('div', {}, ...sections);
  body.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbour(buttons, document.activeElement, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return [body];
}

/**
 * The tile that an arrow key goes to: the one beside, or the nearest one of the
 * row above or below.
 *
 * @param {readonly HTMLElement[]} tiles
 * @param {Element | null} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function neighbour(tiles, from, key) {
  const at = tiles.findIndex((tile) => tile === from);
  if (at < 0) return undefined;
  if (key === 'ArrowRight') return tiles[at + 1];
  if (key === 'ArrowLeft') return tiles[at - 1];
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!down) return undefined;
  const { left, top } = tiles[at].getBoundingClientRect();
  const beyond = tiles
    .map((tile) => ({ tile, box: tile.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - top) * down > 1);
  const row = down * Math.min(...beyond.map(({ box }) => box.top * down));
  return beyond
    .filter(({ box }) => Math.abs(box.top - row) < 1)
    .reduce((/** @type {typeof beyond[0] | undefined} */ best, each) => (!best || Math.abs(each.box.left - left) < Math.abs(best.box.left - left) ? each : best), undefined)?.tile;
}
