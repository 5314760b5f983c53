<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\CheckRun;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/** @property-read CheckRun $resource */
final class CheckRunResource extends JsonResource
{
    private const COUNTS = ['new', 'worse', 'cured', 'listed'];

    /** @return Builder<CheckRun> with the counts of his own clients, those without news included */
    public static function seenBy(User $user): Builder
    {
        $runs = CheckRun::query()->with('starter');

        foreach (self::COUNTS as $count) {
            $runs->withSum([
                "counts as seen_{$count}" => fn (Builder $counts): Builder => Reach::then($counts, $user),
            ], $count);
        }

        return $runs;
    }

    /** @return array<string, mixed> */
    public static function of(CheckRun $run): array
    {
        return self::make($run)->resolve();
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $run = $this->resource;
        [$new, $worse, $cured, $listed] = array_map(
            fn (string $count): int => (int) $run->getAttribute("seen_{$count}"),
            self::COUNTS,
        );

        return [
            'id' => $run->id,
            'trigger' => $run->trigger->value,
            'started_by' => $run->starter?->named(),
            'queued_at' => Clock::wire($run->queued_at),
            'started_at' => self::instant($run->started_at),
            'ended_at' => self::instant($run->ended_at),
            'state' => $run->state->value,
            'new' => $new,
            'worse' => $worse,
            'same' => $listed - $new - $worse,
            'cured' => $cured,
            'listed' => $listed,
            'error' => $run->error,
        ];
    }

    private static function instant(?CarbonImmutable $instant): ?string
    {
        return $instant === null ? null : Clock::wire($instant);
    }
}
