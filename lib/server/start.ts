import 'server-only'
import { type Env, env } from './env'
import { reasonsToRefuse } from './start-guards'

/** Next would go on serving errors after a throw in its start hook; a server that must not run ends here. */
export function refuseUnsafeStart() {
  const reasons = refusals()
  if (reasons.length === 0) return
  for (const reason of reasons) process.stderr.write(`Vigía does not start: ${reason}\n`)
  process.exit(1)
}

function refusals(): string[] {
  let read: Env
  try {
    read = env()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  return reasonsToRefuse(read)
}
