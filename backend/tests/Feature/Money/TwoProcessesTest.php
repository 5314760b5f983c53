<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Credit;
use App\Models\Payment;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Credits\Drift;
use Illuminate\Support\Facades\DB;
use Tests\Support\Pays;
use Tests\Support\SignsIn;
use Tests\Support\UsesDatabaseFile;
use Tests\TestCase;

final class TwoProcessesTest extends TestCase
{
    use Pays;
    use SignsIn;
    use UsesDatabaseFile;

    private Credit $credit;

    private string $token;

    protected function setUp(): void
    {
        parent::setUp();

        $maribel = User::factory()->cobrador()->create();
        $this->credit = $this->creditOf($maribel);
        $this->token = $this->tokenOf($maribel);
    }

    public function test_the_same_key_twice_at_once_is_one_payment_and_both_get_its_answer(): void
    {
        foreach (range(1, 5) as $round) {
            $answers = $this->atOnce('10.00', "b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c00{$round}", 1);

            self::assertSame([201, 201], array_column($answers, 'status'));
            self::assertSame($answers[0]['body'], $answers[1]['body']);
            self::assertSame($round, Payment::query()->count());
        }

        self::assertSame(5, StreamRow::query()->count());
        $this->assertNoDrift(5_000);
    }

    public function test_two_phones_that_empty_one_credit_never_take_more_than_is_owed(): void
    {
        $answers = $this->atOnce('100.00', 'new', 8);
        $codes = array_count_values(array_map(fn (array $answer): string => $answer['body']['code'] ?? 'paid', $answers));

        self::assertEquals(['exceeds_balance' => 6, 'paid' => 10], $codes);
        $this->assertNoDrift(100_000);
    }

    private function assertNoDrift(int $paid): void
    {
        DB::purge();
        $credit = $this->credit->refresh()->load(Drift::RELATIONS);

        self::assertSame($paid, $credit->paid);
        self::assertSame([], Drift::of($credit));
    }

    /** @return list<array{status: int, body: array<string, mixed>}> the answers of both */
    private function atOnce(string $amount, string $key, int $times): array
    {
        $payers = [$this->start($amount, $key, $times), $this->start($amount, $key, $times)];

        foreach ($payers as [, $in]) {
            fwrite($in, "go\n");
        }

        $lines = array_map(function (array $payer): array {
            $lines = array_filter(explode("\n", (string) stream_get_contents($payer[2])));
            proc_close($payer[0]);

            return $lines;
        }, $payers);

        return array_map(fn (string $line): array => json_decode($line, true), array_merge(...$lines));
    }

    /** @return array{resource, resource, resource} process, its input, its output */
    private function start(string $amount, string $key, int $times): array
    {
        $process = proc_open(
            [PHP_BINARY, base_path('tests/Support/payer.php'), $this->token, (string) $this->credit->id, $amount, $key, (string) $times],
            [['pipe', 'r'], ['pipe', 'w'], STDERR],
            $pipes,
            env_vars: $this->sameDatabase(),
        );

        self::assertIsResource($process);
        self::assertSame("ready\n", fgets($pipes[1]));

        return [$process, $pipes[0], $pipes[1]];
    }
}
