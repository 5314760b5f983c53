<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Sessions, preferences, and the state of the system. */
final class Session
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        // Maribel's own: to another it does not exist.
        $session = (int) $scene->tokens['cobrador'];

        return [
            'GET health' => Call::answered('503:server_error 503:server_error 503:server_error 503:server_error 503:server_error 503:server_error'),
            'POST login' => Call::answered('200 200 200 200 200 200')->with([
                'email_or_phone' => $scene->teams->maribel->email, 'password' => Scene::PASSWORD, 'device' => 'Teléfono',
            ]),
            'POST logout' => Call::answered('200 200 200 200 200 401'),
            'GET me' => Call::answered('200 200 200 200 200 401'),
            'GET sessions' => Call::answered('200 200 200 200 200 401'),
            'DELETE sessions' => Call::answered('200 200 200 200 200 401'),
            'DELETE sessions/{session}' => Call::answered('404 404 404 200 404 401')->in(['session' => $session]),
            'GET users/{user}/sessions' => Call::answered('200 403 403 403 403 401')->in(['user' => $scene->teams->maribel->id]),
            'DELETE users/{user}/sessions/{session}' => Call::answered('200 403 403 403 403 401')
                ->in(['user' => $scene->teams->maribel->id, 'session' => $session]),
            'GET preferences' => Call::answered('200 200 200 200 200 401'),
            'GET holidays' => Call::answered('200 200 200 200 200 401'),
            'PUT preferences' => Call::answered('200 200 200 200 200 401')->with([
                'sound' => false,
                'push' => false,
                'quiet_hours' => ['on' => true, 'begins' => '21:00', 'ends' => '06:30'],
                'language' => 'en',
                'tables' => ['payments' => ['columns' => ['day'], 'sort' => ['by' => 'day', 'direction' => 'asc']]],
            ]),
        ];
    }
}
