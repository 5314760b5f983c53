/** Tells each value to whoever listens at that moment. A listener that throws is a bug, and nobody else's loss. */
export function createSignal<T>() {
  const listeners = new Set<(value: T) => void>()

  function tellOne(listener: (value: T) => void, value: T) {
    try {
      listener(value)
    } catch (error) {
      setTimeout(() => {
        throw error
      })
    }
  }

  return {
    tell(value: T) {
      for (const listener of listeners) tellOne(listener, value)
    },
    subscribe(listener: (value: T) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/**
 * Runs `flush` at once when nothing was flushed in this frame, and once more at its end for all the rest. Waiting for
 * the frame with every event would cost almost a whole frame of delay; not waiting would paint a burst row by row.
 */
export function oncePerFrame(flush: () => void, nextFrame: (callback: () => void) => void) {
  let isFrameOpen = false
  let isDue = false

  function request() {
    isDue = isFrameOpen
    if (isFrameOpen) return
    isFrameOpen = true
    nextFrame(() => {
      isFrameOpen = false
      if (isDue) request()
    })
    flush()
  }

  return request
}
