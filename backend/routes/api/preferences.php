<?php

declare(strict_types=1);

use App\Http\Controllers\Api\HolidayController;
use App\Http\Controllers\Api\PreferencesController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('preferences', [PreferencesController::class, 'show']);
    Route::put('preferences', [PreferencesController::class, 'update']);
    Route::get('holidays', HolidayController::class);
});
