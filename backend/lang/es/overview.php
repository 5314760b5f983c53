<?php

declare(strict_types=1);

$par = fn (int $days): string => "Cartera en riesgo > {$days} ".($days === 1 ? 'día' : 'días')
    .": saldo de capital de los créditos activos con más de {$days} ".($days === 1 ? 'día' : 'días')
    .' de mora, entre el saldo de capital de todos los créditos activos. Por saldo, no por cantidad.';

return [
    'outstanding' => 'Saldo: todo lo que deben aún los créditos activos, con interés. Sin los castigados.',
    'par_1' => $par(1),
    'par_7' => $par(7),
    'par_30' => $par(30),
    'defaulted' => 'Castigo: saldo de los créditos castigados, que ya no cuentan en la cartera, y lo recuperado de ellos desde su castigo.',
    'due_today' => 'Por cobrar hoy: lo que a las 00:00 faltaba pagar de las cuotas de hoy. Un pago cuenta en el día en que se cobró; uno anulado no cuenta.',
    'collected_today' => 'Cobrado hoy: los pagos de hoy no anulados, en efectivo, QR y transferencia, separados en cuotas de hoy, mora y adelantos.',
    'rolled_today' => 'Empeoraron hoy: créditos que una revisión de hoy halló en un nivel de mora peor que la anterior. Cada crédito una vez.',
    'cured_today' => 'Se pusieron al día hoy: créditos que estaban en mora y que una revisión de hoy halló sin mora. Cada crédito una vez.',
];
