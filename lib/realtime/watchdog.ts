type Options = {
  expected(): readonly string[]
  isJoined(stream: string): boolean
  waitMs: number
  onAllJoined(): void
  onBarking(): void
}

/**
 * Sees to it that every channel is confirmed: a server says nothing on a bad signature, pusher-js never asks again,
 * and a channel forgotten in between stays silent for ever. Barks once for each wait that ended without all of them.
 */
export function createWatchdog({ expected, isJoined, waitMs, onAllJoined, onBarking }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWatching = false

  const rest = () => {
    isWatching = false
    clearTimeout(timer)
  }

  const look = () => {
    if (!isWatching || !expected().every(isJoined)) return
    rest()
    onAllJoined()
  }

  return {
    watch() {
      rest()
      isWatching = true
      timer = setTimeout(onBarking, waitMs)
      look()
    },
    hearJoined: look,
    rest,
  }
}
