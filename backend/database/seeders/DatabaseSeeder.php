<?php

declare(strict_types=1);

namespace Database\Seeders;

use App\Models\Client;
use App\Models\Holiday;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\BolivianHolidays;
use App\Support\ProductionGuard;
use App\Support\Transaction;
use Database\Seeders\Sajama\Books;
use Database\Seeders\Sajama\Clients;
use Database\Seeders\Sajama\Feeds;
use Database\Seeders\Sajama\FirstCheck;
use Database\Seeders\Sajama\People;
use Database\Seeders\Sajama\Portfolio;
use Illuminate\Database\Seeder;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Hash;
use RuntimeException;

/** Créditos Sajama, a lender of La Paz and El Alto that does not exist: the same on every run of a day. */
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

        $password = Hash::make(config('demo.password') ?? config('demo.default_password'));
        $isNew = Transaction::run(fn (): bool => $this->seed($password));

        if ($isNew) {
            FirstCheck::run(Clock::today());
        }

        $this->command?->info($isNew ? 'Créditos Sajama is seeded.' : 'The database already has its people: nothing to seed.');
    }

    private function seed(string $passwordHash): bool
    {
        if (User::query()->exists()) {
            return false;
        }

        $today = Clock::today();
        $began = Clock::stored($today->subMonths(8)->setTime(9, 0)->utc());

        $this->people($passwordHash, $began);
        Books::insert('clients', Clients::rows($began));
        $this->holidays($today->year);

        $calendar = Holiday::calendarOf(People::TEAMS[0]['department']);
        Books::write(new Portfolio(Client::query()->get()->keyBy('id'), $calendar, $today, Clock::now()));

        $since = $today;

        for ($day = 0; $day < self::FEED_COLLECTION_DAYS; $day++) {
            $since = $calendar->before($since);
        }

        Feeds::write($since);

        return true;
    }

    private function people(string $passwordHash, string $began): void
    {
        Books::insert('teams', array_map(
            fn (array $team): array => [...$team, 'manager_id' => null, 'created_at' => $began, 'updated_at' => $began],
            People::TEAMS,
        ));
        Books::insert('users', People::rows($passwordHash, $began));

        foreach (People::TEAMS as $team) {
            DB::table('teams')->where('id', $team['id'])->update(['manager_id' => $team['manager_id']]);
        }
    }

    private function holidays(int $year): void
    {
        Books::insert('holidays', array_merge(...array_map(BolivianHolidays::of(...), [$year - 1, $year, $year + 1])));
    }
}
