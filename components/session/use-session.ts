'use client'

import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { homeOf, type Role } from '@/lib/permissions'
import { safePath } from '@/lib/safe-path'
import { askSessionState, requestSignIn, type SessionState } from '@/lib/sign-in'
import type { SignInFailure } from '@/lib/sign-in-failure'

type Heard = { at: Date; isOnline: boolean; isDemo: boolean }

/** The sign-in page: what the server says of itself, the form, and the way on for whoever is signed in. */
export function useSession() {
  const [heard, setHeard] = useState<Heard | null>(null)
  const [failure, setFailure] = useState<SignInFailure | null>(null)
  const [isSending, setSending] = useState(false)

  useEffect(() => {
    const controller = new AbortController()
    askSessionState(controller.signal).then(
      (state) => {
        setHeard(heardNow(state))
        if (state.role) enter(state.role)
      },
      () => {
        if (!controller.signal.aborted) setHeard({ at: new Date(), isOnline: false, isDemo: false })
      },
    )
    return () => controller.abort()
  }, [])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    setSending(true)
    setFailure(null)
    const refused = await requestSignIn(`${typed.get('login')}`.trim(), `${typed.get('password')}`)
    const state = refused === null ? await askSessionState().catch(() => null) : null
    if (state?.role) return enter(state.role)
    setFailure(refused ?? { code: 'network' })
    setSending(false)
  }

  return { heard, failure, isSending, isReady: useIsHydrated(), reason: useAddress().get('reason'), submit }
}

/** A full load: desk and phone have root layouts of their own. Replaced, so that "back" does not return to the form. */
function enter(role: Role) {
  location.replace(safePath(new URLSearchParams(location.search).get('next')) ?? homeOf(role))
}

function heardNow({ isOnline, isDemo }: SessionState): Heard {
  return { at: new Date(), isOnline, isDemo }
}

const never = () => () => {}

function useIsHydrated() {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

function useAddress() {
  const search = useSyncExternalStore(
    never,
    () => location.search,
    () => '',
  )
  return new URLSearchParams(search)
}
