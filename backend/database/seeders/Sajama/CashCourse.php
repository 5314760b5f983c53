<?php

declare(strict_types=1);

namespace Database\Seeders\Sajama;

/** How the box of a day went. */
enum CashCourse
{
    case Counted;

    case LeftOpen;

    /** Money came before he had said what he began with. */
    case OpenedItself;
}
