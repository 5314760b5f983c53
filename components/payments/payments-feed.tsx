'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { formatMoment, formatTime } from '@/lib/dates'
import type { FeedMark } from '@/lib/realtime/feed'
import { HeldHead } from '../shell/held-head'
import { type Member, memberName } from '../shell/member-name'
import { type PaymentRow, parsePayment } from '../shell/payment-rows'
import { useHeldRows } from '../shell/use-held-rows'
import { useToday } from '../shell/use-today'
import { keyOfMark, withMarks } from '../shell/with-marks'
import { Button } from '../ui/button'
import { Sheet, SheetFoot } from '../ui/sheet'
import { FeedMarkRow } from './feed-mark-row'
import { PaymentFeedBlank } from './payment-feed-blank'
import { PaymentFeedRow } from './payment-feed-row'
import { usePaymentsReceived, useTotalOfToday } from './use-payments'

/** As many as a screen shows: the list itself is a click away, and 5,000 rows must cost what 20 do. */
const shownRows = 20

/** The payments of the team as they come, newest first. */
export function PaymentsFeed({ members }: { members: readonly Member[] }) {
  const t = useTranslations('payments')
  const today = useToday()
  const { rows, reversed, marks, isReady, savedAt } = usePaymentsReceived()
  const { shown, waiting, isPaused, setPaused, release, top } = useHeldRows(rows, shownRows)
  const page = shown.map(parsePayment)
  const ofToday = page.filter((row) => row.paymentDate === today).length
  return (
    <Sheet aria-labelledby="payments-received">
      <HeldHead
        id="payments-received"
        title={t('received')}
        note={totalOfToday}
        waiting={waiting > 0 ? t('fresh', { count: waiting }) : null}
        onRelease={release}
      >
        <Button tone="quiet" size="small" onClick={() => setPaused(!isPaused)} className="-mr-2">
          {isPaused ? t('resume') : t('pause')}
        </Button>
      </HeldHead>
      {savedAt === null ? null : (
        <p className="border-line border-b bg-sunken px-4 py-2 text-ink-2 text-xs">
          {t('saved', { moment: formatMoment(savedAt, today) })}
        </p>
      )}
      <div ref={top} />
      {page.length > 0 ? (
        <Rows rows={page} reversed={reversed} marks={marks} members={members} />
      ) : (
        <PaymentFeedBlank isReady={isReady} />
      )}
      <PaymentsFoot shown={page.length > 0 ? ofToday : null} />
    </Sheet>
  )
}

/** What the server counts is drawn apart from the rows: one that comes is on the screen before its count is known. */
function TotalOfToday() {
  const t = useTranslations('payments')
  const { total, oldSince } = useTotalOfToday()
  if (total === undefined) return null
  if (oldSince === null) return t('today', { count: total })
  return t('todayUpTo', { count: total, time: formatTime(oldSince) })
}

// One element for all times, which a row that comes does not draw again.
const totalOfToday = <TotalOfToday />

/** `shown`: how many rows above it are of today; null without any row. */
const PaymentsFoot = memo(function PaymentsFoot({ shown }: { shown: number | null }) {
  const t = useTranslations('payments')
  const { total } = useTotalOfToday()
  return (
    <SheetFoot>
      <span>{total && shown !== null ? t('shown', { shown, count: total }) : null}</span>
      <Link href="/payments" className="font-medium text-accent hover:underline">
        {t('all')}
      </Link>
    </SheetFoot>
  )
})

type RowsProps = {
  rows: readonly PaymentRow[]
  reversed: ReadonlySet<number>
  marks: readonly FeedMark[]
  members: readonly Member[]
}

function Rows({ rows, reversed, marks, members }: RowsProps) {
  // What is there when the list first appears is no news.
  const [newestKnown] = useState(() => Math.max(...rows.map((row) => row.id)))
  return (
    <ul>
      {withMarks(rows, marks).map((entry) =>
        'mark' in entry ? (
          <FeedMarkRow key={keyOfMark(entry.mark)} mark={entry.mark} />
        ) : (
          <PaymentFeedRow
            key={entry.row.id}
            row={entry.row}
            cobrador={memberName(members, entry.row.cobradorId)}
            isReversed={reversed.has(entry.row.paymentId)}
            isNew={entry.row.id > newestKnown}
          />
        ),
      )}
    </ul>
  )
}
