<?php

declare(strict_types=1);

use App\Http\Controllers\Api\HealthController;
use App\Http\Controllers\Api\LoginController;
use App\Http\Controllers\Api\LogoutController;
use App\Http\Controllers\Api\MeController;
use Illuminate\Support\Facades\Route;

Route::get('health', HealthController::class);
Route::post('login', LoginController::class);

Route::middleware('auth:sanctum')->group(function (): void {
    Route::post('logout', LogoutController::class);
    Route::get('me', MeController::class);
});
