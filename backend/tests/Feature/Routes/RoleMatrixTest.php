<?php

declare(strict_types=1);

namespace Tests\Feature\Routes;

use Illuminate\Foundation\Testing\RefreshDatabase;
use Tests\Support\Routes\Calls;
use Tests\Support\Routes\Scene;
use Tests\Support\Routes\Stage;
use Tests\TestCase;

/** What each route answers to each role, about a record of one team. */
final class RoleMatrixTest extends TestCase
{
    use RefreshDatabase;
    use Stage;

    protected function setUp(): void
    {
        parent::setUp();

        $this->setTheStage();
    }

    public function test_every_route_has_its_line_and_every_line_its_route(): void
    {
        $lines = array_keys($this->calls());

        self::assertSame([], array_values(array_diff(self::registered(), $lines)), 'A route without a line in '.Calls::ADVICE);
        self::assertSame([], array_values(array_diff($lines, self::registered())), 'A line without a route in '.Calls::ADVICE);
    }

    public function test_each_role_is_answered_as_its_line_says(): void
    {
        $expected = $answered = [];

        foreach ($this->calls() as $route => $call) {
            foreach (Scene::ROLES as $role) {
                $this->undone(function () use ($route, $call, $role, &$expected, &$answered): void {
                    $answer = $this->callAs($role, $route, $call, $call->body);
                    $expected["{$route} by {$role}"] = $call->answerTo($role);
                    $answered["{$route} by {$role}"] = trim("{$answer->status()} {$answer->json('code')}");
                });
            }
        }

        self::assertSame($expected, $answered);
    }
}
