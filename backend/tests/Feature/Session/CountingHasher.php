<?php

declare(strict_types=1);

namespace Tests\Feature\Session;

use Illuminate\Hashing\BcryptHasher;
use SensitiveParameter;

/** Counts the slow work, which time itself could only show unsteadily. */
final class CountingHasher extends BcryptHasher
{
    /** @var list<string> */
    public array $work = [];

    public function __construct()
    {
        parent::__construct(['rounds' => 4]);
    }

    /** @param  array<string, mixed>  $options */
    public function make(#[SensitiveParameter] $value, array $options = [])
    {
        $this->work[] = 'make';

        return parent::make($value, $options);
    }

    /** @param  array<string, mixed>  $options */
    public function check(#[SensitiveParameter] $value, $hashedValue, array $options = [])
    {
        $this->work[] = 'check';

        return parent::check($value, $hashedValue, $options);
    }
}
