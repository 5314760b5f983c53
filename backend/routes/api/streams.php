<?php

declare(strict_types=1);

use App\Http\Controllers\Api\CatchUpController;
use App\Http\Controllers\Api\ChannelAuthBatchController;
use App\Http\Controllers\Api\ChannelAuthController;
use App\Http\Controllers\Api\MarkReadController;
use App\Http\Controllers\Api\NotificationsController;
use App\Http\Controllers\Api\StreamsController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('streams', StreamsController::class);
    Route::post('streams/catch-up', CatchUpController::class);
    Route::get('notifications', NotificationsController::class);
    Route::post('notifications/read', MarkReadController::class);
    Route::post('broadcasting/auth', ChannelAuthController::class);
    Route::post('broadcasting/auth/batch', ChannelAuthBatchController::class);
});
