import { creditAttention } from '@/lib/attention/events'
import { boxOpen, cashDifference } from '@/lib/cash-boxes/events'
import { checkFinished } from '@/lib/checks/events'
import { clientAssigned, clientUnassigned } from '@/lib/clients/events'
import { cobradorSilent } from '@/lib/cobradores/events'
import { notice } from '@/lib/notices/events'
import { paymentReceived, paymentRefused, paymentReversed } from '@/lib/payments/events'
import { portfolioDrift } from '@/lib/portfolio/events'
import { promiseBroken, promiseDue } from '@/lib/promises/events'

/** Every type of row that a stream carries, but `redacted`, which says nothing. */
export const rowEvents = [
  paymentReceived,
  paymentReversed,
  paymentRefused,
  creditAttention,
  checkFinished,
  clientAssigned,
  clientUnassigned,
  promiseDue,
  promiseBroken,
  cashDifference,
  boxOpen,
  cobradorSilent,
  portfolioDrift,
  notice,
]
