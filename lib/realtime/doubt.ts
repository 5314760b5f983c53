import type { Timings } from './timings'

type Options = {
  timings: Pick<Timings, 'tabAskMs' | 'tabAnswerMs'>
  /** Nobody looks at this tab, or it is itself the leader. */
  isIdle(): boolean
  /** When the leader was last heard; epoch ms. */
  heardAt(): number
  ask(): void
  onUnanswered(): void
}

/**
 * Of a follower: is the leader still there? One that closed or crashed has an heir already, by the browser's doing; one
 * that is frozen keeps the lock and answers nobody.
 */
export function createDoubt({ timings, isIdle, heardAt, ask, onUnanswered }: Options) {
  let asking: ReturnType<typeof setInterval> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  function now() {
    if (isIdle()) return
    const askedAt = Date.now()
    ask()
    waiting ??= setTimeout(() => {
      waiting = undefined
      if (!isIdle() && heardAt() < askedAt) onUnanswered()
    }, timings.tabAnswerMs)
  }

  return {
    now,
    start() {
      asking = setInterval(now, timings.tabAskMs)
      now()
    },
    stop() {
      clearInterval(asking)
      clearTimeout(waiting)
      waiting = undefined
    },
  }
}
