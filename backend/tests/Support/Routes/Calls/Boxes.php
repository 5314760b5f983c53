<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use App\Models\CashBox;
use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** The cobradores' cash, day by day. */
final class Boxes
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        $box = self::today($scene);
        $about = fn (string $answers): Call => Call::answered($answers)->in(['box' => $box->id]);

        return [
            'GET cash-boxes' => Call::answered('200 200 200 200 200 401')
                ->asking(['day' => '2026-11-24', 'cobrador_id' => (string) $box->cobrador_id, 'state' => 'open', 'cursor' => '']),
            // It has opened itself for the first payment: what it began with is still to be said.
            'POST cash-boxes' => Call::answered('403 403 403 201 201 401')->with(['opening' => '50.00', 'reason' => 'Sencillo.'])->once(),
            'GET cash-boxes/current' => Call::answered('403 403 403 200 200 401'),
            'GET cash-boxes/{box}' => $about('200 200 404 200 404 401'),
            'POST cash-boxes/{box}/movements' => $about('201 201 404 201 404 401')
                ->with(['kind' => 'hand_in', 'amount' => '20.00', 'note' => 'En la oficina.', 'version' => $box->version])->once(),
            'POST cash-boxes/{box}/close' => $about('201 201 404 201 404 401')
                ->with(['declared' => '20.00', 'reason' => 'Falta sencillo.', 'version' => $box->version])->once(),
        ];
    }

    public static function today(Scene $scene): CashBox
    {
        return CashBox::query()->where('cobrador_id', $scene->teams->maribel->id)->orderByDesc('day')->firstOrFail();
    }
}
