import { type NextRequest, NextResponse } from 'next/server'
import { themeScript } from './components/shell/theme'
import { contentSecurityPolicy } from './lib/server/csp'
import { env } from './lib/server/env'
import { sessionCookieName } from './lib/server/session-cookie'
import { inlineScriptHashes, staticPages } from './lib/server/static-csp'

const open = new Set(['/login', '/offline'])
// In development static pages are rendered anew, and Next gives a nonce to its own scripts alone.
const themeHash = inlineScriptHashes(`<script>${themeScript}</script>`)

/**
 * Spares guests a page that would refuse them, and says what may run. It is no gate: pages and routes ask for
 * themselves and refuse just the same when this file is not there.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (!open.has(pathname) && !request.cookies.has(sessionCookieName(env()))) {
    const next = pathname === '/' ? '' : `?${new URLSearchParams({ next: pathname + search })}`
    // Next sends it on as a relative address, so the host that a request names goes nowhere.
    return NextResponse.redirect(new URL(`/login${next}`, request.nextUrl))
  }
  const hashes = staticPages().get(pathname)
  return hashes ? withHashes(hashes) : withNonce(request)
}

function withHashes(scripts: readonly string[]) {
  return guarded(NextResponse.next(), scripts)
}

function withNonce(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  // Our 404 and our last error page were rendered at build: they answer here too, and know no nonce.
  const fallbacks = ['/_not-found', '/_global-error'].flatMap((page) => staticPages().get(page) ?? [])
  const scripts = [...new Set([`'nonce-${nonce}'`, ...themeHash, ...fallbacks])]
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce of its own scripts here.
  headers.set('Content-Security-Policy', contentSecurityPolicy({ scripts, env: env() }))
  return guarded(NextResponse.next({ request: { headers } }), scripts)
}

function guarded(response: NextResponse, scripts: readonly string[]) {
  response.headers.set('Content-Security-Policy', contentSecurityPolicy({ scripts, env: env() }))
  return response
}

export const config = {
  // Not: routes of the API, files of the build and of public/.
  matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'],
}
