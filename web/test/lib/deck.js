/** The scenes of the deck, and the pages for reading. */

/** In the order of scenes/deck. */
export const scenes = /** @type {const} */ (['chip-controls', 'deepseek-launch', 'two-paths']);

/** How many beats each scene has. @type {Record<typeof scenes[number], number>} */
export const beats = { 'chip-controls': 8, 'deepseek-launch': 8, 'two-paths': 7 };

/** The pages for reading, in both languages: of all scenes, and of each. */
export const readerPages = ['', 'en/'].flatMap((home) => [home, ...scenes.map((scene) => `${home}s/${scene}/`)]);
