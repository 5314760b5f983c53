<?php

declare(strict_types=1);

namespace App\Exceptions;

use App\Models\CheckRun;
use RuntimeException;

/** A run is queued or running, and there is never a second one. */
final class CheckUnderWay extends RuntimeException
{
    public function __construct(public readonly CheckRun $run)
    {
        parent::__construct("Run {$run->id} is under way.");
    }
}
