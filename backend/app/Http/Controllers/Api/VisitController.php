<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Visits\RecordVisit;
use App\Http\Requests\RecordVisitRequest;
use App\Http\Resources\VisitResource;
use App\Http\Respond;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class VisitController
{
    public function __invoke(RecordVisitRequest $request, #[CurrentUser] User $user, int $credit, RecordVisit $record): JsonResponse
    {
        return Respond::ok(
            $record->handle($user, $credit, $request->draft(), $request->key(), Clock::now(), VisitResource::of(...)),
            'Visita registrada.',
            201,
        );
    }
}
