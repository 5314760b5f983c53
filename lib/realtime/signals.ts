/**
 * Tells subscribers at once when nothing was told in this frame, and once more at its end for all the rest. Waiting
 * for the frame with every event would cost almost a whole frame of delay.
 */
export function createPaintSignal() {
  const listeners = new Set<() => void>()
  let isFrameOpen = false
  let isDirty = false

  const tell = () => {
    for (const listener of listeners) listener()
  }

  const endFrame = () => {
    isFrameOpen = false
    if (isDirty) signal()
  }

  function signal() {
    isDirty = isFrameOpen
    if (isFrameOpen) return
    isFrameOpen = true
    // A hidden page has no frames; its toasts, title and sound must not wait for one.
    if (typeof document === 'undefined' || document.hidden) setTimeout(endFrame, 16)
    else requestAnimationFrame(endFrame)
    tell()
  }

  return {
    signal,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Tells each value to whoever listens at that moment. */
export function createSignal<T>() {
  const listeners = new Set<(value: T) => void>()
  return {
    tell(value: T) {
      for (const listener of listeners) listener(value)
    },
    subscribe(listener: (value: T) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
