<?php

declare(strict_types=1);

namespace App\Enums;

enum CheckTrigger: string
{
    case Hourly = 'hourly';
    case Manual = 'manual';
}
