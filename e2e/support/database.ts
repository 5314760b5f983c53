import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { stack } from './stack'

/** Ends a person's tokens behind the product's back, as an administrator at the database would. */
export function revokeSessions(login: string): void {
  const code = `
    $pdo = new PDO('sqlite:' . $argv[1], null, null, [PDO::ATTR_TIMEOUT => 5]);
    $end = $pdo->prepare('DELETE FROM personal_access_tokens WHERE tokenable_id = (SELECT id FROM users WHERE email = ?)');
    $end->execute([$argv[2]]);
    exit($end->rowCount() > 0 ? 0 : 1);`
  execFileSync('php', ['-r', code, stack.database, login])
}

/** Moves a credit's whole schedule, so that its oldest unpaid instalment fell due that many days ago in La Paz. */
export function makeLate(creditId: number, days: number): void {
  const code = `
    $pdo = new PDO('sqlite:' . $argv[1], null, null, [PDO::ATTR_TIMEOUT => 5]);
    $pdo->exec('BEGIN IMMEDIATE');
    $ask = $pdo->prepare('SELECT julianday(?) - julianday(oldest_unpaid_due_on) - ? FROM credits WHERE id = ?');
    $ask->execute([$argv[4], $argv[3], $argv[2]]);
    $shift = sprintf('%+d days', $ask->fetchColumn());
    $pdo->prepare('UPDATE installments SET due_on = date(due_on, ?) WHERE credit_id = ?')->execute([$shift, $argv[2]]);
    $move = $pdo->prepare('UPDATE credits SET version = version + 1, delivered_on = date(delivered_on, ?), end_date = date(end_date, ?),
      first_due_on = date(first_due_on, ?), oldest_unpaid_due_on = date(oldest_unpaid_due_on, ?) WHERE id = ?');
    $move->execute([$shift, $shift, $shift, $shift, $argv[2]]);
    $pdo->exec('COMMIT');
    exit($move->rowCount() === 1 ? 0 : 1);`
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/La_Paz' }).format(new Date())
  execFileSync('php', ['-r', code, stack.database, `${creditId}`, `${days}`, today])
}

/** A copy of the database as it is now, and how to put it in its place: only while nobody has it open. */
export function backUp(): { restore(): void } {
  const copy = `${stack.database}.backup`
  rmSync(copy, { force: true })
  execFileSync('php', [
    '-r',
    "(new PDO('sqlite:' . $argv[1]))->prepare('VACUUM INTO ?')->execute([$argv[2]]);",
    stack.database,
    copy,
  ])
  return {
    restore() {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${stack.database}${suffix}`, { force: true })
      copyFileSync(copy, stack.database)
      artisan('streams:renew-epochs')
    },
  }
}

function artisan(command: string) {
  const env = { ...process.env, ...JSON.parse(readFileSync(stack.env, 'utf8')) }
  execFileSync('php', ['artisan', command], { cwd: path.resolve('backend'), env })
}
