'use client'

import { useState } from 'react'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { Button } from '../ui/button'
import type { Words } from './words'

/** For support: everything above as text, without a name of anybody. */
export function CopyButton({ words, diagnosis }: { words: Words; diagnosis: Diagnosis }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const text = JSON.stringify({ ...diagnosis, browser: navigator.userAgent }, null, 1)

  function copy() {
    // Without TLS, or without leave to, there is no clipboard: the text itself is shown then.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
  }

  return (
    <div className="grid gap-3">
      <Button size="touch" onClick={copy}>
        {words.copy}
      </Button>
      <p role="alert" className="text-ink-2 empty:hidden">
        {outcome === 'copied' ? words.copied : null}
        {outcome === 'failed' ? words.copyFailed : null}
      </p>
      {outcome === 'failed' ? (
        <textarea
          readOnly
          rows={8}
          value={text}
          className="w-full rounded-sm border border-line-strong p-2 text-xs"
        />
      ) : null}
    </div>
  )
}
