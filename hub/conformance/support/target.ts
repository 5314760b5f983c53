import { afterAll, beforeAll } from 'vitest'
import { createHub, type Hub, type HubOptions } from '../../server'

export type Target = { host: string; port: number; key: string; secret: string; appId: string }

const given = process.env.REALTIME_SERVER

/** False when `REALTIME_SERVER=host:port:key:secret:appid` names another server: Reverb, Pusher, a hub elsewhere. */
export const isOurs = given === undefined

export const ownApp = { id: 'vigia', key: 'conformance-key', secret: 'conformance-secret' }

/** A slow tick, so that no ping comes between the frames of a test that is not about silence. */
const defaults: HubOptions = { app: ownApp, allowedOrigins: ['*'], tickMs: 60_000 }

/** The server under test for the whole file; its address is known once the tests run. */
export function serverUnderTest(options: Partial<HubOptions> = {}): Target {
  const target: Target = { host: '', port: 0, key: '', secret: '', appId: '' }
  let hub: Hub | null = null

  beforeAll(async () => {
    if (given !== undefined) return void Object.assign(target, parse(given))
    hub = createHub({ ...defaults, ...options })
    Object.assign(target, await startOn(hub, 0))
  })
  afterAll(() => hub?.stop())
  return target
}

export function createOwnHub(options: Partial<HubOptions> = {}): Hub {
  return createHub({ ...defaults, ...options })
}

export async function startOn(hub: Hub, port: number): Promise<Target> {
  const address = await hub.listen({ host: '127.0.0.1', port })
  return { ...address, key: ownApp.key, secret: ownApp.secret, appId: ownApp.id }
}

function parse(text: string): Target {
  const [host = '', port = '', key = '', secret = '', appId = ''] = text.split(':')
  if (appId === '') throw new Error('REALTIME_SERVER must be host:port:key:secret:appid')
  return { host, port: Number(port), key, secret, appId }
}
