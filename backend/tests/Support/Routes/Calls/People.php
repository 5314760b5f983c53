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
            'GET cobradores' => Call::answered('200 200 200 403 403 401')->asking(['manager_id' => (string) $scene->teams->carla->id, 'q' => '', 'cursor' => '']),
            'GET users' => Call::answered('200 403 403 403 403 401')
                ->asking(['role' => 'cobrador', 'team_id' => (string) $scene->teams->carla->team_id, 'active' => '1', 'q' => 'ana', 'cursor' => '']),
            'POST users' => Call::answered('201 403 403 403 403 401')->with([
                'name' => 'Nancy Ticona', 'email' => 'nancy@sajama.example', 'phone' => '71234567', 'password' => 'tres palabras al azar',
                'role' => 'cobrador', 'manager_id' => $scene->teams->carla->id, 'team_name' => 'Equipo nuevo', 'department' => 'La Paz',
            ]),
            'PATCH users/{user}' => Call::answered('200 403 403 403 403 401')->in(['user' => $maribel])->with([
                'version' => 1, 'name' => 'Maribel Quisbert', 'email' => 'maribel@sajama.example', 'phone' => '71234568', 'password' => 'otras palabras al azar',
                'role' => 'cobrador', 'manager_id' => $scene->teams->carla->id, 'active' => true, 'hand_over_to' => null,
                'team_name' => 'Equipo nuevo', 'department' => 'La Paz',
            ]),
            'GET audit' => Call::answered('200 403 403 403 403 401')->asking([
                'user_id' => (string) $maribel, 'action' => 'payment.recorded', 'record_type' => 'payments', 'record_id' => '1', 'day' => '2026-11-24', 'cursor' => '',
            ]),
        ];
    }
}
