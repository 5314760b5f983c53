<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Who works here, with whose clients, and what they did. */
final class People
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        $maribel = $scene->teams->maribel->id;

        return [
            'GET users/{cobrador}/clients' => Call::answered('200 200 404 200 404 401')->in(['cobrador' => $maribel])->asking(['q' => '', 'cursor' => '']),
            'POST users/{cobrador}/assign-clients' => Call::answered('200 200 404 403 404 401')->in(['cobrador' => $maribel])
                ->with(['client_ids' => [$scene->clientOfNobody->id], 'versions' => [(string) $scene->clientOfNobody->id => 1]]),
            'DELETE users/{cobrador}/clients/{client}' => Call::answered('200 200 404 403 404 401')
                ->in(['cobrador' => $maribel, 'client' => $scene->client->id])->with(['version' => 1]),
            'GET audit' => Call::answered('200 403 403 403 403 401')->asking([
                'user_id' => (string) $maribel, 'action' => 'payment.recorded', 'record_type' => 'payments', 'record_id' => '1', 'day' => '2026-11-24', 'cursor' => '',
            ]),
        ];
    }
}
