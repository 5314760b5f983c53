<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

/** Who borrows, on twelve routes: a larger lender has the same clients, and more. */
final readonly class Clients
{
    /** Of a team, but of no cobrador: their manager keeps them himself. */
    private const WITHOUT_COBRADOR_PERCENT = 4;

    // The six oldest routes share the oldest sixty clients.
    private const OLDEST = 60;

    /** Where each cobrador walks: zone => streets. */
    private const ROUTES = [
        4 => ['Ceja' => ['av. 6 de Marzo', 'c. Jorge Carrasco', 'av. Franco Valle'], 'Villa Dolores' => ['c. 5', 'av. Antofagasta']],
        5 => ['Villa Adela' => ['av. Bolivia', 'av. Junín'], 'Ciudad Satélite' => ['av. Satélite', 'plan 561, c. 12']],
        6 => ['16 de Julio' => ['av. Alfonso Ugarte', 'c. Arturo Valle'], 'Río Seco' => ['av. Juan Pablo II', 'c. Sorata']],
        7 => ['Villa Fátima' => ['av. Las Américas', 'c. Yanacachi'], 'Villa El Carmen' => ['av. 15 de Abril', 'c. Virgen del Carmen']],
        8 => ['Villa Copacabana' => ['av. Tito Yupanqui', 'c. Nicolás Ortiz'], 'Pampahasi' => ['av. Circunvalación', 'c. 7']],
        9 => ['Villa San Antonio' => ['av. Esteban Arce', 'c. Genaro Sanjinés'], 'Miraflores' => ['av. Busch', 'c. Díaz Romero']],
        11 => ['Senkata' => ['av. Panorámica', 'c. 25 de Julio'], 'Ventilla' => ['c. Comercio', 'av. Arica']],
        12 => ['Chuquiaguillo' => ['av. Periférica', 'c. Las Retamas'], 'Achachicala' => ['av. Chacaltaya', 'c. Vásquez']],
        13 => ['Quillacollo' => ['av. Blanco Galindo', 'c. Cochabamba'], 'Colcapirhua' => ['av. Reducto', 'c. Sucre']],
        14 => ['Sacaba' => ['av. Villazón', 'c. Granado'], 'Huayllani' => ['c. Ayacucho', 'av. Ecológica']],
        15 => ['La Cancha' => ['av. Aroma', 'c. Tarata'], 'Cerro Verde' => ['av. Siglo XX', 'c. Suticollo']],
        16 => ['Valle Hermoso' => ['av. Panamericana', 'c. Oquendo'], 'Villa Pagador' => ['av. Uyuni', 'c. Challapata']],
    ];

    private const ISSUED_IN = ['La Paz' => 'LP', 'Cochabamba' => 'CB'];

    /** @param  array<int, array<string, mixed>>  $rows of the table, by id */
    private function __construct(public array $rows)
    {
    }

    public static function of(int $scale, string $now): self
    {
        [$rows, $inRoute] = [[], []];

        for ($id = 1; $id <= $scale * Scale::CLIENTS; $id++) {
            $route = self::routeOf($id);
            $inRoute[$route] = ($inRoute[$route] ?? 0) + 1;
            $rows[$id] = self::row($id, $route, $inRoute[$route], $now);
        }

        return new self($rows);
    }

    private static function routeOf(int $id): int
    {
        $routes = $id <= self::OLDEST ? array_slice(People::COBRADORES, 0, 6) : People::COBRADORES;

        return $routes[($id - 1) % count($routes)];
    }

    /** @return array<string, mixed> */
    private static function row(int $id, int $route, int $order, string $now): array
    {
        $dice = new Dice("client {$id}");
        $team = People::teamOf(People::managerOf($route));
        $zone = $dice->pick(array_keys(self::ROUTES[$route]));

        return [
            'id' => $id,
            'name' => Names::of($id),
            'phone' => $dice->pick(['6', '7']).$dice->between(1_000_000, 9_999_999),
            'identity_number' => $dice->between(2_100_000, 9_900_000).' '.self::ISSUED_IN[$team['department']],
            'address' => ucfirst($dice->pick(self::ROUTES[$route][$zone]))." n.º {$dice->between(100, 2_900)}, zona {$zone}",
            'team_id' => $team['id'],
            'manager_id' => $team['manager_id'],
            'cobrador_id' => $dice->percent(self::WITHOUT_COBRADOR_PERCENT) ? null : $route,
            'route_order' => $order,
            'version' => 1,
            'created_at' => $now,
            'updated_at' => $now,
        ];
    }
}
