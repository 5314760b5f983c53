<?php

declare(strict_types=1);

namespace App\Support\Promises;

use Carbon\CarbonImmutable;

/** A promise as it was asked for. */
final readonly class PromiseDraft
{
    /**
     * @param  int  $amount  centavos
     * @param  int  $version  of the credit, as the writer saw it
     */
    public function __construct(
        public int $amount,
        public CarbonImmutable $dueOn,
        public int $version,
    ) {
    }
}
