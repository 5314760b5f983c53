import type { App } from './state'

export type Settings = {
  app: App
  host: string
  port: number
  tickMs: number
  allowedOrigins: string[]
  exitsWithParent: boolean
}

type Environment = Record<string, string | undefined>

/** Reverb's own tick. */
const defaultTickMs = 60_000

/** Throws an Error whose message is meant for the person who starts the hub. */
export function readSettings(env: Environment): Settings {
  const missing = ['REVERB_APP_ID', 'REVERB_APP_KEY', 'REVERB_APP_SECRET'].filter((name) => !env[name])
  if (missing.length > 0) throw new Error(`${missing.join(', ')} must be set, to the values Laravel has.`)
  const { REVERB_APP_ID: id = '', REVERB_APP_KEY: key = '', REVERB_APP_SECRET: secret = '' } = env
  return {
    app: { id, key, secret },
    host: env.HUB_HOST || '127.0.0.1',
    port: readNumber(env, 'HUB_PORT', 0, { from: 0, to: 65_535 }),
    tickMs: readNumber(env, 'HUB_TICK_MS', defaultTickMs, { from: 10, to: 3_600_000 }),
    allowedOrigins: readList(env.HUB_ALLOWED_ORIGINS || '*'),
    exitsWithParent: env.HUB_EXIT_WITH_PARENT === '1',
  }
}

function readNumber(env: Environment, name: string, fallback: number, { from, to }: Range): number {
  const value = env[name] ? Number(env[name]) : fallback
  if (Number.isInteger(value) && value >= from && value <= to) return value
  throw new Error(`${name} must be a whole number from ${from} to ${to}, not "${env[name]}".`)
}

type Range = { from: number; to: number }

function readList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}
