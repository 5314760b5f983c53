<?php

declare(strict_types=1);

use Illuminate\Support\Facades\Route;

// 15 digits: longer ones overflow an integer and cannot exist.
foreach (['client', 'cobrador', 'credit', 'payment', 'promise', 'user', 'box', 'check', 'session', 'row'] as $id) {
    Route::pattern($id, '[1-9]\d{0,14}');
}

foreach (glob(__DIR__.'/api/*.php') ?: [] as $part) {
    require $part;
}
