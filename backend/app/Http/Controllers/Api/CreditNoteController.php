<?php

declare(strict_types=1);

namespace App\Http\Controllers\Api;

use App\Actions\Credits\AddNote;
use App\Http\Requests\AddNoteRequest;
use App\Http\Resources\CreditNoteResource;
use App\Http\Respond;
use App\Models\User;
use Illuminate\Container\Attributes\CurrentUser;
use Illuminate\Http\JsonResponse;

final class CreditNoteController
{
    public function store(AddNoteRequest $request, #[CurrentUser] User $user, int $credit, AddNote $add): JsonResponse
    {
        $note = $add->handle($user, $credit, $request->validated('body'), $request->optionalKey(), CreditNoteResource::of(...));

        return Respond::ok($note, 'Nota guardada.', 201);
    }
}
