import { Button } from '../ui/button'
import { SheetFoot } from '../ui/sheet'

type MoreFootProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }
  words: { more: string; loading: string }
}

/** Under a list of which the server has more. */
export function MoreFoot({ query, words }: MoreFootProps) {
  if (!query.hasNextPage) return null
  return (
    <SheetFoot>
      <Button size="small" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {query.isFetchingNextPage ? words.loading : words.more}
      </Button>
    </SheetFoot>
  )
}
