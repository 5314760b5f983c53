import { randomUUID } from 'node:crypto'
import { type Account, stack } from './stack'

export type Credit = {
  id: number
  client_id: number
  client_name: string
  cobrador: { id: number; name: string } | null
  outstanding: string
  status: string
  level: string | null
}
export type Counts = { new: number; worse: number; same: number; cured: number; listed: number }
export type Run = Counts & { id: number; state: 'queued' | 'running' | 'done' | 'failed' }
export type Payment = { id: number; client_name: string; amount: string }

/** Speaks to Laravel as any client of its API does: nothing here knows the web application. */
export class Laravel {
  readonly token: string

  private constructor(token: string) {
    this.token = token
  }

  static async signIn(who: Account): Promise<Laravel> {
    const answer = await fetch(`${stack.backend}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ email_or_phone: who.login, password: who.password, device: 'e2e' }),
    })
    const { data } = await answer.json()
    if (!answer.ok) throw new Error(`Laravel refused ${who.login}: ${answer.status}`)
    return new Laravel(data.token)
  }

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return fetch(`${stack.backend}/api/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.request('GET', path)
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).data
  }

  /** An active credit that still owes at least 100 bolivianos, so that small payments never finish it. */
  async creditToPay(): Promise<Credit> {
    const page = await this.get<{ data: Credit[] }>('credits?status=active')
    const credit = page.data.find((candidate) => Number(candidate.outstanding) > 100)
    if (!credit) throw new Error('No active credit owes enough')
    return credit
  }

  async recordPayment(creditId: number, amount: string): Promise<Payment> {
    const answer = await this.request(
      'POST',
      'payments',
      { credit_id: creditId, amount, payment_method: 'cash' },
      { 'idempotency-key': randomUUID() },
    )
    if (answer.status !== 201) throw new Error(`Payment: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).data
  }

  /** An active credit of this cobrador that neither is late nor ends soon, with a client of no other credit. */
  async quietCredit(cobrador: string): Promise<Credit> {
    const page = await this.get<{ data: Credit[] }>('credits?status=active')
    const known = page.data.filter((credit) => credit.cobrador?.name === cobrador)
    const quiet = known.find(
      ({ level, client_name }) =>
        level === null && known.filter((other) => other.client_name === client_name).length === 1,
    )
    if (!quiet) throw new Error(`${cobrador} has no credit that stands well`)
    return quiet
  }

  /** Runs the check and waits for its end; one that is under way is waited for first. */
  async runCheck(): Promise<Run> {
    for (;;) {
      const answer = await this.request('POST', 'checks', {})
      const { data } = await answer.json()
      const run = await this.checkEnded(data.run.id)
      if (answer.status === 202) return run
    }
  }

  async checkEnded(id: number): Promise<Run> {
    const deadline = Date.now() + 30_000
    while (Date.now() < deadline) {
      const run = await this.get<Run>(`checks/${id}`)
      if (run.state === 'done' || run.state === 'failed') return run
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Run ${id} did not end within 30 s`)
  }

  async lastCheck(): Promise<Run> {
    const { data } = await this.get<{ data: Run[] }>('checks')
    if (!data[0]) throw new Error('No check has run')
    return data[0]
  }

  async signOut(): Promise<void> {
    await this.request('POST', 'logout')
  }
}
