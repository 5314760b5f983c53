<?php

declare(strict_types=1);

namespace Tests\Feature\Audit;

use App\Models\Audit;
use App\Models\User;
use App\Support\Clock;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use PHPUnit\Framework\Attributes\TestWith;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class AuditTest extends TestCase
{
    use RefreshDatabase;

    private TwoTeams $teams;

    protected function setUp(): void
    {
        parent::setUp();

        $this->teams = TwoTeams::create();
    }

    public function test_an_admin_reads_who_did_what_newest_first(): void
    {
        $this->record('payment.recorded', ['amount' => 8500], $this->teams->maribel);
        $this->record('check.started', []);

        $answer = $this->list()->assertOk();

        self::assertSame(['check.started', 'payment.recorded'], array_column($answer->json('data.data'), 'action'));
        self::assertSame(['id' => $this->teams->maribel->id, 'name' => $this->teams->maribel->name], $answer->json('data.data.1.user'));
        self::assertNull($answer->json('data.data.0.user'));
        self::assertStringContainsString('"changes":{}', (string) $answer->getContent());
        self::assertSame(
            ['id', 'user', 'action', 'record_type', 'record_id', 'device', 'changes', 'created_at'],
            array_keys($answer->json('data.data.0')),
        );
    }

    #[TestWith(['carla'])]
    #[TestWith(['maribel'])]
    public function test_nobody_but_an_admin_reads_it(string $who): void
    {
        $this->actingAs($this->teams->{$who})->getJson('/api/audit')->assertForbidden()->assertJsonPath('code', 'forbidden');
    }

    public function test_a_guest_is_asked_to_sign_in(): void
    {
        $this->getJson('/api/audit')->assertStatus(401);
    }

    public function test_each_filter_narrows_it(): void
    {
        $this->record('client.assigned', [], $this->teams->carla, 'clients', '7', '2026-11-24T03:59:59.999Z');
        $this->record('payment.recorded', [], $this->teams->maribel, 'payments', '8', '2026-11-24T04:00:00.000Z');
        $this->record('payment.recorded', [], $this->teams->wilmer, 'payments', '9', '2026-11-25T03:59:59.999Z');

        self::assertSame(['8'], $this->found(['user_id' => $this->teams->maribel->id]));
        self::assertSame(['9', '8'], $this->found(['action' => 'payment.recorded']));
        self::assertSame(['7'], $this->found(['record_type' => 'clients']));
        self::assertSame(['9'], $this->found(['record_type' => 'payments', 'record_id' => '9']));
        self::assertSame(['9', '8'], $this->found(['day' => '2026-11-24']));
        self::assertSame(['7'], $this->found(['day' => '2026-11-23']));
        self::assertSame([], $this->found(['action' => 'nothing', 'q' => 'x']));
    }

    public function test_a_secret_that_slipped_in_is_not_shown(): void
    {
        $this->record('user.changed', ['password' => 'x', 'name' => 'Ana', 'before' => ['token' => 'y', 'secret' => 'z', 'role' => 'admin']]);

        self::assertSame(['name' => 'Ana', 'before' => ['role' => 'admin']], $this->list()->json('data.data.0.changes'));
    }

    public function test_it_is_read_in_pages_in_a_fixed_number_of_statements(): void
    {
        $size = (int) config('credit.page');

        for ($i = 0; $i < $size + 5; $i++) {
            $this->record('x.done', [], $this->teams->maribel);
        }

        DB::enableQueryLog();
        $first = $this->list()->assertOk();
        self::assertLessThanOrEqual(4, count(DB::getQueryLog()));
        $this->record('y.done', []);
        $second = $this->list(['cursor' => $first->json('data.meta.next_cursor')])->assertOk();

        $ids = [...array_column($first->json('data.data'), 'id'), ...array_column($second->json('data.data'), 'id')];
        self::assertCount($size + 5, array_unique($ids));
        self::assertNull($second->json('data.meta.next_cursor'));
    }

    #[TestWith(['user_id', '0'])]
    #[TestWith(['user_id', 'x'])]
    #[TestWith(['user_id', '9007199254740992'])]
    #[TestWith(['user_id', ['1']])]
    #[TestWith(['action', ['x']])]
    #[TestWith(['action', 'too long'])]
    #[TestWith(['record_type', 'too long'])]
    #[TestWith(['record_id', 'too long'])]
    #[TestWith(['day', '2026-02-30'])]
    #[TestWith(['day', '1999-12-31'])]
    #[TestWith(['day', '2200-01-01'])]
    #[TestWith(['day', '24/11/2026'])]
    #[TestWith(['day', ['2026-11-24']])]
    #[TestWith(['cursor', 'nonsense'])]
    #[TestWith(['cursor', ['x']])]
    #[TestWith(['q', ['x']])]
    public function test_a_filter_that_makes_no_sense_is_invalid(string $field, mixed $value): void
    {
        $this->list([$field => $value === 'too long' ? str_repeat('ñ', 65) : $value])
            ->assertStatus(422)->assertJsonPath('code', 'invalid');
    }

    /**
     * @param  array<string, mixed>  $query
     * @return \Illuminate\Testing\TestResponse<\Symfony\Component\HttpFoundation\Response>
     */
    private function list(array $query = []): \Illuminate\Testing\TestResponse
    {
        return $this->actingAs($this->teams->admin)->getJson('/api/audit?'.http_build_query($query));
    }

    /**
     * @param  array<string, mixed>  $query
     * @return list<string>
     */
    private function found(array $query): array
    {
        return array_column($this->list($query)->assertOk()->json('data.data'), 'record_id');
    }

    /** @param  array<string, mixed>  $changes */
    private function record(string $action, array $changes, ?User $user = null, string $type = 'users', string $id = '1', ?string $at = null): void
    {
        Audit::query()->create([
            'user_id' => $user?->id, 'action' => $action, 'record_type' => $type, 'record_id' => $id, 'device' => null,
            'changes' => $changes, 'created_at' => $at === null ? Clock::now() : CarbonImmutable::parse($at),
        ]);
    }
}
