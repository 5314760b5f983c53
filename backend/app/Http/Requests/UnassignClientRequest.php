<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Version;
use Illuminate\Foundation\Http\FormRequest;

final class UnassignClientRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return ['version' => Version::seen()];
    }

    public function version(): int
    {
        return $this->validated('version');
    }
}
