import type { FaultOf, LastingFault } from './fault'

type Armed = { id: number; fault: LastingFault; left: number }
type Occasion = { channel?: string; event?: string; at?: 'socket' | 'api' }

/** The faults in force, in the order in which they were armed. */
export class ArmedFaults {
  #armed: Armed[] = []
  #lastId = 0

  arm(fault: LastingFault): number {
    this.#lastId += 1
    this.#armed.push({ id: this.#lastId, fault, left: fault.times ?? Number.POSITIVE_INFINITY })
    return this.#lastId
  }

  /** All of them, without an id. */
  lift(id?: number): void {
    this.#armed = id === undefined ? [] : this.#armed.filter((armed) => armed.id !== id)
  }

  list(): { id: number; fault: LastingFault }[] {
    return this.#armed.map(({ id, fault }) => ({ id, fault }))
  }

  /** The first fault of this kind that fits the occasion; it is used up by one. */
  take<K extends LastingFault['kind']>(kind: K, occasion: Occasion = {}): FaultOf<K> | null {
    const armed = this.#armed.find(({ fault }) => fault.kind === kind && fits(fault, occasion))
    if (!armed) return null
    armed.left -= 1
    if (armed.left === 0) this.lift(armed.id)
    // find() chose it by its kind.
    return armed.fault as FaultOf<K>
  }
}

function fits(fault: LastingFault, occasion: Occasion): boolean {
  const wanted: Occasion & { kind: string } = fault
  return (['channel', 'event', 'at'] as const).every(
    (key) => wanted[key] === undefined || wanted[key] === occasion[key],
  )
}
