type Filters = Readonly<Record<string, string>>

/** All query keys: a feature may ask for another's data again, never read its schema. */
export const sessionKeys = {
  all: ['session'] as const,
  me: () => [...sessionKeys.all, 'me'] as const,
}

export const paymentKeys = {
  all: ['payments'] as const,
  lists: () => [...paymentKeys.all, 'list'] as const,
  list: (filters: Filters) => [...paymentKeys.lists(), filters] as const,
}
