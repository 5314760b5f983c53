import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { holidayKeys } from '../keys'
import { holidaysSchema } from './schema'

// A decree comes the day before, or in the morning.
const freshMs = 3 * 3_600_000

export function holidaysOptions(api: Api) {
  return queryOptions({
    queryKey: holidayKeys.all,
    queryFn: ({ signal }) => api.get('holidays', holidaysSchema, { signal }),
    staleTime: freshMs,
    // Kept as long as it is fresh, though nothing on the screen shows it.
    gcTime: freshMs,
  })
}
