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
use Illuminate\Support\Facades\DB;

/** The streams as the payments of the last days left them, read by everybody up to their heads. */
final class Feeds
{
    public static function write(CarbonImmutable $since): void
    {
        $users = User::query()->orderBy('id')->get();
        $heard = $users->mapWithKeys(fn (User $user): array => [$user->id => StreamNames::hearableBy($user)]);
        app(StreamWriter::class)->open(...$heard->flatten()->unique()->sort()->values()->all());

        // A stream's time never runs backwards: what follows must not be told at the time of the seeding.
        DB::table('streams')->update(['last_at' => Clock::stored($since)]);
        $heads = self::rows($since);
        $marks = [];

        foreach ($heard as $userId => $streams) {
            foreach ($streams as $stream) {
                $marks[] = ['user_id' => $userId, 'stream' => $stream, 'read_up_to' => $heads[$stream] ?? 0];
            }
        }

        DB::table('reader_states')->insert($marks);
    }

    /** @return array<string, int> heads by stream */
    private static function rows(CarbonImmutable $since): array
    {
        $rows = [];
        $heads = [];
        $payments = Payment::query()
            ->with(['client', 'allocations.installment'])
            ->where('day', '>=', $since->format('Y-m-d'))
            ->orderBy('id')
            ->get();

        foreach ($payments as $payment) {
            $stream = StreamNames::cobrador(
                $payment->received_by === $payment->client->manager_id
                    ? $payment->cobrador_id ?? $payment->client->manager_id
                    : $payment->received_by,
            );
            $heads[$stream] = ($heads[$stream] ?? 0) + 1;
            $rows[] = [
                'stream' => $stream,
                'seq' => $heads[$stream],
                'type' => RowType::PaymentReceived->value,
                'client_id' => $payment->client_id,
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

        return $heads;
    }
}
