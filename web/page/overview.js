/**
 * All beats of a scene at one glance, to go to one of them: small stills with
 * their headlines, which are there without the program.
 */

import { make } from './dom.js';

/**
 * @param {import('./config.js').SceneConfig} scene
 * @param {number} present beat, from 1
 * @param {import('./config.js').Lang} lang
 * @param {(beat: number) => Promise<import('./stills.js').Still>} still a beat's small picture
 * @param {(beat: number) => void} go shows a beat
 * @returns {HTMLElement[]}
 */
export function overview(scene, present, lang, still, go) {
  const buttons = scene.beats.map(({ headline }, index) => {
    const beat = index + 1;
    const frame = make('span', { class: 'small' });
    // Without a picture there is still the headline.
    still(beat).then(({ picture }) => frame.append(picture), () => {});
    const button = make(
      'button',
      { type: 'button', 'aria-current': beat === present ? 'step' : null },
      frame,
      make('span', {}, make('b', {}, `${beat}`), ' ', headline[lang]),
    );
    button.addEventListener('click', () => go(beat));
    return button;
  });
  const list = make('ol', { class: 'overview' }, ...buttons.map((button) => make('li', {}, button)));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[at + step]?.focus();
  });
  return [list];
}
