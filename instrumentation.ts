import type { Instrumentation } from 'next'

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseUnsafeStart } = await import('./lib/server/start')
  refuseUnsafeStart()
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./lib/server/log')
  // The path alone: a query may hold what somebody searched for.
  const path = request.path.split('?')[0]
  log.error({ err: error, method: request.method, path, route: context.routePath }, 'a request failed')
}
