/** In a worker: tells the page what this worker fetches, since that is not in the page's own log. */

new PerformanceObserver((list) => {
  const requests = list.getEntries().map(({ name, startTime, decodedBodySize }) => ({
    name,
    at: performance.timeOrigin + startTime,
    size: decodedBodySize,
  }));
  self.postMessage({ requests });
}).observe({ type: "resource", buffered: true });
