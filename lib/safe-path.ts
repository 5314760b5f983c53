const anywhere = 'http://same.origin'

/**
 * A place in this product that an address names (`?next=/payments`), or null. Everything that a browser could read as
 * another host (`//host`, `/\host`, a scheme, control characters) is refused, and so is what is no page.
 */
export function safePath(wanted: string | null | undefined): string | null {
  if (!wanted || !/^\/[\w\-./?&=%~+:,]*$/.test(wanted) || wanted.startsWith('//')) return null
  const url = new URL(wanted, anywhere)
  if (url.origin !== anywhere || /^\/(\/|(api|login|_next)(\/|$))/.test(url.pathname)) return null
  return `${url.pathname}${url.search}`
}
