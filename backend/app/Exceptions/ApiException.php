<?php

declare(strict_types=1);

namespace App\Exceptions;

use App\Enums\ErrorCode;
use RuntimeException;

/** A refusal with its code, its HTTP status and the text to show. */
final class ApiException extends RuntimeException
{
    /**
     * @param  array<string, list<string>>  $errors  texts by field
     * @param  array<string, string>  $headers
     */
    public function __construct(
        public readonly ErrorCode $errorCode,
        public readonly int $status,
        string $message,
        public readonly array $errors = [],
        public readonly array $headers = [],
    ) {
        parent::__construct($message);
    }

    public static function invalidCredentials(): self
    {
        return new self(ErrorCode::InvalidCredentials, 401, 'El correo, el teléfono o la contraseña no son correctos.');
    }

    public static function throttled(int $seconds): self
    {
        $wait = $seconds === 1 ? '1 segundo' : "{$seconds} segundos";

        return new self(
            ErrorCode::Throttled,
            429,
            "Demasiados intentos. Espere {$wait} e intente de nuevo.",
            headers: ['Retry-After' => (string) $seconds],
        );
    }

    public static function unauthenticated(): self
    {
        return new self(ErrorCode::Unauthenticated, 401, 'Su sesión terminó. Ingrese de nuevo.');
    }

    public static function forbidden(): self
    {
        return new self(ErrorCode::Forbidden, 403, 'Usted no tiene permiso para hacer esto.');
    }

    public static function notFound(): self
    {
        return new self(ErrorCode::NotFound, 404, 'No se encontró lo que busca.');
    }

    public static function methodNotAllowed(): self
    {
        return new self(ErrorCode::NotFound, 405, 'Esta operación no existe.');
    }

    /** @param  array<string, list<string>>  $errors texts by field */
    public static function invalid(array $errors, string $message = 'Revise los datos marcados.'): self
    {
        return new self(ErrorCode::Invalid, 422, $message, $errors);
    }

    public static function malformed(): self
    {
        return new self(ErrorCode::Invalid, 422, 'No se pudo leer la solicitud. Envíe un objeto JSON válido.');
    }

    public static function tooLarge(): self
    {
        return new self(ErrorCode::Invalid, 413, 'La solicitud es demasiado grande.');
    }

    /** @param  string  $outstanding as shown to people: "Bs 1.234,50" */
    public static function exceedsBalance(string $outstanding): self
    {
        $text = "El monto supera el saldo del crédito: {$outstanding}.";

        return new self(ErrorCode::ExceedsBalance, 422, $text, ['amount' => [$text]]);
    }

    public static function notActive(): self
    {
        return new self(ErrorCode::NotActive, 422, 'El crédito no está activo: no acepta pagos.');
    }

    public static function idempotencyConflict(): self
    {
        return new self(
            ErrorCode::IdempotencyConflict,
            409,
            'Esta operación ya se envió con otros datos. Verifique lo registrado antes de repetirla.',
        );
    }

    public static function alreadyRunning(): self
    {
        return new self(ErrorCode::AlreadyRunning, 409, 'Ya hay una revisión en marcha.');
    }

    public static function stale(): self
    {
        return new self(ErrorCode::Stale, 409, 'Otra persona cambió esto mientras tanto. Revise lo actual y repita.');
    }

    public static function wrongUser(): self
    {
        return new self(
            ErrorCode::WrongUser,
            409,
            'Esto se preparó con otro usuario. Ingrese con ese usuario para enviarlo.',
        );
    }

    public static function serverError(): self
    {
        return new self(ErrorCode::ServerError, 500, 'Ocurrió un error de nuestro lado. Intente de nuevo en un momento.');
    }

    public static function busy(): self
    {
        return new self(
            ErrorCode::ServerError,
            503,
            'El sistema está ocupado. Intente de nuevo en unos segundos.',
            headers: ['Retry-After' => '2'],
        );
    }

    public static function unhealthy(): self
    {
        return new self(ErrorCode::ServerError, 503, 'Una parte del sistema no responde.');
    }
}
