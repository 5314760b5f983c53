import { randomBytes } from 'node:crypto'

/** Fresh for each stack; none of them is ever the same on two machines. */
export function makeSecrets() {
  return {
    appKey: `base64:${randomBytes(32).toString('base64')}`,
    nextAuth: randomBytes(32).toString('base64url'),
    internal: randomBytes(32).toString('base64url'),
    realtime: { id: 'vigia', key: randomBytes(10).toString('hex'), secret: randomBytes(20).toString('hex') },
  }
}

/**
 * Known on the own machine, where nobody else can reach the stack; random as soon as HOST opens it.
 * @param {Record<string, string | undefined>} env
 */
export function demoPassword(env = process.env) {
  if (env.VIGIA_DEMO_PASSWORD) return env.VIGIA_DEMO_PASSWORD
  return env.HOST ? randomBytes(9).toString('base64url') : 'vigia-demo'
}
