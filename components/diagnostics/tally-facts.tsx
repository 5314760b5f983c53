import type { Tally } from '@/lib/realtime/record'
import { FactList } from './fact-list'
import type { Words } from './words'

export function TallyFacts({ words, tally }: { words: Words['tally']; tally: Tally }) {
  return (
    <FactList
      id="tally-facts"
      title={words.title}
      facts={[
        [words.byFrame, tally.byFrame],
        [words.byPull, tally.byPull],
        [words.dropped, tally.dropped],
        [words.healed, tally.healed],
      ]}
    />
  )
}
