<?php

declare(strict_types=1);

namespace Tests\Arch;

/** A call by name: `on` is the class of X::f(), "->" for $x->f(), null for f(). */
final readonly class Call
{
    public function __construct(public ?string $on, public string $name, public int $line)
    {
    }

    public function isFunction(string ...$names): bool
    {
        return $this->on === null && in_array($this->name, $names, true);
    }

    public function isMember(string ...$names): bool
    {
        return $this->on !== null && in_array($this->name, $names, true);
    }

    public function isOn(string ...$classes): bool
    {
        return $this->on !== null && in_array(class_basename($this->on), $classes, true);
    }
}
