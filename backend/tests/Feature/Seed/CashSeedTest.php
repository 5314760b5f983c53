<?php

declare(strict_types=1);

namespace Tests\Feature\Seed;

use App\Enums\BoxState;
use App\Models\CashBox;
use App\Models\CashMovement;
use App\Models\RefusedPayment;
use App\Models\StreamRow;
use App\Support\Clock;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Testing\DatabaseMigrations;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\TestCase;

final class CashSeedTest extends TestCase
{
    use DatabaseMigrations;
    use SeedsTheLender;

    public function test_each_cobrador_has_the_boxes_of_two_weeks_and_todays_is_open(): void
    {
        $this->seedOn('2026-11-24 16:00');

        self::assertSame([12], CashBox::query()->selectRaw('count(*) AS boxes')->groupBy('day')->pluck('boxes')->unique()->all());
        self::assertSame(12 * 11, CashBox::query()->count());
        self::assertSame(['open'], self::statesOn('2026-11-24'));
        self::assertSame(['Freddy Condori 2026-11-23'], CashBox::query()->with('cobrador')
            ->where('state', BoxState::Open)->where('day', '<', '2026-11-24')->get()
            ->map(fn (CashBox $box): string => "{$box->cobrador->name} {$box->day->format('Y-m-d')}")->all());
        self::assertSame(['2026-11-24'], CashBox::query()->where('requires_reconciliation', true)->get()->map(fn (CashBox $box): string => $box->day->format('Y-m-d'))->all());
        self::assertGreaterThanOrEqual(1, self::differing('difference')->where('day', '2026-11-23')->count());
    }

    #[TestWith(['2026-11-24 06:30', '2026-11-23'], 'before the round')]
    #[TestWith(['2026-11-22 12:00', '2026-11-21'], 'a Sunday')]
    public function test_a_day_that_has_not_begun_has_no_box(string $instant, string $last): void
    {
        $this->seedOn($instant);

        self::assertSame($last, CashBox::query()->max('day'));
        self::assertEqualsCanonicalizing(['closed', 'open'], self::statesOn($last));
        $this->assertNothingIsAheadOfItsTime();
    }

    public function test_every_difference_has_its_reason_and_was_told_while_the_feeds_go_back(): void
    {
        $this->seedOn('2026-11-24 16:00');

        self::assertSame(0, self::differing('difference')->whereNull('reason')->count());
        self::assertSame(0, self::differing('opening_difference')->whereNull('opening_reason')->count());
        self::assertEqualsCanonicalizing(
            [...self::differing('difference')->where('day', '>=', '2026-11-20')->pluck('id'), ...self::differing('opening_difference')->where('day', '>=', '2026-11-20')->pluck('id')],
            StreamRow::query()->where('type', 'cash_difference')->get()->pluck('payload.box_id')->all(),
        );
    }

    public function test_the_open_box_of_yesterday_is_told_at_seven(): void
    {
        $this->seedOn('2026-11-24 16:00');
        $told = StreamRow::query()->where('type', 'box_open')->sole();

        self::assertSame(['cobrador.11', '2026-11-24 11:00:00.000'], [$told->stream, Clock::stored($told->created_at)]);
        $this->artisan('boxes:remind')->assertSuccessful();
        self::assertSame(1, StreamRow::query()->where('type', 'box_open')->count());
    }

    public function test_refused_cash_lies_beside_its_box_until_it_is_settled(): void
    {
        $this->seedOn('2026-11-24 16:00');
        $open = RefusedPayment::query()->where('settled', 0)->sole();

        self::assertEqualsCanonicalizing(['handed_in', 'returned'], RefusedPayment::query()->where('settled', 1)->get()->pluck('settled_as.value')->all());
        self::assertSame([$open->amount], CashBox::query()->where('surplus', '>', 0)->pluck('surplus')->all());
        self::assertSame($open->id, StreamRow::query()->where('type', 'payment_refused')->sole()->payload['refused_id']);
    }

    public function test_nobody_hands_in_or_spends_what_he_has_not_got(): void
    {
        $this->seedOn('2026-11-24 16:00');

        self::assertSame(0, CashBox::query()->where('expected', '<', 0)->count());
        self::assertSame(0, CashMovement::query()->where('amount', '<=', 0)->count());
        self::assertGreaterThan(20, CashMovement::query()->where('kind', 'delivery')->count());
        $this->assertNothingIsAheadOfItsTime();
    }

    private function assertNothingIsAheadOfItsTime(): void
    {
        $now = Clock::stored(Clock::now());

        self::assertLessThanOrEqual($now, CashMovement::query()->toBase()->max('created_at'));
        self::assertLessThanOrEqual($now, CashBox::query()->toBase()->max('updated_at'));
        self::assertLessThanOrEqual($now, StreamRow::query()->toBase()->max('created_at'));
    }

    /** @return list<string> */
    private static function statesOn(string $day): array
    {
        return array_values(CashBox::query()->toBase()->where('day', $day)->distinct()->pluck('state')->all());
    }

    /** @return Builder<CashBox> */
    private static function differing(string $what): Builder
    {
        return CashBox::query()->where($what, '<>', 0);
    }
}
