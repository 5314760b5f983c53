<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Models\Audit;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\RefusedPayment;
use App\Models\StreamRow;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\RefusesCash;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Reversals and refused cash, each field at its bounds and past them. */
final class BadInputTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use RefusesCash;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    private int $payment;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
        $this->payment = $this->pay($this->teams->maribel, $this->credit)->json('data.id');
        $this->refused($this->teams->maribel, $this->credit, key: self::KEY)->assertCreated();
    }

    /** @return iterable<string, array{mixed}> */
    public static function badReasons(): iterable
    {
        foreach ([null, '', '   ', "\u{a0}\u{200b}", 1, 1.5, true, ['x'], array_fill(0, 10_000, 'x'), str_repeat('ñ', 241)] as $reason) {
            yield mb_strimwidth((string) json_encode($reason), 0, 30) => [$reason];
        }
    }

    #[DataProvider('badReasons')]
    public function test_a_reversal_without_a_reason_that_can_be_read_is_refused(mixed $reason): void
    {
        $this->reverse($this->teams->carla, $this->payment, $reason)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['message', 'errors' => ['reason']])
            ->assertJsonCount(1, 'errors');
        $this->assertNothingMore();
    }

    #[TestWith(['x'])]
    #[TestWith(['👩🏽‍🌾 «Devolución» — ¿sí?'])]
    public function test_any_words_are_a_reason(string $reason): void
    {
        $this->reverse($this->teams->carla, $this->payment, $reason)->assertCreated()->assertJsonPath('data.reason', $reason);
    }

    public function test_a_reason_may_have_240_letters_of_any_alphabet(): void
    {
        $this->reverse($this->teams->carla, $this->payment, str_repeat('ñ', 240))->assertCreated();
    }

    #[TestWith([''])]
    #[TestWith(['not-a-uuid'])]
    #[TestWith(['b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001b8f0a3c4'])]
    public function test_a_reversal_without_a_proper_key_is_refused(string $key): void
    {
        $this->reverse($this->teams->carla, $this->payment, key: $key)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['idempotency_key']]);
        $this->assertNothingMore();
    }

    public function test_a_bad_reversal_is_invalid_before_it_is_forbidden_or_not_found(): void
    {
        foreach ([$this->teams->maribel, $this->teams->wilmer] as $user) {
            $this->reverse($user, $this->payment, '')->assertJsonPath('code', 'invalid');
        }
    }

    /** @return iterable<string, array{string, mixed}> field, value */
    public static function badFields(): iterable
    {
        $fields = [
            'key' => [null, '', 'x', 1, ['x'], 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c00', str_repeat('a', 5_000)],
            'credit_id' => [null, '', '1', 1.5, -1, 0, true, [1], 9_007_199_254_740_992, array_fill(0, 10_000, 1)],
            'amount' => [null, '', '0.00', '-5.00', '1e3', 'NaN', '1,50', '1.005', 85, 85.5, true, ['85.00'], str_repeat('9', 14).'.00', '٨٥.٠٠'],
            'payment_method' => [null, '', 'qr', 'transfer', 'Cash', 1, ['cash'], str_repeat('cash', 2_000)],
            'taken_at' => [null, '', '2026-02-30T10:00:00Z', '2026-11-24', '2026-11-24T10:00:00', '2026-11-24T25:00:00Z', 'now', 1_764_000_000, ['x']],
            'code' => [null, '', 'x', 'stale', 'server_error', 'unauthenticated', 'throttled', 'wrong_user', 1, ['not_active']],
        ];

        foreach ($fields as $field => $values) {
            foreach ($values as $value) {
                yield "{$field} ".mb_strimwidth((string) json_encode($value), 0, 30) => [$field, $value];
            }
        }
    }

    #[DataProvider('badFields')]
    public function test_a_bad_field_of_refused_cash_is_named(string $field, mixed $value): void
    {
        $this->refused($this->teams->maribel, $this->credit, [$field => $value])
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['message', 'errors' => [$field]])
            ->assertJsonCount(1, 'errors');
        $this->assertNothingMore();
    }

    public function test_the_most_that_the_wire_can_write_is_kept_to_the_centavo(): void
    {
        $this->refused($this->teams->maribel, $this->credit, ['amount' => '9999999999999.99', 'code' => 'exceeds_balance'])
            ->assertCreated()
            ->assertJsonPath('data.amount', '9999999999999.99');
    }

    #[TestWith([null])]
    #[TestWith([''])]
    #[TestWith(['Returned'])]
    #[TestWith(['open'])]
    #[TestWith([1])]
    #[TestWith([['returned']])]
    public function test_refused_cash_ends_in_one_of_two_ways(mixed $as): void
    {
        $this->settle($this->teams->carla, self::KEY, $as)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => ['as']]);
        $this->assertNothingMore();
    }

    #[TestWith(['x'])]
    #[TestWith(['1'])]
    #[TestWith(['b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c00g'])]
    public function test_what_is_no_key_finds_nothing(string $key): void
    {
        $this->settle($this->teams->carla, $key, 'returned')->assertNotFound()->assertJsonPath('code', 'not_found');
    }

    /** @param  array<string, mixed>  $query */
    #[TestWith([['state' => 'all']])]
    #[TestWith([['state' => ['open']]])]
    #[TestWith([['cobrador_id' => 'x']])]
    #[TestWith([['cobrador_id' => '0']])]
    #[TestWith([['cobrador_id' => '9007199254740992']])]
    #[TestWith([['cursor' => 'x']])]
    #[TestWith([['cursor' => 'WyJhIiwxXQ']])]
    public function test_a_bad_filter_of_the_list_is_named(array $query): void
    {
        $this->list($this->teams->carla, $query)
            ->assertUnprocessable()
            ->assertJsonPath('code', 'invalid')
            ->assertJsonStructure(['errors' => [array_key_first($query)]]);
    }

    public function test_nobody_tells_lists_or_settles_without_signing_in(): void
    {
        $this->app['auth']->forgetGuards();

        $this->postJson('/api/payments/refused')->assertUnauthorized()->assertJsonPath('code', 'unauthenticated');
        $this->getJson('/api/payments/refused')->assertUnauthorized();
        $this->postJson('/api/payments/refused/'.self::KEY.'/settle')->assertUnauthorized();
    }

    /** One payment and one refusal, as setUp left them. */
    private function assertNothingMore(): void
    {
        self::assertSame([1, 1, 2, 2], [
            Payment::query()->count(), RefusedPayment::query()->where('settled', 0)->count(), Audit::query()->where('action', 'like', 'payment.%')->count(), StreamRow::query()->count(),
        ]);
        self::assertSame([2, 8_500], [DB::table('idempotency_keys')->count(), $this->credit->refresh()->paid]);
    }
}
