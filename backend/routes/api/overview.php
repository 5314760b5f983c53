<?php

declare(strict_types=1);

use App\Http\Controllers\Api\OverviewController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('overview', OverviewController::class);
});
