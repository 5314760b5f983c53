<?php

declare(strict_types=1);

namespace App\Support;

/** What people type to say who they are: an e-mail in any case, or a Bolivian mobile number in any dress. */
final readonly class LoginName
{
    private function __construct(public string $column, public string $value)
    {
    }

    public static function parse(string $typed): self
    {
        $phone = BolivianPhone::parse($typed);

        return $phone === null ? new self('email', mb_strtolower(trim($typed))) : new self('phone', $phone);
    }
}
