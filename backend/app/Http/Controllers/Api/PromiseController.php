<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Promises\MakePromise;
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
        return Respond::unlessStale(fn (): JsonResponse => Respond::ok(
            PromiseResource::of($make->handle($user, $credit, $request->draft(), Clock::now())),
            'Compromiso de pago registrado.',
            201,
        ), fn (int $id): array => (new CreditResource(
            Credit::query()->with(CreditResource::relations())->findOrFail($id),
            Clock::today(),
        ))->resolve());
    }
}
