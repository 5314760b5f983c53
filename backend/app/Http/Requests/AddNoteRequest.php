<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Text;
use Illuminate\Foundation\Http\FormRequest;

final class AddNoteRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return ['body' => ['required', ...Text::lines(config('credit.note_length'))], ...self::optionalKeyRules()];
    }
}
