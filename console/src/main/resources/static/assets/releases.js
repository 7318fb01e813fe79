// Says that new releases of the search are there, by its live stream; the stream is closed while the page is hidden.
(() => {
  'use strict';

  const news = document.getElementById('news');
  if (!news) {
    return;
  }
  const link = news.querySelector('a');
  link.href = location.href;
  const seen = new Set();
  let source = null;

  function open() {
    if (source) {
      return;
    }
    source = new EventSource(news.dataset.stream);
    source.addEventListener('release', (event) => {
      seen.add(JSON.parse(event.data).id);
      link.textContent = seen.size === 1 ? '1 new or changed release: show it' : seen.size + ' new or changed releases: show them';
      news.hidden = false;
    });
  }

  function close() {
    if (source) {
      source.close();
      source = null;
    }
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  window.addEventListener('pagehide', close);
  open();
})();
