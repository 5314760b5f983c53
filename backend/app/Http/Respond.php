<?php

declare(strict_types=1);

namespace App\Http;

use App\Exceptions\ApiException;
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
     * @param  array<string, mixed>  $body
     * @param  array<string, string>  $headers
     */
    private static function json(array $body, int $status, array $headers = []): JsonResponse
    {
        return new JsonResponse($body, $status, $headers, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}
