<?php

declare(strict_types=1);

return [
    // Longer than any phone stays in a drawer with unsent money.
    'keep_days' => 90,
];
