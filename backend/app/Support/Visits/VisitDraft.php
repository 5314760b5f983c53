<?php

declare(strict_types=1);

namespace App\Support\Visits;

use App\Enums\VisitResult;
use App\Support\Clock;
use Carbon\CarbonImmutable;

/** A visit as it was asked for. */
final readonly class VisitDraft
{
    public function __construct(
        public VisitResult $result,
        public ?string $note = null,
        public ?float $latitude = null,
        public ?float $longitude = null,
        public ?CarbonImmutable $visitedAt = null,
    ) {
    }

    /** When it was, by a phone whose clock may run ahead of ours. */
    public function visitedBy(CarbonImmutable $now): CarbonImmutable
    {
        return $this->visitedAt === null || $this->visitedAt > $now ? $now : $this->visitedAt;
    }

    /** Of what was understood, so that the same request in other words is the same request. */
    public function hash(int $creditId): string
    {
        return hash('sha256', json_encode([
            'visit',
            $creditId,
            $this->result->value,
            $this->note,
            $this->latitude,
            $this->longitude,
            $this->visitedAt === null ? null : Clock::stored($this->visitedAt),
        ], JSON_THROW_ON_ERROR));
    }
}
