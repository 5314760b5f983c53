<?php

declare(strict_types=1);

namespace App\Http\Requests;

use Illuminate\Foundation\Http\FormRequest;

final class ChannelAuthRequest extends FormRequest
{
    // What a Pusher-protocol server names its sockets; the signing library throws on anything else.
    public const SOCKET_ID = 'regex:/\A\d+\.\d+\z/';

    /** @return array<string, list<string>> */
    public function rules(): array
    {
        return [
            'socket_id' => ['required', 'string', 'max:64', self::SOCKET_ID],
            'channel_name' => ['required', 'string', 'max:200'],
        ];
    }
}
