<?php

declare(strict_types=1);

use App\Http\Controllers\Api\AssignmentController;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('users/{cobrador}/clients', [AssignmentController::class, 'index']);
    Route::post('users/{cobrador}/assign-clients', [AssignmentController::class, 'store']);
    Route::delete('users/{cobrador}/clients/{client}', [AssignmentController::class, 'destroy']);
});
