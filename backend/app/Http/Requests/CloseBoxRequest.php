<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Cash;
use App\Http\Requests\Rules\Text;
use App\Http\Requests\Rules\Version;
use App\Support\Cash\Closing;
use App\Support\Money;
use Illuminate\Foundation\Http\FormRequest;

final class CloseBoxRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'declared' => ['bail', 'required', new Cash],
            'reason' => ['nullable', ...Text::lines(240)],
            'version' => Version::seen(),
            ...self::keyRules(),
        ];
    }

    public function closing(int $boxId): Closing
    {
        return new Closing(
            boxId: $boxId,
            seenVersion: $this->validated('version'),
            declared: (int) Money::parse($this->validated('declared')),
            reason: $this->validated('reason'),
        );
    }
}
