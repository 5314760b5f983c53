<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\CreditNote;
use App\Support\Clock;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read CreditNote $resource with its user */
final class CreditNoteResource extends JsonResource
{
    /** @return array<string, mixed> */
    public static function of(CreditNote $note): array
    {
        return self::make($note)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $note = $this->resource;

        return [
            'id' => $note->id,
            'body' => $note->body,
            'by' => $note->user?->named(),
            'created_at' => Clock::wire($note->created_at),
        ];
    }
}
