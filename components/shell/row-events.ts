import { creditAttention } from '@/lib/attention/events'
import { boxOpen, cashDifference } from '@/lib/cash-boxes/events'
import { checkFinished } from '@/lib/checks/events'
import { clientAssigned, clientUnassigned } from '@/lib/clients/events'
import { cobradorSilent } from '@/lib/cobradores/events'
import { notice } from '@/lib/notices/events'
import { paymentReceived, paymentRefused, paymentReversed } from '@/lib/payments/events'
import { portfolioDrift } from '@/lib/portfolio/events'
import { promiseBroken, promiseDue } from '@/lib/promises/events'

/** Told in the same few words wherever they are shown. The other three have figures and marks of their own. */
export const plainEvents = {
  payment_reversed: paymentReversed,
  payment_refused: paymentRefused,
  client_assigned: clientAssigned,
  client_unassigned: clientUnassigned,
  promise_due: promiseDue,
  promise_broken: promiseBroken,
  cash_difference: cashDifference,
  box_open: boxOpen,
  cobrador_silent: cobradorSilent,
  portfolio_drift: portfolioDrift,
  notice,
}

/** Every type of row that a stream carries, but `redacted`, which says nothing. */
export const rowEvents = {
  payment_received: paymentReceived,
  credit_attention: creditAttention,
  check_finished: checkFinished,
  ...plainEvents,
}
