<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Notices\SendNotice;
use App\Http\Requests\SendNoticeRequest;
use App\Http\Respond;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class NoticeController
{
    public function __invoke(SendNoticeRequest $request, #[CurrentUser] User $user, SendNotice $send): JsonResponse
    {
        return Respond::ok($send->handle($user, $request->draft(), $request->optionalKey()), 'Aviso enviado.', 201);
    }
}
