<?php

declare(strict_types=1);

namespace App\Support\Users;

use App\Models\User;
use App\Streams\StreamNames;

/** What a user was and might hear, before he was changed. */
final readonly class AccessBefore
{
    /** Whoever hears what depends on these, and whose tokens are good. */
    private const DECIDES = ['role', 'active', 'password', 'manager_id'];

    private const NOT_AUDITED = ['password', 'version', 'created_at', 'updated_at'];

    /**
     * @param  array<string, mixed>  $attributes
     * @param  array<int, list<string>>  $heard  streams by user
     */
    private function __construct(private array $attributes, public array $heard, private ?int $successorId)
    {
    }

    public static function of(User $user, ?int $successorId): self
    {
        $team = array_filter([$user, $user->manager]);

        return new self(
            $user->getAttributes(),
            array_combine(
                array_map(fn (User $one): int => $one->id, $team),
                array_map(StreamNames::hearableBy(...), $team),
            ),
            $successorId,
        );
    }

    /**
     * @param  array<string, mixed>  $after
     * @return list<string>
     */
    public function changed(array $after): array
    {
        return array_values(array_filter(
            array_keys($after),
            fn (string $field): bool => $after[$field] != ($this->attributes[$field] ?? null),
        ));
    }

    public function decidedAccess(User $user): bool
    {
        return array_intersect($this->changed($user->getAttributes()), self::DECIDES) !== [] || $this->successorId !== null;
    }

    /** @return list<int> whose screens must ask anew what they may hear */
    public function concerned(User $user): array
    {
        return array_values(array_unique(array_filter([
            $user->id, $this->attributes['manager_id'] ?? null, $user->manager_id, $this->successorId,
        ])));
    }

    /**
     * @param  array<string, mixed>  $after
     * @return array<string, mixed> old and new by field; of a password only that it is another
     */
    public function audited(array $after): array
    {
        $changed = $this->changed($after);
        $told = [];

        foreach (array_diff($changed, self::NOT_AUDITED) as $field) {
            $told[$field] = ['from' => $this->attributes[$field] ?? null, 'to' => $after[$field]];
        }

        return in_array('password', $changed, true) ? [...$told, 'password_changed' => true] : $told;
    }
}
