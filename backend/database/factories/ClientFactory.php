<?php

declare(strict_types=1);

namespace Database\Factories;

use App\Models\Client;
use App\Models\User;
use Illuminate\Database\Eloquent\Factories\Factory;

/** @extends Factory<Client> */
final class ClientFactory extends Factory
{
    /** @return array<string, mixed> */
    public function definition(): array
    {
        return [
            'name' => fake()->name(),
            'phone' => '7'.fake()->numerify('#######'),
            'identity_number' => fake()->numerify('#######'),
            'address' => fake()->streetAddress(),
            'manager_id' => User::factory()->manager(),
            'team_id' => fn (array $client): ?int => User::query()->findOrFail($client['manager_id'])->team_id,
            'cobrador_id' => null,
        ];
    }

    public function of(User $cobrador): self
    {
        return $this->state([
            'cobrador_id' => $cobrador->id,
            'manager_id' => $cobrador->manager_id,
            'team_id' => $cobrador->team_id,
        ]);
    }

    /** Of the manager himself: no cobrador. */
    public function ofManager(User $manager): self
    {
        return $this->state([
            'cobrador_id' => null,
            'manager_id' => $manager->id,
            'team_id' => $manager->team_id,
        ]);
    }
}
