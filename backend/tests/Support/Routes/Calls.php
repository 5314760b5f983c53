<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use Tests\Support\Routes\Calls\Follow;
use Tests\Support\Routes\Calls\Money;
use Tests\Support\Routes\Calls\People;
use Tests\Support\Routes\Calls\Portfolio;
use Tests\Support\Routes\Calls\Session;
use Tests\Support\Routes\Calls\Telling;

/** Every route of the API, rightly called. A new route gets its line here, in the part it belongs to. */
final class Calls
{
    public const ADVICE = 'tests/Support/Routes/Calls/: say there how the route is rightly called and what each role is answered';

    /** @return array<string, Call> by "METHOD path" */
    public static function all(Scene $scene, int $noticeRow): array
    {
        return [
            ...Session::calls($scene),
            ...Telling::calls($scene, $noticeRow),
            ...Portfolio::calls($scene),
            ...Money::calls($scene),
            ...Follow::calls($scene),
            ...People::calls($scene),
        ];
    }
}
