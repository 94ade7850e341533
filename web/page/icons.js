/**
 * The page's own icons: lines of 1.6 px on a grid of 20, in the text's colour.
 */

/** Each a list of paths; one that begins with "F" is filled. */
const ICONS = {
  previous: ['M12.5 4.5 7 10l5.5 5.5'],
  next: ['M7.5 4.5 13 10l-5.5 5.5'],
  play: ['FM6 4.2v11.6l9.6-5.8z'],
  pause: ['FM5.6 4.5h3v11h-3zM11.4 4.5h3v11h-3z'],
  theme: ['M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 3v14'],
  sources: ['M5 2.8h6.6L15 6.2v11H5zM11.4 2.8v3.6H15M7.4 10.4h5.2M7.4 13.6h5.2'],
  table: ['M2.8 4.4h14.4v11.2H2.8zM2.8 8.1h14.4M2.8 11.9h14.4M7.6 4.4v11.2'],
  fullscreen: ['M3.2 7V3.2H7M13 3.2h3.8V7M16.8 13v3.8H13M7 16.8H3.2V13'],
  window: ['M7 3.2V7H3.2M16.8 7H13V3.2M13 16.8V13h3.8M3.2 13H7v3.8'],
  share: ['M10 12V3M6.8 6 10 2.8 13.2 6M6 9.2H4.2v8h11.6v-8H14'],
  close: ['M4.8 4.8l10.4 10.4M15.2 4.8 4.8 15.2'],
  link: ['M8.4 11.6a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1'],
  image: ['M2.8 4h14.4v12H2.8zM3.2 14l4.3-4.3 3 3 2.3-2.3 4 4M12.8 7.4h.01'],
  reset: ['M4.2 4v4h4M4.5 8a6.2 6.2 0 1 1-.6 4'],
  agrees: ['M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM6.8 10.2l2.3 2.3 4.2-4.6'],
  caution: ['M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6.4v4.4M10 13.6h.01'],
};

/** @typedef {keyof typeof ICONS} Icon */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {Icon} name
 * @returns {SVGSVGElement} hidden from assistive technology: its button has a name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  for (const lines of ICONS[name]) {
    const path = document.createElementNS(SVG, 'path');
    const filled = lines.startsWith('F');
    path.setAttribute('d', filled ? lines.slice(1) : lines);
    if (filled) path.setAttribute('class', 'filled');
    svg.append(path);
  }
  return svg;
}
