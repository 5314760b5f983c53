// Runs in a page before any of its scripts: notes when text that holds an amount was painted, as epoch ms. The observer
// sees the row enter the list, the frame callback runs just before its paint, and the message sent from there arrives
// just after it. The same few lines watch every page, so they weigh on both sides alike. A file of its own, because
// the page must get it as it is written.
{
  const wanted = new Map()
  const early = new Map()

  window.paintOf = (marker) =>
    new Promise((resolve) => {
      if (early.has(marker)) resolve(early.get(marker))
      else wanted.set(marker, resolve)
    })

  const settle = (marker, at) => {
    wanted.get(marker)?.(at)
    if (!wanted.delete(marker)) early.set(marker, at)
  }

  const afterPaint = (markers) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now()
        for (const marker of markers) settle(marker, at)
      }
      port2.postMessage(null)
    })

  const amount = /\d+[.,]\d{2}(?!\d)/g
  new MutationObserver((changes) => {
    const list = document.querySelector('[aria-labelledby="payments-received"]')
    const added = changes.flatMap((change) => [...change.addedNodes]).filter((node) => list?.contains(node))
    const markers = added.flatMap((node) => node.textContent?.match(amount) ?? [])
    if (markers.length > 0) afterPaint(markers.map((marker) => marker.replace(',', '.')))
  }).observe(document, { childList: true, subtree: true })
}
