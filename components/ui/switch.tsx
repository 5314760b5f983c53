import { useId } from 'react'

type SwitchProps = {
  label: string
  hint?: string | undefined
  isOn: boolean
  isDisabled?: boolean
  onChange(isOn: boolean): void
}

/** On or off, at once and without a button to confirm it. */
export function Switch({ label, hint, isOn, isDisabled, onChange }: SwitchProps) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-describedby={hint ? id : undefined}
        disabled={isDisabled}
        onClick={() => onChange(!isOn)}
        className="group flex h-7 w-full items-center justify-between rounded-xs text-ink-3 text-xs disabled:opacity-50"
      >
        {label}
        <span
          aria-hidden="true"
          className="flex h-5 w-9 items-center rounded-full bg-control p-0.5 transition-colors duration-tap group-aria-checked:bg-accent"
        >
          <span className="size-4 rounded-full bg-raised transition-transform duration-tap group-aria-checked:translate-x-4" />
        </span>
      </button>
      {hint ? (
        <p id={id} className="text-ink-3 text-xs">
          {hint}
        </p>
      ) : null}
    </>
  )
}
