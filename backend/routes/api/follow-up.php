<?php

declare(strict_types=1);

use App\Http\Controllers\Api\ArchiveController;
use App\Http\Controllers\Api\PromiseController;
use App\Http\Controllers\Api\SnoozeController;
use App\Http\Controllers\Api\VisitController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::post('credits/{credit}/promises', PromiseController::class);
    Route::post('credits/{credit}/visits', VisitController::class);
    Route::post('credits/{credit}/snooze', SnoozeController::class);
    Route::post('notifications/{row}/archive', ArchiveController::class);
});
