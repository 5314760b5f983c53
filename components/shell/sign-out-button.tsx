'use client'

import { LogOut } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Button } from '../ui/button'
import { endSession } from './end-session'

type SignOutWords = { signOut: string; signingOut: string; signOutFailed: string }

type SignOutButtonProps = { words: SignOutWords } & Pick<
  ComponentProps<typeof Button>,
  'tone' | 'size' | 'className'
>

export function SignOutButton({ words, ...look }: SignOutButtonProps) {
  const [state, setState] = useState<'idle' | 'going' | 'failed'>('idle')

  async function leave() {
    setState('going')
    try {
      await endSession()
      location.assign('/login')
    } catch {
      setState('failed')
    }
  }

  return (
    <>
      <Button onClick={leave} disabled={state === 'going'} {...look}>
        <LogOut aria-hidden="true" className="size-4" strokeWidth={1.75} />
        {state === 'going' ? words.signingOut : words.signOut}
      </Button>
      <p role="alert" className="text-bad text-xs empty:hidden">
        {state === 'failed' ? words.signOutFailed : null}
      </p>
    </>
  )
}
