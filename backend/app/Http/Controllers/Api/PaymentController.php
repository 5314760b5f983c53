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

final class PaymentController
{
    public function index(ListPaymentsRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $payments = Reach::payments(Payment::query()->with(PaymentResource::RELATIONS), $user);

        return (new Keyset(['id' => 'desc']))
            ->page($request->narrow($payments), $request->cursor(), PaymentResource::of(...));
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
