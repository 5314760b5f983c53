<?php

declare(strict_types=1);

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;

final class ChannelAuthBatchRequest extends FormRequest
{
    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return [
            'socket_id' => ['required', 'string', 'max:64', ChannelAuthRequest::SOCKET_ID],
            'channels' => ['present', 'array', 'list', 'max:100'],
            'channels.*' => ['required', 'string', 'max:200'],
        ];
    }

    /** @return list<string> */
    public function channels(): array
    {
        return array_values(array_unique($this->input('channels')));
    }
}
