/**
 * The scenes of the deck and the pages for reading, as the built site has them:
 * the stage page's config lists the scenes in the order of scenes/deck.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './site.js';

const page = readFileSync(join(dist, 'stage/index.html'), 'utf8');

/** @type {import('../../page/config.js').Config} */
const config = JSON.parse(/<script id="?config"?[^>]*>([^<]*)<\/script>/.exec(page)?.[1] ?? '');

/** The ids of the scenes, in order. */
export const scenes = config.scenes.map(({ id }) => id);

/** How many beats each scene has. @type {Record<string, number>} */
export const beats = Object.fromEntries(config.scenes.map(({ id, beats }) => [id, beats.length]));

/** The pages for reading, in both languages: of all scenes, and of each. */
export const readerPages = ['', 'en/'].flatMap((home) => [home, ...scenes.map((scene) => `${home}s/${scene}/`)]);
