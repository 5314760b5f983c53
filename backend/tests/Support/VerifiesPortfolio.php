<?php

declare(strict_types=1);

namespace Tests\Support;

use Illuminate\Support\Facades\Artisan;
use PHPUnit\Framework\Attributes\PostCondition;

/** After whatever a test did, every number of the portfolio still follows from its payments. */
trait VerifiesPortfolio
{
    // Before tearDown, which rolls back what there is to verify.
    #[PostCondition]
    public function assertPortfolioAddsUp(): void
    {
        self::assertSame(0, Artisan::call('portfolio:verify'), Artisan::output());
    }
}
