<?php

declare(strict_types=1);

namespace App\Providers;

use App\Support\LostRaceDetector;
use App\Support\Transaction;
use App\Support\WriteFirstSqliteConnection;
use Carbon\CarbonImmutable;
use Illuminate\Contracts\Database\ConcurrencyErrorDetector;
use Illuminate\Database\Connection;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Facades\Date;
use Illuminate\Support\ServiceProvider;

final class AppServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->app->scoped(Transaction::class);
        $this->app->singleton(ConcurrencyErrorDetector::class, LostRaceDetector::class);

        Connection::resolverFor(
            'sqlite',
            fn (mixed ...$arguments): WriteFirstSqliteConnection => new WriteFirstSqliteConnection(...$arguments),
        );
    }

    public function boot(): void
    {
        Date::use(CarbonImmutable::class);
        Model::unguard();
        Model::shouldBeStrict(! $this->app->environment('production'));

        $this->app->booted(fn () => require base_path('routes/channels.php'));
    }
}
