<?php

declare(strict_types=1);

namespace Tests\Feature\Checks;

use App\Models\AttentionState;
use App\Models\CheckRun;
use App\Models\StreamRow;
use Carbon\CarbonImmutable;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use RuntimeException;
use Tests\Support\ChecksAttention;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** What happens to a run between its beginning and its commit. */
final class MeanwhileTest extends TestCase
{
    use ChecksAttention;
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        RecordingBroadcaster::install();
        $this->teams = TwoTeams::create();
        $this->lateCredit($this->teams->maribel, 2);
    }

    public function test_a_run_given_up_meanwhile_leaves_nothing(): void
    {
        $this->during('CREATE TEMPORARY TABLE attention_news', fn () => CheckRun::query()->update(['state' => 'failed']));

        try {
            $this->check();
            self::fail('It committed.');
        } catch (RuntimeException $e) {
            self::assertStringContainsString('was given up', $e->getMessage());
        }

        $this->assertNothingWritten();
        self::assertSame(1, $this->check()->new);
    }

    public function test_a_run_that_breaks_says_so_without_the_text_of_the_error_and_the_next_is_right(): void
    {
        $this->during('INSERT INTO check_counts', fn () => throw new RuntimeException('disk full at /var'));

        try {
            $this->check();
            self::fail('It did not break.');
        } catch (RuntimeException) {
            $run = CheckRun::query()->sole();
        }

        self::assertSame(['failed', 'La revisión falló por un error de nuestro lado.'], [$run->state->value, $run->error]);
        $this->assertNothingWritten();
        self::assertSame(1, $this->check()->new);
    }

    public function test_a_client_moved_meanwhile_is_told_by_the_next_run_to_his_new_cobrador_alone(): void
    {
        $this->during('CREATE TEMPORARY TABLE attention_news', fn () => DB::table('clients')
            ->update(['cobrador_id' => $this->teams->wilmer->id, 'manager_id' => $this->teams->ruben->id]));
        $run = $this->check();

        self::assertSame([0, 0], [$run->new, StreamRow::query()->count()]);
        self::assertSame(1, $this->check()->new);
        self::assertSame([[], 2], [$this->told($this->teams->maribel), count($this->told($this->teams->wilmer))]);
    }

    public function test_a_credit_paid_meanwhile_is_not_told_as_late(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 5);
        $this->during('CREATE TEMPORARY TABLE attention_news', fn () => $this->settle($credit, 1));

        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        self::assertSame(['new' => 0, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());
    }

    public function test_what_was_listed_and_moved_meanwhile_still_adds_up_where_it_is_now(): void
    {
        $credit = $this->lateCredit($this->teams->maribel, 5);
        $this->check();
        $this->settle($credit, 1);
        $this->during('CREATE TEMPORARY TABLE attention_news', fn () => DB::table('clients')->where('id', $credit->client_id)
            ->update(['cobrador_id' => null]));
        $run = $this->check();

        self::assertSame([0, 0, 2, 0], [$run->new, $run->worse, $run->same, $run->cured]);
        self::assertSame(1, $this->check()->cured);
    }

    public function test_a_run_that_lasts_over_midnight_is_of_the_day_it_began(): void
    {
        $this->lateCredit($this->teams->maribel, 0);
        $this->travelTo(CarbonImmutable::parse('2026-11-25T03:59:59.999Z'));
        $this->during('DROP TABLE IF EXISTS attention_changes', fn () => $this->travel(1)->minutes());

        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 0, 'cured' => 0], $this->found());
        self::assertSame(['new' => 1, 'worse' => 0, 'same' => 1, 'cured' => 0], $this->found());
    }

    private function assertNothingWritten(): void
    {
        self::assertSame([0, 0, 0, 0], [
            StreamRow::query()->count(), AttentionState::query()->count(),
            DB::table('attention_history')->count(), DB::table('check_counts')->count(),
        ]);
    }

    /** Acts once, right after the first statement that contains these words. */
    private function during(string $words, callable $act): void
    {
        $done = false;

        DB::listen(function (QueryExecuted $query) use ($words, $act, &$done): void {
            if (! $done && str_contains($query->sql, $words)) {
                $done = true;
                $act();
            }
        });
    }
}
