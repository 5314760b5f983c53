<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Credits\CreateCredit;
use App\Http\Keyset;
use App\Http\Requests\CreateCreditRequest;
use App\Http\Requests\ListCreditsRequest;
use App\Http\Resources\CreditDetailResource;
use App\Http\Resources\CreditResource;
use App\Http\Respond;
use App\Models\Credit;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class CreditController
{
    public function index(ListCreditsRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $credits = Reach::credits(Credit::query()->with(CreditResource::relations()), $user);
        $today = Clock::today();

        return (new Keyset(['id' => 'desc']))->page(
            $request->narrow($credits, $today),
            $request->cursor(),
            fn (Credit $credit): array => (new CreditResource($credit, $today))->resolve(),
        );
    }

    public function store(CreateCreditRequest $request, #[CurrentUser] User $user, CreateCredit $create): JsonResponse
    {
        return Respond::ok(
            $create->handle($user, $request->validated('client_id'), $request->terms(), $request->optionalKey(), $this->wire(...)),
            'Crédito solicitado.',
            201,
        );
    }

    public function show(int $credit): JsonResponse
    {
        $found = Credit::query()->with(CreditDetailResource::relations())->findOrFail($credit);
        Gate::authorize('view', $found);

        return Respond::ok($this->wire($found));
    }

    /** @return array<string, mixed> */
    private function wire(Credit $credit): array
    {
        return (new CreditDetailResource($credit->loadMissing(CreditDetailResource::relations()), Clock::today()))->resolve();
    }
}
