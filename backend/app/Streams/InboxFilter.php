<?php

declare(strict_types=1);

namespace App\Streams;

use App\Enums\AttentionLevel;
use App\Enums\RowType;

final readonly class InboxFilter
{
    /**
     * @param  string|null  $text  part of a client's name, a title or a body
     * @param  int|null  $before  the id of the last row of the page before
     */
    public function __construct(
        public ?RowType $type = null,
        public ?InboxState $state = null,
        public ?AttentionLevel $level = null,
        public ?string $text = null,
        public ?int $before = null,
    ) {
    }
}
