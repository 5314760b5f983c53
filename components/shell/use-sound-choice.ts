'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { preferenceKeys } from '@/lib/keys'
import { chooseSound, preferencesOptions } from '@/lib/preferences/queries'
import { useApi } from './api-context'

/** The user's choice, changed on the screen at once and taken back when the server does not take it. */
export function useSoundChoice() {
  const client = useQueryClient()
  const api = useApi()
  const options = preferencesOptions(api)
  const { data: preferences, isError: isUnknown } = useQuery(options)
  /** What the server is known to have, whatever is shown meanwhile. */
  const kept = useRef<boolean>(undefined)

  const {
    mutate: choose,
    isError,
    variables,
  } = useMutation({
    mutationKey: preferenceKeys.all,
    mutationFn: (sound: boolean) => chooseSound(api, sound),
    // In the order in which they were pressed, or the server would keep the wrong one.
    scope: { id: 'preferences' },
    // Without a network it fails and says so, rather than wait for one.
    networkMode: 'always',
    onMutate: async (sound) => {
      if (isLast()) kept.current = client.getQueryData(options.queryKey)?.sound
      await client.cancelQueries({ queryKey: options.queryKey })
      show(sound)
    },
    onSuccess: ({ sound }) => {
      kept.current = sound
    },
    onError: () => {
      if (isLast()) show(kept.current)
    },
    onSettled: () => {
      // Not waited for: that it failed is said before the server can be asked again.
      if (isLast()) void client.invalidateQueries({ queryKey: options.queryKey })
    },
  })

  /** What was pressed later stands, and says itself how it ends. */
  function isLast() {
    return client.isMutating({ mutationKey: preferenceKeys.all }) === 1
  }

  function show(sound: boolean | undefined) {
    client.setQueryData(options.queryKey, (known) => known && { ...known, sound: sound ?? known.sound })
  }

  // No answer came in time, and the server has it all the same: once that is known, nothing has failed.
  const hasFailed = isError && preferences?.sound !== variables
  return { preferences, choose, isUnknown, hasFailed }
}
