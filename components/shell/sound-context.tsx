'use client'

import { createContext, useContext } from 'react'
import type { ArrivalSound } from './arrival-sound'

type Sound = Pick<ArrivalSound, 'announce' | 'sample'>

/** Before its code has come, and where there is none. */
export const noSound: Sound = { announce: () => {}, sample: () => {} }

export const SoundContext = createContext<Sound>(noSound)

export function useSound(): Sound {
  return useContext(SoundContext)
}
