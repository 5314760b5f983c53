<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\RowType;
use App\Models\CashBox;
use App\Models\RefusedPayment;
use App\Streams\Message;
use App\Streams\StreamNames;
use App\Streams\StreamWriter;
use App\Support\Cash\BoxTold;
use App\Support\Payments\PaymentRefused;
use Carbon\CarbonImmutable;

/** What the streams were told of the cash of a day: boxes that did not agree, and money that was refused. */
final class CashNews
{
    public static function ofMorning(CarbonImmutable $day): void
    {
        $boxes = CashBox::query()->with('cobrador')->where('day', $day->format('Y-m-d'))
            ->where('opening_difference', '<>', 0)->orderBy('opened_at')->orderBy('id')->get();

        foreach ($boxes as $box) {
            self::tell($box->opened_at, $box->cobrador_id, RowType::CashDifference, BoxTold::difference(
                $box, 'opening', (int) $box->opening_difference, $box->opening_reason,
            ));
        }
    }

    public static function ofEvening(CarbonImmutable $day): void
    {
        $refused = RefusedPayment::query()->with(['cobrador', 'credit.client'])->where('day', $day->format('Y-m-d'))->orderBy('id')->get();

        foreach ($refused as $cash) {
            self::tell($cash->recorded_at, $cash->cobrador_id, RowType::PaymentRefused, PaymentRefused::payload($cash->cobrador, $cash));
        }

        $boxes = CashBox::query()->with('cobrador')->where('day', $day->format('Y-m-d'))
            ->where('difference', '<>', 0)->orderBy('closed_at')->orderBy('id')->get();

        foreach ($boxes as $box) {
            self::tell($box->closed_at ?? $box->opened_at, $box->cobrador_id, RowType::CashDifference, BoxTold::difference(
                $box, 'closing', (int) $box->difference, $box->reason,
            ));
        }
    }

    /** @param  array<string, mixed>  $payload */
    private static function tell(CarbonImmutable $at, int $cobradorId, RowType $type, array $payload): void
    {
        CarbonImmutable::withTestNow($at, fn (): array => app(StreamWriter::class)->write([
            new Message(StreamNames::cobrador($cobradorId), $type, $payload, $cobradorId),
        ]));
    }
}
