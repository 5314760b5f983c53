import { ensurePackages } from './packages.mjs'
import { ensureSystem } from './system.mjs'

/** Everything a fresh clone needs before any part can start. Does nothing when it is all there. */
export async function prepare({ browser = false } = {}) {
  await ensureSystem({ browser })
  await ensurePackages()
}
