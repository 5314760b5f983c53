<?php

declare(strict_types=1);

namespace Tests\Feature\Money;

use App\Models\Payment;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

final class IdempotencyTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_the_same_request_again_gives_the_same_answer_and_writes_nothing(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $first = $this->pay($this->teams->maribel, $credit, key: self::KEY)->assertCreated();
        $this->pay($this->teams->maribel, $credit);

        $again = $this->pay($this->teams->maribel, $credit, key: strtoupper(self::KEY))->assertCreated();

        self::assertSame($first->getContent(), $again->getContent());
        self::assertSame([2, 2], [Payment::query()->count(), StreamRow::query()->count()]);
    }

    public function test_the_same_instant_in_another_zone_is_the_same_request(): void
    {
        $credit = $this->creditOf($this->teams->maribel);

        $this->pay($this->teams->maribel, $credit, ['taken_at' => '2026-11-20T14:00:00Z', 'note' => 'x'], self::KEY)->assertCreated();
        $this->pay($this->teams->maribel, $credit, ['taken_at' => '2026-11-20T10:00:00.000-04:00'], self::KEY)->assertCreated();
    }

    public function test_the_answer_outlives_the_right_and_the_credit(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $first = $this->pay($this->teams->maribel, $credit, ['amount' => '1027.00'], self::KEY);
        $credit->client->update(['cobrador_id' => null]);

        $again = $this->pay($this->teams->maribel, $credit, ['amount' => '1027.00'], self::KEY)->assertCreated();

        self::assertSame($first->json(), $again->json());
    }

    public function test_another_request_under_the_same_key_is_a_conflict(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $credit, key: self::KEY);

        foreach ([['amount' => '86.00'], ['payment_method' => 'qr'], ['taken_at' => '2026-11-20T14:00:00Z']] as $other) {
            $this->pay($this->teams->maribel, $credit, $other, self::KEY)
                ->assertConflict()
                ->assertJsonPath('code', 'idempotency_conflict');
        }

        self::assertSame(1, Payment::query()->count());
    }

    public function test_the_key_of_another_user_or_of_a_payment_long_ago_is_a_conflict(): void
    {
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $credit, key: self::KEY);

        $this->pay($this->teams->carla, $credit, key: self::KEY)->assertConflict();
        DB::table('idempotency_keys')->delete();
        $this->pay($this->teams->maribel, $credit, key: self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');

        self::assertSame([1, 0], [Payment::query()->count(), DB::table('idempotency_keys')->count()]);
        self::assertSame(8_500, $credit->refresh()->paid);
    }

    public function test_a_refusal_leaves_the_key_free(): void
    {
        $credit = $this->creditOf($this->teams->maribel);

        $this->pay($this->teams->maribel, $credit, ['amount' => '5000.00'], self::KEY)->assertUnprocessable();
        $this->pay($this->teams->maribel, $credit, ['amount' => '50.00'], self::KEY)->assertCreated();
    }
}
