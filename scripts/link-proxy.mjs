import { once } from 'node:events'
import net from 'node:net'

const silence = { isSilent: true }

/**
 * A TCP link that tests can spoil and mend between a browser and the realtime server.
 * `cut` ends every connection and refuses new ones; `blackHole` keeps them open and passes nothing, as a dead mobile
 * link does; `strand` does so to those that stand and lets new ones be, as a change of network does; `delay` lets
 * everything come so much later, `throttle` no faster than so many bytes a second. Each ends the one before it.
 * `mend` passes again, and ends what was silenced so that no half-told frame is delivered late.
 */
export async function createLinkProxy({ targetHost, targetPort, port = 0, host = '127.0.0.1' }) {
  let fault = {}
  const pairs = new Set()

  const server = net.createServer((client) => {
    if (fault.isRefusing) return void client.destroy()
    const upstream = net.connect(targetPort, targetHost)
    const pair = { client, upstream, isDead: false }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      upstream.destroy()
    }
    const faultNow = () => (pair.isDead ? silence : fault)
    relay(client, upstream, faultNow)
    relay(upstream, client, faultNow)
    for (const socket of [client, upstream]) socket.on('close', end).on('error', end)
  })

  function endAll(which = () => true) {
    for (const pair of pairs) {
      if (!which(pair)) continue
      pair.client.destroy()
      pair.upstream.destroy()
    }
  }

  server.listen(port, host)
  await once(server, 'listening')

  return {
    host,
    port: server.address().port,
    connections: () => pairs.size,
    cut() {
      fault = { isRefusing: true }
      endAll()
    },
    blackHole() {
      fault = silence
    },
    strand() {
      fault = {}
      for (const pair of pairs) pair.isDead = true
    },
    delay(ms) {
      fault = { delayMs: ms }
    },
    throttle(bytesPerSecond) {
      fault = { bytesPerSecond }
    },
    mend() {
      endAll(({ isDead }) => isDead || fault === silence)
      fault = {}
    },
    async close() {
      endAll()
      server.close()
      await once(server, 'close')
    },
  }
}

/** In order, each chunk when it is due: what came under a fault keeps its hour when the fault is over. */
function relay(from, to, faultNow) {
  const queue = []
  let dueAt = 0
  let timer

  function pass() {
    timer = undefined
    while (queue.length > 0 && queue[0].dueAt <= Date.now()) to.write(queue.shift().chunk)
    if (queue.length > 0) timer = setTimeout(pass, queue[0].dueAt - Date.now())
  }

  from.on('data', (chunk) => {
    const { isSilent, delayMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY } = faultNow()
    if (isSilent) return
    dueAt = Math.max(dueAt, Date.now() + delayMs) + (chunk.length / bytesPerSecond) * 1_000
    queue.push({ chunk, dueAt })
    if (timer === undefined) pass()
  })
  from.on('close', () => clearTimeout(timer))
}
