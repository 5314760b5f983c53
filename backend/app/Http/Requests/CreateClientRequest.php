<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Http\Requests\Concerns\CarriesIdempotencyKey;
use App\Http\Requests\Rules\Id;
use App\Http\Requests\Rules\Phone;
use App\Http\Requests\Rules\Text;
use App\Support\BolivianPhone;
use App\Support\Clients\NewClient;
use Illuminate\Foundation\Http\FormRequest;

final class CreateClientRequest extends FormRequest
{
    use CarriesIdempotencyKey;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'name' => ['required', ...Text::line(160), 'min:2'],
            'phone' => ['nullable', new Phone],
            'identity_number' => ['nullable', ...Text::line(30)],
            'address' => ['nullable', ...Text::line(240)],
            'manager_id' => ['nullable', ...Id::inBody()],
            'cobrador_id' => ['nullable', ...Id::inBody()],
            ...self::optionalKeyRules(),
        ];
    }

    public function client(): NewClient
    {
        $phone = $this->validated('phone');

        return new NewClient(
            name: $this->validated('name'),
            phone: $phone === null ? null : BolivianPhone::parse($phone),
            identityNumber: $this->validated('identity_number'),
            address: $this->validated('address'),
            managerId: $this->validated('manager_id'),
            cobradorId: $this->validated('cobrador_id'),
        );
    }
}
