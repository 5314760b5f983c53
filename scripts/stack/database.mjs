import { writeFileSync } from 'node:fs'
import { artisan } from './artisan.mjs'

/** A fresh database with the seed of today: one left by an earlier day would show dates that have passed. */
export async function makeDatabase(plan) {
  writeFileSync(plan.database, '', { mode: 0o600 })
  await artisan(plan, ['migrate', '--seed', '--force'], seedScale())
}

function seedScale() {
  const { SEED_SCALE } = process.env
  return SEED_SCALE === undefined ? {} : { SEED_SCALE }
}
