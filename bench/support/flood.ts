import http from 'node:http'
import { signedPath } from './hub-api'
import { startPhp } from './php'
import { stack } from './stack'

type Frames = { channel: string; name: string; data: string }[]
/** A realtime server takes 10 kB at once. */
const framesAtOnce = 10

type Flood = { stream: string; amounts: string[]; rows_each: number; gap_ms: number }

/**
 * A PHP process that commits many rows at a pace, `rows_each` in a transaction every `gap_ms`; Laravel would need more
 * than a second to tell a thousand of them one by one.
 */
export function startFlood() {
  const php = startPhp('backend/tests/Bench/burst.php')
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })

  async function run(flood: Flood & { is_printed: boolean }, onFrames: (frames: Frames) => void) {
    php.tell(flood)
    for (let line = await php.line(); line !== ''; line = await php.line()) onFrames(JSON.parse(line))
  }

  return {
    /** Row by row on the wire: the frames of a transaction go out when it is committed. Epoch ms of the first and the last. */
    async frames(flood: Flood): Promise<{ firstAt: number; lastAt: number }> {
      const sent: { at: number; done: Promise<void> }[] = []
      await run({ ...flood, is_printed: true }, (frames) => {
        for (let from = 0; from < frames.length; from += framesAtOnce) {
          sent.push({ at: Date.now(), done: publish(frames.slice(from, from + framesAtOnce), agent) })
        }
      })
      await Promise.all(sent.map(({ done }) => done))
      return { firstAt: sent[0]?.at ?? Number.NaN, lastAt: sent.at(-1)?.at ?? Number.NaN }
    },
    /** As the product tells a transaction of so many rows: by `stream.advanced` alone. */
    rows: (flood: Flood) => run({ ...flood, is_printed: false }, () => undefined),
    stop() {
      agent.destroy()
      php.stop()
    },
  }
}

function publish(frames: Frames, agent: http.Agent): Promise<void> {
  const body = JSON.stringify({ batch: frames })
  const { host, port } = stack.realtime
  const request = http.request({
    host,
    port,
    agent,
    method: 'POST',
    path: signedPath('batch_events', body),
    headers: { 'content-type': 'application/json' },
  })
  return new Promise((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (answer) => {
      answer.resume()
      if (answer.statusCode === 200) answer.on('end', resolve)
      else reject(new Error(`The realtime server refused a batch: ${answer.statusCode}`))
    })
    request.end(body)
  })
}
