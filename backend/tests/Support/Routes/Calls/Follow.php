<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Promises, visits and snooze. */
final class Follow
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene): array
    {
        $own = Call::answered('201 201 404 201 404 401')->in(['credit' => $scene->active->id]);

        return [
            'POST credits/{credit}/promises' => $own->with(['amount' => '85.00', 'due_on' => '2026-11-28', 'version' => $scene->active->version]),
            'POST credits/{credit}/visits' => $own->once()->with([
                'result' => 'promised', 'note' => 'Pagará el viernes.', 'latitude' => -16.5, 'longitude' => -68.15, 'visited_at' => '2026-11-24T13:00:00Z',
            ]),
            'POST credits/{credit}/snooze' => Call::answered('200 200 404 200 404 401')->in(['credit' => $scene->active->id])
                ->with(['until' => 'time', 'until_at' => '2026-11-25T13:00:00Z']),
        ];
    }
}
