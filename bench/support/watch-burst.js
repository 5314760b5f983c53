// Beside watch-paint.js, and before any script of the page: long tasks of its main thread, as epoch ms and duration, and
// how many different toasts were ever put on it.
{
  const tasks = []
  const toasts = new Set()
  const noteTasks = (entries) => {
    for (const { startTime, duration } of entries)
      tasks.push({ at: performance.timeOrigin + startTime, ms: duration })
  }
  const tasksSeen = new PerformanceObserver((list) => noteTasks(list.getEntries()))
  tasksSeen.observe({ type: 'longtask', buffered: true })

  const toast = '[data-sonner-toast]'
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.matches?.(toast)) toasts.add(node)
      for (const inner of node.querySelectorAll?.(toast) ?? []) toasts.add(inner)
    }
  }).observe(document, { childList: true, subtree: true })

  window.startBurst = () => {
    noteTasks(tasksSeen.takeRecords())
    tasks.length = 0
    toasts.clear()
  }
  window.endBurst = () => {
    noteTasks(tasksSeen.takeRecords())
    return { tasks: [...tasks], toasts: toasts.size }
  }
}
