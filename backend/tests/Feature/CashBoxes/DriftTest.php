<?php

declare(strict_types=1);

namespace Tests\Feature\CashBoxes;

use App\Models\CashBox;
use App\Models\Credit;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\KeepsBoxes;
use Tests\Support\Pays;
use Tests\Support\RefusesCash;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class DriftTest extends TestCase
{
    use KeepsBoxes;
    use Pays;
    use RefreshDatabase;
    use RefusesCash;

    private TwoTeams $teams;

    private Credit $credit;

    private CashBox $box;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T15:00:00Z'));
        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();
        $this->refused($this->teams->maribel, $this->credit)->assertCreated();
        $this->moveCash($this->teams->maribel, $this->boxOf($this->teams->maribel))->assertCreated();
        $this->closeBox($this->teams->maribel, $this->boxOf($this->teams->maribel), ['declared' => '285.00'])->assertCreated();
        $this->box = $this->boxOf($this->teams->maribel);
    }

    public function test_a_box_that_adds_up_is_verified(): void
    {
        self::assertSame(0, Artisan::call('portfolio:verify'));
        self::assertStringContainsString('1 boxes verified, 0 drifted.', Artisan::output());
    }

    #[TestWith(['payments', 2])]
    #[TestWith(['collected', 8_400])]
    #[TestWith(['floats', 0])]
    #[TestWith(['hand_ins', 1])]
    #[TestWith(['expenses', 1])]
    #[TestWith(['deliveries', 1])]
    #[TestWith(['surplus', 0])]
    #[TestWith(['expected', 28_499])]
    #[TestWith(['difference', 1])]
    #[TestWith(['opening', 100])]
    public function test_a_figure_that_does_not_follow_from_the_rest_is_drift(string $column, int $value): void
    {
        DB::table('cash_boxes')->where('id', $this->box->id)->update([$column => $value]);

        self::assertSame(1, Artisan::call('portfolio:verify'));
        self::assertStringContainsString("box {$this->box->id}: ", Artisan::output());
        self::assertSame(['credits' => 0, 'boxes' => 1], StreamRow::query()->where('type', 'portfolio_drift')->sole()->payload);
    }

    #[TestWith(['payments'])]
    #[TestWith(['cash_movements'])]
    #[TestWith(['refused_payments'])]
    public function test_what_was_changed_behind_a_box_is_drift(string $table): void
    {
        DB::table($table)->update(['amount' => 1]);

        self::assertSame(1, Artisan::call('portfolio:verify'));
        self::assertStringContainsString("box {$this->box->id}: ", Artisan::output());
    }

    public function test_cash_in_no_box_is_drift_once_its_cobrador_has_boxes(): void
    {
        $this->travel(1)->days();
        $this->pay($this->teams->maribel, $this->credit)->assertCreated();
        CashBox::ofDay($this->teams->maribel->id, CarbonImmutable::parse('2026-11-25'))->delete();

        self::assertSame(1, Artisan::call('portfolio:verify'));
        self::assertStringContainsString("cash of cobrador {$this->teams->maribel->id} on 2026-11-25: in no box", Artisan::output());
    }

    public function test_cash_of_before_there_were_boxes_needs_none_and_a_box_of_its_day_counts_it(): void
    {
        DB::table('cash_movements')->delete();
        CashBox::query()->delete();
        self::assertSame(0, Artisan::call('portfolio:verify'));

        $this->pay($this->teams->maribel, $this->credit, ['amount' => '10.00'])->assertCreated();
        self::assertSame([9_500, 8_500], [$this->boxOf($this->teams->maribel)->collected, $this->boxOf($this->teams->maribel)->surplus]);
        self::assertSame(0, Artisan::call('portfolio:verify'));
    }
}
