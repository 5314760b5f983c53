<?php

declare(strict_types=1);

use App\Http\Controllers\Api\AssignmentController;
use App\Http\Controllers\Api\AuditController;
use App\Http\Controllers\Api\CobradorController;
use App\Http\Controllers\Api\SessionController;
use App\Http\Controllers\Api\UserController;
use App\Models\User;
use Illuminate\Support\Facades\Route;

Route::middleware('auth:sanctum')->group(function (): void {
    Route::get('users/{cobrador}/clients', [AssignmentController::class, 'index']);
    Route::post('users/{cobrador}/assign-clients', [AssignmentController::class, 'store']);
    Route::delete('users/{cobrador}/clients/{client}', [AssignmentController::class, 'destroy']);
    Route::get('cobradores', CobradorController::class)->middleware('can:compare,'.User::class);
    Route::get('sessions', [SessionController::class, 'index']);
    Route::delete('sessions', [SessionController::class, 'destroyOthers']);
    Route::delete('sessions/{session}', [SessionController::class, 'destroy']);
    Route::get('users/{user}/sessions', [SessionController::class, 'indexOf']);
    Route::delete('users/{user}/sessions/{session}', [SessionController::class, 'destroyOf']);
    Route::get('audit', AuditController::class);

    // Before the request is checked: what a wrong role sends is nobody's mistake to explain.
    Route::middleware('can:administer,'.User::class)->group(function (): void {
        Route::get('users', [UserController::class, 'index']);
        Route::post('users', [UserController::class, 'store']);
        Route::patch('users/{user}', [UserController::class, 'update']);
    });
});
