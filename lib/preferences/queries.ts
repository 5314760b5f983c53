import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { preferenceKeys } from '../keys'
import { preferencesSchema } from './schema'

export function preferencesOptions(api: Api) {
  return queryOptions({
    queryKey: preferenceKeys.own(),
    queryFn: ({ signal }) => api.get('preferences', preferencesSchema, { signal }),
  })
}
