<?php

declare(strict_types=1);

foreach (['session', 'money', 'streams', 'checks'] as $part) {
    if (is_file(__DIR__."/api/{$part}.php")) {
        require __DIR__."/api/{$part}.php";
    }
}
