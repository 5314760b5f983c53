<?php

declare(strict_types=1);

namespace Tests\Feature\Http;

use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Http\JsonResponse;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\TestCase;

final class BodyTest extends TestCase
{
    use RefreshDatabase;

    #[TestWith(['{"email_or_phone": "ana'])]
    #[TestWith(['["a", "b"]'])]
    #[TestWith(['"a"'])]
    #[TestWith(['null'])]
    #[TestWith(['{} {}'])]
    #[TestWith(["{\"password\": \"\xB1\"}"])]
    #[TestWith(['{"email_or_phone": "a\u0000b", "password": "b"}'])]
    public function test_a_body_that_is_no_json_object_is_invalid(string $body): void
    {
        $this->send($body)->assertStatus(422)->assertExactJson([
            'success' => false,
            'code' => 'invalid',
            'message' => 'No se pudo leer la solicitud. Envíe un objeto JSON válido.',
        ]);
    }

    public function test_a_json_object_under_another_name_is_refused(): void
    {
        $this->send('{"email_or_phone": "a", "password": "b"}', 'text/plain')
            ->assertStatus(422)
            ->assertJsonPath('code', 'invalid');
    }

    #[TestWith([''])]
    #[TestWith(['{}'])]
    #[TestWith(['[]'])]
    public function test_an_empty_body_lacks_its_fields(string $body): void
    {
        $this->send($body)->assertStatus(422)->assertJsonStructure(['errors' => ['email_or_phone', 'password']]);
    }

    public function test_a_form_is_read_because_stock_pusher_clients_send_one(): void
    {
        $this->send('email_or_phone=a', 'application/x-www-form-urlencoded')
            ->assertStatus(422)
            ->assertJsonStructure(['errors' => ['password']]);
    }

    public function test_a_body_over_64_kb_is_too_large(): void
    {
        $this->send('{"a": "'.str_repeat('a', 64 * 1024).'"}')->assertStatus(413)->assertExactJson([
            'success' => false,
            'code' => 'invalid',
            'message' => 'La solicitud es demasiado grande.',
        ]);
    }

    /** @return TestResponse<JsonResponse> */
    private function send(string $body, string $type = 'application/json'): TestResponse
    {
        return $this->call('POST', '/api/login', server: ['CONTENT_TYPE' => $type], content: $body);
    }
}
