'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { SignInFailure } from '@/lib/sign-in-failure'
import { PasswordField } from './password-field'
import { failureWords, type SignInWords } from './sign-in-words'

type SignInFormProps = {
  words: SignInWords
  /** What stands above the fields: why one is here, or what this place is. */
  notices: readonly string[]
  failure: SignInFailure | null
  isReady: boolean
  isSending: boolean
  onSubmit(event: FormEvent<HTMLFormElement>): void
}

export function SignInForm({ words, notices, failure, isReady, isSending, onSubmit }: SignInFormProps) {
  const password = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (failure) password.current?.focus()
  }, [failure])

  return (
    // The script sends it. Should it be sent before the script is there, POST keeps the password out of the address.
    <form
      method="post"
      action="/api/auth/callback/credentials"
      onSubmit={onSubmit}
      className="grid w-[344px] max-w-full gap-4"
    >
      <div>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="mt-1 text-ink-2">{words.lead}</p>
      </div>
      <noscript>{words.noScript}</noscript>
      {notices.map((notice) => (
        <p
          key={notice}
          role="status"
          className="rounded-sm border border-accent-line bg-accent-tint px-3 py-2"
        >
          {notice}
        </p>
      ))}
      <TextField
        label={words.login}
        name="login"
        required
        maxLength={190}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        ref={password}
        words={words}
        error={failure ? failureWords(failure, words) : undefined}
      />
      <Button
        type="submit"
        tone="primary"
        size="touch"
        disabled={!isReady || isSending}
        aria-busy={isSending}
      >
        {isSending ? words.sending : words.submit}
      </Button>
      <p className="text-ink-3 text-xs">{words.hint}</p>
    </form>
  )
}
