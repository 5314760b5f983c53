import { mkdirSync } from 'node:fs'
import { artisan } from './artisan.mjs'

/**
 * As in production: a fifth more answers a second than with settings and routes read at each request. After the seed,
 * whose scale is a setting of its own.
 */
export async function cacheSettings(plan) {
  // They hold the keys of this stack.
  mkdirSync(plan.caches, { mode: 0o700 })
  await artisan(plan, ['optimize', '--except=views'])
}
