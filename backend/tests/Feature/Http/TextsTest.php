<?php

declare(strict_types=1);

namespace Tests\Feature\Http;

use App\Streams\StreamNames;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\File;
use Illuminate\Support\Str;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** What a person reads when a field is refused. */
final class TextsTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo('2026-11-24T14:00:00Z');
        $this->teams = TwoTeams::create();
        $this->actingAs($this->teams->carla);
    }

    public function test_every_field_has_a_name_in_spanish(): void
    {
        $names = trans('validation.attributes');
        $raw = [];

        foreach (File::files(app_path('Http/Requests')) as $file) {
            $class = 'App\\Http\\Requests\\'.$file->getBasename('.php');
            $request = new $class;
            self::assertInstanceOf(FormRequest::class, $request);

            $fields = array_keys($this->app->call([$request, 'rules']));
            $raw = [...$raw, ...array_diff($fields, array_keys($names), array_keys($request->attributes()))];
        }

        self::assertSame([], array_values(array_unique($raw)));
    }

    public function test_an_instant_too_old_is_said_in_a_right_sentence(): void
    {
        $old = ['taken_at' => '1970-01-01T00:00:00Z', 'visited_at' => '1970-01-01T00:00:00Z'];

        self::assertSame(
            'La fecha y hora del cobro es demasiado antigua. Revise el reloj del teléfono.',
            $this->refusal('POST', 'payments', $old)['taken_at'][0],
        );
        self::assertSame(
            'La fecha y hora de la visita es demasiado antigua. Revise el reloj del teléfono.',
            $this->refusal('POST', 'credits/1/visits', $old)['visited_at'][0],
        );
    }

    public function test_a_day_says_how_it_is_written(): void
    {
        $format = 'con el formato AAAA-MM-DD, por ejemplo 2026-11-24.';

        foreach (['payments', 'cash-boxes'] as $list) {
            self::assertSame("Escriba el campo día {$format}", $this->refusal('GET', "{$list}?day=24/11/2026")['day'][0]);
        }

        self::assertSame(
            "Escriba el campo fecha del compromiso {$format}",
            $this->refusal('POST', 'credits/1/promises', ['due_on' => '24/11/2026'])['due_on'][0],
        );
    }

    public function test_a_day_in_a_text_is_written_as_people_write_it(): void
    {
        self::assertSame(
            'La fecha del compromiso no puede ser antes del 24/11/2026.',
            $this->refusal('POST', 'credits/1/promises', ['due_on' => '2026-11-23'])['due_on'][0],
        );
        self::assertMatchesRegularExpression(
            '#^La fecha del compromiso no puede ser después del \d{2}/\d{2}/202\d\.$#',
            $this->refusal('POST', 'credits/1/promises', ['due_on' => '2029-01-01'])['due_on'][0],
        );
    }

    public function test_the_body_of_a_notice_is_a_message_and_that_of_a_note_a_note(): void
    {
        self::assertSame('Complete el campo mensaje.', $this->refusal('POST', 'notifications', [])['body'][0]);
        self::assertSame('Complete el campo nota.', $this->refusal('POST', 'credits/1/notes', [])['body'][0]);
    }

    public function test_of_a_list_that_is_too_long_only_that_is_said(): void
    {
        foreach ([
            ['broadcasting/auth/batch', 'channels', range(1, 10_000)],
            ['streams/catch-up', 'cursors', array_fill(0, 2_500, 'x')],
            ['notifications/read', 'ids', array_fill(0, 2_500, 'x')],
            ['notifications/read', 'up_to', array_fill(0, 2_500, 'x')],
        ] as [$path, $field, $items]) {
            $errors = $this->refusal('POST', $path, ['socket_id' => '1.2', $field => $items]);

            self::assertSame([$field], array_keys($errors));
            self::assertStringStartsWith('Indique como máximo', $errors[$field][0]);
        }
    }

    public function test_of_many_bad_fields_the_first_fifty_are_told(): void
    {
        $bad = array_fill_keys(array_map(StreamNames::cobrador(...), range(1, 400)), 'x');
        $errors = $this->refusal('POST', 'streams/catch-up', ['cursors' => $bad]);

        self::assertCount(50, $errors);
        self::assertTrue(Str::startsWith((string) array_key_first($errors), 'cursors.'));
    }

    /**
     * @param  array<string, mixed>  $body
     * @return array<string, list<string>> texts by field
     */
    private function refusal(string $method, string $path, array $body = []): array
    {
        return $this->json($method, "/api/{$path}", $body)->assertUnprocessable()->assertJsonPath('code', 'invalid')->json('errors');
    }
}
