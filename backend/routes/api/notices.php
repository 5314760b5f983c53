<?php

declare(strict_types=1);

use App\Http\Controllers\Api\NoticeController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::post('notifications', NoticeController::class);
});
