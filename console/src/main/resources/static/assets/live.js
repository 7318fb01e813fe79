// Live parts of a page are quiet while nobody looks: their streams are closed when the page is hidden. When it is seen again,
// each loads itself anew from data-resume, and with it a new stream begins.
(() => {
  'use strict';

  const streams = new Map();
  const state = document.getElementById('live-state');

  function say(text) {
    state.textContent = text;
    state.hidden = text === '';
  }

  document.body.addEventListener('htmx:sseOpen', (event) => {
    streams.set(event.target, event.detail.source);
    say('');
  });
  document.body.addEventListener('htmx:sseError', () => say('The console does not answer; this page waits for it.'));

  function pause() {
    for (const source of streams.values()) {
      source.close();
    }
  }

  function resume() {
    const paused = [...streams.keys()];
    streams.clear();
    for (const part of paused) {
      if (part.isConnected && part.dataset.resume && part.dataset.paused === undefined) {
        htmx.ajax('GET', part.dataset.resume, {target: part, swap: 'outerHTML'});
      }
    }
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? pause() : resume()));
  window.addEventListener('pagehide', pause);

  // Charts: <div class="chart" data-series='{"x": [...], "y": [...], "label": "…"}'>, small, without axes.
  function draw(chart) {
    const data = JSON.parse(chart.dataset.series);
    if (chart.plot) {
      chart.plot.destroy();
    }
    const colour = getComputedStyle(chart).color;
    chart.plot = new uPlot({
      width: Math.max(chart.clientWidth, 40),
      height: Math.max(chart.clientHeight, 24),
      pxAlign: false,
      cursor: {show: false},
      select: {show: false},
      legend: {show: false},
      axes: [{show: false}, {show: false}],
      padding: [3, 1, 1, 1],
      scales: {x: {time: false}, y: {range: (_, low, high) => [Math.min(0, low ?? 0), Math.max(1, high ?? 1) * 1.05]}},
      series: [{}, {stroke: colour, width: 1.5, fill: colour + '22', points: {show: false}, spanGaps: false}],
    }, [data.x, data.y], chart);
  }

  function drawAll(root) {
    root.querySelectorAll('.chart[data-series]').forEach(draw);
  }

  document.addEventListener('DOMContentLoaded', () => drawAll(document));
  document.body.addEventListener('htmx:load', (event) => drawAll(event.detail.elt));
  document.body.addEventListener('htmx:sseMessage', (event) => drawAll(event.target));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll(document));
})();
