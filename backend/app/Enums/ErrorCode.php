<?php

declare(strict_types=1);

namespace App\Enums;

/** The closed vocabulary of refusals: a client switches on these, never on the text. */
enum ErrorCode: string
{
    case InvalidCredentials = 'invalid_credentials';
    case Throttled = 'throttled';
    case Unauthenticated = 'unauthenticated';
    case Forbidden = 'forbidden';
    case NotFound = 'not_found';
    case Invalid = 'invalid';
    case ExceedsBalance = 'exceeds_balance';
    case NotActive = 'not_active';
    case IdempotencyConflict = 'idempotency_conflict';
    case AlreadyRunning = 'already_running';
    case Stale = 'stale';
    case WrongUser = 'wrong_user';
    case ServerError = 'server_error';
}
