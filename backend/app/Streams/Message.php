<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\AttentionLevel;
use App\Enums\RowType;

/** What is to be told, before it has a number. */
final readonly class Message
{
    /** @param  array<string, mixed>  $payload */
    public function __construct(
        public string $stream,
        public RowType $type,
        public array $payload,
        public ?int $actorId,
        public ?int $clientId = null,
        public ?int $runId = null,
    ) {
    }

    /** The credit it is about: who snoozed that is spared the row. */
    public function creditId(): ?int
    {
        return $this->payload['credit_id'] ?? null;
    }

    /** Listed, but never counted as unread. */
    public function isQuiet(): bool
    {
        return $this->type === RowType::Redacted
            || ($this->type === RowType::CreditAttention
                && ($this->payload['level'] ?? null) === AttentionLevel::DueSoon->value);
    }
}
