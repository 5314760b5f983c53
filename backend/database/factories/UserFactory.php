<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Enums\Role;
use App\Models\Team;
use App\Models\User;
use Illuminate\Database\Eloquent\Factories\Factory;

/** @extends Factory<User> */
final class UserFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'name' => fake()->name(),
            'email' => fake()->unique()->safeEmail(),
            'phone' => null,
            'password' => 'secreto-de-prueba',
            'role' => Role::Admin,
            'team_id' => null,
            'manager_id' => null,
            'active' => true,
        ];
    }

    public function admin(): self
    {
        return $this->state(['role' => Role::Admin]);
    }

    /** The manager of a team: of a new one, unless told otherwise. */
    public function manager(): self
    {
        return $this->state(['role' => Role::Manager])->afterCreating(function (User $user): void {
            if ($user->team_id !== null) {
                return;
            }

            $team = Team::factory()->create(['manager_id' => $user->id]);
            $user->update(['team_id' => $team->id]);
        });
    }

    public function cobradorOf(User $manager): self
    {
        return $this->state([
            'role' => Role::Cobrador,
            'manager_id' => $manager->id,
            'team_id' => $manager->team_id,
        ]);
    }

    /** A cobrador with a manager and a team of their own. */
    public function cobrador(): self
    {
        return $this->state(function (): array {
            $manager = User::factory()->manager()->create();

            return ['role' => Role::Cobrador, 'manager_id' => $manager->id, 'team_id' => $manager->team_id];
        });
    }
}
