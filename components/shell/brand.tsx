/** The mark: a V that keeps an eye on one point. */
export function Brand({ className }: { className?: string }) {
  return (
    <span className="flex items-center gap-2 font-semibold text-base tracking-tight">
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5">
        <path
          d="M2.5 5.5 10 17.5l7.5-12"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <circle cx="10" cy="5.5" r="2.4" className="fill-accent" />
      </svg>
      <span className={className}>Vigía</span>
    </span>
  )
}
