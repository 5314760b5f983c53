type Filters = Readonly<Record<string, string>>

/** All query keys: a feature may ask for another's data again, never read its schema. */
export const sessionKeys = {
  all: ['session'] as const,
  me: () => [...sessionKeys.all, 'me'] as const,
}

export const preferenceKeys = {
  all: ['preferences'] as const,
  own: () => [...preferenceKeys.all, 'own'] as const,
}

export const holidayKeys = { all: ['holidays'] as const }

export const notificationKeys = {
  all: ['notifications'] as const,
  list: (filters: Filters) => [...notificationKeys.all, 'list', filters] as const,
}

export const paymentKeys = {
  all: ['payments'] as const,
  lists: () => [...paymentKeys.all, 'list'] as const,
  list: (filters: Filters) => [...paymentKeys.lists(), filters] as const,
}

export const attentionKeys = {
  all: ['attention'] as const,
  list: (filters: Filters) => [...attentionKeys.all, 'list', filters] as const,
}

export const checkKeys = {
  all: ['checks'] as const,
  recent: () => [...checkKeys.all, 'recent'] as const,
  pages: () => [...checkKeys.all, 'pages'] as const,
  detail: (id: number) => [...checkKeys.all, 'detail', id] as const,
}

export const creditKeys = { all: ['credits'] as const }

export const clientKeys = { all: ['clients'] as const }

export const cobradorKeys = { all: ['cobradores'] as const }

export const cashBoxKeys = { all: ['cash-boxes'] as const }

export const overviewKeys = { all: ['overview'] as const }
