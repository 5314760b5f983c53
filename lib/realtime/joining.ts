import type { Timings } from './timings'

/** Of no team, so the one stream that every desk hears. */
const sharedByAll = 'admin.notifications'

/**
 * Which channels to join for the streams that may be heard. An admin of a large business hears hundreds: each would be
 * signed and subscribed anew at every reconnect. Beyond `joinMost` the position check alone brings their rows.
 */
export function createJoining({ joinMost }: Pick<Timings, 'joinMost'>, userId: number) {
  const own = `cobrador.${userId}`
  let joined: ReadonlySet<string> = new Set()

  /** What changes when these are the streams that may be heard. */
  return (streams: readonly string[]) => {
    const chosen = new Set(
      streams.length <= joinMost ? streams : streams.filter((name) => name === sharedByAll || name === own),
    )
    const begun = [...chosen].filter((name) => !joined.has(name))
    const ended = [...joined].filter((name) => !chosen.has(name))
    joined = chosen
    return { begun, ended }
  }
}
