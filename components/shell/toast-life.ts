type ToastId = string

const lifeMs = 6_000
const lookAgainMs = 1_000

/**
 * How long a toast stays. sonner would begin the time of every older toast anew whenever a newer one comes; here each
 * has its own, and none goes while it is pointed at or the page is out of sight.
 */
export function createToastLife(dismiss: (id: ToastId) => void, isHeld: () => boolean) {
  const timers = new Map<ToastId, ReturnType<typeof setTimeout>>()

  function wait(id: ToastId, ms: number) {
    clearTimeout(timers.get(id))
    timers.set(
      id,
      setTimeout(() => {
        if (isHeld()) return wait(id, lookAgainMs)
        timers.delete(id)
        dismiss(id)
      }, ms),
    )
  }

  return {
    begin: (id: ToastId) => wait(id, lifeMs),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** Whether somebody points at the toasts, has the focus in them, or cannot see them at all. */
export function areToastsHeld(): boolean {
  return document.hidden || document.querySelector('[data-sonner-toaster]:is(:hover, :focus-within)') !== null
}
