<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Payments\ReversePayment;
use App\Http\Requests\ReversePaymentRequest;
use App\Http\Resources\PaymentResource;
use App\Http\Respond;
use App\Models\Payment;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class ReversalController
{
    public function __invoke(ReversePaymentRequest $request, #[CurrentUser] User $user, int $payment, ReversePayment $reverse): JsonResponse
    {
        return Respond::unlessStale(fn (): JsonResponse => Respond::ok(
            $reverse->handle($user, $payment, $request->reason(), $request->key(), PaymentResource::of(...)),
            'Pago anulado.',
            201,
        ), fn (int $id): array => PaymentResource::of(Payment::query()->with(PaymentResource::RELATIONS)->findOrFail($id)));
    }
}
