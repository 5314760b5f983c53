/** The server counts to 100, which stands for more than 99. */
export function unreadText(count: number): string {
  return count > 99 ? '99+' : `${count}`
}

/** `(3) Resumen · Vigía`; the count that a title already carries is replaced. */
export function badgedTitle(title: string, count: number): string {
  const bare = title.replace(/^\(\d+\+?\) /, '')
  return count > 0 ? `(${unreadText(count)}) ${bare}` : bare
}
