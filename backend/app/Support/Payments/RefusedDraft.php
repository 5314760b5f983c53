<?php

declare(strict_types=1);

namespace App\Support\Payments;

use App\Enums\ErrorCode;
use App\Support\Clock;
use Carbon\CarbonImmutable;

/** What a phone tells of cash for which its payment was refused. */
final readonly class RefusedDraft
{
    /** Those after which a phone gives a payment up. */
    public const CODES = [
        ErrorCode::Invalid, ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::NotActive, ErrorCode::ExceedsBalance,
        ErrorCode::IdempotencyConflict,
    ];

    /** @param  string  $key  of the refused payment, a UUID in lower case */
    public function __construct(
        public string $key,
        public int $creditId,
        public int $amount,
        public CarbonImmutable $takenAt,
        public ErrorCode $code,
    ) {
    }

    /** A clock that is ahead, or so far behind that it was the reason of the refusal, is not believed: the cash is here now. */
    public function takenBy(CarbonImmutable $now): CarbonImmutable
    {
        $isBelieved = $this->takenAt <= $now && $this->takenAt >= $now->subDays((int) config('idempotency.keep_days'));

        return $isBelieved ? $this->takenAt : $now;
    }

    public function hash(): string
    {
        return hash('sha256', implode('|', [
            'refused', $this->creditId, $this->amount, Clock::stored($this->takenAt), $this->code->value,
        ]));
    }
}
