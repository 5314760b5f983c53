<?php

declare(strict_types=1);

namespace App\Support;

use App\Enums\RowType;
use App\Models\AccessToken;
use App\Models\Audit;
use App\Models\User;
use App\Streams\Message;
use App\Streams\Redaction;
use Illuminate\Contracts\Auth\Factory as Auth;
use Illuminate\Database\Eloquent\Model;
use LogicException;

/** What an action may do in its transaction beside its own change. */
final class TransactionContext
{
    /** @var list<Message> */
    private array $messages = [];

    private ?string $selected = null;

    public function __construct(private readonly Auth $auth)
    {
    }

    /**
     * @param  array<string, mixed>  $changes
     * @param  int|null  $userId  who did it, where nobody is signed in (a command)
     */
    public function audit(string $action, Model $record, array $changes = [], ?int $userId = null): void
    {
        $this->auditEach($action, [[$record, $changes]], $userId);
    }

    /**
     * Many in one statement: each would hold the lock for longer.
     *
     * @param  list<array{Model, array<string, mixed>}>  $records  each with its changes
     */
    public function auditEach(string $action, array $records, ?int $userId = null): void
    {
        $user = $this->auth->guard()->user();
        $common = [
            'user_id' => $userId ?? $user?->getAuthIdentifier(),
            'action' => $action,
            'device' => $user instanceof User ? self::device($user) : null,
            'created_at' => Clock::now(),
        ];

        Audit::query()->insert(array_map(fn (array $one): array => (new Audit([
            ...$common,
            'record_type' => $one[0]->getTable(),
            'record_id' => (string) $one[0]->getKey(),
            'changes' => $one[1],
        ]))->getAttributes(), $records));
    }

    /**
     * A row for a stream: numbered at the end of the transaction, broadcast after its commit.
     *
     * @param  array<string, mixed>  $payload  the fields beside the envelope
     * @param  int|null  $actorId  whose act it is: to him it is never news
     * @param  int|null  $clientId  whom it is about, else the one that the payload names: redaction finds it by this alone
     */
    public function tell(string $stream, string $type, array $payload, ?int $actorId, ?int $clientId = null, ?int $runId = null): void
    {
        $this->refuseTwoWays($this->selected !== null);
        $clientId ??= is_int($payload['client_id'] ?? null) ? $payload['client_id'] : null;
        $this->messages[] = new Message($stream, RowType::from($type), $payload, $actorId, $clientId, $runId);
    }

    /**
     * Clients leave a stream: their rows in it are emptied, but the payments that this user took himself.
     *
     * @param  list<int>  $clientIds  their credits locked: nobody tells a row of them meanwhile
     */
    public function redact(string $stream, array $clientIds, int $keepPaymentsOf): void
    {
        Redaction::empty($stream, $clientIds, $keepPaymentsOf);
    }

    /**
     * Many rows at once, which SQL gathers.
     *
     * @param  string  $select  as StreamWriter::writeSelected takes it
     */
    public function tellSelected(string $select): void
    {
        $this->refuseTwoWays($this->messages !== [] || $this->selected !== null);
        $this->selected = $select;
    }

    public function selected(): ?string
    {
        return $this->selected;
    }

    /** @return list<Message> */
    public function messages(): array
    {
        return $this->messages;
    }

    private function refuseTwoWays(bool $both): void
    {
        if ($both) {
            throw new LogicException('Rows one by one or by one SELECT: two passes over the counters could deadlock.');
        }
    }

    private static function device(User $user): ?string
    {
        $token = $user->currentAccessToken();

        return $token instanceof AccessToken ? $token->device : null;
    }
}
