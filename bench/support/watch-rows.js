// Runs in a page before any of its scripts and keeps a book of every amount that its list of payments ever showed: when
// it was first painted (epoch ms, told by the message that follows the frame), and how many different rows drew it.
{
  const book = new Map()

  function entryOf(marker) {
    const entry = book.get(marker) ?? { at: null, rows: new Set() }
    book.set(marker, entry)
    return entry
  }

  function afterPaint(entries) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now()
        for (const entry of entries) entry.at ??= at
      }
      port2.postMessage(null)
    })
  }

  const amount = /\d+[.,]\d{2}(?!\d)/g
  const rowsIn = (node) => (node.matches?.('li') ? [node] : [...(node.querySelectorAll?.('li') ?? [])])
  const markersOf = (row) => (row.textContent.match(amount) ?? []).map((text) => text.replace(',', '.'))

  new MutationObserver((changes) => {
    const list = document.querySelector('[aria-labelledby="payments-received"]')
    const nodes = changes.flatMap((change) => [...change.addedNodes]).filter((node) => list?.contains(node))
    const fresh = []
    for (const row of new Set(nodes.flatMap(rowsIn))) {
      for (const marker of markersOf(row)) {
        const entry = entryOf(marker)
        entry.rows.add(row)
        if (entry.at === null) fresh.push(entry)
      }
    }
    if (fresh.length > 0) afterPaint(fresh)
  }).observe(document, { childList: true, subtree: true })

  /** What the components of the product read, found from where they drew: React keeps the way up on each node. */
  function realtimeOf(node) {
    const key = Object.keys(node ?? {}).find((name) => name.startsWith('__reactFiber$'))
    for (let fiber = node?.[key]; fiber; fiber = fiber.return) {
      const value = fiber.memoizedProps?.value
      if (value?.feed && value.ready()) return value
    }
    return null
  }

  window.realtimeHere = () => realtimeOf(document.querySelector('[aria-labelledby="payments-received"]'))

  // The overview draws the newest 20 of its list. What joins the list further down is painted with the same commit.
  window.bookList = () => {
    const realtime = window.realtimeHere()
    if (!realtime) return false
    let known = new Set(realtime.feed.rows())
    realtime.feed.subscribe(() => {
      const rows = [...realtime.feed.rows()]
      const fresh = rows.filter((row) => !known.has(row)).map((row) => entryOf(row.fields.amount))
      known = new Set(rows)
      const unseen = fresh.filter((entry) => entry.at === null)
      if (unseen.length > 0) afterPaint(unseen)
    })
    realtime.arrivals.subscribe((rows) => {
      for (const row of rows) {
        const entry = entryOf(row.fields.amount)
        entry.told = (entry.told ?? 0) + 1
      }
    })
    return true
  }

  /** For each amount: first painted, drawn by how many rows, how often in the list, how often told as news. */
  window.rowsSeen = () => {
    const listed = {}
    for (const { fields } of window.realtimeHere()?.feed.rows() ?? []) {
      listed[fields.amount] = (listed[fields.amount] ?? 0) + 1
    }
    return [...book].map(([marker, { at, rows, told }]) => ({
      marker,
      at,
      drawn: rows.size,
      listed: listed[marker] ?? 0,
      told: told ?? 0,
    }))
  }

  window.rowsListed = () => window.realtimeHere()?.feed.rows().length ?? 0
}
