<?php

declare(strict_types=1);

use App\Http\Controllers\Api\PaymentController;
use App\Http\Controllers\Api\RefusedPaymentController;
use App\Http\Controllers\Api\ReversalController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('payments', [PaymentController::class, 'index']);
    Route::post('payments', [PaymentController::class, 'store']);
    Route::get('payments/{payment}', [PaymentController::class, 'show']);
    Route::post('payments/{payment}/reversal', ReversalController::class);
    Route::get('payments/refused', [RefusedPaymentController::class, 'index']);
    Route::post('payments/refused', [RefusedPaymentController::class, 'store']);
    Route::post('payments/refused/{key}/settle', [RefusedPaymentController::class, 'settle'])->whereUuid('key');
});
