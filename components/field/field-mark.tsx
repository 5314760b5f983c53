import { RotateCw, WifiOff } from 'lucide-react'
import { formatTime } from '@/lib/dates'
import type words from '@/lib/messages/field.json'
import { fillIn } from '@/lib/plain-words'
import type { FeedMark } from '@/lib/realtime/feed'
import { minutesAway } from '../shell/with-marks'

type FieldMarkProps = { mark: FeedMark; words: typeof words.feed.mark }

/** A line across the list that says why it is not what it seems. */
export function FieldMark({ mark, words }: FieldMarkProps) {
  const Icon = mark.kind === 'reset' ? RotateCw : WifiOff
  return (
    <li className="flex min-h-touch items-center gap-2.5 border-line border-b bg-sunken px-4 text-base text-ink-2">
      <Icon aria-hidden="true" className="size-4 shrink-0" strokeWidth={2} />
      <span className="font-medium text-ink">{sentence(mark, words)}</span>
      {mark.kind === 'absence' ? (
        <span className="ml-auto shrink-0 text-ink-3 text-sm">
          {fillIn(words.between, { from: formatTime(mark.from), to: formatTime(mark.to) })}
        </span>
      ) : null}
    </li>
  )
}

function sentence(mark: FeedMark, words: FieldMarkProps['words']) {
  if (mark.kind === 'reset') return words.reset
  const { one, other } = mark.wasClosed ? words.closed : words.absence
  return fillIn(mark.rows === 1 ? one : other, { count: mark.rows, minutes: minutesAway(mark) })
}
