import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { sessionKeys } from '../keys'
import { meSchema } from './schema'

export function meOptions(api: Api) {
  return queryOptions({
    queryKey: sessionKeys.me(),
    queryFn: ({ signal }) => api.get('me', meSchema, { signal }),
    // The gate on the server asks as seldom: a role that changes is seen within the minute.
    staleTime: 60_000,
  })
}
