<?php

declare(strict_types=1);

namespace App\Enums;

enum AttentionLevel: string
{
    case DueSoon = 'due_soon';
    case Late1 = 'late_1';
    case Late2 = 'late_2';
    case Late3 = 'late_3';
    case Late4 = 'late_4';
    case Late5 = 'late_5';
    case Late6 = 'late_6';
    case Late7 = 'late_7';
}
