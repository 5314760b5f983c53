import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type ApiRequest, createApi } from '@/lib/api'
import type { ErrorCode } from '@/lib/errors'
import { ApiContext } from './api-context'

type Answer = { status: number; body: unknown }

/** For tests: an API that answers as Laravel writes, so that a view is tested through its schemas. */
export function createApiStandIn() {
  const answers = new Map<string, (request: ApiRequest) => Answer | Promise<Answer>>()
  const asked: string[] = []
  const api = createApi(async (request) => {
    const call = `${request.method} ${request.path}`
    asked.push(call)
    const answer = await answers.get(call)?.(request)
    if (!answer) throw new Error(`Nobody said what ${call} answers`)
    return Response.json(answer.body, { status: answer.status })
  })
  return {
    api,
    asked,
    answer(call: string, data: unknown, status = 200) {
      answers.set(call, () => ({ status, body: { success: true, data } }))
    },
    answerBy(call: string, data: (request: ApiRequest) => unknown) {
      answers.set(call, async (request) => ({
        status: 200,
        body: { success: true, data: await data(request) },
      }))
    },
    refuse(call: string, status: number, code: ErrorCode, data?: unknown) {
      answers.set(call, () => ({ status, body: { success: false, code, message: 'No.', data } }))
    },
  }
}

type ApiStageProps = { api: ReturnType<typeof createApi>; children: ReactNode }

export function ApiStage({ api, children }: ApiStageProps) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  )
}
