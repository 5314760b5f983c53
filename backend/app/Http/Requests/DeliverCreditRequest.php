<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Version;
use App\Support\Clock;
use App\Support\Credits\Delivery;
use Illuminate\Foundation\Http\FormRequest;

final class DeliverCreditRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'version' => Version::seen(),
            'first_due_on' => ['bail', 'nullable', 'string', 'date_format:Y-m-d'],
            ...self::keyRules(),
        ];
    }

    public function delivery(int $creditId): Delivery
    {
        $firstDue = $this->validated('first_due_on');

        return new Delivery($creditId, $this->validated('version'), $firstDue === null ? null : Clock::date($firstDue));
    }
}
