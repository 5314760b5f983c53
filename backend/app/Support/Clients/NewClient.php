<?php

declare(strict_types=1);

namespace App\Support\Clients;

/** A client as he was asked for; whose he becomes is for the action to find out. */
final readonly class NewClient
{
    public function __construct(
        public string $name,
        public ?string $phone,
        public ?string $identityNumber,
        public ?string $address,
        public ?int $managerId,
        public ?int $cobradorId,
    ) {
    }

    /** Of what was understood, so that the same request in other words is the same request. */
    public function hash(): string
    {
        return hash('sha256', json_encode(['client', ...get_object_vars($this)], JSON_THROW_ON_ERROR));
    }
}
