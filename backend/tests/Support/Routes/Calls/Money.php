<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use App\Models\CashBox;
use App\Models\Payment;
use App\Support\Clock;
use Tests\Support\Routes\Beginning;
use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Payments, reversals, cash that was refused, and boxes. */
final class Money
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        $payment = (int) Payment::query()->where('credit_id', $scene->active->id)->min('id');

        return [
            'GET payments' => Call::answered('200 200 200 200 200 401')->asking([
                'day' => '2026-11-24', 'cobrador_id' => (string) $scene->teams->maribel->id, 'client_id' => (string) $scene->client->id,
                'credit_id' => (string) $scene->active->id, 'q' => 'ana', 'cursor' => '',
            ]),
            'POST payments' => Call::answered('201 201 404 201 404 401')->with(Beginning::payment($scene->active))->once(),
            'GET payments/{payment}' => Call::answered('200 200 404 200 404 401')->in(['payment' => $payment]),
            'POST payments/{payment}/reversal' => Call::answered('201 201 404 403 404 401')->in(['payment' => $payment])
                ->with(['reason' => 'Se cobró a otra cliente.'])->once(),
            'GET payments/refused' => Call::answered('200 200 200 200 200 401')->asking(['cursor' => '']),
            'POST payments/refused' => Call::answered('403 403 403 201 201 401')->with([
                'key' => '7b0d2a52-3f3f-4c06-9f63-4b5a8de6f002', 'credit_id' => $scene->active->id, 'amount' => '20.00',
                'payment_method' => 'cash', 'taken_at' => '2026-11-24T13:00:00Z', 'code' => 'not_active',
            ]),
            'POST payments/refused/{key}/settle' => Call::answered('200 200 404 200 404 401')
                ->in(['key' => Beginning::REFUSED_KEY])->with(['as' => 'returned']),
            ...self::boxes($scene),
        ];
    }

    /** @return array<string, Call> */
    private static function boxes(Scene $scene): array
    {
        $box = CashBox::ofDay($scene->teams->maribel->id, Clock::today())->firstOrFail();
        $held = Call::answered('201 201 404 201 404 401')->in(['box' => $box->id])->once();

        return [
            'GET cash-boxes' => Call::answered('200 200 200 200 200 401')->asking([
                'day' => '2026-11-24', 'cobrador_id' => (string) $scene->teams->maribel->id, 'state' => 'open', 'cursor' => '',
            ]),
            'GET cash-boxes/current' => Call::answered('403 403 403 200 200 401'),
            'GET cash-boxes/{box}' => Call::answered('200 200 404 200 404 401')->in(['box' => $box->id]),
            'POST cash-boxes' => Call::answered('403 403 403 201 201 401')->with(['opening' => '500.00', 'reason' => 'Sencillo para la feria.'])->once(),
            'POST cash-boxes/{box}/movements' => $held->with([
                'kind' => 'float', 'amount' => '200.00', 'note' => 'Para una entrega.', 'version' => $box->version,
            ]),
            'POST cash-boxes/{box}/close' => $held->with(['declared' => '20.50', 'reason' => 'Mal cambio.', 'version' => $box->version]),
        ];
    }
}
