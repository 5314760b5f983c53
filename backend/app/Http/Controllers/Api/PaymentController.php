<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Payments\RecordPayment;
use App\Http\Keyset;
use App\Http\Requests\ListPaymentsRequest;
use App\Http\Requests\RecordPaymentRequest;
use App\Http\Resources\PaymentResource;
use App\Http\Respond;
use App\Models\Payment;
use App\Models\User;
use App\Policies\Reach;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class PaymentController
{
    public function index(ListPaymentsRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $payments = Reach::payments(Payment::query()->with(PaymentResource::RELATIONS), $user);

        return (new Keyset(['id' => 'desc']))
            ->page($request->narrow($payments), $request->cursor(), PaymentResource::of(...));
    }

    public function show(int $payment): JsonResponse
    {
        $found = Payment::query()->with(PaymentResource::RELATIONS)->findOrFail($payment);
        Gate::authorize('view', $found);

        return Respond::ok(PaymentResource::of($found));
    }

    public function store(RecordPaymentRequest $request, #[CurrentUser] User $user, RecordPayment $record): JsonResponse
    {
        return Respond::ok(
            $record->handle($user, $request->draft(), $request->key(), PaymentResource::of(...)),
            'Pago registrado.',
            201,
        );
    }
}
