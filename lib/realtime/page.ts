/** What the realtime part asks of the page it runs in; benches and tests hand in their own. */
export type Page = {
  isOnline(): boolean
  isHidden(): boolean
  /** Before the next paint; a hidden page paints nothing, and is called soon. */
  nextFrame(callback: () => void): void
  /** When what was shown just now has been painted. */
  afterPaint(callback: () => void): void
  /** Calls back when the page is hidden or left: it may never run again. Answers how to stop that. */
  onLeave(listener: () => void): () => void
  /** Calls back whenever this screen may have missed something without knowing. Answers how to stop that. */
  onReturn(listener: (isNetworkNew: boolean) => void): () => void
}

// A page that is hidden, or hidden before its frame came, paints none: its toasts, title and sound do not wait for it.
const hiddenFrameMs = 16
const lostFrameMs = 100
// Until what the frame holds has been drawn, which takes a core of its own; a cheap phone has none to spare.
const drawMs = 4

export const browserPage: Page = {
  isOnline: () => navigator.onLine,
  isHidden: () => document.hidden,
  nextFrame,
  afterPaint: (callback) => nextFrame(() => setTimeout(callback, drawMs)),

  onLeave(listener) {
    const ended = new AbortController()
    const onHidden = () => {
      if (document.hidden) listener()
    }
    document.addEventListener('visibilitychange', onHidden, ended)
    addEventListener('pagehide', listener, ended)
    return () => ended.abort()
  },

  onReturn(listener) {
    const ended = new AbortController()
    const onOnline = () => listener(true)
    const onShown = () => {
      if (!document.hidden) listener(false)
    }
    addEventListener('online', onOnline, ended)
    for (const name of ['focus', 'pageshow']) addEventListener(name, onShown, ended)
    for (const name of ['visibilitychange', 'resume']) document.addEventListener(name, onShown, ended)
    return () => ended.abort()
  },
}

function nextFrame(callback: () => void) {
  const timer = setTimeout(
    () => {
      cancelAnimationFrame(frame)
      callback()
    },
    document.hidden ? hiddenFrameMs : lostFrameMs,
  )
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    callback()
  })
}
