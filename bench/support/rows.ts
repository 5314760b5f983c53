import type { Page } from '@playwright/test'

export type Seen = {
  marker: string
  /** Epoch ms; null while it has not been painted. */
  at: number | null
  /** Rows of the page that ever showed it. */
  drawn: number
  /** How often it stands in the list that the overview draws from; 0 on the bare page, which has none. */
  listed: number
  /** How often it was handed to whoever shows toasts. */
  told: number
}

type Book = {
  bookList(): boolean
  rowsSeen(): Seen[]
  rowsListed(): number
}

// What watch-rows.js put there.
const evaluate = <Arg, Answer>(page: Page, ask: (book: Book, arg: Arg) => Answer, arg: Arg) =>
  page.evaluate(`(${ask})(window, ${JSON.stringify(arg)})`) as Promise<Answer>

/** From here on, what joins the overview's list below its drawn rows is booked too. */
export async function bookList(page: Page) {
  const isFound = await evaluate(page, (book) => book.bookList(), null)
  if (!isFound) throw new Error('The list of the overview was not found')
}

export const rowsListed = (page: Page) => evaluate(page, (book) => book.rowsListed(), null)

export async function rowsSeen(page: Page): Promise<Map<string, Seen>> {
  const seen = await evaluate(page, (book) => book.rowsSeen(), null)
  return new Map(seen.map((entry) => [entry.marker, entry]))
}
