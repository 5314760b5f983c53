'use client'

import { homeOf } from '@/lib/permissions'
import { countOf, fillIn } from '@/lib/plain-words'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { ConnectionState } from '../shell/connection-state'
import { useUser } from '../shell/user-context'
import { CopyButton } from './copy-button'
import { LinkFacts } from './link-facts'
import { LinkHistory } from './link-history'
import { missingIn } from './missing'
import { StreamPositions } from './stream-positions'
import { TallyFacts } from './tally-facts'
import { useDiagnosis } from './use-diagnosis'
import type { Words } from './words'

/** The proof that a person can open: what came, by which way, and whether anything is missing. */
export function DiagnosticsReport({ words }: { words: Words }) {
  const found = useDiagnosis()
  const user = useUser()
  return (
    <div className="mx-auto min-h-dvh max-w-[640px] pb-10 text-base">
      <header className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center justify-between gap-x-3 border-line-strong border-b bg-surface px-4 py-2">
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <ConnectionState say={(key, values) => fillIn(words.link[key], values)} className="h-7 text-sm" />
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-4">
        <p className="text-ink-2">{words.lead}</p>
        {found ? <Report words={words} {...found} /> : <p className="text-ink-2">{words.loading}</p>}
        {user ? (
          <a href={homeOf(user.role)} className="inline-flex h-11 items-center font-medium text-accent">
            {words.back}
          </a>
        ) : null}
      </main>
    </div>
  )
}

function Report({ words, diagnosis, now }: { words: Words; diagnosis: Diagnosis; now: number }) {
  return (
    <>
      <p className="font-medium text-lg">{wholeOf(words, diagnosis)}</p>
      <LinkFacts words={words} diagnosis={diagnosis} now={now} />
      <TallyFacts words={words.tally} tally={diagnosis.tally} />
      <StreamPositions words={words.streams} streams={diagnosis.streams} />
      <LinkHistory words={words} history={diagnosis.history} now={now} />
      <CopyButton words={words} diagnosis={diagnosis} />
    </>
  )
}

function wholeOf({ whole }: Words, { streams }: Diagnosis) {
  const missing = missingIn(streams)
  if (missing === null) return whole.unknown
  return missing === 0 ? whole.complete : countOf(whole.behind, missing)
}
