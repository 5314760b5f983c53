<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Keyset;
use App\Http\Requests\ListAttentionRequest;
use App\Http\Resources\AttentionResource;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use App\Support\Credits\AttentionList;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class AttentionController
{
    public function __invoke(ListAttentionRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        $today = Clock::today();
        $list = new AttentionList($user, $today, $request->cobradorId());
        $lastRun = CheckRun::lastDone();

        return (new Keyset(AttentionList::WORST_FIRST))->page(
            $list->credits($request->level())->with(AttentionResource::relations()),
            $request->cursor(),
            fn (Credit $credit): array => (new AttentionResource($credit, $today, $lastRun))->resolve(),
            ['levels' => $list->counts()],
        );
    }
}
