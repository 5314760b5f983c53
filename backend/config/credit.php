<?php

declare(strict_types=1);

return [
    // Centavos. Coins under Bs 1 are scarce in the street, so instalments are whole bolivianos.
    'unit' => 100,

    // Basis points a month: 3 %, the legal cap on what a small lender may charge.
    'max_monthly_rate_bp' => 300,

    // Tenths of a month, never rounded up, so that the cap never widens: 24 collection days are four
    // weeks (28 of 31 days), 12 weeks and 6 fortnights are 84 days of 31 each, 3 months are 3.
    'frequencies' => [
        'daily' => ['installments' => 24, 'term_tenths' => 9],
        'weekly' => ['installments' => 12, 'term_tenths' => 27],
        'biweekly' => ['installments' => 6, 'term_tenths' => 27],
        'monthly' => ['installments' => 3, 'term_tenths' => 30],
    ],

    // Centavos. Bs 1.000.000: far over any small credit, so a slip of the keyboard is caught.
    'max_amount' => 100_000_000,

    // Days past due from which a credit may be written off: over 90 it counts as lost in every report of the trade.
    'default_from_days' => 91,

    // Days from the delivery to the first due date, at most: a whole term of grace is more than anybody gives.
    'first_due_within_days' => 90,

    // Characters. A paragraph: what is longer belongs into a document.
    'reason_length' => 500,
    'note_length' => 1_000,

    // Rows of one page of a list: two screens of a desk, 20 kB on a phone.
    'page' => 50,
];
