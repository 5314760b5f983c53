import { runPhp } from './php'
import type { Target } from './target'

export type Outcome = { result: unknown } | { exception: string; message: string; code: number }

/** Calls methods of the real pusher-php-server, in one PHP process. */
export async function withPusher(target: Target, ...calls: [string, ...unknown[]][]): Promise<Outcome[]> {
  // The script gives one outcome for each call.
  return (await runPhp('pusher-client', { ...target, calls })) as Outcome[]
}
