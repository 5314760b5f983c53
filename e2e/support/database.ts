import { execFileSync } from 'node:child_process'
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
