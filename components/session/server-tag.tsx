import { cn } from '@/lib/cn'
import { formatAbsolute, formatTime } from '@/lib/dates'

type ServerTagProps = {
  words: { asking: string; online: string; offline: string; at: string }
  heard: { at: Date; isOnline: boolean } | null
}

/** Whether signing in can work at all, in words and since when. */
export function ServerTag({ words, heard }: ServerTagProps) {
  if (heard === null) return <p className="text-ink-3 text-xs">{words.asking}</p>
  return (
    <p className={cn('flex items-center gap-1.5 text-xs', heard.isOnline ? 'text-good' : 'text-wait')}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {heard.isOnline ? (
          <circle cx="6" cy="6" r="4" fill="currentColor" />
        ) : (
          <circle cx="6" cy="6" r="3.5" fill="none" stroke="currentColor" />
        )}
      </svg>
      <span className="font-medium">{heard.isOnline ? words.online : words.offline}</span>
      <time
        dateTime={heard.at.toISOString()}
        title={formatAbsolute(heard.at)}
        className={heard.isOnline ? 'text-ink-2' : undefined}
      >
        · {words.at.replace('{time}', formatTime(heard.at))}
      </time>
    </p>
  )
}
