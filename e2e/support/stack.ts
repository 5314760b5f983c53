import { readFileSync } from 'node:fs'

type Role = 'admin' | 'manager' | 'cobrador'
export type Account = { role: Role; login: string; password: string }

type Ready = {
  url: string
  backend: string
  realtime: { host: string; port: number; key: string; server: string }
  link?: { port: number; control: string }
  /** Where the runner takes parts away and gives them back. */
  control?: string
  database: string
  /** A file with Laravel's environment. */
  env: string
  accounts: Account[]
}

/** What the stack runner wrote when every part answered. */
export const stack: Ready = JSON.parse(readFileSync(process.env.VIGIA_READY ?? '.stack/ready.json', 'utf8'))

function account(login: string): Account {
  const found = stack.accounts.find((candidate) => candidate.login.startsWith(login))
  if (!found) throw new Error(`The seeded stack has no account ${login}`)
  return found
}

/** One of each role; Carla's team is Maribel, Álvaro and Nancy; Rubén's is the neighbour team. */
export const people = {
  admin: () => account('admin@'),
  carla: () => account('carla.ibanez@'),
  ruben: () => account('ruben.lazo@'),
  maribel: () => account('maribel.quisbert@'),
  alvaro: () => account('alvaro.tarqui@'),
  nancy: () => account('nancy.ticona@'),
  wilmer: () => account('wilmer.choque@'),
}
