<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

/** Sixty clients of six routes: the first of each route is the first cobrador's, and so on in turn. */
final class Clients
{
    /** Of a team, but of no cobrador: their manager keeps them himself. */
    private const WITHOUT_COBRADOR = [25, 30];

    private const NAMES = [
        'Rosmery Quispe Mamani', 'Freddy Huanca Poma', 'Sonia Apaza Limachi', 'Vidal Poma Canaviri',
        'Damiana Huarachi Sirpa', 'Nelson Calle Villca', 'Elva Cusi Paredes', 'Grover Mamani Laura',
        'Teófila Marca Quisbert', 'Reynaldo Alanoca Tarqui', 'Marlene Flores Callisaya', 'Beatriz Chura Gutiérrez',
        'Lidia Tola Aruquipa', 'Nieves Calisaya Roque', 'Ramiro Choque Tito', 'Severina Lima Huanca',
        'Adalid Ramos Cori', 'Felipa Aro Challco', 'Lucio Mamani Sarzuri', 'Delia Paco Villca',
        'Wálter Siñani Cruz', 'Emilio Yapu Flores', 'Justina Condori Nina', 'Édgar Choquehuanca Surco',
        'Gregoria Ticona Yujra', 'Hilarión Mayta Kapa', 'Norma Chambi Ajata', 'Óscar Machaca Pari',
        'Benita Copa Huayta', 'Porfirio Layme Colque', 'Virginia Mollo Ancasi', 'Rogelio Nina Cutipa',
        'Casilda Sullca Janco', 'Efraín Tiñini Churata', 'Yola Achá Velarde', 'Primitivo Cahuana Loza',
        'Maruja Huallpa Zenteno', 'Félix Uruchi Salas', 'Angélica Yanarico Vera', 'Silverio Patzi Luna',
        'Jhenny Mamani Espejo', 'Macedonio Kantuta Ríos', 'Rufina Sirpa Aliaga', 'Gualberto Ojeda Cori',
        'Eusebia Limachi Ramos', 'Crispín Aduviri Mena', 'Ninfa Calderón Quenta', 'Zenón Huanca Quiroz',
        'Martha Villca Soliz', 'Policarpio Tarqui Roca', 'Olga Ramírez Condo', 'Saturnino Pinto Alejo',
        'Dominga Vargas Chino', 'Iván Cachi Saavedra', 'Paulina Sirpa Torrez', 'Germán Laruta Pérez',
        'Máxima Cruz Mamani', 'Donato Callata Vino', 'Soledad Chuquimia Bautista', 'Eulogio Torrez Huanca',
    ];

    /** Where each cobrador walks: zone => streets. */
    private const ROUTES = [
        4 => ['Ceja' => ['av. 6 de Marzo', 'c. Jorge Carrasco', 'av. Franco Valle'], 'Villa Dolores' => ['c. 5', 'av. Antofagasta']],
        5 => ['Villa Adela' => ['av. Bolivia', 'av. Junín'], 'Ciudad Satélite' => ['av. Satélite', 'plan 561, c. 12']],
        6 => ['16 de Julio' => ['av. Alfonso Ugarte', 'c. Arturo Valle'], 'Río Seco' => ['av. Juan Pablo II', 'c. Sorata']],
        7 => ['Villa Fátima' => ['av. Las Américas', 'c. Yanacachi'], 'Villa El Carmen' => ['av. 15 de Abril', 'c. Virgen del Carmen']],
        8 => ['Villa Copacabana' => ['av. Tito Yupanqui', 'c. Nicolás Ortiz'], 'Pampahasi' => ['av. Circunvalación', 'c. 7']],
        9 => ['Villa San Antonio' => ['av. Esteban Arce', 'c. Genaro Sanjinés'], 'Miraflores' => ['av. Busch', 'c. Díaz Romero']],
    ];

    /** @return list<array<string, mixed>> rows of clients */
    public static function rows(string $now): array
    {
        $rows = [];

        foreach (self::NAMES as $at => $name) {
            $id = $at + 1;
            $dice = new Dice("client {$id}");
            $route = People::COBRADORES[$at % count(People::COBRADORES)];
            $managerId = People::managerOf($route);
            $zone = $dice->pick(array_keys(self::ROUTES[$route]));

            $rows[] = [
                'id' => $id,
                'name' => $name,
                'phone' => $dice->pick(['6', '7']).$dice->between(1_000_000, 9_999_999),
                'identity_number' => $dice->between(2_100_000, 9_900_000).' LP',
                'address' => ucfirst($dice->pick(self::ROUTES[$route][$zone]))." n.º {$dice->between(100, 2_900)}, zona {$zone}",
                'team_id' => People::teamOf($managerId),
                'manager_id' => $managerId,
                'cobrador_id' => in_array($id, self::WITHOUT_COBRADOR, true) ? null : $route,
                'route_order' => intdiv($at, count(People::COBRADORES)) + 1,
                'version' => 1,
                'created_at' => $now,
                'updated_at' => $now,
            ];
        }

        return $rows;
    }
}
