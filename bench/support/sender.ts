import { startPhp } from './php'

type Sent = { amount: string; sentAt: number }

/**
 * A long-lived PHP process inside the stack's own Laravel, so that neither side of a comparison pays for booting it.
 * `frame` writes the stream row, then publishes its frame through the stock broadcaster and answers with the moment
 * just before the publish. `stock` dispatches a queued broadcast as Laravel's documentation shows it and answers with
 * the moment just after the commit. All times are epoch ms of this machine.
 */
export function startSender() {
  const php = startPhp('backend/tests/Bench/sender.php')

  async function ask(mode: 'frame' | 'stock', stream: string, amount: string): Promise<Sent> {
    php.tell({ mode, stream, amount })
    return { amount, sentAt: JSON.parse(await php.line()).sent_at }
  }

  return {
    frame: (stream: string, amount: string) => ask('frame', stream, amount),
    stock: (stream: string, amount: string) => ask('stock', stream, amount),
    stop: php.stop,
  }
}
