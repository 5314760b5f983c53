<?php

declare(strict_types=1);

use App\Http\Controllers\Api\ClientController;
use App\Http\Controllers\Api\CreditController;
use App\Http\Controllers\Api\PaymentController;
use Illuminate\Support\Facades\Route;

// 15 digits: longer ones overflow an integer and cannot exist.
Route::pattern('client', '[1-9]\d{0,14}');
Route::pattern('credit', '[1-9]\d{0,14}');

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('payments', [PaymentController::class, 'index']);
    Route::post('payments', [PaymentController::class, 'store']);
    Route::get('clients', [ClientController::class, 'index']);
    Route::get('clients/{client}', [ClientController::class, 'show']);
    Route::get('credits', [CreditController::class, 'index']);
    Route::get('credits/{credit}', [CreditController::class, 'show']);
});
