import { browserTabs, type Tabs } from '@/lib/realtime/tabs'
import { claimSound } from './claim-sound'
import { createLoudspeaker, type Loudspeaker } from './loudspeaker'

type Options = {
  /** Whether its user wants to hear anything now. */
  isWanted(): Promise<boolean>
  loudspeaker?: Loudspeaker
  tabs?: Tabs | null
}

// What appears together is heard as one piece of news.
const togetherMs = 1_000

export type ArrivalSound = ReturnType<typeof createArrivalSound>

/** The sound of what arrives: one, however many toasts appear within a second, in however many tabs. */
export function createArrivalSound(options: Options) {
  const { isWanted, loudspeaker = createLoudspeaker(), tabs = browserTabs() } = options
  let lastAt = Number.NEGATIVE_INFINITY

  async function play(askedAt: number) {
    if (!(await isWanted())) return
    if (tabs && !(await claimSound(tabs, togetherMs))) return
    loudspeaker.play(askedAt)
  }

  return {
    /** A toast has appeared. */
    announce() {
      const now = performance.now()
      if (!loudspeaker.canPlay() || now - lastAt < togetherMs) return
      lastAt = now
      play(now).catch(staySilent)
    },
    /** Heard at any hour: somebody asked for it. */
    sample: () => loudspeaker.play(),
    stop: loudspeaker.stop,
  }
}

/** Who cannot be asked may have chosen silence. */
function staySilent() {}
