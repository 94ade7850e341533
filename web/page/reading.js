/**
 * What opens over the picture: fact cards and the dialogs, in the present
 * language, from the scene's fact file.
 */

import { FactCard } from './card.js';
import { keys, Panel, sources, tables } from './dialogs.js';
import { tag } from './dom.js';
import { Facts } from './facts.js';
import { overview } from './overview.js';
import { sharing } from './share.js';
import { Stills } from './stills.js';

/**
 * @typedef {object} Means what this part needs of the page
 * @property {import('./state.js').Store} store
 * @property {import('./director.js').Director} director
 * @property {import('./card.js').Copy} copy in the present language
 * @property {(sentence: string) => void} announce
 * @property {() => void} offline the fact file cannot be had
 * @property {(fact?: string) => string} link the address of this frame, or of a card
 * @property {() => string} still the address of the present picture
 * @property {(scene: import('./config.js').SceneConfig, beat: number) => string} small the address of a beat's smallest picture
 * @property {(id: string) => {box: DOMRect, focus: () => void} | undefined} mark of the present picture
 * @property {(fact: string) => string | undefined} holder id of the mark in the present picture that shows a fact
 * @property {(beat: number, mark: string | undefined) => void} show goes to a beat and gives the focus to a mark of it
 */

export class Reading {
  #means;
  #facts = new Facts();
  #panel = new Panel();
  /** The overview's pictures. */
  #small = new Stills();
  #card;
  /** Shows the dialog that was opened last anew. */
  #again = () => {};
  /** Whether bare letters act as keys; the switch stands in the list of keys. */
  letters = true;

  /** @param {Means} means */
  constructor(means) {
    this.#means = means;
    this.#card = new FactCard(means.announce);
    this.roots = [...this.#card.roots, this.#panel.root];
    means.store.watch((store, changed) => {
      if (this.#card.open && (changed.has('beat') || changed.has('lang') || changed.has('scene'))) this.#card.close();
      // A host can switch while a dialog is open.
      if (this.#panel.open && (changed.has('lang') || changed.has('scene'))) this.#again();
      // A classroom may lose its network at any time.
      if (store.present && store.program === 'running' && (changed.has('present') || changed.has('lang'))) this.prefetch();
    });
  }

  get open() {
    return this.#panel.open || this.#card.open;
  }

  /** @returns {boolean} whether there was a card to close */
  closeCard() {
    if (!this.#card.open) return false;
    this.#card.close();
    return true;
  }

  /** Fetches the present fact file before it is needed, and for a class the overview's pictures. */
  prefetch() {
    this.#file().catch(() => {});
    const { director, small, store } = this.#means;
    if (!store.now.present) return;
    // What cannot be had now is asked for again when it is wanted.
    for (const scene of director.others) scene.beats.forEach((_, index) => this.#small.load(small(scene, index + 1), 'low').catch(() => {}));
  }

  /**
   * @param {string} fact
   * @param {string} [mark] the identity that it belongs to
   */
  async card(fact, mark) {
    const file = await this.#open();
    if (!file) return;
    const card = file.cards[fact];
    if (!card) {
      console.warn(`two-paths: ${fact} is no fact of this scene`);
      return;
    }
    const { store, copy, link } = this.#means;
    const table = file.tables.find(({ rows }) => rows.some((row) => row.some((cell) => cell.fact === fact)));
    const anchor = mark === undefined ? undefined : this.#means.mark(mark);
    const elsewhere = card.beat !== undefined && card.beat !== store.now.beat;
    this.#card.show(
      card,
      copy,
      tag(store.now.lang),
      {
        link: link(fact),
        ...(table && { table: () => void this.tables(fact) }),
        ...(elsewhere && { show: () => this.#means.show(/** @type {number} */ (card.beat), card.mark) }),
      },
      anchor?.box ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0),
      () => (mark === undefined ? undefined : this.#means.mark(mark)?.focus()),
    );
  }

  async sources() {
    this.#again = () => void this.sources();
    const file = await this.#open();
    if (file) this.#show('sources', sources(file, this.#means.copy));
  }

  /** @param {string} [fact] whose row is wanted */
  async tables(fact) {
    this.#again = () => void this.tables(fact);
    const file = await this.#open();
    if (!file) return;
    const { director, store, copy } = this.#means;
    const { lang } = store.now;
    const open = (/** @type {string} */ id) => {
      this.#panel.root.close();
      void this.card(id, this.#means.holder(id));
    };
    this.#show('table', tables(file, director.scene, lang, copy, open));
    const row = fact && this.#panel.root.querySelector(`[data-fact="${CSS.escape(fact)}"]`);
    if (row instanceof HTMLElement) {
      row.closest('tr')?.classList.add('chosen');
      row.focus();
    }
  }

  /** A link to this frame, the picture, the data; the link and the picture also without a network. */
  async share() {
    this.#again = () => void this.share();
    const { announce, copy, director, link, still, store } = this.#means;
    const { tables } = await this.#file().catch(() => ({ tables: [] }));
    const title = director.scene.title[store.now.lang];
    this.#show('share', sharing({ url: link(), title, still: still(), tables }, copy, announce));
  }

  /** All beats that a reader can go to; the present one has the focus. */
  overview() {
    this.#again = () => this.overview();
    const { copy, director, small, store } = this.#means;
    const scenes = director.others.length > 0 ? director.others : [director.scene];
    const now = { scene: director.scene, beat: store.now.beat };
    const still = (/** @type {import('./overview.js').Place} */ { scene, beat }) => this.#small.load(small(scene, beat));
    const go = (/** @type {import('./overview.js').Place} */ { scene, beat }) => {
      this.#panel.root.close();
      director.go({ scene: scene.id, beat });
    };
    this.#show('overview', overview(scenes, now, store.now.lang, copy, still, go));
    const present = this.#panel.root.querySelector('[aria-current=step]');
    if (present instanceof HTMLElement) present.focus();
  }

  help() {
    this.#again = () => this.help();
    this.#show('help', keys(this.#means.copy, this.#means.director.others.length > 0, this.letters, (letters) => (this.letters = letters)));
  }

  /**
   * @param {'sources' | 'table' | 'share' | 'overview' | 'help'} kind also the key of its title
   * @param {readonly Node[]} content
   */
  #show(kind, content) {
    const { copy, store } = this.#means;
    this.#panel.show(kind, copy(kind), copy('close'), tag(store.now.lang), content);
  }

  #file() {
    const { director, store } = this.#means;
    return this.#facts.load(director.scene.facts[store.now.lang]);
  }

  /** The fact file, or a sentence in its place. */
  async #open() {
    try {
      return await this.#file();
    } catch (error) {
      console.warn(`two-paths: ${error}`);
      this.#means.offline();
      return undefined;
    }
  }
}
