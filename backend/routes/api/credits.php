<?php

declare(strict_types=1);

use App\Http\Controllers\Api\ClientController;
use App\Http\Controllers\Api\CreditController;
use App\Http\Controllers\Api\CreditNoteController;
use App\Http\Controllers\Api\CreditStepController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('clients', [ClientController::class, 'index']);
    Route::post('clients', [ClientController::class, 'store']);
    Route::get('clients/{client}', [ClientController::class, 'show']);
    Route::get('credits', [CreditController::class, 'index']);
    Route::post('credits', [CreditController::class, 'store']);
    Route::get('credits/{credit}', [CreditController::class, 'show']);

    foreach (['approve', 'reject', 'deliver', 'cancel', 'default'] as $step) {
        Route::post("credits/{credit}/{$step}", [CreditStepController::class, $step]);
    }

    Route::post('credits/{credit}/notes', [CreditNoteController::class, 'store']);
});
