<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use App\Models\Credit;

/** What people have done before the first call: who, where, with what. */
final class Beginning
{
    public const REFUSED_KEY = '7b0d2a52-3f3f-4c06-9f63-4b5a8de6f001';

    /** @return iterable<array{string, string, array<string, mixed>}> */
    public static function of(Scene $scene): iterable
    {
        foreach (['cobrador' => $scene->active, 'neighbour cobrador' => $scene->strange] as $role => $credit) {
            yield [$role, 'payments', self::payment($credit)];
            yield [$role, "credits/{$credit->id}/notes", ['body' => 'Pide que se le visite de tarde.']];
            yield [$role, "credits/{$credit->id}/visits", ['result' => 'absent', 'note' => 'No había nadie.']];
        }

        yield ['cobrador', "credits/{$scene->active->id}/promises", ['amount' => '85.00', 'due_on' => '2026-11-26', 'version' => $scene->active->refresh()->version]];
        yield ['cobrador', 'payments/refused', self::refused($scene->active)];
        yield ['neighbour cobrador', 'payments/refused', [...self::refused($scene->strange), 'key' => '7b0d2a52-3f3f-4c06-9f63-4b5a8de6f007']];

        foreach (['manager', 'neighbour manager'] as $role) {
            yield [$role, 'notifications', ['to' => 'team', 'title' => 'Reunión', 'body' => 'A las 07:30 en la oficina.']];
        }
    }

    /** @return array<string, mixed> */
    public static function refused(Credit $credit): array
    {
        return ['key' => self::REFUSED_KEY, 'amount' => '85.00', 'code' => 'exceeds_balance', ...self::payment($credit)];
    }

    /** @return array<string, mixed> */
    public static function payment(Credit $credit): array
    {
        return ['credit_id' => $credit->id, 'amount' => '20.00', 'payment_method' => 'cash', 'taken_at' => '2026-11-24T13:00:00Z'];
    }
}
