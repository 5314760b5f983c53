<?php

declare(strict_types=1);

namespace Tests\Feature;

use App\Support\ProductionGuard;
use PHPUnit\Framework\Attributes\TestWith;
use RuntimeException;
use Symfony\Component\Process\Process;
use Tests\TestCase;

final class ProductionGuardTest extends TestCase
{
    #[TestWith(['demo.enabled', true, 'VIGIA_DEMO=1 opens the demo with its known secrets'])]
    #[TestWith(['demo.password', 'vigia-demo', 'VIGIA_DEMO_PASSWORD gives every seeded account one password'])]
    #[TestWith(['demo.faults', true, 'VIGIA_FAULTS=1 breaks links and loses frames on purpose'])]
    #[TestWith(['app.debug', true, 'APP_DEBUG=true may show secrets'])]
    public function test_production_refuses_what_only_a_demo_may_do_and_says_why(string $key, mixed $value, string $reason): void
    {
        config([$key => $value]);
        ProductionGuard::check();

        $this->app['env'] = 'production';
        $this->expectException(RuntimeException::class);
        $this->expectExceptionMessage($reason);

        ProductionGuard::check();
    }

    public function test_production_starts_without_them(): void
    {
        $this->app['env'] = 'production';
        config(['demo.enabled' => false, 'demo.password' => null, 'demo.faults' => false, 'app.debug' => false]);

        $this->expectNotToPerformAssertions();
        ProductionGuard::check();
    }

    public function test_production_refuses_seeding(): void
    {
        ProductionGuard::checkSeeding();

        $this->app['env'] = 'production';
        $this->expectException(RuntimeException::class);
        $this->expectExceptionMessage('seeding');

        ProductionGuard::checkSeeding();
    }

    public function test_a_demo_in_production_stops_the_whole_process_with_its_reason(): void
    {
        $artisan = $this->artisanIn(['APP_ENV' => 'production', 'VIGIA_DEMO' => '1'], 'list');

        self::assertNotSame(0, $artisan->getExitCode());
        self::assertStringContainsString('Refused with APP_ENV=production: VIGIA_DEMO=1', $artisan->getOutput().$artisan->getErrorOutput());
    }

    public function test_the_seed_command_refuses_in_production_even_when_forced(): void
    {
        $artisan = $this->artisanIn(['APP_ENV' => 'production', 'VIGIA_DEMO' => '', 'DB_DATABASE' => ':memory:'], 'db:seed', '--force');

        self::assertNotSame(0, $artisan->getExitCode());
        self::assertMatchesRegularExpression(
            '/Refused with APP_ENV=production:\s+seeding/',
            $artisan->getOutput().$artisan->getErrorOutput(),
        );
    }

    /** @param  array<string, string>  $env */
    private function artisanIn(array $env, string ...$arguments): Process
    {
        $process = new Process([PHP_BINARY, base_path('artisan'), ...$arguments], base_path(), [
            'VIGIA_DEMO_PASSWORD' => false,
            ...$env,
        ]);
        $process->run();

        return $process;
    }
}
