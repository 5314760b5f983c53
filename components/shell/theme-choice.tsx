'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Segmented } from '../ui/segmented'
import { chooseTheme, storedTheme, themeChoices } from './theme'

export function ThemeChoice() {
  const t = useTranslations('theme')
  const chosen = useSyncExternalStore(subscribe, storedTheme, () => 'system' as const)
  return (
    <Segmented
      legend={t('label')}
      value={chosen}
      options={themeChoices.map((value) => ({ value, label: t(value) }))}
      onChange={chooseTheme}
    />
  )
}

function subscribe(listener: () => void) {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
