import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** Weight before hue: outline, then tint, then solid; a print without colour keeps the order. */
const fills = [
  'bg-due-soon text-due-soon-ink',
  'bg-late-1 text-late-1-ink',
  'bg-late-2 text-late-2-ink',
  'bg-late-3 text-late-3-ink',
  'bg-late-4 text-late-4-ink',
  'bg-late-5 text-late-5-ink',
  'bg-late-6 text-late-6-ink',
  'bg-late-7 text-late-7-ink',
]
const lines = [
  'border-due-soon-line',
  'border-late-1-line',
  'border-late-2-line',
  'border-late-3-line',
  'border-late-4-line',
  'border-late-5-line',
  'border-late-6-line',
  'border-late-7-line',
]
const steps = [1, 2, 3, 4, 5, 6, 7]

type LevelChipProps = { step: number; isLarge?: boolean; className?: string; children: ReactNode }

/** How far on seven steps, as a meter and in words: never by colour alone. */
export function LevelChip({ step, isLarge = false, className, children }: LevelChipProps) {
  return (
    <span
      className={cn(
        'flex w-fit min-w-[104px] items-center gap-1.5 whitespace-nowrap rounded-xs border px-1.5 font-medium',
        isLarge ? 'h-6 text-sm' : 'h-5 text-xs',
        fills[step],
        lines[step],
        className,
      )}
    >
      <svg viewBox="0 0 20 10" aria-hidden="true" className="h-2.5 w-5 shrink-0 fill-current">
        {steps.map((place) => (
          <rect
            key={place}
            x={(place - 1) * 3}
            y={7 - place}
            width="2"
            height={place + 3}
            opacity={place > step ? 0.26 : 1}
          />
        ))}
      </svg>
      {children}
    </span>
  )
}

/** The same colour where only a row of choices needs telling apart; its words stand beside it. */
export function LevelDot({ step }: { step: number }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'size-2 shrink-0 rounded-[2px] border',
        fills[step],
        step < 6 ? 'border-current' : lines[step],
      )}
    />
  )
}
