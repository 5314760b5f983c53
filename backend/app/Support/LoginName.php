<?php

declare(strict_types=1);

namespace App\Support;

/** What people type to say who they are: an e-mail in any case, or a Bolivian mobile number in any dress. */
final readonly class LoginName
{
    private const MOBILE = '/^(?:(?:\+|00)?591)?([67]\d{7})$/';

    private function __construct(public string $column, public string $value)
    {
    }

    public static function parse(string $typed): self
    {
        $bare = (string) preg_replace('/[\s().-]+/u', '', $typed);

        return preg_match(self::MOBILE, $bare, $found) === 1
            ? new self('phone', $found[1])
            : new self('email', mb_strtolower(trim($typed)));
    }
}
