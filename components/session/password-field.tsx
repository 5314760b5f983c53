'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type Ref, useState } from 'react'
import { IconButton } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

type PasswordFieldProps = {
  words: { password: string; show: string; hide: string }
  error: string | undefined
  ref: Ref<HTMLInputElement>
}

export function PasswordField({ words, error, ref }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <TextField
      ref={ref}
      label={words.password}
      name="password"
      type={isShown ? 'text' : 'password'}
      required
      maxLength={255}
      autoComplete="current-password"
      error={error}
      trailing={
        <IconButton label={isShown ? words.hide : words.show} size="touch" onClick={() => setShown(!isShown)}>
          <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      }
    />
  )
}
