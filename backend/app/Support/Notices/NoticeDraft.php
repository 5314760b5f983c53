<?php

declare(strict_types=1);

namespace App\Support\Notices;

/** A notice as it was asked for: to one person, or else to a team. */
final readonly class NoticeDraft
{
    public function __construct(
        public ?int $userId,
        public ?int $teamId,
        public string $title,
        public string $body,
    ) {
    }

    public function hash(): string
    {
        return hash('sha256', json_encode(
            ['notice', $this->userId, $this->userId === null ? $this->teamId : null, $this->title, $this->body],
            JSON_THROW_ON_ERROR,
        ));
    }
}
