import { playChime } from './chime'

/** What it asks of the page it stands in; tests hand in their own. */
type Surroundings = {
  gestures: EventTarget
  /** Whether the browser counts a gesture on this page so far; undefined where it does not say. */
  wasTouched(): boolean | undefined
  createContext(): AudioContext
}

// A finger counts when it is lifted, a mouse button when it goes down.
const gestures = ['pointerdown', 'pointerup', 'keydown']
/** A sound tells of what one looks up for: later than this there is nothing new to see. */
const lateMs = 1_000

export type Loudspeaker = ReturnType<typeof createLoudspeaker>

/** Browsers let no sound out before the first gesture on a page: what comes before it is dropped, not kept. */
export function createLoudspeaker(surroundings: Surroundings = ofBrowser()) {
  const { wasTouched, createContext } = surroundings
  const listening = new AbortController()
  let context: AudioContext | undefined
  let users = 0

  /** An output that stood open all day would keep the sound card, and with it a portable, awake. */
  async function whileOpen(opened: AudioContext, work: () => unknown) {
    users += 1
    try {
      await opened.resume()
      await work()
    } finally {
      users -= 1
      if (users === 0) await opened.suspend()
    }
  }

  async function unlock() {
    context ??= createContext()
    await whileOpen(context, () => listening.abort())
  }

  function onGesture() {
    if (wasTouched() !== false) unlock().catch(staySilent)
  }

  for (const name of gestures) {
    surroundings.gestures.addEventListener(name, onGesture, { signal: listening.signal, capture: true })
  }
  if (wasTouched()) onGesture()

  return {
    /** Not before the first gesture. */
    canPlay: () => context !== undefined,
    /** `askedAt` is of the monotonic clock. */
    play(askedAt = performance.now()) {
      if (!context) return
      const opened = context
      const chime = () => (performance.now() - askedAt < lateMs ? playChime(opened) : undefined)
      whileOpen(opened, chime).catch(staySilent)
    },
    stop() {
      listening.abort()
      context?.close().catch(staySilent)
      context = undefined
    },
  }
}

function ofBrowser(): Surroundings {
  return {
    gestures: window,
    wasTouched: () => navigator.userActivation?.hasBeenActive,
    createContext: () => new AudioContext(),
  }
}

/** No output, or none that this page may use: what was to be heard is on the screen all the same. */
function staySilent() {}
