<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\Settlement;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class SettleRefusedRequest extends FormRequest
{
    /** @return array<string, mixed> */
    public function rules(): array
    {
        return ['as' => ['bail', 'required', 'string', Rule::enum(Settlement::class)]];
    }

    public function settlement(): Settlement
    {
        return Settlement::from($this->validated('as'));
    }
}
