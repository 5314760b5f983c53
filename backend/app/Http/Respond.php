<?php

declare(strict_types=1);

namespace App\Http;

use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use Closure;
use Illuminate\Http\JsonResponse;

/** The two envelopes of the API and no third: success, and failure. */
final class Respond
{
    public static function ok(mixed $data, ?string $message = null, int $status = 200): JsonResponse
    {
        $body = ['success' => true, 'data' => $data];

        return self::json($message === null ? $body : [...$body, 'message' => $message], $status);
    }

    /** @param  iterable<mixed>  $items */
    public static function page(iterable $items, ?string $nextCursor, ?int $total = null): JsonResponse
    {
        $meta = ['next_cursor' => $nextCursor];

        return self::ok([
            'data' => is_array($items) ? array_values($items) : iterator_to_array($items, false),
            'meta' => $total === null ? $meta : [...$meta, 'total' => $total],
        ]);
    }

    /** @param  array<string, mixed>  $data what the caller may need to go on, such as the current record */
    public static function failure(ApiException $refusal, array $data = []): JsonResponse
    {
        $body = [
            'success' => false,
            'code' => $refusal->errorCode->value,
            'message' => $refusal->getMessage(),
            ...array_filter(['errors' => $refusal->errors, 'data' => $data]),
        ];

        return self::json($body, $refusal->status, $refusal->headers);
    }

    /**
     * A write on a record that somebody changed since it was read is refused, with the record as it is now.
     *
     * @param  Closure(): JsonResponse  $write
     * @param  Closure(int): array<string, mixed>  $record  by its id
     */
    public static function unlessStale(Closure $write, Closure $record): JsonResponse
    {
        try {
            return $write();
        } catch (StaleRecord $stale) {
            return self::failure(ApiException::stale(), ['record' => $record((int) $stale->current->getKey())]);
        }
    }

    /**
     * @param  array<string, mixed>  $body
     * @param  array<string, string>  $headers
     */
    private static function json(array $body, int $status, array $headers = []): JsonResponse
    {
        return new JsonResponse($body, $status, $headers, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
