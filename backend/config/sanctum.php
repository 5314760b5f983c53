<?php

declare(strict_types=1);

return [
    // Tokens only: no cookie of this application ever authenticates a request.
    'stateful' => [],
    'guard' => [],
    'routes' => false,

    // Each token carries its own end, fixed at sign-in.
    'expiration' => null,

    'token_prefix' => '',

    // Written at each request it would make every read wait for the writer.
    'last_used_at' => false,
];
