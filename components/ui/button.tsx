import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** For what looks like a button and is a link. */
export const buttonStyle = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-1.5 border font-medium whitespace-nowrap',
    'transition-colors duration-tap',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3',
    'aria-busy:cursor-progress aria-busy:border-line-strong aria-busy:bg-sunken aria-busy:text-ink-2',
  ],
  {
    variants: {
      tone: {
        primary: 'border-ink bg-ink text-on-ink hover:border-ink-hover hover:bg-ink-hover',
        plain: 'border-line-strong bg-surface text-ink hover:border-control hover:bg-hover',
        quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-sunken hover:text-ink',
      },
      size: {
        small: 'h-7 rounded-sm text-xs',
        control: 'h-control rounded-sm text-sm',
        touch: 'h-touch rounded-md text-md',
      },
      square: { true: '', false: '' },
    },
    compoundVariants: [
      { square: false, size: 'small', class: 'px-2.5' },
      { square: false, size: 'control', class: 'px-3' },
      { square: false, size: 'touch', class: 'px-4' },
      { square: true, size: 'small', class: 'w-7' },
      { square: true, size: 'control', class: 'w-control' },
      { square: true, size: 'touch', class: 'w-touch' },
    ],
    defaultVariants: { tone: 'plain', size: 'control', square: false },
  },
)

type ButtonProps = ComponentProps<'button'> & Pick<VariantProps<typeof buttonStyle>, 'tone' | 'size'>

export function Button({ tone, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonStyle({ tone, size }), className)} {...rest} />
}

/** Its icon says nothing to a screen reader, so a label is no choice. */
export function IconButton({
  label,
  tone = 'quiet',
  size,
  className,
  ...rest
}: ButtonProps & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(buttonStyle({ tone, size, square: true }), className)}
      {...rest}
    />
  )
}
