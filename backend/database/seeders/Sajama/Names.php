<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

/** Who borrows: the first sixty as they always were called, and as many others as are asked for, no two alike. */
final class Names
{
    private const FIRST = [
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

    private const GIVEN = [
        'Adela', 'Agustín', 'Alicia', 'Ana María', 'Anacleto', 'Antonia', 'Aurelio', 'Basilia', 'Benedicto', 'Carmen Rosa',
        'Celestino', 'Celia', 'Cirilo', 'Cristina', 'Damián', 'Daysi', 'Dionisia', 'Edwin', 'Eliseo', 'Elsa', 'Encarnación',
        'Ernesto', 'Esperanza', 'Eugenia', 'Fausto', 'Fidelia', 'Florencio', 'Fortunata', 'Genoveva', 'Gladys', 'Gonzalo',
        'Gumercindo', 'Hortensia', 'Hugo', 'Inés', 'Isidora', 'Javier', 'Jesusa', 'Jhonny', 'José Luis', 'Juan Carlos',
        'Juana', 'Julián', 'Leandra', 'Leonor', 'Lucrecia', 'Luis Alberto', 'Magdalena', 'Marcelino', 'María Elena',
        'Mario', 'Matilde', 'Mery', 'Modesta', 'Nazario', 'Nicolasa', 'Orlando', 'Pascuala', 'Petrona', 'Plácido',
        'Ramona', 'Remedios', 'Richard', 'Roberto', 'Rosa', 'Ruth', 'Sabina', 'Santos', 'Silvia', 'Simón', 'Tomasa',
        'Valentín', 'Verónica', 'Víctor Hugo', 'Wilfredo', 'Wilma', 'Yamil', 'Zulma',
    ];

    private const SURNAMES = [
        'Acarapi', 'Aguilar', 'Ali', 'Alvarado', 'Arias', 'Arce', 'Balderrama', 'Blanco', 'Bustamante', 'Cáceres', 'Calani',
        'Callejas', 'Canqui', 'Capcha', 'Carvajal', 'Castro', 'Catari', 'Chávez', 'Chipana', 'Choque', 'Claros', 'Coaquira',
        'Colque', 'Condori', 'Copana', 'Coria', 'Cruz', 'Cuéllar', 'Escóbar', 'Fernández', 'Flores', 'Gómez', 'Gonzales',
        'Guarachi', 'Gutiérrez', 'Heredia', 'Huanca', 'Huaylla', 'Illanes', 'Jaldín', 'Jallasi', 'Jiménez', 'Lazarte', 'Limachi',
        'Llanque', 'López', 'Maldonado', 'Mamani', 'Marca', 'Medrano', 'Mejía', 'Mendoza', 'Miranda', 'Montaño', 'Morales',
        'Nina', 'Ochoa', 'Orellana', 'Orosco', 'Pacajes', 'Paredes', 'Patty', 'Paye', 'Peñaranda', 'Poma', 'Quenallata', 'Quiroga',
        'Quispe', 'Ramos', 'Rocha', 'Rodríguez', 'Rojas', 'Salazar', 'Sánchez', 'Siles', 'Soria', 'Tancara', 'Terán', 'Ticona',
        'Torrico', 'Triguero', 'Uño', 'Vargas', 'Veizaga', 'Velasco', 'Villarroel', 'Yana', 'Yucra', 'Zambrana', 'Zárate',
    ];

    // Coprime to the number of combinations: it reaches each once before it comes back to any.
    private const STRIDE = 104_729;

    public static function of(int $clientId): string
    {
        return self::FIRST[$clientId - 1] ?? self::combined($clientId);
    }

    private static function combined(int $number): string
    {
        [$given, $surnames] = [count(self::GIVEN), count(self::SURNAMES)];
        $at = $number * self::STRIDE % ($given * $surnames * $surnames);

        return self::GIVEN[$at % $given]
            .' '.self::SURNAMES[intdiv($at, $given) % $surnames]
            .' '.self::SURNAMES[intdiv($at, $given * $surnames)];
    }
}
