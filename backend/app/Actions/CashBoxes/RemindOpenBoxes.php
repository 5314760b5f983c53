<?php

declare(strict_types=1);

namespace App\Actions\CashBoxes;

use App\Enums\BoxState;
use App\Enums\RowType;
use App\Models\CashBox;
use App\Streams\StreamNames;
use App\Support\Cash\BoxTold;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** Nothing closes itself: each box of an earlier day that is open still is told, once a day. */
final class RemindOpenBoxes
{
    /**
     * @param  CarbonImmutable  $today  the La Paz date
     * @return int how many were told
     */
    public function handle(CarbonImmutable $today): int
    {
        $day = $today->format('Y-m-d');

        return Transaction::run(function (TransactionContext $tx) use ($day): int {
            $boxes = CashBox::query()
                ->where('state', BoxState::Open)
                ->where('day', '<', $day)
                ->whereRaw('(open_told_on IS NULL OR open_told_on < ?)', [$day])
                ->orderBy('id')
                ->lockForUpdate()
                ->get()
                ->load('cobrador');

            CashBox::query()->whereKey($boxes->modelKeys())->update(['open_told_on' => $day]);

            foreach ($boxes as $box) {
                $tx->tell(StreamNames::cobrador($box->cobrador_id), RowType::BoxOpen->value, BoxTold::open($box), null);
            }

            return $boxes->count();
        });
    }
}
