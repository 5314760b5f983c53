import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 150

/** Waits until the address answers; any HTTP status below 500 is an answer, and 503 is Laravel's honest one. */
export async function waitForAnswer(address, { limitMs, given }) {
  const ask = typeof address === 'string' ? asksHttp : asksSocket
  const end = Date.now() + limitMs
  while (!given.aborted) {
    if (await ask(address)) return true
    if (Date.now() > end) return false
    await pause(pollMs)
  }
  return false
}

async function asksHttp(url) {
  try {
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    await answer.body?.cancel()
    return answer.status < 500 || answer.status === 503
  } catch {
    return false
  }
}

async function asksSocket({ host, port }) {
  const socket = connect(port, host)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
