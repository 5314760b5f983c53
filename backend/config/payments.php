<?php

declare(strict_types=1);

return [
    // A weekend without a network, and a day. Money told later than this belongs to a box that was counted long ago.
    'late_days' => 3,
];
