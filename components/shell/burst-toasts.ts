import { type Burst, gapMs } from './burst'

/** The row is painted first; its toast may come three frames later. */
const afterPaintMs = 50

type Options<Row, Grown> = {
  grow(burst: Grown | null, row: Row, now: number): Grown
  show(burst: Grown): void
  /** Once for each toast, when it is first shown. */
  announce(): void
  /** Told once, when the burst has been quiet for as long as makes a new one. */
  tell(burst: Grown): void
}

/** When what comes is shown: one toast for each row, and one for each burst of them. */
export function createBurstToasts<Row, Grown extends Burst<Row>>(options: Options<Row, Grown>) {
  const { grow, show, announce, tell } = options
  let burst: Grown | null = null
  let announced: Row | undefined
  let painting: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  function paint() {
    clearTimeout(painting)
    painting = undefined
    if (!burst) return
    show(burst)
    if (burst.first === announced) return
    announced = burst.first
    announce()
  }

  return {
    add(rows: readonly Row[]) {
      if (rows.length === 0) return
      for (const row of rows) {
        const grown: Grown = grow(burst, row, Date.now())
        // The one before has not been shown yet, and this one will not be part of it.
        if (grown.count === 1 && painting !== undefined) paint()
        burst = grown
      }
      painting ??= setTimeout(paint, afterPaintMs)
      clearTimeout(telling)
      telling = setTimeout(() => {
        if (burst && burst.count > 1) tell(burst)
      }, gapMs)
    },
    stop() {
      clearTimeout(painting)
      clearTimeout(telling)
    },
  }
}
