<?php

declare(strict_types=1);

return [
    'default' => 'local',

    'disks' => [
        // Without `serve` no stored file has an address.
        'local' => ['driver' => 'local', 'root' => storage_path('app'), 'serve' => false, 'throw' => true],
    ],
];
