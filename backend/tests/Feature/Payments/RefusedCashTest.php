<?php

declare(strict_types=1);

namespace Tests\Feature\Payments;

use App\Enums\CreditStatus;
use App\Models\Audit;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\RefusedPayment;
use App\Models\StreamRow;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\Pays;
use Tests\Support\RefusesCash;
use Tests\Support\TwoTeams;
use Tests\Support\VerifiesPortfolio;
use Tests\TestCase;

/** Cash that was taken for a payment the server would not have. */
final class RefusedCashTest extends TestCase
{
    use Pays;
    use RefreshDatabase;
    use RefusesCash;
    use VerifiesPortfolio;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    public function test_the_phone_tells_of_it_and_the_manager_hears(): void
    {
        $answer = $this->refused($this->teams->maribel, $this->credit, key: self::KEY)->assertCreated()->json('data');
        $client = $this->credit->client;

        self::assertSame([
            'id' => $answer['id'],
            'key' => self::KEY,
            'cobrador' => ['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name],
            'credit_id' => $this->credit->id,
            'client' => ['id' => $client->id, 'name' => $client->name],
            'amount' => '85.00',
            'payment_method' => 'cash',
            'code' => 'not_active',
            'payment_date' => '2026-11-24',
            'taken_at' => '2026-11-24T14:00:00.000Z',
            'recorded_at' => '2026-11-24T15:00:00.000Z',
            'state' => 'open',
            'settled_as' => null,
            'settled_at' => null,
            'settled_by' => null,
        ], $answer);

        $row = StreamRow::query()->sole();
        self::assertSame(['payment_refused', "cobrador.{$this->teams->maribel->id}"], [$row->type->value, $row->stream]);
        self::assertSame([$this->teams->maribel->id, $client->id], [$row->actor_id, $row->client_id]);
        self::assertSame([
            'refused_id' => $answer['id'], 'client_id' => $client->id, 'client_name' => $client->name,
            'credit_id' => $this->credit->id, 'amount' => '85.00', 'code' => 'not_active',
            'cobrador_id' => $this->teams->maribel->id, 'taken_at' => '2026-11-24T14:00:00.000Z',
        ], $row->payload);
        self::assertSame(
            [$this->teams->maribel->id, 'payment.refused', 'refused_payments'],
            array_values(Audit::query()->where('record_type', 'refused_payments')->sole()->only(['user_id', 'action', 'record_type'])),
        );
    }

    public function test_told_again_it_is_told_once_also_after_it_was_settled(): void
    {
        $first = $this->refused($this->teams->maribel, $this->credit, key: self::KEY)->assertCreated();
        $this->settle($this->teams->carla, self::KEY, 'returned')->assertOk();
        $again = $this->refused($this->teams->maribel, $this->credit, key: strtoupper(self::KEY))->assertCreated();

        self::assertSame($first->getContent(), $again->getContent());
        self::assertSame([1, 1], [RefusedPayment::query()->count(), StreamRow::query()->count()]);
    }

    public function test_one_key_is_a_payment_or_a_refusal_and_never_both(): void
    {
        $this->pay($this->teams->maribel, $this->credit, key: self::KEY)->assertCreated();
        $conflict = fn (User $user, ?string $key = null) => $this->refused($user, $this->credit, key: $key ?? self::KEY)
            ->assertConflict()->assertJsonPath('code', 'idempotency_conflict');

        $conflict($this->teams->maribel);
        $conflict($this->teams->wilmer);
        DB::table('idempotency_keys')->delete();
        $conflict($this->teams->maribel);

        $other = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c002';
        $this->refused($this->teams->maribel, $this->credit, key: $other)->assertCreated();
        $this->pay($this->teams->maribel, $this->credit, key: $other)->assertConflict();
        $this->refused($this->teams->maribel, $this->credit, ['amount' => '86.00'], $other)->assertConflict();
        $conflict($this->teams->wilmer, $other);

        self::assertSame([1, 1], [Payment::query()->count(), RefusedPayment::query()->count()]);
    }

    public function test_only_a_cobrador_carries_cash_that_can_be_refused(): void
    {
        foreach ([$this->teams->admin, $this->teams->carla] as $user) {
            $this->refused($user, $this->credit)->assertForbidden()->assertJsonPath('code', 'forbidden');
        }

        self::assertSame([0, 0], [RefusedPayment::query()->count(), DB::table('idempotency_keys')->count()]);
    }

    #[TestWith([false], 'of a neighbour')]
    #[TestWith([true], 'that does not exist')]
    public function test_the_number_of_a_credit_that_is_not_his_tells_him_nothing(bool $isMissing): void
    {
        $id = $isMissing ? 999_999 : $this->creditOf($this->teams->wilmer)->id;

        $this->refused($this->teams->maribel, $this->credit, ['credit_id' => $id, 'code' => 'not_found'])
            ->assertCreated()
            ->assertJsonPath('data.client', null);

        $payload = StreamRow::query()->sole()->payload;
        self::assertSame([null, null, $id], [$payload['client_id'], $payload['client_name'], $payload['credit_id']]);
    }

    public function test_a_client_who_has_left_him_is_named_to_the_manager_alone(): void
    {
        $this->credit->client->update(['cobrador_id' => null]);
        $this->refused($this->teams->maribel, $this->credit, ['code' => 'not_found'])->assertJsonPath('data.client', null);

        $this->list($this->teams->maribel)->assertJsonPath('data.data.0.client', null);
        $this->list($this->teams->carla)->assertJsonPath('data.data.0.client.name', $this->credit->client->name);
    }

    #[TestWith(['2026-11-25T09:00:00Z', '2026-11-24T15:00:00.000Z', '2026-11-24'], 'ahead of the server')]
    #[TestWith(['1970-01-01T00:00:00Z', '2026-11-24T15:00:00.000Z', '2026-11-24'], 'a clock that lost its battery')]
    #[TestWith(['2026-11-20T03:30:00Z', '2026-11-20T03:30:00.000Z', '2026-11-19'], 'days ago')]
    public function test_it_belongs_to_the_la_paz_day_on_which_it_was_taken(string $takenAt, string $kept, string $day): void
    {
        $this->refused($this->teams->maribel, $this->credit, ['taken_at' => $takenAt])
            ->assertJsonPath('data.taken_at', $kept)
            ->assertJsonPath('data.payment_date', $day);
    }

    public function test_it_is_settled_once_by_himself_his_manager_or_an_admin(): void
    {
        foreach (['maribel' => 'handed_in', 'carla' => 'returned', 'admin' => 'handed_in'] as $who => $as) {
            $user = $this->teams->{$who};
            $key = $this->refused($this->teams->maribel, $this->credit)->json('data.key');

            $settled = $this->settle($user, $key, $as)->assertOk()->json('data');
            self::assertSame(
                ['settled', $as, '2026-11-24T15:00:00.000Z', ['id' => $user->id, 'name' => $user->name]],
                array_values(array_intersect_key($settled, array_flip(['state', 'settled_as', 'settled_at', 'settled_by']))),
            );

            $this->travel(5)->minutes();
            self::assertSame($settled, $this->settle($this->teams->carla, $key, $as)->assertOk()->json('data'));
            $this->settle($this->teams->carla, $key, $as === 'returned' ? 'handed_in' : 'returned')
                ->assertConflict()
                ->assertJsonPath('code', 'stale')
                ->assertJsonPath('data.record', $settled);
            $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        }

        self::assertSame(3, Audit::query()->where('action', 'payment.refused_settled')->count());
    }

    public function test_a_neighbour_finds_nothing_to_settle_and_nothing_in_his_list(): void
    {
        $key = $this->refused($this->teams->maribel, $this->credit)->json('data.key');

        foreach ([$this->teams->wilmer, $this->teams->ruben] as $stranger) {
            $this->settle($stranger, $key, 'returned')->assertNotFound()->assertJsonPath('code', 'not_found');
            $this->list($stranger)->assertOk()->assertJsonPath('data.meta.total', 0);
        }

        $this->settle($this->teams->admin, 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3cfff', 'returned')->assertNotFound();
        self::assertSame(0, RefusedPayment::query()->sole()->settled);
    }

    public function test_the_list_has_the_open_ones_first_and_newest_of_each(): void
    {
        $keys = array_map(fn (): string => $this->refused($this->teams->maribel, $this->credit)->json('data.key'), range(1, 4));
        $this->settle($this->teams->carla, $keys[3], 'returned');
        $this->settle($this->teams->carla, $keys[1], 'handed_in');
        $shown = fn (User $user, array $query = []): array => array_column($this->list($user, $query)->assertOk()->json('data.data'), 'key');

        foreach ([$this->teams->maribel, $this->teams->carla, $this->teams->admin] as $user) {
            self::assertSame([$keys[2], $keys[0], $keys[3], $keys[1]], $shown($user));
        }

        self::assertSame([$keys[2], $keys[0]], $shown($this->teams->admin, ['state' => 'open', 'cobrador_id' => $this->teams->maribel->id]));
        self::assertSame([$keys[3], $keys[1]], $shown($this->teams->admin, ['state' => 'settled']));
        self::assertSame([], $shown($this->teams->admin, ['cobrador_id' => $this->teams->wilmer->id]));

        config(['credit.page' => 3]);
        $next = $this->list($this->teams->carla)->json('data.meta.next_cursor');
        self::assertSame([$keys[1]], $shown($this->teams->carla, ['cursor' => $next]));
    }

    public function test_a_payment_refused_and_told_leaves_the_credit_as_it_was(): void
    {
        $this->credit->update(['status' => CreditStatus::Cancelled]);
        $this->pay($this->teams->maribel, $this->credit, key: self::KEY)->assertJsonPath('code', 'not_active');
        $this->refused($this->teams->maribel, $this->credit, key: self::KEY)->assertCreated();

        self::assertSame([0, 0], [$this->credit->refresh()->paid, Payment::query()->count()]);
    }
}
