/** What the realtime part asks of the page it runs in; benches and tests hand in their own. */
export type Page = {
  isOnline(): boolean
  /** Before the next paint; a hidden page paints nothing, and is called soon. */
  nextFrame(callback: () => void): void
  /** Calls back whenever this screen may have missed something without knowing. Answers how to stop that. */
  onReturn(listener: (isNetworkNew: boolean) => void): () => void
}

// Toasts, title and sound of a hidden page must not wait for a frame that never comes.
const hiddenFrameMs = 16
// Hidden after it was asked for, a frame does not come either.
const lateFrameMs = 250

export const browserPage: Page = {
  isOnline: () => navigator.onLine,

  nextFrame(callback) {
    const frame = requestAnimationFrame(() => {
      clearTimeout(instead)
      callback()
    })
    const instead = setTimeout(
      () => {
        cancelAnimationFrame(frame)
        callback()
      },
      document.hidden ? hiddenFrameMs : lateFrameMs,
    )
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
