<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Recipient;
use App\Http\Requests\Rules\Text;
use App\Support\Notices\NoticeDraft;
use Illuminate\Foundation\Http\FormRequest;

final class SendNoticeRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'to' => ['bail', 'required', new Recipient],
            'team_id' => ['nullable', ...Id::inBody()],
            'title' => ['required', ...Text::line(80)],
            'body' => ['required', ...Text::lines(500)],
            ...self::optionalKeyRules(),
        ];
    }

    /** @return array<string, string> */
    public function attributes(): array
    {
        return ['body' => 'mensaje'];
    }

    public function draft(): NoticeDraft
    {
        $to = $this->validated('to');

        return new NoticeDraft(
            userId: $to === Recipient::TEAM ? null : $to,
            teamId: $this->validated('team_id'),
            title: $this->validated('title'),
            body: $this->validated('body'),
        );
    }
}
