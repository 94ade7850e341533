// @ts-check
// Served by `make dev` alone: reloads the page after each good build, and lays
// what a failed build said over the page, which goes on beneath.
(() => {
  /** @type {string | undefined} */
  let build;
  /** @type {HTMLElement | undefined} */
  let notice;
  new EventSource('/-/events').onmessage = ({ data }) => {
    const status = JSON.parse(data);
    build ??= status.build;
    if (status.build !== build) return location.reload();
    notice?.remove();
    notice = undefined;
    // The frame in a page leaves it to the page to say so.
    if (!status.failure || window.parent !== window) return;
    notice = document.createElement('pre');
    notice.setAttribute('role', 'alert');
    notice.tabIndex = 0;
    notice.textContent = status.failure;
    // Set one by one: the site's policy refuses a style attribute.
    Object.assign(notice.style, {
      position: 'fixed', inset: 'auto 0 0 0', zIndex: '2147483647', margin: '0', padding: '16px 20px',
      maxHeight: '60vh', overflow: 'auto', background: '#1D1B19', color: '#F6F2E9', borderTop: '4px solid #B93226',
      font: '14px/1.5 ui-monospace, monospace', whiteSpace: 'pre-wrap',
    });
    document.body.append(notice);
  };
})();
