<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Keyset;
use App\Http\Requests\ListBoxesRequest;
use App\Http\Resources\CashBoxDetailResource;
use App\Http\Resources\CashBoxResource;
use App\Http\Respond;
use App\Models\CashBox;
use App\Models\User;
use App\Policies\Reach;
use App\Support\Clock;
use App\Support\Money;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class CashBoxController
{
    public function index(ListBoxesRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $boxes = Reach::held(CashBox::query()->with(CashBoxResource::RELATIONS), $user);

        return (new Keyset(['id' => 'desc']))->page($request->narrow($boxes), $request->cursor(), CashBoxResource::of(...));
    }

    /** His box of today, and what a new one has to begin with. */
    public function current(#[CurrentUser] User $user): JsonResponse
    {
        Gate::authorize('open', CashBox::class);
        $today = Clock::today();
        $box = CashBox::ofDay($user->id, $today)->first();
        $carried = CashBox::carriedTo($user->id, $today);

        return Respond::ok([
            'day' => $today->format('Y-m-d'),
            'carried' => $carried === null ? null : Money::wire($carried),
            'box' => $box === null ? null : CashBoxDetailResource::of($box),
        ]);
    }

    public function show(int $box): JsonResponse
    {
        $box = CashBox::query()->with('cobrador')->findOrFail($box);
        Gate::authorize('view', $box);

        return Respond::ok(CashBoxDetailResource::of($box));
    }
}
