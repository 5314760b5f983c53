<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\RowType;
use App\Models\Payment;
use App\Models\User;
use App\Streams\StreamNames;
use App\Streams\StreamWriter;
use App\Support\Clock;
use App\Support\Payments\PaymentReceived;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Collection;
use Illuminate\Support\Facades\DB;

/** The streams as the payments of the last days left them, read by everybody up to their heads. */
final class Feeds
{
    private const PAYMENTS_AT_ONCE = 1_000;

    public static function open(CarbonImmutable $since): void
    {
        app(StreamWriter::class)->open(...User::query()->get()->flatMap(StreamNames::hearableBy(...))->unique()->sort()->values()->all());

        // A stream's time never runs backwards: what follows must not be told at the time of the seeding.
        DB::table('streams')->update(['last_at' => Clock::stored($since)]);
    }

    /** The payments and the cash of the days from one to another, both told. */
    public static function tell(CarbonImmutable $from, CarbonImmutable $to): void
    {
        for ($day = $from; $day <= $to; $day = $day->addDay()) {
            CashNews::ofMorning($day);
            Payment::query()
                ->with(['client', 'allocations.installment'])
                ->where('day', $day->format('Y-m-d'))
                ->chunkById(self::PAYMENTS_AT_ONCE, self::write(...));
            CashNews::ofEvening($day);
        }
    }

    public static function markRead(): void
    {
        $heads = DB::table('streams')->pluck('head', 'name');
        $marks = User::query()->orderBy('id')->get()->flatMap(fn (User $user): array => array_map(
            fn (string $stream): array => ['user_id' => $user->id, 'stream' => $stream, 'read_up_to' => $heads[$stream]],
            StreamNames::hearableBy($user),
        ));

        DB::table('reader_states')->insert($marks->all());
    }

    /** @param  Collection<int, Payment>  $payments */
    private static function write(Collection $payments): void
    {
        $heads = DB::table('streams')->pluck('head', 'name')->all();
        $rows = [];

        foreach ($payments as $payment) {
            $stream = self::streamOf($payment);
            $heads[$stream]++;
            $rows[] = [
                'stream' => $stream,
                'seq' => $heads[$stream],
                'type' => RowType::PaymentReceived->value,
                'client_id' => $payment->client_id,
                'credit_id' => $payment->credit_id,
                'actor_id' => $payment->received_by,
                'quiet' => false,
                'payload' => json_encode(PaymentReceived::payload($payment), JSON_THROW_ON_ERROR),
                'created_at' => Clock::stored($payment->recorded_at),
            ];
        }

        Books::insert('stream_rows', $rows);

        foreach (array_column($rows, null, 'stream') as $stream => $last) {
            DB::table('streams')->where('name', $stream)->update(['head' => $last['seq'], 'last_at' => $last['created_at']]);
        }
    }

    private static function streamOf(Payment $payment): string
    {
        $isAtOffice = $payment->received_by === $payment->client->manager_id;

        return StreamNames::cobrador($isAtOffice ? $payment->cobrador_id ?? $payment->received_by : $payment->received_by);
    }
}
