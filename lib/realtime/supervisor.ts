import type { Connection, LinkEvent } from './connection'
import type { Timings } from './timings'

type Options = {
  connection: Pick<Connection, 'connect' | 'disconnect'>
  timings: Timings
  /** 0…1; passed in so that tests know the waits. */
  random?: () => number
  onChange(isConnected: boolean): void
}

/**
 * Decides when the stock connection tries again. Left alone, pusher-js comes back after exactly 1 s (all screens at
 * once), then waits 16, 46 and 106 s, and after some codes never returns.
 */
export function superviseLink({ connection, timings, random = Math.random, onChange }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isConnected = false

  const report = (connected: boolean) => {
    if (connected === isConnected) return
    isConnected = connected
    onChange(connected)
  }

  const attempt = () => {
    connection.connect()
    // A server that accepts and then says nothing holds up pusher-js for longer than anybody waits.
    timer = setTimeout(() => again(timings.reconnectMaxMs * random()), timings.reconnectMaxMs)
  }

  function again(waitMs: number) {
    clearTimeout(timer)
    report(false)
    connection.disconnect()
    if (isRunning) timer = setTimeout(attempt, waitMs)
  }

  return {
    start() {
      isRunning = true
      attempt()
    },
    stop() {
      isRunning = false
      clearTimeout(timer)
      connection.disconnect()
      report(false)
    },
    hear(event: LinkEvent) {
      if (!isRunning) return
      if (event === 'connected') {
        clearTimeout(timer)
        report(true)
      }
      // Never at once: a server that fell would be met by all its screens in the same instant.
      if (event === 'lost') again(timings.reconnectMaxMs * random())
      if (event === 'fatal') again(timings.fatalRetryMs)
    },
    /** The network is back, or the screen is looked at again: 30–90 ms to a new link, where waiting would take seconds. */
    nudge() {
      if (isRunning && !isConnected) again(0)
    },
    /** The link stands but cannot be trusted: a subscription that nobody answered, a clock that jumped. */
    renew() {
      if (isRunning) again(timings.reconnectMaxMs * random() * 0.1)
    },
  }
}
