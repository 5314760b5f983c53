<?php

declare(strict_types=1);

namespace Tests\Support;

use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;

/** The seeded lender in several sizes, each seeded once for all tests of a class: the large one takes its ten seconds. */
trait LenderOfScale
{
    /** @var array<int, string> database files */
    private static array $lenders = [];

    public static function tearDownAfterClass(): void
    {
        foreach (self::$lenders as $file) {
            array_map(unlink(...), glob("{$file}*") ?: []);
        }

        self::$lenders = [];
        parent::tearDownAfterClass();
    }

    private function useLender(int $scale): void
    {
        if (config('database.default') !== 'sqlite') {
            self::markTestSkipped('How many statements are sent does not depend on who answers them, and SeedTest verifies the seed there.');
        }

        $this->travelTo(CarbonImmutable::parse('2026-11-24 16:00', 'America/La_Paz'));
        $isNew = ! isset(self::$lenders[$scale]);
        config(['database.connections.sqlite.database' => self::$lenders[$scale] ??= (string) tempnam(sys_get_temp_dir(), 'vigia')]);
        DB::purge();

        if ($isNew) {
            config(['demo.enabled' => true, 'demo.seed_scale' => (string) $scale]);
            self::assertSame(0, Artisan::call('migrate', ['--force' => true]));
            self::assertSame(0, Artisan::call('db:seed', ['--force' => true]));
        }
    }
}
