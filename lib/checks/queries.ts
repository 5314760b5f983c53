import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { ApiError } from '../errors'
import { checkKeys } from '../keys'
import { type Run, runDetailSchema, runsPageSchema, startedSchema } from './schema'

/** The newest page alone: who runs one now, and what the last ones found. */
export function recentChecksOptions(api: Api) {
  return queryOptions({
    queryKey: checkKeys.recent(),
    queryFn: ({ signal }) => api.get('checks', runsPageSchema, { signal }),
  })
}

export function checkPagesOptions(api: Api) {
  return infiniteQueryOptions({
    queryKey: checkKeys.pages(),
    queryFn: ({ signal, pageParam }) =>
      api.get('checks', runsPageSchema, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** One run and its changes, page by page; the first page alone is what a toast needs. */
export function checkOptions(api: Api, id: number) {
  return infiniteQueryOptions({
    queryKey: checkKeys.detail(id),
    queryFn: ({ signal, pageParam }) =>
      api.get(`checks/${id}`, runDetailSchema, { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

export type Started = { run: Run; isOwn: boolean }

/** Begins a run; where one is under way, that run is the answer. */
export async function startCheck(api: Api): Promise<Started> {
  try {
    const { run } = await api.post('checks', startedSchema, {})
    return { run, isOwn: true }
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'already_running') throw error
    return { run: startedSchema.parse(error.data).run, isOwn: false }
  }
}
