<?php

declare(strict_types=1);

namespace Tests\Support;

use App\Models\User;

/** An admin, and two managers with a cobrador each: one's own team and the neighbour's. */
final readonly class TwoTeams
{
    private function __construct(
        public User $admin,
        public User $carla,
        public User $maribel,
        public User $ruben,
        public User $wilmer,
    ) {
    }

    public static function create(): self
    {
        $carla = User::factory()->manager()->create();
        $ruben = User::factory()->manager()->create();

        return new self(
            admin: User::factory()->admin()->create(),
            carla: $carla,
            maribel: User::factory()->cobradorOf($carla)->create(),
            ruben: $ruben,
            wilmer: User::factory()->cobradorOf($ruben)->create(),
        );
    }
}
