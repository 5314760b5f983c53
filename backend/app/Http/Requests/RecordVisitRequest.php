<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\VisitResult;
use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Instant;
use App\Support\Clock;
use App\Support\Visits\VisitDraft;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class RecordVisitRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'result' => ['required', 'string', Rule::enum(VisitResult::class)],
            'note' => ['nullable', 'string', 'max:500'],
            // A phone that may not tell its place sends none: half a place is a mistake.
            'latitude' => ['bail', 'nullable', 'required_with:longitude', 'numeric:strict', 'between:-90,90'],
            'longitude' => ['bail', 'nullable', 'required_with:latitude', 'numeric:strict', 'between:-180,180'],
            // A phone that lost its battery wakes up in 1970: older than its key is kept is no day of any round.
            'visited_at' => ['nullable', new Instant(Clock::now()->subDays(config('idempotency.keep_days')))],
            ...self::keyRules(),
        ];
    }

    public function draft(): VisitDraft
    {
        $at = $this->validated('visited_at');

        return new VisitDraft(
            result: VisitResult::from($this->validated('result')),
            note: $this->validated('note'),
            latitude: $this->coordinate('latitude'),
            longitude: $this->coordinate('longitude'),
            visitedAt: $at === null ? null : Instant::parse($at),
        );
    }

    private function coordinate(string $field): ?float
    {
        $value = $this->validated($field);

        return $value === null ? null : (float) $value;
    }
}
