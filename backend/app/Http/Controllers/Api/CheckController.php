<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Checks\QueueCheck;
use App\Exceptions\ApiException;
use App\Exceptions\CheckUnderWay;
use App\Http\Keyset;
use App\Http\Requests\PageRequest;
use App\Http\Resources\CheckChangeResource;
use App\Http\Resources\CheckRunResource;
use App\Http\Respond;
use App\Models\AttentionEntry;
use App\Models\CheckRun;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class CheckController
{
    public function index(PageRequest $request, #[CurrentUser] User $user): JsonResponse
    {
        return (new Keyset(['id' => 'desc']))
            ->page(CheckRunResource::seenBy($user), $request->cursor(), CheckRunResource::of(...));
    }

    public function show(PageRequest $request, #[CurrentUser] User $user, int $check): JsonResponse
    {
        $run = CheckRunResource::seenBy($user)->findOrFail($check);
        $changes = (new Keyset(['weight' => 'desc', 'credit_id' => 'asc']))->slice(
            CheckChangeResource::seenBy($user, AttentionEntry::query()->where('run_id', $check)),
            $request->cursor(),
            CheckChangeResource::of(...),
        );

        return Respond::ok([...CheckRunResource::of($run), 'changes' => $changes]);
    }

    public function store(#[CurrentUser] User $user, QueueCheck $queue): JsonResponse
    {
        Gate::authorize('start', CheckRun::class);

        try {
            return Respond::ok(['run' => $this->wire($user, $queue->handle($user))], status: 202);
        } catch (CheckUnderWay $other) {
            return Respond::failure(ApiException::alreadyRunning(), ['run' => $this->wire($user, $other->run)]);
        }
    }

    /** @return array<string, mixed> */
    private function wire(User $user, CheckRun $run): array
    {
        return CheckRunResource::of(CheckRunResource::seenBy($user)->findOrFail($run->id));
    }
}
