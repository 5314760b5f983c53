'use client'

import { useTranslations } from 'next-intl'
import { Switch } from '../ui/switch'
import { useSound } from './sound-context'
import { useSoundChoice } from './use-sound-choice'

export function SoundChoice() {
  const t = useTranslations('sound')
  const { sample } = useSound()
  const { preferences, choose, isUnknown, hasFailed } = useSoundChoice()
  const quiet = preferences?.quietHours

  function change(isOn: boolean) {
    choose(isOn)
    // Heard once, so that it is known again when something arrives.
    if (isOn) sample()
  }

  return (
    <div>
      <Switch
        label={t('label')}
        hint={quiet?.on ? t('hours', { from: quiet.ends, until: quiet.begins }) : undefined}
        isOn={preferences?.sound ?? false}
        isDisabled={preferences === undefined}
        onChange={change}
      />
      <p role="alert" className="mt-1 text-bad text-xs empty:hidden">
        {hasFailed ? t('failed') : isUnknown && !preferences ? t('unknown') : null}
      </p>
    </div>
  )
}
