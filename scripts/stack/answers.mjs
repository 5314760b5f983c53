import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 150

/**
 * Waits until the address answers without a server error: an address for HTTP, `{ host, port }` for a bare listener.
 * Gives null, or what was last heard when the time was over.
 */
export async function waitForAnswer(address, { limitMs, given }) {
  const ask = typeof address === 'string' ? askHttp : askSocket
  const end = Date.now() + limitMs
  for (;;) {
    const heard = await ask(address).catch((error) => error.cause?.message ?? error.message)
    if (heard === null || given.aborted) return null
    if (Date.now() > end) return heard
    await pause(pollMs)
  }
}

async function askHttp(url) {
  const answer = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
  })
  const body = await answer.text()
  return answer.status < 500 ? null : `${answer.status} ${body.slice(0, 500)}`
}

async function askSocket({ host, port }) {
  const socket = connect(port, host)
  try {
    await once(socket, 'connect')
    return null
  } finally {
    socket.destroy()
  }
}
