<?php

declare(strict_types=1);

namespace App\Http\Resources;

use App\Models\User;
use App\Support\Clock;
use App\Support\Money;
use App\Support\Overview\Figures;
use Carbon\CarbonImmutable;
use Illuminate\Http\Request;
use Illuminate\Http\Resources\Json\JsonResource;

/**
 * Each figure with what it means and of when it is.
 *
 * @property-read User $resource
 */
final class OverviewResource extends JsonResource
{
    public function __construct(User $user, private readonly CarbonImmutable $today, private readonly CarbonImmutable $now)
    {
        parent::__construct($user);
    }

    /** @return array<string, mixed> */
    public function toArray(Request $request): array
    {
        $read = (new Figures($this->resource, $this->today))->read();
        $checkedAt = $read['checked_at'] === null ? null : CarbonImmutable::parse($read['checked_at'], 'UTC');
        $read = array_map(intval(...), $read);

        return [
            'day' => $this->today->format('Y-m-d'),
            'at' => Clock::wire($this->now),
            'figures' => [
                ...$this->balances($read),
                ...$this->money($read),
                // Of the last check of the day; none yet: nothing is known, which is not nothing.
                'rolled_today' => self::figure('rolled_today', $checkedAt, ['value' => $checkedAt === null ? null : $read['rolled']]),
                'cured_today' => self::figure('cured_today', $checkedAt, ['value' => $checkedAt === null ? null : $read['cured']]),
            ],
        ];
    }

    /**
     * @param  array<string, int>  $read
     * @return array<string, array<string, mixed>>
     */
    private function balances(array $read): array
    {
        $figures = ['outstanding' => $this->now('outstanding', [
            'value' => Money::wire($read['outstanding']),
            'principal' => Money::wire($read['principal']),
            'credits' => $read['credits'],
        ])];

        foreach (Figures::PAR_DAYS as $days) {
            $figures["par_{$days}"] = $this->now("par_{$days}", [
                'value' => self::percent($read["at_risk_{$days}"], $read['principal']),
                'at_risk' => Money::wire($read["at_risk_{$days}"]),
            ]);
        }

        return $figures;
    }

    /**
     * @param  array<string, int>  $read
     * @return array<string, array<string, mixed>>
     */
    private function money(array $read): array
    {
        return [
            'defaulted' => $this->now('defaulted', [
                'value' => Money::wire($read['defaulted']),
                'recovered' => Money::wire($read['recovered']),
                'credits' => $read['defaulted_credits'],
            ]),
            'due_today' => $this->now('due_today', ['value' => Money::wire($read['due'])]),
            'collected_today' => $this->now('collected_today', [
                'value' => Money::wire($read['collected_due'] + $read['collected_arrears'] + $read['collected_ahead']),
                'due' => Money::wire($read['collected_due']),
                'arrears' => Money::wire($read['collected_arrears']),
                'ahead' => Money::wire($read['collected_ahead']),
                'payments' => $read['payments'],
            ]),
        ];
    }

    /**
     * @param  array<string, mixed>  $values
     * @return array<string, mixed>
     */
    private function now(string $key, array $values): array
    {
        return self::figure($key, $this->now, $values);
    }

    /**
     * @param  array<string, mixed>  $values
     * @return array<string, mixed>
     */
    private static function figure(string $key, ?CarbonImmutable $at, array $values): array
    {
        return [...$values, 'definition' => trans("overview.{$key}"), 'at' => $at === null ? null : Clock::wire($at)];
    }

    /** Two decimals, half up: "12.34". Of nothing there is no share. */
    private static function percent(int $part, int $whole): ?string
    {
        return $whole === 0 ? null : Money::rate(intdiv(2 * $part * 10_000 + $whole, 2 * $whole));
    }
}
