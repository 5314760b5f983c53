import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/auth-options'
import { env } from '@/lib/server/env'
import { log } from '@/lib/server/log'
import { refuse } from '@/lib/server/refusals'

type Context = { params: Promise<{ nextauth: string[] }> }

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    return await NextAuth(request, context, authOptions(env()))
  } catch {
    // next-auth throws at a body that it cannot parse; the error quotes it, and with it perhaps a password.
    log.warn('next-auth could not read a request')
    return refuse('malformed')
  }
}

export { handle as GET, handle as POST }
