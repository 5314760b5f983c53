<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\CashBoxes\CloseBox;
use App\Actions\CashBoxes\OpenBox;
use App\Actions\CashBoxes\RecordMovement;
use App\Http\Requests\CloseBoxRequest;
use App\Http\Requests\OpenBoxRequest;
use App\Http\Requests\RecordMovementRequest;
use App\Http\Resources\CashBoxDetailResource;
use App\Http\Respond;
use App\Models\CashBox;
use App\Models\User;
use App\Support\Clock;
use Closure;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

/** Each answer is the whole box: the screen that asked has it open. */
final class CashBoxWriteController
{
    public function open(OpenBoxRequest $request, #[CurrentUser] User $user, OpenBox $open): JsonResponse
    {
        return $this->unlessStale(fn (): JsonResponse => Respond::ok(
            $open->handle($user, $request->opening(), $request->key(), Clock::today(), CashBoxDetailResource::of(...)),
            'Caja abierta.',
            201,
        ));
    }

    public function move(RecordMovementRequest $request, #[CurrentUser] User $user, int $box, RecordMovement $record): JsonResponse
    {
        return $this->unlessStale(fn (): JsonResponse => Respond::ok(
            $record->handle($user, $request->draft($box), $request->key(), CashBoxDetailResource::of(...)),
            'Movimiento registrado.',
            201,
        ));
    }

    public function close(CloseBoxRequest $request, #[CurrentUser] User $user, int $box, CloseBox $close): JsonResponse
    {
        return $this->unlessStale(fn (): JsonResponse => Respond::ok(
            $close->handle($user, $request->closing($box), $request->key(), CashBoxDetailResource::of(...)),
            'Caja cerrada.',
            201,
        ));
    }

    /** @param  Closure(): JsonResponse  $write */
    private function unlessStale(Closure $write): JsonResponse
    {
        return Respond::unlessStale($write, fn (int $id): array => CashBoxDetailResource::of(CashBox::query()->findOrFail($id)));
    }
}
