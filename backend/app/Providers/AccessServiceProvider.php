<?php

declare(strict_types=1);

namespace App\Providers;

use App\Models\AccessToken;
use App\Support\ProductionGuard;
use Illuminate\Database\Seeder;
use Illuminate\Http\Middleware\TrustProxies;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\ServiceProvider;
use Laravel\Sanctum\Sanctum;

final class AccessServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        ProductionGuard::check();
        $this->app->resolving(Seeder::class, ProductionGuard::checkSeeding(...));
        DB::prohibitDestructiveCommands($this->app->environment('production'));

        Sanctum::usePersonalAccessTokenModel(AccessToken::class);
        Sanctum::authenticateAccessTokensUsing(
            fn (AccessToken $token, bool $isValid): bool => $isValid && $token->tokenable->active,
        );

        if (config('access.trust_proxy')) {
            // The caller is our own web server, and the one address it passes on is the one nginx set.
            TrustProxies::at('*');
            TrustProxies::withHeaders(Request::HEADER_X_FORWARDED_FOR);
        }
    }
}
