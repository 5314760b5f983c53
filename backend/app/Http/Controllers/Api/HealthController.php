<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Exceptions\ApiException;
use App\Http\Respond;
use App\Support\Health;
use Illuminate\Http\JsonResponse;

final class HealthController
{
    public function __invoke(): JsonResponse
    {
        $health = Health::read();

        $data = [
            'database' => $health->database ? 'ok' : 'down',
            'queue_lag_seconds' => $health->queueLagSeconds,
            'scheduler_age_seconds' => $health->schedulerAgeSeconds,
            'broadcaster' => $health->broadcaster ? 'ok' : 'down',
        ];

        return $health->isGood() ? Respond::ok($data) : Respond::failure(ApiException::unhealthy(), $data);
    }
}
