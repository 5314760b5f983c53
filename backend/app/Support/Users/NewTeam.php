<?php

declare(strict_types=1);

namespace App\Support\Users;

/** The team that a new manager is to lead, should he lead none. */
final readonly class NewTeam
{
    // Its holidays are those of its department.
    public const DEPARTMENTS = [
        'Beni', 'Chuquisaca', 'Cochabamba', 'La Paz', 'Oruro', 'Pando', 'Potosí', 'Santa Cruz', 'Tarija',
    ];

    /** @param  string|null  $name  none: after its manager */
    public function __construct(public ?string $name, public string $department)
    {
    }
}
