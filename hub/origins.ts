/**
 * Entries are host names in which `*` stands for anything, as in Reverb's `allowed_origins`; a whole origin is
 * understood by its host.
 */
export function isOriginAllowed(origin: string | undefined, allowed: readonly string[]): boolean {
  if (allowed.includes('*')) return true
  const host = hostOf(origin ?? '')
  return host !== '' && allowed.some((entry) => asPattern(hostOf(entry) || entry).test(host))
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : ''
}

function asPattern(host: string): RegExp {
  const literals = host.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${literals.join('.*')}$`)
}
