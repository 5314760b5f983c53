import { randomUUID } from 'node:crypto'
import { type Account, stack } from './stack'

export type Credit = { id: number; client_name: string; outstanding: string; status: string }
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

  async signOut(): Promise<void> {
    await this.request('POST', 'logout')
  }
}
