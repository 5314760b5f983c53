<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Clients and credits. */
final class Portfolio
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        $maribel = $scene->teams->maribel->id;
        $step = fn (string $answers, int $credit, string $reason = 'Pedido de la cliente.'): Call => Call::answered($answers)
            ->in(['credit' => $credit])->with(['version' => 1, 'reason' => $reason]);

        return [
            'GET clients' => Call::answered('200 200 200 200 200 401')->asking(['q' => 'ana', 'cobrador_id' => (string) $maribel, 'cursor' => '']),
            'POST clients' => Call::answered('201 201 422:invalid 403 403 401')->once()->with([
                'name' => 'Ana Choque', 'phone' => '71234567', 'identity_number' => '1234567 LP', 'address' => 'Calle 3',
                'manager_id' => $scene->teams->carla->id, 'cobrador_id' => $maribel,
            ]),
            'GET clients/{client}' => Call::answered('200 200 404 200 404 401')->in(['client' => $scene->client->id]),
            'GET credits' => Call::answered('200 200 200 200 200 401')->asking([
                'status' => 'active', 'frequency' => 'weekly', 'cobrador_id' => (string) $maribel,
                'client_id' => (string) $scene->client->id, 'level' => 'late_3', 'q' => 'ana', 'cursor' => '',
            ]),
            'POST credits' => Call::answered('201 201 404 403 404 401')->once()
                ->with(['client_id' => $scene->client->id, 'amount' => '1000.00', 'interest_rate' => '2.70', 'frequency' => 'weekly']),
            'GET credits/{credit}' => Call::answered('200 200 404 200 404 401')->in(['credit' => $scene->active->id]),
            'POST credits/{credit}/approve' => $step('200 200 404 403 404 401', $scene->pending->id),
            'POST credits/{credit}/reject' => $step('200 200 404 403 404 401', $scene->pending->id),
            'POST credits/{credit}/cancel' => $step('200 200 404 403 404 401', $scene->hopeless->id),
            'POST credits/{credit}/default' => $step('200 403 404 403 404 401', $scene->hopeless->id),
            'POST credits/{credit}/deliver' => Call::answered('201 201 404 201 404 401')->in(['credit' => $scene->waiting->id])
                ->with(['version' => 1, 'first_due_on' => '2026-12-01'])->once(),
            'POST credits/{credit}/notes' => Call::answered('201 201 404 201 404 401')->in(['credit' => $scene->active->id])->with(['body' => 'Llamar antes.'])->once(),
        ];
    }
}
