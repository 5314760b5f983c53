import { formatAbsolute, formatMoment, todayInLaPaz } from '@/lib/dates'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { LinkMark } from '../shell/link-mark'
import { ageOf } from './age'
import { Panel } from './panel'
import type { Words } from './words'

type LinkHistoryProps = { words: Words; history: Diagnosis['history']; now: number }

/** Newest first, each with how long it lasted. */
export function LinkHistory({ words, history, now }: LinkHistoryProps) {
  const today = todayInLaPaz(new Date(now))
  const lasting = history.map((change, index) => ({
    ...change,
    lastedMs: (history[index + 1]?.at ?? now) - change.at,
  }))
  return (
    <Panel id="link-history" title={words.history.title}>
      {history.length === 0 ? <p className="px-4 py-3 text-ink-2">{words.history.empty}</p> : null}
      <ol>
        {lasting.reverse().map(({ at, state, lastedMs }) => (
          <li
            key={`${at}-${state}`}
            className="flex min-h-touch items-center gap-2 border-line border-b px-4 last:border-b-0"
          >
            <LinkMark state={state} />
            <span className="font-medium">{words.states[state]}</span>
            <span className="ml-auto text-ink-2 tabular-nums">{ageOf(lastedMs)}</span>
            <time
              dateTime={new Date(at).toISOString()}
              title={formatAbsolute(at)}
              className="w-24 text-right text-ink-3 text-sm tabular-nums"
            >
              {formatMoment(at, today)}
            </time>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
