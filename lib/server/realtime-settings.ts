import 'server-only'
import type { Env } from './env'

/** Where a browser finds the realtime server. The key names the application and is public; its secret is not here. */
export function realtimeSettings(env: Env) {
  return {
    key: env.REALTIME_KEY,
    host: env.REALTIME_HOST,
    port: env.REALTIME_PORT,
    scheme: env.REALTIME_SCHEME,
  }
}
