<?php

declare(strict_types=1);

namespace App\Support\Credits;

use App\Enums\AttentionLevel;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Policies\Reach;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;

/** The credits that need attention on a day, as they stand on it, whatever the last check found. */
final readonly class AttentionList
{
    public const WORST_FIRST = ['level' => 'desc', 'overdue_amount' => 'desc', 'days_overdue' => 'desc', 'id' => 'asc'];

    public function __construct(private User $user, private CarbonImmutable $today, private ?int $cobradorId = null)
    {
    }

    /** @return Builder<Credit> with the columns of WORST_FIRST beside its own */
    public function credits(?AttentionLevel $level = null): Builder
    {
        return Credit::query()->from($this->listed(), 'credits')
            ->when($level, fn (Builder $credits, AttentionLevel $level): Builder => $credits->where('level', $level));
    }

    /** @return array<string, int> credits by level, whichever level is looked at */
    public function counts(): array
    {
        $counts = $this->credits()->toBase()->groupBy('level')->selectRaw('level, count(*) as credits')->pluck('credits', 'level');

        return array_map(
            fn (AttentionLevel $level): int => (int) ($counts[$level->value] ?? 0),
            array_combine(array_column(AttentionLevel::cases(), 'value'), AttentionLevel::cases()),
        );
    }

    /** @return Builder<Credit> */
    private function listed(): Builder
    {
        $standing = new StandingSql($this->today);

        return Reach::credits(Credit::query()->from('credits', 'c'), $this->user)
            ->whereRaw("({$standing->isLate()} OR {$standing->isDueSoon()})")
            ->when($this->cobradorId, fn (Builder $credits, int $cobradorId): Builder => $credits
                ->whereIn('client_id', Client::query()->select('id')->where('cobrador_id', $cobradorId)))
            ->select('c.*')
            ->selectRaw("{$standing->level()} AS level")
            ->selectRaw("{$standing->daysOverdue()} AS days_overdue")
            ->selectRaw("(SELECT {$standing->overdueAmount()} FROM installments i WHERE i.credit_id = c.id AND {$standing->isOverdue()}) AS overdue_amount");
    }
}
