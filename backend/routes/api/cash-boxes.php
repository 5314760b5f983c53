<?php

declare(strict_types=1);

use App\Http\Controllers\Api\CashBoxController;
use App\Http\Controllers\Api\CashBoxWriteController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('cash-boxes', [CashBoxController::class, 'index']);
    Route::post('cash-boxes', [CashBoxWriteController::class, 'open']);
    Route::get('cash-boxes/current', [CashBoxController::class, 'current']);
    Route::get('cash-boxes/{box}', [CashBoxController::class, 'show']);
    Route::post('cash-boxes/{box}/movements', [CashBoxWriteController::class, 'move']);
    Route::post('cash-boxes/{box}/close', [CashBoxWriteController::class, 'close']);
});
