/**
 * A list of rows, newest first, that never changes. One that grows at its top makes a new one, which shares all that was
 * there: a row costs the same after a hundred rows and after a hundred thousand.
 */
export class Rows<Row> implements Iterable<Row> {
  static readonly none = Rows.of<never>([])
  /** Oldest first, so that it grows at its end; once this list has grown, it goes on beyond `length`. */
  readonly #log: Row[]
  readonly length: number

  private constructor(log: Row[], length: number) {
    this.#log = log
    this.length = length
  }

  static of<Row>(newestFirst: readonly Row[]): Rows<Row> {
    return new Rows(newestFirst.toReversed(), newestFirst.length)
  }

  /** Counted from the newest, which is at 0. */
  at(index: number): Row | undefined {
    return this.#log[this.length - 1 - index]
  }

  newest(count: number): Row[] {
    return this.#log.slice(Math.max(0, this.length - count), this.length).reverse()
  }

  withoutNewest(count: number): Rows<Row> {
    return new Rows(this.#log, Math.max(0, this.length - count))
  }

  /** `added`, newest first, on top of it. */
  grownBy(added: readonly Row[]): Rows<Row> {
    if (added.length === 0) return this
    // Only one list may go on where it ends: the second to grow from there has a log of its own.
    const log = this.#log.length === this.length ? this.#log : this.#log.slice(0, this.length)
    for (const row of added.toReversed()) log.push(row)
    return new Rows(log, log.length)
  }

  /** What this list has on top of `earlier`, the rest being as it was; null when that is not known. */
  addedTo(earlier: Rows<Row>): Row[] | null {
    if (this.#log !== earlier.#log || this.length < earlier.length) return null
    return this.newest(this.length - earlier.length)
  }

  filter(isKept: (row: Row) => boolean): Rows<Row> {
    const log = this.#log.slice(0, this.length).filter(isKept)
    return new Rows(log, log.length)
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let at = this.length - 1; at >= 0; at--) yield this.#log[at] as Row
  }
}
