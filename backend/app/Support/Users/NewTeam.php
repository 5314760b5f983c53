<?php

declare(strict_types=1);

namespace App\Support\Users;

/** The team that a new manager is to lead, should he lead none. */
final readonly class NewTeam
{
    /**
     * @param  string|null  $name  none: after its manager
     * @param  string  $department  whose holidays are its own
     */
    public function __construct(public ?string $name, public string $department)
    {
    }
}
