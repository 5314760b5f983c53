import { readFileSync } from 'node:fs'
import path from 'node:path'

/** For contract tests: an answer as Laravel's own contract tests have just written it. */
export function readSample(name: string): unknown {
  const folder = process.env.VIGIA_CONTRACTS ?? path.join('backend', 'storage', 'contracts')
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))
}
