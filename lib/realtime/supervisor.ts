import type { Connection, LinkEvent } from './connection'
import type { Timings } from './timings'

type Options = {
  connection: Pick<Connection, 'connect' | 'disconnect'>
  timings: Timings
  /** 0 … 1. */
  random(): number
  /** How long the last read took, in ms: the measure of a slow network. */
  roundTripMs(): number
  onChange(isConnected: boolean): void
}

/**
 * Decides when the stock connection tries again. Left alone, pusher-js comes back after exactly 1 s (all screens at
 * once), waits out 15, 30 and 60 s when an attempt is refused, and after some codes never returns.
 */
export function superviseLink({ connection, timings, random, roundTripMs, onChange }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let isConnected = false
  let attemptedAt = 0

  function report(connected: boolean) {
    if (connected === isConnected) return
    isConnected = connected
    onChange(connected)
  }

  /** A refused attempt says nothing of itself, so each is followed by the next until one connects. */
  function attempt() {
    attemptedAt = Date.now()
    timer = setTimeout(() => again(0), attemptMs())
    connection.connect()
  }

  function attemptMs() {
    const { attemptMinMs, attemptMaxMs, reconnectMaxMs, handshakeTrips } = timings
    const drawnMs = attemptMinMs + (reconnectMaxMs - attemptMinMs) * random()
    return Math.max(drawnMs, Math.min(attemptMaxMs, roundTripMs() * handshakeTrips))
  }

  function again(waitMs: number) {
    clearTimeout(timer)
    connection.disconnect()
    report(false)
    if (waitMs === 0) attempt()
    else timer = setTimeout(attempt, waitMs)
  }

  return {
    start() {
      if (isRunning) return
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
      switch (event) {
        case 'connected':
          clearTimeout(timer)
          return report(true)
        case 'lost':
          // Never at once: a server that fell would be met by all its screens in the same instant.
          return again(timings.reconnectMaxMs * random())
        case 'fatal':
          return again(timings.fatalRetryMs)
      }
    },
    /** The network is back, or the screen is looked at: 30–90 ms to a new link, where waiting takes seconds. */
    refresh({ isTrusted }: { isTrusted: boolean }) {
      // Focus, visibility and network tell of one return within moments of each other.
      const isYoung = Date.now() - attemptedAt < timings.attemptMinMs
      if (isRunning && !isYoung && !(isConnected && isTrusted)) again(0)
    },
    /** The link stands, but a subscription on it was never answered. */
    renew() {
      if (isRunning) again(timings.reconnectMaxMs * random())
    },
  }
}
