import 'server-only'
import type { Env } from './env'

type Policy = {
  /** What may run besides files of our own: `'nonce-…'` or `'sha256-…'`. */
  scripts: readonly string[]
  env: Pick<Env, 'NODE_ENV' | 'NEXTAUTH_URL' | 'REALTIME_SCHEME' | 'REALTIME_HOST' | 'REALTIME_PORT'>
}

export function contentSecurityPolicy({ scripts, env }: Policy): string {
  // React rebuilds server stacks with eval, in development alone.
  const development = env.NODE_ENV === 'development' ? ["'unsafe-eval'"] : []
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts, ...development],
    // Charts, toasts and virtual lists set style attributes; a style cannot run.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", `${env.REALTIME_SCHEME}://${env.REALTIME_HOST}:${env.REALTIME_PORT}`],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    ...(env.NEXTAUTH_URL.startsWith('https://') ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}
