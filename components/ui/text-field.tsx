import { TriangleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn'

type TextFieldProps = ComponentProps<'input'> & {
  label: string
  hint?: string
  error?: string | undefined
  /** Sits inside the right edge of the input. */
  trailing?: ReactNode
}

/** A labelled input in the phone's size, its hint and its error tied to it. */
export function TextField({ label, hint, error, trailing, className, ...rest }: TextFieldProps) {
  const id = useId()
  const notes = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={notes || undefined}
          className={cn(
            'h-touch w-full rounded-sm border border-control bg-surface px-2.5 text-ink text-md placeholder:text-ink-3',
            'focus-visible:-outline-offset-1 aria-invalid:border-bad',
            trailing ? 'pr-12' : '',
            className,
          )}
          {...rest}
        />
        {trailing ? <div className="absolute inset-y-0 right-0">{trailing}</div> : null}
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex gap-1.5 text-bad text-xs">
          <TriangleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" strokeWidth={2} />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </p>
      ) : null}
    </div>
  )
}
