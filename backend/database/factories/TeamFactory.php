<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Enums\Role;
use App\Models\Team;
use App\Models\User;
use Illuminate\Database\Eloquent\Factories\Factory;

/** @extends Factory<Team> */
final class TeamFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'name' => 'Equipo '.fake()->unique()->numberBetween(1, 1_000_000),
            'department' => 'La Paz',
        ];
    }

    public function configure(): self
    {
        return $this->afterCreating(function (Team $team): void {
            if ($team->getAttributes()['manager_id'] ?? null) {
                return;
            }

            $manager = User::factory()->create(['role' => Role::Manager, 'team_id' => $team->id]);
            $team->setRelation('manager', $manager)->update(['manager_id' => $manager->id]);
        });
    }
}
