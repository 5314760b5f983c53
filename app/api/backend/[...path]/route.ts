import { openDoor } from '@/lib/server/door'
import { env } from '@/lib/server/env'
import { readSession } from '@/lib/server/session'

type Context = { params: Promise<{ path: string[] }> }

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  return openDoor(request, path, { session: await readSession(), env: env() })
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT }
