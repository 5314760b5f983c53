import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { tryLock } from './lock.mjs'

/** Shared by every clone on the machine, so that two stacks starting at once never choose the same port. */
const claims = path.join(tmpdir(), `vigia-ports-${userInfo().uid}`)
const neighbours = 20
const pollMs = 100

/** The usual port when it is free, else one of the next, else any. Held until `release`. */
export async function claimPort(usual, host = '127.0.0.1') {
  for (let port = usual; usual > 0 && port < usual + neighbours; port += 1) {
    const release = await tryClaim(port, host)
    if (release) return { port, release }
  }
  for (;;) {
    const port = await anyFreePort(host)
    const release = await tryClaim(port, host)
    if (release) return { port, release }
  }
}

async function tryClaim(port, host) {
  const release = tryLock(path.join(claims, String(port)))
  if (!release) return null
  if (await isFree(port, host)) return release
  release()
  return null
}

export async function isFree(port, host = '127.0.0.1') {
  return (await listenOn(port, host)) !== null
}

/** A server with threads lets go of its port a moment after its process counts as ended. */
export async function becomesFree(port, { host = '127.0.0.1', limitMs = 3_000 } = {}) {
  for (let waited = 0; waited < limitMs; waited += pollMs) {
    if (await isFree(port, host)) return true
    await pause(pollMs)
  }
  return false
}

async function anyFreePort(host) {
  return listenOn(0, host)
}

async function listenOn(port, host) {
  const server = createServer()
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch {
    return null
  }
  const taken = server.address().port
  server.close()
  await once(server, 'close')
  return taken
}
