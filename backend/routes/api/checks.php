<?php

declare(strict_types=1);

use App\Http\Controllers\Api\AttentionController;
use App\Http\Controllers\Api\CheckController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('checks', [CheckController::class, 'index']);
    Route::post('checks', [CheckController::class, 'store']);
    Route::get('checks/{check}', [CheckController::class, 'show']);
    Route::get('credits-requiring-attention', AttentionController::class);
});
