<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Credits\DeliverCredit;
use App\Actions\Credits\TakeCreditStep;
use App\Enums\CreditStep;
use App\Http\Requests\CreditStepRequest;
use App\Http\Requests\DeliverCreditRequest;
use App\Http\Requests\ReasonedCreditStepRequest;
use App\Http\Resources\CreditDetailResource;
use App\Http\Respond;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use Closure;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Http\JsonResponse;

/** The life of a credit. Each answer is the whole credit: the screen that asked has it open. */
final readonly class CreditStepController
{
    public function __construct(private TakeCreditStep $take)
    {
    }

    public function approve(CreditStepRequest $request, #[CurrentUser] User $user, int $credit): JsonResponse
    {
        return $this->step($request, $user, $credit, CreditStep::Approve);
    }

    public function reject(ReasonedCreditStepRequest $request, #[CurrentUser] User $user, int $credit): JsonResponse
    {
        return $this->step($request, $user, $credit, CreditStep::Reject);
    }

    public function cancel(ReasonedCreditStepRequest $request, #[CurrentUser] User $user, int $credit): JsonResponse
    {
        return $this->step($request, $user, $credit, CreditStep::Cancel);
    }

    public function default(ReasonedCreditStepRequest $request, #[CurrentUser] User $user, int $credit): JsonResponse
    {
        return $this->step($request, $user, $credit, CreditStep::Default);
    }

    public function deliver(DeliverCreditRequest $request, #[CurrentUser] User $user, int $credit, DeliverCredit $deliver): JsonResponse
    {
        return $this->unlessStale(fn (): JsonResponse => Respond::ok(
            $deliver->handle($user, $request->delivery($credit), $request->key(), Clock::today(), $this->wire(...)),
            'Crédito entregado.',
            201,
        ));
    }

    private function step(FormRequest $request, User $user, int $credit, CreditStep $step): JsonResponse
    {
        return $this->unlessStale(function () use ($request, $user, $credit, $step): JsonResponse {
            $this->take->handle($user, $credit, $step, $request->validated('version'), $request->validated('reason'), Clock::today());

            return Respond::ok($this->wire(Credit::query()->findOrFail($credit)), $step->done());
        });
    }

    /** @param  Closure(): JsonResponse  $write */
    private function unlessStale(Closure $write): JsonResponse
    {
        return Respond::unlessStale($write, fn (int $id): array => $this->wire(Credit::query()->findOrFail($id)));
    }

    /** @return array<string, mixed> */
    private function wire(Credit $credit): array
    {
        return (new CreditDetailResource($credit->load(CreditDetailResource::relations()), Clock::today()))->resolve();
    }
}
