<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Rules\Items;
use Illuminate\Foundation\Http\FormRequest;

final class ChannelAuthBatchRequest extends FormRequest
{
    /** @return array<string, list<mixed>> */
    public function rules(): array
    {
        return [
            'socket_id' => ['required', 'string', 'max:64', ChannelAuthRequest::SOCKET_ID],
            ...Items::upTo(100, 'channels', $this->input('channels'), ['present', 'array', 'list'], ['required', 'string', 'max:200']),
        ];
    }

    /** @return list<string> */
    public function channels(): array
    {
        return array_values(array_unique($this->input('channels')));
    }
}
