'use client'

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { checkOptions, checkPagesOptions, recentChecksOptions, startCheck } from '@/lib/checks/queries'
import type { Run, RunDetail, RunsPage } from '@/lib/checks/schema'
import { attentionKeys, checkKeys } from '@/lib/keys'
import { useApi } from '../shell/api-context'
import { isGoing } from './standing'

/** While somebody waits for its end. */
const goingMs = 1_000
/** Neither the start of a run nor one that changed nothing is told by an event. */
const restingMs = 30_000

/** The newest runs: the one under way, if any, comes first. */
export function useRecentChecks() {
  const { data } = useQuery({
    ...recentChecksOptions(useApi()),
    refetchInterval: ({ state }) => (isGoing(state.data?.runs[0], Date.now()) ? goingMs : restingMs),
  })
  const runs = data?.runs
  return { runs, newest: runs?.[0], lastDone: runs?.find((run) => run.state === 'done') }
}

/** Asks anew for what a run makes old: one that tells nothing still makes what was new an hour ago the same. */
export function useFreshAfter(newest: Run | undefined): void {
  const client = useQueryClient()
  const standing = newest && `${newest.id} ${newest.state}`
  const seen = useRef(standing)
  useEffect(() => {
    if (standing === seen.current) return
    const isFirst = seen.current === undefined
    seen.current = standing
    if (isFirst) return
    client.invalidateQueries({ queryKey: attentionKeys.all })
    client.invalidateQueries({ queryKey: checkKeys.pages() })
  }, [standing, client])
}

/** Begins a run, once however often it is pressed; `found` is the run that was under way instead. */
export function useStartCheck() {
  const client = useQueryClient()
  const api = useApi()
  // The next press may come before React has drawn that the first one is under way.
  const isUnderWay = useRef(false)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => startCheck(api),
    onSuccess: ({ run }) => {
      void client.cancelQueries({ queryKey: checkKeys.recent() })
      client.setQueryData<RunsPage>(checkKeys.recent(), (page) => page && withRun(page, run))
    },
    onSettled: async () => {
      isUnderWay.current = false
      await client.invalidateQueries({ queryKey: checkKeys.recent() })
    },
  })

  function press() {
    if (isUnderWay.current) return
    isUnderWay.current = true
    mutate()
  }

  return { press, isPending, error, found: data && !data.isOwn ? data.run : null }
}

function withRun(page: RunsPage, run: Run): RunsPage {
  return { ...page, runs: [run, ...page.runs.filter(({ id }) => id !== run.id)] }
}

export function useCheckPages() {
  const { data, ...query } = useInfiniteQuery({ ...checkPagesOptions(useApi()), refetchInterval: restingMs })
  return {
    ...query,
    runs: data?.pages.flatMap((page) => page.runs) ?? [],
    total: data?.pages[0]?.total,
  }
}

/** One run, asked for again until it has ended, and its changes. */
export function useCheck(id: number) {
  const { data, ...query } = useInfiniteQuery({
    ...checkOptions(useApi(), id),
    refetchInterval: ({ state }) => (isGoing(firstOf(state.data)?.run, Date.now()) ? goingMs : false),
  })
  return {
    ...query,
    run: firstOf(data)?.run,
    total: firstOf(data)?.total,
    changes: data?.pages.flatMap((page) => page.changes) ?? [],
  }
}

function firstOf(data: { pages: RunDetail[] } | undefined) {
  return data?.pages[0]
}

/** The clock of whoever waits; it stands still while nobody does. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!isTicking) return
    const clock = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(clock)
  }, [isTicking])
  return now
}
