<?php

declare(strict_types=1);

namespace Tests\Feature\Notices;

use App\Models\Preference;
use App\Models\StreamRow;
use App\Models\User;
use Tests\Support\CallsFromProcesses;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** Two clicks, and two screens of one person, at one instant. */
final class ProcessesTest extends TestCase
{
    use CallsFromProcesses;

    private const KEYS = ['b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001', 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c002'];

    public function test_a_double_click_sends_one_notice(): void
    {
        $teams = TwoTeams::create();
        $call = [
            'token' => $this->tokenOf($teams->carla), 'path' => 'notifications', 'key' => self::KEYS[0],
            'body' => ['to' => $teams->maribel->id, 'title' => 'Mañana', 'body' => 'Traiga el talonario.'],
        ];
        $answers = $this->allAtOnce([$call, $call, $call]);

        self::assertSame([201, 201, 201], array_column($answers, 'status'));
        self::assertEquals($answers[0], $answers[1]);
        self::assertSame(1, StreamRow::query()->count());
    }

    public function test_two_screens_that_choose_at_once_lose_nothing_of_each_other(): void
    {
        $user = User::factory()->admin()->create();
        $token = $this->tokenOf($user);
        $view = ['columns' => ['day'], 'sort' => null];
        $choose = fn (string $key, array $body): array => ['method' => 'PUT', 'token' => $token, 'path' => 'preferences', 'key' => $key, 'body' => $body];
        $answers = $this->allAtOnce([
            $choose(self::KEYS[0], ['tables' => ['payments' => $view], 'sound' => false]),
            $choose(self::KEYS[1], ['tables' => ['credits' => $view], 'language' => 'en']),
        ]);
        $chosen = Preference::query()->findOrFail($user->id)->chosen;

        self::assertSame([200, 200], array_column($answers, 'status'));
        self::assertSame([false, 'en'], [$chosen['sound'], $chosen['language']]);
        self::assertEqualsCanonicalizing(['payments', 'credits'], array_keys($chosen['tables']));
    }
}
