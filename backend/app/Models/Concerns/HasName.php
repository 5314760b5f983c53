<?php

declare(strict_types=1);

namespace App\Models\Concerns;

/** @property string $name */
trait HasName
{
    /** @return array{id: int, name: string} what another record says of it */
    public function named(): array
    {
        return ['id' => $this->id, 'name' => $this->name];
    }
}
