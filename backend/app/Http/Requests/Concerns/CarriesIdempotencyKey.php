<?php

declare(strict_types=1);

namespace App\Http\Requests\Concerns;

/** For a money write: its key comes as a header and is checked like a field, 'idempotency_key'. */
trait CarriesIdempotencyKey
{
    public function key(): string
    {
        return strtolower($this->validated('idempotency_key'));
    }

    /** @return array<string, mixed> */
    public function validationData(): array
    {
        return [...$this->all(), 'idempotency_key' => $this->header('Idempotency-Key')];
    }

    /** @return array<string, list<string>> */
    private static function keyRules(): array
    {
        return ['idempotency_key' => ['required', 'uuid']];
    }
}
