<?php

declare(strict_types=1);

namespace Tests\Support\Routes\Calls;

use App\Models\CheckRun;
use Tests\Support\Routes\Call;
use Tests\Support\Routes\Scene;

/** Streams, channels, the inbox, the overview and the checks. */
final class Telling
{
    /** @return array<string, Call> */
    public static function calls(Scene $scene, int $noticeRow): array
    {
        $stream = "cobrador.{$scene->teams->maribel->id}";
        $channel = "private-{$stream}";

        return [
            'GET streams' => Call::answered('200 200 200 200 200 401'),
            // Streams of others are left out, not refused.
            'POST streams/catch-up' => Call::answered('200 200 200 200 200 401')
                ->with(['cursors' => [$stream => ['seq' => 0, 'id' => null, 'epoch' => 'x']], 'limit' => 10]),
            'GET notifications' => Call::answered('200 200 200 200 200 401')
                ->asking(['type' => 'notice', 'state' => 'unread', 'level' => 'late_1', 'q' => 'reunión', 'cursor' => '9']),
            'POST notifications' => Call::answered('201 201 404 403 403 401')
                ->with(['to' => $scene->teams->maribel->id, 'team_id' => $scene->teams->carla->team_id, 'title' => 'Mañana', 'body' => 'Traiga el talonario.'])->once(),
            'POST notifications/read' => Call::answered('200 200 403 200 403 401')->with(['up_to' => [$stream => 1], 'ids' => [$noticeRow]]),
            'POST notifications/{row}/archive' => Call::answered('200 200 404 200 404 401')->in(['row' => $noticeRow]),
            'POST broadcasting/auth' => Call::answered('200 200 403 200 403 401')->with(['socket_id' => '1234.5678', 'channel_name' => $channel]),
            'POST broadcasting/auth/batch' => Call::answered('200 200 200 200 200 401')->with(['socket_id' => '1234.5678', 'channels' => [$channel]]),
            'GET overview' => Call::answered('200 200 200 200 200 401'),
            'GET checks' => Call::answered('200 200 200 200 200 401')->asking(['q' => '', 'cursor' => '']),
            'GET checks/{check}' => Call::answered('200 200 200 200 200 401')->in(['check' => (int) CheckRun::lastDone()])->asking(['cursor' => '']),
            'POST checks' => Call::answered('202 202 202 403 403 401'),
            'GET credits-requiring-attention' => Call::answered('200 200 200 200 200 401')
                ->asking(['level' => 'late_3', 'cobrador_id' => (string) $scene->teams->maribel->id, 'q' => '', 'cursor' => '']),
        ];
    }
}
