<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Http\Keyset;
use App\Http\Requests\ListAuditRequest;
use App\Http\Resources\AuditResource;
use App\Models\Audit;
use App\Models\User;
use Illuminate\Http\JsonResponse;
use Illuminate\Support\Facades\Gate;

final class AuditController
{
    public function __invoke(ListAuditRequest $request): JsonResponse
    {
        Gate::authorize('administer', User::class);

        return (new Keyset(['id' => 'desc']))->page(
            $request->narrow(Audit::query()->with('user')),
            $request->cursor(),
            fn (Audit $record): array => AuditResource::make($record)->resolve(),
        );
    }
}
