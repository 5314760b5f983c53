'use client'

import { createContext, useContext } from 'react'
import type { User } from '@/lib/session/schema'

/** Null until a static page has asked who is signed in. */
export const UserContext = createContext<User | null>(null)

export function useUser(): User | null {
  return useContext(UserContext)
}
