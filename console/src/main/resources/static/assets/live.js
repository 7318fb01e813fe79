// Live parts of a page are quiet while nobody looks, or when they are paused: their streams are closed. Afterwards a part with
// data-resume loads itself anew, and with it a new stream begins; one with data-follow goes on behind the last event.
(() => {
  'use strict';

  const streams = new Map();
  const lastEvents = new Map();
  const state = document.getElementById('live-state');
  let resumes = 0;

  function say(text) {
    state.textContent = text;
    state.hidden = text === '';
  }

  document.body.addEventListener('htmx:sseOpen', (event) => {
    streams.set(event.target, event.detail.source);
    say('');
    // Paused while it was connecting.
    if (event.target.dataset.paused !== undefined) {
      close(event.target);
    }
  });
  document.body.addEventListener('htmx:sseError', () => {
    if (!document.hidden) {
      say('The console does not answer; this page waits for it.');
    }
  });
  document.body.addEventListener('htmx:sseMessage', (event) => {
    const part = event.target;
    lastEvents.set(part, event.detail.lastEventId);
    trim(part);
    drawAll(part);
  });

  // A tail keeps the latest rows only.
  function trim(part) {
    const most = Number(part.dataset.most || 0);
    while (most && part.children.length > most) {
      part.lastElementChild.remove();
    }
  }

  function close(part) {
    const source = streams.get(part);
    if (source) {
      source.close();
    }
  }

  function open(part) {
    if (!part.isConnected) {
      streams.delete(part);
    } else if (part.dataset.follow) {
      const url = new URL(part.dataset.follow, location.href);
      const last = lastEvents.get(part);
      if (last) {
        url.searchParams.set('from', last);
      }
      url.searchParams.set('resume', String(++resumes));
      part.setAttribute('sse-connect', url.pathname + url.search);
      htmx.process(part);
    } else if (part.dataset.resume) {
      streams.delete(part);
      htmx.ajax('GET', part.dataset.resume, {target: part, swap: 'outerHTML'});
    }
  }

  function all(action) {
    for (const part of [...streams.keys()]) {
      if (part.dataset.paused === undefined) {
        action(part);
      }
    }
  }

  document.addEventListener('visibilitychange', () => all(document.hidden ? close : open));
  window.addEventListener('pagehide', () => all(close));

  // <button data-pauses="#id">Pause</button>
  document.body.addEventListener('click', (event) => {
    const button = event.target.closest('[data-pauses]');
    const part = button && document.querySelector(button.dataset.pauses);
    if (!part) {
      return;
    }
    const paused = part.dataset.paused === undefined;
    if (paused) {
      part.dataset.paused = '';
      close(part);
    } else {
      delete part.dataset.paused;
      open(part);
    }
    button.textContent = paused ? 'Go on' : 'Pause';
  });

  // Charts: <div class="chart" data-series='{"x": [...], "y": [...]}'>, small, without axes; the same is beside it as text.
  function draw(chart) {
    const data = JSON.parse(chart.dataset.series);
    if (chart.plot) {
      chart.plot.destroy();
    }
    const colour = getComputedStyle(chart).color;
    chart.plot = new uPlot({
      width: Math.max(chart.clientWidth, 40),
      height: Math.max(chart.clientHeight, 24),
      cursor: {show: false},
      select: {show: false},
      legend: {show: false},
      axes: [{show: false}, {show: false}],
      padding: [3, 1, 1, 1],
      scales: {
        x: {time: false, range: (_, low, high) => [Math.min(low ?? 0, -60), Math.max(high ?? 0, 0)]},
        y: {range: (_, low, high) => [0, Math.max(1, high ?? 1) * 1.05]},
      },
      series: [{}, {stroke: colour, width: 1.5, fill: colour.replace(/^rgb\((.*)\)$/, 'rgba($1, .14)'), points: {show: false}}],
    }, [data.x, data.y], chart);
  }

  function drawAll(root) {
    root.querySelectorAll('.chart[data-series]').forEach(draw);
  }

  document.addEventListener('DOMContentLoaded', () => drawAll(document));
  document.body.addEventListener('htmx:load', (event) => drawAll(event.detail.elt));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll(document));
})();
