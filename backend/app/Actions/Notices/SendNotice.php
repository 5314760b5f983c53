<?php

declare(strict_types=1);

namespace App\Actions\Notices;

use App\Actions\Idempotency\AnswerOnce;
use App\Enums\Role;
use App\Enums\RowType;
use App\Exceptions\ApiException;
use App\Models\Team;
use App\Models\User;
use App\Streams\StreamNames;
use App\Support\Notices\NoticeDraft;
use App\Support\TransactionContext;
use Illuminate\Contracts\Auth\Access\Gate;
use Illuminate\Support\Collection;

/** A few words from a manager or an admin, as a row in the stream of each who is meant. */
final readonly class SendNotice
{
    public function __construct(private AnswerOnce $once, private Gate $gate)
    {
    }

    /**
     * @param  string|null  $key  with one, a second click is the same notice
     * @return array<string, mixed> to whom it went, and what
     */
    public function handle(User $actor, NoticeDraft $notice, ?string $key): array
    {
        if ($actor->isCobrador()) {
            throw ApiException::forbidden();
        }

        return $this->once->handle($actor, $key, $notice->hash(), fn (TransactionContext $tx): array => $this->send($tx, $actor, $notice));
    }

    /** @return array<string, mixed> */
    private function send(TransactionContext $tx, User $actor, NoticeDraft $notice): array
    {
        $record = $notice->userId === null ? $this->team($actor, $notice->teamId) : $this->person($actor, $notice->userId);
        $recipients = $record instanceof Team ? $this->membersOf($record, $actor) : collect([$record]);
        $said = ['title' => $notice->title, 'body' => $notice->body, 'from' => $actor->named()];

        foreach ($recipients as $recipient) {
            $tx->tell(StreamNames::cobrador($recipient->id), RowType::Notice->value, $said, $actor->id);
        }

        $tx->audit('notice.sent', $record, ['to' => $recipients->pluck('id')->all(), 'title' => $notice->title, 'body' => $notice->body], $actor->id);

        return ['to' => array_values($recipients->map(fn (User $person): array => $person->named())->all()), ...$said];
    }

    private function person(User $actor, int $id): User
    {
        $person = User::query()->find($id) ?? throw ApiException::notFound();
        $this->gate->forUser($actor)->authorize('notify', $person);

        // An admin has no stream of his own, and who does not work reads nothing.
        return $person->active && ! $person->isAdmin()
            ? $person
            : throw ApiException::invalid(['to' => ['Esta persona no recibe avisos.']]);
    }

    private function team(User $actor, ?int $id): Team
    {
        $id ??= $actor->team_id ?? throw ApiException::invalid(['team_id' => ['Indique el equipo.']]);
        $team = Team::query()->find($id) ?? throw ApiException::notFound();
        $this->gate->forUser($actor)->authorize('notify', $team);

        return $team;
    }

    /** @return Collection<int, User> */
    private function membersOf(Team $team, User $actor): Collection
    {
        $members = $team->members()
            ->whereIn('role', [Role::Cobrador, Role::Manager])
            ->where('active', true)
            ->whereKeyNot($actor->id)
            ->orderBy('id')
            ->get();

        return $members->isEmpty()
            ? throw ApiException::invalid(['to' => ['El equipo no tiene a quién avisar.']])
            : $members->toBase();
    }
}
