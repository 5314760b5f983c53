<?php

declare(strict_types=1);

namespace App\Http\Requests\Concerns;

/** A write's key comes as a header and is checked like a field, 'idempotency_key'. One that moves no money may go without. */
trait CarriesIdempotencyKey
{
    public function key(): string
    {
        return strtolower($this->validated('idempotency_key'));
    }

    public function optionalKey(): ?string
    {
        return $this->validated('idempotency_key') === null ? null : $this->key();
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

    /** @return array<string, list<string>> */
    private static function optionalKeyRules(): array
    {
        return ['idempotency_key' => ['nullable', 'uuid']];
    }
}
