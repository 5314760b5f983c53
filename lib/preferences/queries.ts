import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { preferenceKeys } from '../keys'
import { type Preferences, preferencesSchema } from './schema'

export function preferencesOptions(api: Api) {
  return queryOptions({
    queryKey: preferenceKeys.own(),
    queryFn: ({ signal }) => api.get('preferences', preferencesSchema, { signal }),
  })
}

/** What is not sent stays as it is. */
export function chooseSound(api: Api, sound: boolean): Promise<Preferences> {
  return api.put('preferences', preferencesSchema, { sound })
}
