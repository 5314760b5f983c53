import { useId } from 'react'

type SegmentedProps<T extends string> = {
  legend: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(value: T): void
}

/** One of a few, all of them in sight. */
export function Segmented<T extends string>({ legend, value, options, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1 text-ink-3 text-xs">{legend}</legend>
      <div className="flex gap-0.5 rounded-sm border border-line-strong bg-sunken p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex h-7 flex-1 items-center justify-center rounded-xs border border-transparent px-2 text-ink-2 text-xs has-checked:border-line-strong has-checked:bg-raised has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
