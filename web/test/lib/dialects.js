/**
 * The dialects in which hosts are told a frame's height (conventions.md,
 * "Messages, stage page to host page"). Each function reads the height out of a
 * message, or gives undefined when the message is of another dialect. They are
 * plain enough to be written into a host's page as they stand.
 *
 * @type {Record<string, (data: any) => number | undefined>}
 */
export const dialects = {
  datawrapper: (data) => {
    const heights = data && data['datawrapper-height'];
    return heights ? heights[Object.keys(heights)[0]] : undefined;
  },
  amp: (data) => (data && data.sentinel === 'amp' && data.type === 'embed-size' ? data.height : undefined),
  medium: (data) => {
    if (typeof data !== 'string' || data[0] !== '{') return undefined;
    const message = JSON.parse(data);
    return message.context === 'iframe.resize' ? message.height : undefined;
  },
  pym: (data) => {
    const match = typeof data === 'string' && data.match(/^pymxPYMx(\w+)xPYMxheightxPYMx([\d.]+)$/);
    return match ? Number(match[2]) : undefined;
  },
  guardian: (data) => {
    if (typeof data !== 'string' || data[0] !== '{') return undefined;
    const message = JSON.parse(data);
    return message.type === 'set-height' ? message.value : undefined;
  },
  wordpress: (data) => (data && data.message === 'height' ? data.value : undefined),
  ours: (data) => (data && data.source === 'two-paths' && data.type === 'height' ? data.data.height : undefined),
};

/** What the frame's address must hold so that the page speaks a dialect at all. @type {Record<string, {query?: Record<string, string>, hash?: string}>} */
export const addresses = {
  pym: { query: { childId: 'graphic' } },
  wordpress: { hash: '#?secret=Ab3dEf7hIj' },
};

/**
 * A host's script that obeys one dialect: each frame gets the height that it
 * asks for, and `more`. What it does is kept in `heights`, by the frame's id.
 *
 * @param {string} dialect
 * @param {number} more CSS px
 */
export function obey(dialect, more = 0) {
  return `<script>
    var heights = {};
    var read = ${dialects[dialect]};
    addEventListener('message', function (event) {
      var height = read(event.data);
      if (height === undefined) return;
      document.querySelectorAll('iframe').forEach(function (frame) {
        if (frame.contentWindow !== event.source) return;
        (heights[frame.id] = heights[frame.id] || []).push(height);
        frame.height = height + ${more};
      });
    });
  </script>`;
}

/**
 * What WordPress's wp-embed.js does with a frame, as its behaviour is
 * documented: it knows the frame by its secret and its window, takes away its
 * style, and clamps the height to 200 and 1000. The frame carries the secret in
 * data-secret and in its address.
 */
export const wordpress = `<script>
  addEventListener('message', function (event) {
    var data = event.data;
    if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
    document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
      if (event.source !== frame.contentWindow) return;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000);
    });
  });
  addEventListener('load', function () {
    document.querySelectorAll('iframe[data-secret]').forEach(function (frame) {
      frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    });
  });
</script>`;
