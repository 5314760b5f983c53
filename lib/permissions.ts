export const roles = ['admin', 'manager', 'cobrador'] as const

export type Role = (typeof roles)[number]

/** Where a person lands after sign-in. Laravel's policies decide what he may do; this only spares him a refusal. */
export function homeOf(role: Role): '/' | '/field' {
  return role === 'cobrador' ? '/field' : '/'
}

export function usesDesk(role: Role): boolean {
  return homeOf(role) === '/'
}
