<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\Audit;
use App\Support\Clock;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read Audit $resource */
final class AuditResource extends JsonResource
{
    /** No action writes these; should one ever, no reader sees them. */
    private const SECRETS = ['password', 'token', 'secret'];

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $record = $this->resource;
        $user = $record->user;

        return [
            'id' => $record->id,
            'user' => $user?->named(),
            'action' => $record->action,
            'record_type' => $record->record_type,
            'record_id' => $record->record_id,
            'device' => $record->device,
            // Also when empty: a list would be another shape.
            'changes' => (object) self::withoutSecrets($record->changes),
            'created_at' => Clock::wire($record->created_at),
        ];
    }

    /**
     * @param  array<array-key, mixed>  $changes
     * @return array<array-key, mixed>
     */
    private static function withoutSecrets(array $changes): array
    {
        return array_map(
            fn (mixed $value): mixed => is_array($value) ? self::withoutSecrets($value) : $value,
            array_diff_key($changes, array_flip(self::SECRETS)),
        );
    }
}
