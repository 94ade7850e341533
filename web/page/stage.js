/**
 * The stage page: stills at once, the program when it has come, one bar of
 * HTML controls for both. This file wires the parts together; each part is a
 * file of its own.
 *
 * What the page's HTML must hold (the site builder writes it):
 *
 *     <!doctype html>
 *     <html lang="zh-CN">
 *     <head>
 *       <meta charset="utf-8">
 *       <meta name="viewport" content="width=device-width, initial-scale=1">
 *       <meta name="color-scheme" content="light dark">
 *       <title>芯片出口管制 · 两条路</title>
 *       <link rel="stylesheet" href="../assets/stage-<hash>.css">
 *       <script id="config" type="application/json">{…}</script>
 *       <script src="../assets/stage-<hash>.js" defer></script>
 *     </head>
 *     <body>
 *       <main id="stage"></main>
 *       <noscript>…the first still as <img>, links to the reader page…</noscript>
 *     </body>
 *     </html>
 *
 * The script is one bundle without imports, so that it runs as a classic
 * script: a module script would need the host to send CORS headers before a
 * frame with sandbox="allow-scripts" showed even a sentence. Everything inside
 * <main> is made by the script, in the language that the address asks for. The
 * config's shape is Config in config.js; addresses in it are relative to the
 * page.
 */

import { readAddress } from './address.js';
import { AddressBar } from './addressbar.js';
import { Announcer } from './announce.js';
import { Bar } from './bar.js';
import { copyOf, readConfig } from './config.js';
import { onDensity } from './density.js';
import { Director } from './director.js';
import { make, set, tag } from './dom.js';
import { Engine } from './engine.js';
import { smallest, wantedHeight } from './format.js';
import { canFullscreen, setFullscreen } from './fullscreen.js';
import { askForHeight } from './heights.js';
import { tellGuesses } from './guess.js';
import { decoded } from './hash.js';
import { Host, placeOf } from './host.js';
import { inputLayer } from './input.js';
import { commandOf } from './keys.js';
import { layOut } from './layout.js';
import { outside } from './links.js';
import { Notice } from './notice.js';
import { OutlineView } from './outline.js';
import { Pictures } from './pictures.js';
import { colours, motion, onPreference } from './preferences.js';
import { Curtain, Jump, watchIdle } from './present.js';
import { Reading } from './reading.js';
import { watchSight, whenNear } from './sight.js';
import { Slots } from './slots.js';
import { Store } from './state.js';
import { Stills } from './stills.js';
import { View } from './view.js';

/** @typedef {import('./bridge.js').Item} Item */
/** @typedef {import('./keys.js').KeyCommand} KeyCommand */

const page = /** @type {HTMLElement} */ (document.getElementById('stage'));
const root = document.documentElement;
const config = readConfig();
const { settings, start, faults } = readAddress(location.search, location.hash, config, navigator.languages);
const scenes = settings.scenes;
const host = new Host();

const first = scenes.find(({ id }) => id === start.scene) ?? scenes[0];
const store = new Store({
  scene: first.id,
  beat: start.beat,
  t: start.t ?? first.beats[start.beat - 1].length,
  playing: settings.autoplay,
  moving: false,
  lang: start.lang,
  theme: start.theme,
  values: start.values,
  controls: [],
  announcement: '',
  present: start.present,
  visible: !document.hidden,
  by: 'still',
  program: 'none',
});
// A frame shows one scene, unless its address asks for several.
const director = new Director(store, scenes, !host.framed || new URLSearchParams(location.search).has('scenes'));
const address = new AddressBar(store, director, config.scenes, settings, (state) => host.tell('state', state));

const copyIn = copyOf(config);
/** A string of the page in the present language. @type {import('./card.js').Copy} */
const copy = (key, places) => copyIn(store.now.lang, key, places);

// The parts of the page.

const live = make('div', { id: 'live', 'aria-live': 'polite', class: 'unseen' });
/** For plain pictures, which have no heading of their own. */
const heading = make('h1', { class: 'unseen' });
const announcer = new Announcer(live);
const notice = new Notice(page);
const outline = new OutlineView(
  {
    activate,
    nudge: (id, right, up) => director.send({ type: 'nudge', id, right, up }),
    focus: (id) => director.send({ type: 'focus', id }),
  },
  page,
);
const slots = new Slots(
  copyIn,
  (key) => key in config.copy.zh,
  {
    change: (id, value) => director.send({ type: 'value', id, value }),
    share: () => void reading.share(),
    reset: () => director.reset(),
  },
  page,
);
const input = inputLayer({
  locate: (event) => view.inFormat(event),
  at: (x, y) => outline.at(x, y),
  send: (phase, x, y) => director.send({ type: 'pointer', phase, x, y }),
  activate,
  draggable: () => store.now.by === 'program',
});
const view = new View(input, [outline.root, slots.root]);
const bar = new Bar(copyIn, director, run, { plain: settings.plain, fullscreen: canFullscreen() });
const curtain = new Curtain();
const jump = new Jump((beat) => director.go({ beat }), () => copy('jump-none'));
const reading = new Reading({
  store,
  director,
  copy,
  announce: (sentence) => announcer.tell(sentence),
  offline: () => notify('offline'),
  link: (fact) => address.link() + (fact === undefined ? '' : `#f=${encodeURIComponent(fact)}`),
  still: () => stillOf(store.now.beat),
  small: (scene, beat) => Stills.address(scene, store.now.lang, smallest(config.formats).id, beat),
  mark(id) {
    const item = outline.item(id);
    return item && { box: view.inWindow(item.box), focus: () => (outline.element(id) ?? page).focus({ preventScroll: true }) };
  },
  holder: (fact) => outline.outline?.items.find((item) => item.fact === fact)?.id,
  show(beat, mark) {
    focusNext = mark;
    director.go({ beat });
  },
});
const pictures = new Pictures({ shown: stillShown, missing: stillMissing });
/** Resolves when the first still is there, or cannot be had. */
let firstStill = () => {};
const arrived = /** @type {Promise<void>} */ (new Promise((resolve) => (firstStill = resolve)));
/** Resolves when it is painted too. */
const painted = arrived.then(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

const engine = new Engine(config, store, director, {
  configure: everything,
  painted,
  progress: (done) => bar.progress(done),
  outline: showOutline,
  failed(message) {
    host.tell('error', { message });
    notify('failed');
    showStill(true);
  },
  lost() {
    notify('lost');
    showStill(true);
  },
});

page.append(heading, view.root, notice.root, bar.root, jump.root, curtain.root, live, ...reading.roots);
set(page, 'tabindex', -1);

// Layout.

let layout = measure();

function measure() {
  return layOut(config.formats, {
    width: root.clientWidth,
    height: innerHeight,
    density: devicePixelRatio,
    plain: settings.plain,
    present: store.now.present,
    fixed: settings.height > 0,
  });
}

function arrange() {
  const before = layout.format;
  layout = measure();
  page.style.height = `${layout.height}px`;
  document.body.style.minHeight = `${layout.height}px`;
  page.style.setProperty('--bar', `${layout.bar}px`);
  view.arrange(layout);
  engine.configure({ box: layout.area, format: layout.format.id, density: devicePixelRatio });
  if (layout.format !== before) showStill();
}

// Stills and program.

/** The identity that gets the focus when its beat is shown. @type {string | undefined} */
let focusNext;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let behind;

/** @param {number} beat from 1 */
function stillOf(beat) {
  return Stills.address(director.scene, store.now.lang, layout.format.id, beat);
}

/**
 * Shows the still of the present beat; behind the canvas, when all is at rest,
 * for paper.
 * @param {boolean} [again] with its outline, though the still is there already
 */
function showStill(again = false) {
  clearTimeout(behind);
  const show = () => void pictures.show(stillOf(store.now.beat), again);
  if (store.now.by === 'still') show();
  else if (!store.now.moving) behind = setTimeout(show, 1000);
}

/** @param {import('./stills.js').Still} still */
function stillShown(still) {
  view.show(still);
  notice.hide('missing');
  if (store.now.by === 'program') return;
  showOutline(still.outline);
  firstStill();
  // Its neighbours come behind it, and not in a row of quick steps.
  const { beat } = store.now;
  clearTimeout(behind);
  behind = setTimeout(() => pictures.prefetch([beat + 1, beat - 1].filter((n) => director.scene.beats[n - 1]).map(stillOf)), 1000);
}

/** @param {unknown} error */
function stillMissing(error) {
  firstStill();
  if (store.now.by === 'program') return;
  console.warn(`two-paths: ${error}`);
  notify('missing');
}

/** @param {import('./bridge.js').Outline} shown */
function showOutline(shown) {
  outline.show(shown, store.now.lang);
  heading.hidden = shown.items.some(({ role }) => role === 'heading');
  showSlots();
  slots.root.inert = false;
  if (focusNext !== undefined && outline.element(focusNext)) {
    outline.element(focusNext)?.focus({ preventScroll: true });
    focusNext = undefined;
  }
}

function showSlots() {
  slots.show(director.scene, outline.outline?.slots ?? [], store.now.lang, store.now.controls);
}

/** All that the program has to know. */
function everything() {
  const { scene, beat, t, lang, theme, values, playing } = store.now;
  return {
    scene, beat, t, lang, values, playing,
    theme: colours(theme),
    ...motion(settings),
    plain: settings.plain,
    box: layout.area,
    format: layout.format.id,
    density: devicePixelRatio,
  };
}

/** What the notices say and offer. @type {Record<string, () => [sentence: string, ...more: Node[]]>} */
const notices = {
  offline: () => [copy('offline')],
  failed: () => [copy('failed'), retry(() => void engine.load())],
  lost: () => [copy('lost', { beat: store.now.beat })],
  missing: () => [copy('missing'), retry(() => showStill(true))],
  fullscreen: () => [copy('fullscreen-refused'), outside(address.link(), copy('fullscreen-open'), copy('opened-not'))],
  'no-beat': () => [copy('no-beat', { wrong: noBeat?.value ?? '', beat: start.beat })],
};

/** Shows a notice in the present language, and says it. @param {string} kind */
function notify(kind) {
  const [sentence, ...more] = notices[kind]();
  notice.show(kind, sentence, copy('close'), ...more);
  announcer.tell(sentence);
}

/** @param {() => void} again */
function retry(again) {
  const button = make('button', { type: 'button', class: 'framed' }, copy('retry'));
  button.addEventListener('click', () => {
    notice.hide();
    again();
  });
  return button;
}

// What a change brings about.

store.watch((state, changed) => {
  if (changed.size === 1 && changed.has('t')) {
    // So it is in each frame of a movement.
    bar.mark(state, director.scene);
    if (!state.moving) address.keep();
    return;
  }
  if (changed.has('lang') || changed.has('scene')) speak();
  if (changed.has('lang') && notice.kind) notify(notice.kind);
  set(page, 'data-present', state.present);
  set(page, 'data-by', state.by);
  set(page, 'data-program', state.program);
  set(page, 'data-moving', state.moving);
  bar.show(state, director.scene, { fullscreen: document.fullscreenElement !== null });
  if (changed.has('program') && state.program === 'running') for (const kind of ['lost', 'failed']) notice.hide(kind);
  if (changed.has('beat')) notice.hide('no-beat');
  // Controls of a beat that is left must not hang over the movement.
  if (changed.has('beat') || !state.moving) slots.root.inert = state.moving;
  if (changed.has('controls')) showSlots();
  if (['scene', 'beat', 'lang', 'moving', 'by'].some((key) => changed.has(/** @type {keyof typeof state} */ (key)))) showStill();
  if (changed.has('announcement') || changed.has('beat')) {
    if (changed.has('by')) announcer.know(sentence());
    else announcer.say(sentence());
  }
  address.keep();
  // Last, since the program answers at once, with changes of its own.
  if (changed.has('lang')) engine.configure({ lang: state.lang });
  if (changed.has('theme')) paint();
  if (changed.has('present')) arrange();
});

/** The sentence that the present beat is announced with. */
function sentence() {
  const { announcement, by, beat, lang } = store.now;
  return by === 'program' && announcement ? announcement : `${copy('beat-of', { beat, beats: director.scene.beats.length })} ${director.scene.beats[beat - 1].headline[lang]}`;
}

function title() {
  return director.scene.title[store.now.lang];
}

/** Names in the present language. */
function speak() {
  set(root, 'lang', tag(store.now.lang));
  document.title = `${title()} · ${copy('site')}`;
  set(page, 'aria-label', copy('picture', { title: title() }));
  heading.textContent = title();
}

/** Colours of the present theme, and how much may move. */
function paint() {
  const { reduced, none } = motion(settings);
  set(root, 'data-motion', none ? 'none' : reduced ? 'reduced' : 'full');
  set(root, 'data-theme', colours(store.now.theme));
  engine.configure({ theme: colours(store.now.theme), reduced, none });
}

// Commands.

/** @param {Item} item */
function activate(item) {
  outline.element(item.id)?.focus({ preventScroll: true });
  if (item.fact) void reading.card(item.fact, item.id);
}

/**
 * The theme that comes after one: from the system's to its opposite, so that
 * the first press shows, then the rest in turn.
 * @param {import('./address.js').Theme} theme
 */
function themeAfter(theme) {
  /** @type {import('./address.js').Theme[]} */
  const order = colours('auto') === 'dark' ? ['auto', 'light', 'projector', 'dark'] : ['auto', 'dark', 'projector', 'light'];
  return order[(order.indexOf(theme) + 1) % order.length];
}

/** The reader, or the host, has chosen a theme. */
function choseTheme() {
  address.chosen.theme = true;
  projected = false;
}

/** @param {KeyCommand | import('./bar.js').Command} command @returns {boolean} whether it did anything */
function run(command) {
  switch (command) {
    case 'next': director.step(1); break;
    case 'previous': director.step(-1); break;
    case 'first': director.first(); break;
    case 'last': director.last(); break;
    case 'next-scene': return director.turn(1);
    case 'previous-scene': return director.turn(-1);
    case 'play': director.toggle(); break;
    case 'reset': director.reset(); break;
    case 'language':
      address.chosen.lang = true;
      store.set({ lang: store.now.lang === 'zh' ? 'en' : 'zh' });
      break;
    case 'theme':
      choseTheme();
      store.set({ theme: themeAfter(store.now.theme) });
      break;
    case 'sources': void reading.sources(); break;
    case 'table': void reading.tables(); break;
    case 'help': reading.help(); break;
    case 'share': void reading.share(); break;
    case 'fullscreen': void fullscreen(document.fullscreenElement === null); break;
    case 'present': present(true); break;
    case 'black': case 'white': cover(command); break;
    case 'overview': reading.overview(); break;
    case 'jump': openJump(''); break;
    case 'escape': return escape();
  }
  return true;
}

/** @param {boolean} on */
async function fullscreen(on) {
  if (!canFullscreen()) return;
  if (await setFullscreen(on)) notice.hide('fullscreen');
  else if (on) notify('fullscreen');
}

/** Whether present mode and fullscreen began together, and so end together. */
let together = false;

/** Whether the projector's colours came with present mode, and so go with it. */
let projected = start.present && !address.chosen.theme;

/** @param {boolean} on */
function present(on) {
  if (on === store.now.present) return;
  together = on;
  const usual = projected;
  projected = on && store.now.theme === 'auto';
  store.set({ present: on, ...(projected && { theme: 'projector' }), ...(!on && usual && { theme: 'auto' }) });
  if (canFullscreen()) void setFullscreen(on);
}

/**
 * Makes the screen black or white. Nothing under it takes a key: Space on a
 * button would press what nobody sees.
 * @param {'black' | 'white'} colour
 */
function cover(colour) {
  page.focus({ preventScroll: true });
  for (const { root } of [view, notice, bar]) root.inert = true;
  curtain.draw(colour, copy(colour));
}

function uncover() {
  for (const { root } of [view, notice, bar]) root.inert = false;
  curtain.open();
}

/** @param {string} typed */
function openJump(typed) {
  const before = document.activeElement;
  jump.open(copy('jump'), copy('jump-hint', { beats: director.scene.beats.length }), typed, () => {
    (before instanceof HTMLElement && before.isConnected && before !== document.body ? before : page).focus({ preventScroll: true });
  });
}

/** One thing after the other: field, card, tooltip, black screen, present mode. */
function escape() {
  if (jump.isOpen) jump.close();
  else if (reading.closeCard()) return true;
  else if (reading.open) return false;
  else if (page.querySelector('[data-tip]:is(:hover, :focus-visible)') && !page.classList.contains('untipped')) page.classList.add('untipped');
  else if (curtain.colour) uncover();
  else if (store.now.present) present(false);
  else return false;
  return true;
}

for (const type of ['pointerover', 'focusin']) page.addEventListener(type, () => page.classList.remove('untipped'));

// Keys.

window.addEventListener('keydown', (event) => {
  const active = document.activeElement ?? document.body;
  const asked = commandOf(event, {
    present: store.now.present,
    letters: reading.letters,
    figure: page.contains(active),
    page: (active === document.body || active === root) && !host.framed,
    field: active.matches('input, textarea, select, [contenteditable]'),
    typing: active.matches('input[type=text], textarea, [contenteditable]'),
    button: active.matches('button, a, summary, [role=slider]'),
    over: reading.open,
  });
  if (asked && obey(asked)) event.preventDefault();
});

/** @param {NonNullable<ReturnType<typeof commandOf>>} asked @returns {boolean} whether it did anything */
function obey(asked) {
  const command = 'command' in asked ? asked.command : undefined;
  if (curtain.colour) {
    if (command === curtain.colour || command === 'next' || command === 'escape') uncover();
    else curtain.remind(copy(curtain.colour));
    if (command === 'next') director.step(1);
    return true;
  }
  if (command) return run(command);
  openJump(/** @type {{digit: string}} */ (asked).digit);
  return true;
}

// In class a slider that the mouse has let go of gives the focus back: PageDown
// is the clicker's again, and no longer a step of the slider.
page.addEventListener('pointerup', () => {
  if (store.now.present && document.activeElement?.matches('input[type=range]')) page.focus({ preventScroll: true });
});

// In view or not.

const sight = watchSight(page, (visible) => store.set({ visible }));

// The host.

/** @returns {number} CSS px, by the frame's own width: a scroll bar of a frame that is too low is part of it */
function wanted() {
  return settings.height || wantedHeight(config.formats, innerWidth, settings.plain);
}

function talkToHost() {
  tellGuesses(store, director, (guess) => host.tell('guess', guess));
  const ask = askForHeight((height) => host.height(height), wanted);
  host.listen({
    go: travel,
    slide: (index) => director.go({ beat: index + 1 }),
    step: (by) => director.step(by),
    play: () => director.play(),
    pause: () => director.pause(),
    view: sight,
    height: ask,
  });
}

/** @param {import('./director.js').Place} place */
function travel(place) {
  const there = director.go(place);
  if (there && place.lang) address.chosen.lang = true;
  if (there && place.theme) choseTheme();
  return there;
}

// The page's own interface, for its tests and for scripts on the same origin.

/** All of the present state in one object. */
function state() {
  const { scene, beat, t, playing, moving, lang, theme, values, present, visible, by, program } = store.now;
  return {
    scene, beat, t, playing, moving, lang, values, present, visible, by,
    beats: director.scene.beats.length,
    theme,
    colours: colours(theme),
    format: layout.format.id,
    scale: layout.scale,
    program: program === 'running',
  };
}

Object.defineProperty(window, 'twoPaths', {
  value: Object.freeze({
    /**
     * Resolves, with state(), when it is settled what draws: `program` is true
     * when it runs, false when stills go on. It never rejects.
     */
    get ready() {
      return engine.settled.then(state);
    },
    state,
    /** @param {unknown} place @returns {boolean} whether there is such a place */
    go: (place) => travel(placeOf(place)),
    play: () => director.play(),
    pause: () => director.pause(),
    outline: () => engine.outline() ?? outline.outline,
    stats: () => engine.stats(),
  }),
});

// The beginning.

for (const { key, value, used } of faults) console.warn(`two-paths: ${key}=${value} is not possible here; using ${used || 'the default'}`);

speak();
paint();
set(page, 'data-present', store.now.present);
set(page, 'data-plain', settings.plain);
set(page, 'data-static', settings.static);
set(root, 'data-transparent', settings.transparent);
set(page, 'data-by', 'still');
set(page, 'data-program', 'none');
bar.progress(null);
bar.show(store.now, director.scene, { fullscreen: false });
announcer.know(sentence());
arrange();
showStill();
watchIdle(page);
if (host.framed) talkToHost();

window.addEventListener('resize', arrange);
onDensity(arrange);
onPreference(paint);
document.addEventListener('fullscreenchange', () => {
  bar.show(store.now, director.scene, { fullscreen: document.fullscreenElement !== null });
  // The browser keeps the Esc that ends fullscreen to itself.
  if (!document.fullscreenElement && together) present(false);
});

const noBeat = faults.find(({ key }) => key === 'beat');
if (noBeat) notify('no-beat');

void painted.then(() => {
  host.shown();
  host.tell('ready', { scene: store.now.scene, beat: store.now.beat, beats: director.scene.beats.length });
  const fact = /^#f=(.+)$/.exec(decoded(location.hash))?.[1];
  // In a frame a card would take the focus from the article.
  if (fact && !host.framed) void reading.card(fact);
});

void arrived.then(() => {
  const load = () => void engine.load().then(() => reading.prefetch());
  if (settings.static) engine.spare();
  else if (host.framed || document.hidden) whenNear(page, load);
  else load();
});
