<?php

declare(strict_types=1);

namespace Tests\Feature\Seed;

use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use Database\Seeders\Sajama\Names;
use Illuminate\Foundation\Testing\DatabaseMigrations;
use Illuminate\Support\Facades\Artisan;
use InvalidArgumentException;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\TestCase;

final class SeedScaleTest extends TestCase
{
    use DatabaseMigrations;
    use SeedsTheLender;

    public function test_a_larger_lender_has_the_same_people_with_more_clients_and_credits(): void
    {
        $this->seedOn('2026-11-24 16:00');
        [$people, $clients] = [User::query()->orderBy('id')->pluck('name', 'id')->all(), Client::query()->orderBy('id')->pluck('name', 'id')->all()];
        $this->artisan('migrate:fresh', ['--force' => true]);
        config(['demo.seed_scale' => '2']);
        $this->seedOn('2026-11-24 16:00');

        self::assertSame([1_200, 1_600], [Client::query()->count(), Credit::query()->count()]);
        self::assertSame($people, User::query()->orderBy('id')->pluck('name', 'id')->all());
        self::assertSame($clients, Client::query()->where('id', '<=', 600)->orderBy('id')->pluck('name', 'id')->all());
        self::assertSame(1_200, Client::query()->distinct()->count('name'));
        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
    }

    #[TestWith([''])]
    #[TestWith(['0'])]
    #[TestWith(['51'])]
    #[TestWith(['-1'])]
    #[TestWith(['2.5'])]
    #[TestWith(['2 '])]
    #[TestWith(["2\n"])]
    #[TestWith(['many'])]
    #[TestWith(['9999999999999999999999'])]
    #[TestWith([true])]
    public function test_a_scale_that_is_no_number_from_1_to_50_is_refused_before_anything_is_written(mixed $scale): void
    {
        config(['demo.seed_scale' => $scale]);

        try {
            $this->seedOn('2026-11-24 16:00');
            self::fail('Seeded all the same.');
        } catch (InvalidArgumentException $refusal) {
            self::assertStringContainsString('SEED_SCALE must be a whole number from 1 to 50', $refusal->getMessage());
        }

        self::assertSame(0, User::query()->count());
    }

    public function test_a_client_of_the_largest_lender_still_has_a_name_of_his_own(): void
    {
        $names = array_map(Names::of(...), range(1, 50 * 600));

        self::assertCount(50 * 600, array_unique($names));
    }
}
