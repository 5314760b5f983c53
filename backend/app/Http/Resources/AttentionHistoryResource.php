<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\AttentionEntry;
use App\Support\Clock;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/**
 * One change of one credit, among its others.
 *
 * @property-read AttentionEntry $resource with its run
 */
final class AttentionHistoryResource extends JsonResource
{
    /** @return array<string, mixed> */
    public static function of(AttentionEntry $entry): array
    {
        return self::make($entry)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $entry = $this->resource;

        return [
            'run_id' => $entry->run_id,
            'at' => Clock::wire($entry->run->started_at ?? $entry->run->queued_at),
            'change' => $entry->change->value,
            'level' => $entry->level?->value,
            'previous_level' => $entry->previous_level?->value,
        ];
    }
}
