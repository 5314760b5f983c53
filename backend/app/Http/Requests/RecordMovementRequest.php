<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\MovementKind;
use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Amount;
use App\Http\Requests\Rules\Text;
use App\Http\Requests\Rules\Version;
use App\Support\Cash\MovementDraft;
use App\Support\Money;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class RecordMovementRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'kind' => ['bail', 'required', 'string', Rule::enum(MovementKind::class)->except(MovementKind::Delivery)],
            'amount' => ['bail', 'required', new Amount],
            // What money was spent on nobody else knows.
            'note' => ['required_if:kind,expense', 'nullable', ...Text::lines(240)],
            'version' => Version::seen(),
            ...self::keyRules(),
        ];
    }

    public function draft(int $boxId): MovementDraft
    {
        return new MovementDraft(
            boxId: $boxId,
            seenVersion: $this->validated('version'),
            kind: MovementKind::from($this->validated('kind')),
            amount: (int) Money::parse($this->validated('amount')),
            note: $this->validated('note'),
        );
    }
}
