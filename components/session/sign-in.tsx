'use client'

import { ServerTag } from './server-tag'
import { SignInForm } from './sign-in-form'
import { reasonWords, type SignInWords } from './sign-in-words'
import { useSession } from './use-session'

export function SignIn({ words }: { words: SignInWords }) {
  const { heard, failure, isSending, isReady, reason, submit } = useSession()
  const why = failure ? undefined : reasonWords(reason, words)
  const notices = [why, heard?.isDemo ? words.demo : undefined].filter((notice) => notice !== undefined)
  return (
    <>
      <main className="grid place-content-center px-4 pb-12">
        <SignInForm {...{ words, notices, failure, isReady, isSending }} onSubmit={submit} />
      </main>
      <footer className="flex items-center justify-end px-6">
        <ServerTag words={words.server} heard={heard} />
      </footer>
    </>
  )
}
