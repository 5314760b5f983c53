<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Promises\MakePromise;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Http\Requests\MakePromiseRequest;
use App\Http\Resources\CreditResource;
use App\Http\Resources\PromiseResource;
use App\Http\Respond;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class PromiseController
{
    public function __invoke(MakePromiseRequest $request, #[CurrentUser] User $user, int $credit, MakePromise $make): JsonResponse
    {
        try {
            $promise = $make->handle($user, $credit, $request->draft(), Clock::now());
        } catch (StaleRecord) {
            $current = Credit::query()->with(CreditResource::relations())->findOrFail($credit);

            return Respond::failure(ApiException::stale(), [
                'record' => (new CreditResource($current, Clock::today()))->resolve(),
            ]);
        }

        return Respond::ok(PromiseResource::of($promise), 'Compromiso de pago registrado.', 201);
    }
}
