<?php

declare(strict_types=1);

namespace Tests\Feature\Credits;

use App\Models\Client;
use App\Models\Credit;
use App\Models\CreditNote;
use Illuminate\Foundation\Testing\RefreshDatabase;
use PHPUnit\Framework\Attributes\DataProvider;
use Tests\Support\Pays;
use Tests\Support\TwoTeams;
use Tests\TestCase;

/** What moves no money may go without a key; with one, a lost answer is no reason for a second record. */
final class TwiceTest extends TestCase
{
    use Pays;
    use RefreshDatabase;

    private const KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001';

    private const OTHER_KEY = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c002';

    private TwoTeams $teams;

    private Credit $credit;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
        $this->credit = $this->creditOf($this->teams->maribel);
    }

    /** @return iterable<string, array{class-string<Client|Credit|CreditNote>, string, array<string, mixed>, array<string, mixed>}> */
    public static function writes(): iterable
    {
        yield 'a client' => [Client::class, 'clients', ['name' => 'Nilda Choque'], ['name' => 'Nilda Quispe']];
        yield 'a credit' => [
            Credit::class, 'credits',
            ['amount' => '1000.00', 'interest_rate' => '2.70', 'frequency' => 'weekly'],
            ['amount' => '1000.00', 'interest_rate' => '2.70', 'frequency' => 'daily'],
        ];
        yield 'a note' => [CreditNote::class, 'credits/{credit}/notes', ['body' => 'Llamó.'], ['body' => 'Llamó dos veces.']];
    }

    /**
     * @param  class-string<Client|Credit|CreditNote>  $record
     * @param  array<string, mixed>  $body
     * @param  array<string, mixed>  $other
     */
    #[DataProvider('writes')]
    public function test_one_key_is_one_record(string $record, string $path, array $body, array $other): void
    {
        $before = $record::query()->count();
        $send = fn (array $body, ?string $key) => $this->actingAs($this->teams->carla)->postJson(
            '/api/'.str_replace('{credit}', (string) $this->credit->id, $path),
            [...($record === Credit::class ? ['client_id' => $this->credit->client_id] : []), ...$body],
            $key === null ? [] : ['Idempotency-Key' => $key],
        );

        $first = $send($body, self::KEY)->assertCreated()->json();
        self::assertSame($first, $send($body, self::KEY)->assertCreated()->json());
        $send($other, self::KEY)->assertConflict()->assertJsonPath('code', 'idempotency_conflict');
        $send($body, 'no-uuid')->assertUnprocessable()->assertJsonStructure(['errors' => ['idempotency_key']]);
        self::assertSame($before + 1, $record::query()->count());

        $send($body, self::OTHER_KEY)->assertCreated();
        $send($body, null)->assertCreated();
        $send($body, null)->assertCreated();
        self::assertSame($before + 4, $record::query()->count());
    }
}
