<?php

declare(strict_types=1);

namespace App\Exceptions;

use App\Enums\ErrorCode;
use App\Support\LostRaceDetector;
use Illuminate\Auth\AuthenticationException;
use Illuminate\Database\LostConnectionDetector;
use Illuminate\Validation\ValidationException;
use PDOException;
use Symfony\Component\HttpKernel\Exception\HttpExceptionInterface;
use Throwable;

/** Turns whatever failed into a refusal that may be shown: never with the text of the exception. */
final class Refusals
{
    // Nobody reads more, and a long list of bad items would be echoed whole.
    private const MOST_FIELDS = 50;

    public static function of(Throwable $failure): ApiException
    {
        return match (true) {
            $failure instanceof ApiException => $failure,
            $failure instanceof ValidationException => self::invalid($failure),
            $failure instanceof AuthenticationException => ApiException::unauthenticated(),
            $failure instanceof HttpExceptionInterface => self::http($failure),
            self::isBusy($failure) => ApiException::busy(),
            default => ApiException::serverError(),
        };
    }

    private static function invalid(ValidationException $failure): ApiException
    {
        $shown = array_slice($failure->errors(), 0, self::MOST_FIELDS, preserve_keys: true);

        return ApiException::invalid(array_map(array_values(...), $shown));
    }

    private static function http(HttpExceptionInterface $failure): ApiException
    {
        $status = $failure->getStatusCode();

        return match (true) {
            $status === 401 => ApiException::unauthenticated(),
            $status === 403 => ApiException::forbidden(),
            $status === 404 => ApiException::notFound(),
            $status === 405 => ApiException::methodNotAllowed(),
            $status === 413 => ApiException::tooLarge(),
            $status === 429 => ApiException::throttled((int) ($failure->getHeaders()['Retry-After'] ?? 60)),
            $status === 503 => ApiException::busy(),
            $status < 500 => new ApiException(ErrorCode::Invalid, $status, 'La solicitud no es válida.'),
            default => ApiException::serverError(),
        };
    }

    /** A locked or unreachable database passes: the caller is asked to come again. */
    private static function isBusy(Throwable $failure): bool
    {
        for ($cause = $failure; $cause !== null; $cause = $cause->getPrevious()) {
            if ($cause instanceof PDOException && (
                (new LostRaceDetector)->causedByConcurrencyError($cause)
                || (new LostConnectionDetector)->causedByLostConnection($cause)
            )) {
                return true;
            }
        }

        return false;
    }
}
