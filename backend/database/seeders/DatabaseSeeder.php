<?php

declare(strict_types=1);

namespace Database\Seeders;

use App\Actions\CashBoxes\RemindOpenBoxes;
use App\Models\Holiday;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\BolivianHolidays;
use App\Support\ProductionGuard;
use App\Support\Transaction;
use Carbon\CarbonImmutable;
use Database\Seeders\Sajama\Books;
use Database\Seeders\Sajama\CashBoxes;
use Database\Seeders\Sajama\Check;
use Database\Seeders\Sajama\Clients;
use Database\Seeders\Sajama\Days;
use Database\Seeders\Sajama\Feeds;
use Database\Seeders\Sajama\FollowUp;
use Database\Seeders\Sajama\People;
use Database\Seeders\Sajama\Portfolio;
use Database\Seeders\Sajama\RefusedCash;
use Database\Seeders\Sajama\Scale;
use Illuminate\Database\Seeder;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Hash;
use RuntimeException;

/** Créditos Sajama, a lender of El Alto, La Paz and Cochabamba that does not exist: the same on every run of a day. */
final class DatabaseSeeder extends Seeder
{
    // What a manager may still scroll back to in the feed.
    private const FEED_COLLECTION_DAYS = 3;

    public function run(): void
    {
        ProductionGuard::checkSeeding();

        if (! config('demo.enabled')) {
            throw new RuntimeException('Refused: seeding writes invented people and money. VIGIA_DEMO=1 allows it.');
        }

        $scale = Scale::parse(config('demo.seed_scale'));
        $password = Hash::make(config('demo.password') ?? config('demo.default_password'));
        $isNew = Transaction::run(fn (): bool => $this->seed($password, $scale));

        if ($isNew) {
            $this->tell(Clock::today());
        }

        $this->command?->info($isNew ? 'Créditos Sajama is seeded.' : 'The database already has its people: nothing to seed.');
    }

    private function seed(string $passwordHash, int $scale): bool
    {
        if (User::query()->exists()) {
            return false;
        }

        $today = Clock::today();
        $began = Clock::stored($today->subMonths(10)->setTime(9, 0)->utc());
        $clients = Clients::of($scale, $began);

        $this->people($passwordHash, $began);
        Books::insert('clients', $clients->rows);
        Books::countOn('teams', 'users', 'clients');
        Books::insert('holidays', array_merge(...array_map(BolivianHolidays::of(...), [$today->year - 1, $today->year, $today->year + 1])));

        $days = array_map(fn (array $team): Days => new Days($today, Holiday::calendarOf($team['department'])), array_column(People::TEAMS, null, 'id'));
        $portfolio = new Portfolio($clients, $days, Clock::now());
        $plans = $portfolio->plans($scale);
        Books::write($portfolio, $plans, $clients);
        FollowUp::write($plans, $clients, $days);
        RefusedCash::write($days);
        CashBoxes::write($days, $portfolio->isMorningOver());

        return true;
    }

    /** Two checks, and the payments between and after them: what is listed now is new, worse or the same. */
    private function tell(CarbonImmutable $today): void
    {
        $calendar = Holiday::calendarOf(People::TEAMS[0]['department']);
        $since = $today;

        for ($day = 0; $day < self::FEED_COLLECTION_DAYS; $day++) {
            $since = $calendar->before($since);
        }

        Transaction::run(fn () => Feeds::open($since));
        Check::runAt($since);
        Transaction::run(fn () => Feeds::tell($since, $today->subDay()));
        Check::runAt($today);
        $this->remind($today);
        Transaction::run(function () use ($today): void {
            Feeds::tell($today, $today);
            Feeds::markRead();
        });
    }

    /** As the schedule does at seven: whose box of an earlier day is open still. */
    private function remind(CarbonImmutable $today): void
    {
        $at = $today->setTime(7, 0)->utc();

        if (Clock::now() >= $at) {
            CarbonImmutable::withTestNow($at, fn (): int => app(RemindOpenBoxes::class)->handle($today));
        }
    }

    private function people(string $passwordHash, string $began): void
    {
        Books::insert('teams', array_map(
            fn (array $team): array => [...$team, 'manager_id' => null, 'created_at' => $began, 'updated_at' => $began],
            People::TEAMS,
        ));
        Books::insert('users', People::rows($passwordHash, $began));
        Books::insert('preferences', People::preferences($began));

        foreach (People::TEAMS as $team) {
            DB::table('teams')->where('id', $team['id'])->update(['manager_id' => $team['manager_id']]);
        }
    }
}
