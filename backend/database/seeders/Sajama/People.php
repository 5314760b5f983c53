<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

use App\Enums\Role;

/** Who works at Créditos Sajama. */
final class People
{
    public const TEAMS = [
        ['id' => 1, 'name' => 'Ceja–Villa Adela', 'department' => 'La Paz', 'manager_id' => 2],
        ['id' => 2, 'name' => 'Villa Fátima', 'department' => 'La Paz', 'manager_id' => 3],
        ['id' => 3, 'name' => 'Quillacollo–Sacaba', 'department' => 'Cochabamba', 'manager_id' => 10],
    ];

    /** id => name, login before the @, phone, role, manager */
    private const STAFF = [
        1 => ['Elena Quiroga', 'admin', '72501184', Role::Admin, null],
        2 => ['Carla Ibáñez', 'carla.ibanez', '71530267', Role::Manager, null],
        3 => ['Rubén Lazo', 'ruben.lazo', '70694415', Role::Manager, null],
        4 => ['Maribel Quisbert', 'maribel.quisbert', '76218840', Role::Cobrador, 2],
        5 => ['Álvaro Tarqui', 'alvaro.tarqui', '73047719', Role::Cobrador, 2],
        6 => ['Nancy Ticona', 'nancy.ticona', '77582306', Role::Cobrador, 2],
        7 => ['Wilmer Choque', 'wilmer.choque', '79113652', Role::Cobrador, 3],
        8 => ['Yhoselin Rojas', 'yhoselin.rojas', '74860933', Role::Cobrador, 3],
        9 => ['Rubén Mamani', 'ruben.mamani', '78429507', Role::Cobrador, 3],
        10 => ['Ximena Rocabado', 'ximena.rocabado', '70774128', Role::Manager, null],
        11 => ['Freddy Condori', 'freddy.condori', '73519046', Role::Cobrador, 2],
        12 => ['Lourdes Apaza', 'lourdes.apaza', '76902273', Role::Cobrador, 3],
        13 => ['Jaime Claure', 'jaime.claure', '72218659', Role::Cobrador, 10],
        14 => ['Miriam Camacho', 'miriam.camacho', '77446018', Role::Cobrador, 10],
        15 => ['Édgar Zurita', 'edgar.zurita', '79730584', Role::Cobrador, 10],
        16 => ['Rosa Villarroel', 'rosa.villarroel', '75361197', Role::Cobrador, 10],
    ];

    public const COBRADORES = [4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16];

    /** What some have chosen; for the rest the defaults hold. */
    private const CHOSEN = [10 => ['sound' => false], 16 => ['quiet_hours' => ['on' => true, 'begins' => '19:00', 'ends' => '07:30']]];

    public static function managerOf(int $cobradorId): int
    {
        return (int) self::STAFF[$cobradorId][4];
    }

    /** @return array{id: int, name: string, department: string, manager_id: int} */
    public static function teamOf(int $managerId): array
    {
        return array_column(self::TEAMS, null, 'manager_id')[$managerId];
    }

    /** @return list<array<string, mixed>> rows of users, managers before those they lead */
    public static function rows(string $passwordHash, string $now): array
    {
        $rows = [];

        foreach (self::STAFF as $id => [$name, $login, $phone, $role, $managerId]) {
            $rows[] = [
                'id' => $id,
                'name' => $name,
                'email' => "{$login}@sajama.example",
                'phone' => $phone,
                'password' => $passwordHash,
                'role' => $role->value,
                'team_id' => match ($role) {
                    Role::Admin => null,
                    Role::Manager => self::teamOf($id)['id'],
                    Role::Cobrador => self::teamOf((int) $managerId)['id'],
                },
                'manager_id' => $managerId,
                'active' => true,
                'created_at' => $now,
                'updated_at' => $now,
            ];
        }

        return $rows;
    }

    /** @return list<array<string, mixed>> rows of preferences */
    public static function preferences(string $now): array
    {
        return array_map(fn (int $id, array $chosen): array => [
            'user_id' => $id, 'chosen' => json_encode($chosen, JSON_THROW_ON_ERROR), 'updated_at' => $now,
        ], array_keys(self::CHOSEN), self::CHOSEN);
    }
}
