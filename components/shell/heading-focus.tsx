'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** After a change of page the focus would stay on the link that led there, in a part that did not change. */
export function HeadingFocus() {
  const path = usePathname()
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    const opened = document.querySelector<HTMLElement>('#panel-title')
    const heading = opened ?? document.querySelector<HTMLElement>('[data-page-heading]')
    heading?.focus({ preventScroll: true })
  }, [path])
  return null
}
