import type { Page } from '../page'

/** A page whose frames, network and returns are the test's to give. */
export function createFakePage() {
  const listeners = new Set<(isNetworkNew: boolean) => void>()
  const leaving = new Set<() => void>()
  let frames: (() => void)[] = []
  const control = {
    isOnline: true,
    isHidden: false,
    listeners: () => listeners.size + leaving.size,
    leave() {
      for (const listener of leaving) listener()
    },
    paint() {
      const due = frames
      frames = []
      for (const callback of due) callback()
    },
    comeBack(isNetworkNew = false) {
      for (const listener of listeners) listener(isNetworkNew)
    },
  }
  const page: Page = {
    isOnline: () => control.isOnline,
    isHidden: () => control.isHidden,
    nextFrame: (callback) => void frames.push(callback),
    afterPaint: (callback) => callback(),
    onLeave(listener) {
      leaving.add(listener)
      return () => void leaving.delete(listener)
    },
    onReturn(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  return { page, control }
}
