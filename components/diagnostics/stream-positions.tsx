import type { StreamPosition } from '@/lib/realtime/standing'
import { Panel } from './panel'
import type { Words } from './words'

type StreamPositionsProps = { words: Words['streams']; streams: readonly StreamPosition[] }

const cell = 'px-2 py-2 text-right tabular-nums last:pr-4'

export function StreamPositions({ words, streams }: StreamPositionsProps) {
  return (
    <Panel id="stream-positions" title={words.title}>
      {streams.length === 0 ? <p className="px-4 py-3 text-ink-2">{words.empty}</p> : null}
      <table className="w-full">
        <thead className="text-ink-3 text-sm">
          <tr>
            <th className="px-4 py-2 text-left font-normal">{words.name}</th>
            {[words.cursor, words.head, words.held].map((name) => (
              <th key={name} className={`${cell} font-normal`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {streams.map(({ name, cursor, head, held }) => (
            <tr key={name} className="border-line border-t">
              <th scope="row" className="py-2 pr-2 pl-4 text-left font-medium wrap-anywhere">
                {name}
              </th>
              <td className={cell}>{cursor ?? '—'}</td>
              <td className={cell}>{head ?? '—'}</td>
              <td className={cell}>{held}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
