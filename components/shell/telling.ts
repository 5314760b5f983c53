import type { DifferenceTold } from '@/lib/cash-boxes/events'
import { formatShortDay, formatTime } from '@/lib/dates'
import type spanish from '@/lib/messages/es-BO.json'
import { formatBs } from '@/lib/money'
import type { PaymentRefused } from '@/lib/payments/events'
import type { PromiseTold } from '@/lib/promises/events'
import type { News } from './news'
import { paymentHref } from './payment-href'

export type Telling = {
  title: string
  aside?: string
  /** What somebody wrote, which is read whole. */
  body?: string
  amount?: string
  /** Of the page on which it lies open, where there is one. */
  href?: string
}

/** The words of the desk or those of the phone: both have the same texts. */
export type Say = (key: keyof typeof spanish.news, values?: Record<string, string | number>) => string

type Names = (id: number | null) => string | undefined

/** One piece of news in words. `nameOf` knows those whose work the reader may see. */
export function tellingOf(news: News, say: Say, nameOf: Names): Telling {
  switch (news.kind) {
    case 'payment_reversed': {
      const { clientName, amount, reason } = news.event
      return { title: clientName, aside: say('reversed', { reason }), amount, href: paymentHref(news.event) }
    }
    case 'payment_refused':
      return refusal(news.event, say)
    case 'client_assigned': {
      const cobrador = nameOf(news.event.cobradorId)
      return {
        title: news.event.clientName,
        aside: cobrador ? say('assignedTo', { cobrador }) : say('assigned'),
      }
    }
    case 'client_unassigned': {
      const cobrador = nameOf(ownerOf(news.stream))
      return { title: say('unassigned'), aside: cobrador ? say('unassignedFrom', { cobrador }) : say('left') }
    }
    case 'promise_due':
      return promise(news.event, say('promiseDue', { day: formatShortDay(news.event.dueOn) }))
    case 'promise_broken':
      return promise(news.event, broken(news.event, say))
    case 'cash_difference':
      return difference(news.event, say)
    case 'box_open': {
      const { cobradorName: cobrador, day } = news.event
      return { title: say('box', { cobrador }), aside: say('boxOpen', { day: formatShortDay(day) }) }
    }
    case 'cobrador_silent': {
      const { cobradorName: cobrador, since } = news.event
      return { title: say('silent', { cobrador }), aside: say('silentSince', { time: formatTime(since) }) }
    }
    case 'portfolio_drift':
      return { title: say('drift'), aside: say('driftFound', news.event) }
    case 'notice': {
      const { title, body, from } = news.event
      return { title, aside: say('from', { name: from.name }), body }
    }
    case 'other':
      return { title: say('other') }
  }
}

const reasons = ['not_active', 'exceeds_balance', 'not_found', 'forbidden'] as const

function refusal({ clientName, creditId, amount, code }: PaymentRefused, say: Say): Telling {
  const reason = reasons.find((known) => known === code)
  return {
    title: clientName ?? say('nameless', { credit: creditId }),
    aside: say(reason ? `refused_${reason}` : 'refused'),
    amount,
  }
}

function promise({ clientName, amount }: PromiseTold, aside: string): Telling {
  return { title: clientName, aside, amount }
}

function broken({ dueOn, kept }: PromiseTold, say: Say) {
  const day = formatShortDay(dueOn)
  return isNothing(kept) ? say('promiseBroken', { day }) : say('promisePart', { day, kept: formatBs(kept) })
}

/** Less than nothing is missing: a word says which, and the figure stands without its sign. */
function difference(event: DifferenceTold, say: Say): Telling {
  const { cobradorName, difference: signed, reason, at } = event
  const title = say('box', { cobrador: cobradorName })
  const amount = signed.replace('-', '')
  if (isNothing(amount)) return { title, aside: say('even') }
  const what = say(`${signed === amount ? 'over' : 'short'}_${at}`)
  return { title, aside: reason ? `${what} · ${reason}` : what, amount }
}

function isNothing(amount: string) {
  return /^0+\.00$/.test(amount)
}

/** `cobrador.4` → 4 */
function ownerOf(stream: string) {
  return Number(stream.split('.')[1])
}
