export type Plural = { one: string; other: string }

/** `Hace {minutes} min` with its values: for pages too small to carry a message library. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
}

/** Spanish counts in two forms, and these pages are in Spanish: one, and all the others. */
export function countOf({ one, other }: Plural, count: number): string {
  return fillIn(count === 1 ? one : other, { count })
}
