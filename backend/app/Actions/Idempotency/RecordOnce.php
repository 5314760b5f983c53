<?php

declare(strict_types=1);

namespace App\Actions\Idempotency;

use App\Exceptions\ApiException;
use App\Models\User;
use App\Support\TransactionContext;
use Closure;
use Illuminate\Database\UniqueConstraintViolationException;

/**
 * AnswerOnce for a write whose row keeps its key for ever: a key that another row has, of another user or of so long ago that
 * only that row still knows it, is refused.
 */
final readonly class RecordOnce
{
    public function __construct(private AnswerOnce $once)
    {
    }

    /**
     * @param  Closure(TransactionContext): array<string, mixed>  $act
     * @return array<string, mixed>
     */
    public function handle(User $user, string $key, string $requestHash, Closure $act): array
    {
        try {
            return $this->once->handle($user, $key, $requestHash, $act);
        } catch (UniqueConstraintViolationException) {
            throw ApiException::idempotencyConflict();
        }
    }
}
