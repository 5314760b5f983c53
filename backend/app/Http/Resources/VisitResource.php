<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Visit;
use App\Support\Clock;

final class VisitResource
{
    public const RELATIONS = ['user'];

    /** @return array<string, mixed> */
    public static function of(Visit $visit): array
    {
        return [
            'id' => $visit->id,
            'result' => $visit->result->value,
            'note' => $visit->note,
            'place' => $visit->latitude === null ? null : ['latitude' => $visit->latitude, 'longitude' => $visit->longitude],
            'visited_at' => Clock::wire($visit->visited_at),
            'by' => $visit->user->named(),
        ];
    }
}
