<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Enums\AttentionChange;
use App\Models\AttentionEntry;
use App\Models\User;
use App\Policies\Reach;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read AttentionEntry $resource */
final class CheckChangeResource extends JsonResource
{
    /**
     * Of what was counted for him then, the clients that are still his: a client who left is not shown any more.
     *
     * @param  Builder<AttentionEntry>  $entries  of one run
     * @return Builder<AttentionEntry>
     */
    public static function seenBy(User $user, Builder $entries): Builder
    {
        $seen = Reach::ofClients(Reach::then($entries, $user), $user)
            ->whereIn('change', AttentionChange::COUNTED)
            // A key of pages is never null.
            ->select('attention_history.*')->selectRaw("coalesce(level, '') as weight");

        return AttentionEntry::query()->from($seen, 'attention_history')->with(['client', 'cobrador']);
    }

    /** @return array<string, mixed> */
    public static function of(AttentionEntry $entry): array
    {
        return self::make($entry)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $entry = $this->resource;
        $cobrador = $entry->cobrador;

        return [
            'credit_id' => $entry->credit_id,
            'client_id' => $entry->client_id,
            'client_name' => $entry->client->name,
            'cobrador' => $cobrador?->named(),
            'change' => $entry->change->value,
            'level' => $entry->level?->value,
            'previous_level' => $entry->previous_level?->value,
        ];
    }
}
