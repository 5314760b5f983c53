import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/auth-options'
import { env } from '@/lib/server/env'
import { limitBytes } from '@/lib/server/json-body'
import { log } from '@/lib/server/log'
import { refuse } from '@/lib/server/refusals'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  if (request.method === 'POST' && !hasBearableBody(request)) return refuse('tooLarge')
  try {
    return await NextAuth(request, context, authOptions(env()))
  } catch {
    // next-auth throws at a body that it cannot parse; the error quotes it, and with it perhaps a password.
    log.warn('next-auth could not read a request')
    return refuse('malformed')
  }
}

/** next-auth reads whatever is sent, whole; every browser announces the length of a form. */
function hasBearableBody(request: NextRequest) {
  const length = request.headers.get('content-length')
  return length !== null && Number(length) <= limitBytes
}

export { handle as GET, handle as POST }
