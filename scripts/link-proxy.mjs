import { once } from 'node:events'
import net from 'node:net'

/**
 * A TCP link that tests can cut, silence and mend between a browser and the realtime server.
 * `cut` ends every connection and refuses new ones; `blackHole` keeps them open and passes nothing, as a dead
 * mobile link does; `mend` passes again, and ends what was silenced so that no half-told frame is delivered late.
 */
export async function createLinkProxy({ targetHost, targetPort, port = 0, host = '127.0.0.1' }) {
  let mode = 'open'
  const pairs = new Set()

  const server = net.createServer((client) => {
    if (mode === 'cut') return void client.destroy()
    const upstream = net.connect(targetPort, targetHost)
    const pair = { client, upstream }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      client.destroy()
      upstream.destroy()
    }
    relay(client, upstream, () => mode)
    relay(upstream, client, () => mode)
    for (const socket of [client, upstream]) socket.on('close', end).on('error', end)
  })

  const endAll = () => {
    for (const { client, upstream } of pairs) {
      client.destroy()
      upstream.destroy()
    }
  }

  server.listen(port, host)
  await once(server, 'listening')

  return {
    host,
    port: server.address().port,
    connections: () => pairs.size,
    cut() {
      mode = 'cut'
      endAll()
    },
    blackHole() {
      mode = 'black-hole'
    },
    mend() {
      if (mode === 'black-hole') endAll()
      mode = 'open'
    },
    async close() {
      endAll()
      server.close()
      await once(server, 'close')
    },
  }
}

function relay(from, to, mode) {
  from.on('data', (chunk) => {
    if (mode() === 'open') to.write(chunk)
  })
}
