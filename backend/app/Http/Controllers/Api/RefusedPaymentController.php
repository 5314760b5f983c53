<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Payments\ReportRefusedPayment;
use App\Actions\Payments\SettleRefusedPayment;
use App\Http\Keyset;
use App\Http\Requests\ListRefusedRequest;
use App\Http\Requests\ReportRefusedRequest;
use App\Http\Requests\SettleRefusedRequest;
use App\Http\Resources\RefusedPaymentResource;
use App\Http\Respond;
use App\Models\RefusedPayment;
use App\Models\User;
use App\Policies\Reach;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class RefusedPaymentController
{
    public function index(ListRefusedRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $refused = Reach::held(RefusedPayment::query()->with(RefusedPaymentResource::RELATIONS), $user);

        return (new Keyset(['settled' => 'asc', 'id' => 'desc']))
            ->page($request->narrow($refused), $request->cursor(), RefusedPaymentResource::seenBy($user));
    }

    public function store(ReportRefusedRequest $request, #[CurrentUser] User $user, ReportRefusedPayment $report): JsonResponse
    {
        return Respond::ok($report->handle($user, $request->draft(), RefusedPaymentResource::seenBy($user)), status: 201);
    }

    public function settle(SettleRefusedRequest $request, #[CurrentUser] User $user, string $key, SettleRefusedPayment $settle): JsonResponse
    {
        $shape = RefusedPaymentResource::seenBy($user);

        return Respond::unlessStale(
            fn (): JsonResponse => Respond::ok($shape($settle->handle($user, strtolower($key), $request->settlement()))),
            fn (int $id): array => $shape(RefusedPayment::query()->with(RefusedPaymentResource::RELATIONS)->findOrFail($id)),
        );
    }
}
