<?php

declare(strict_types=1);

namespace Tests\Contracts;

use App\Models\Client;
use App\Models\User;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Testing\TestResponse;
use Symfony\Component\HttpFoundation\Response;
use Tests\Support\Assigns;
use Tests\Support\ChecksAttention;
use Tests\Support\KeepsAccounts;
use Tests\Support\Pays;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\SignsIn;
use Tests\Support\TwoTeams;
use Tests\TestCase;

final class PeopleContractTest extends TestCase
{
    use Assigns;
    use ChecksAttention;
    use KeepsAccounts;
    use KeepsSamples;
    use Pays;
    use RefreshDatabase;
    use SignsIn;

    private const ENVELOPE = ['id', 'stream', 'seq', 'epoch', 'type', 'actor_id', 'timestamp'];

    private const ACCOUNT = [
        'id', 'name', 'role', 'email', 'phone', 'team', 'manager', 'active', 'clients', 'cobradores', 'last_seen_at',
        'created_at', 'version',
    ];

    private const COBRADOR = [
        'id', 'name', 'phone', 'active', 'manager', 'clients', 'clients_late', 'collected_today', 'cash_in_hand', 'last_act_at',
    ];

    protected function setUp(): void
    {
        parent::setUp();

        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.123Z'));
        $this->teams = TwoTeams::create();
    }

    public function test_the_shape_of_an_assignment_and_of_what_is_told_of_it(): void
    {
        $recorder = RecordingBroadcaster::install();
        $alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $client = Client::factory()->of($this->teams->maribel)->create(['name' => 'Rosa Mamani Ñ.']);

        $assigned = $this->assign($this->teams->carla, $alvaro, [$client->id])->assertOk();
        [$left, $came] = $recorder->frames;
        $this->keep('assignment', $assigned);
        $this->keep('assignment.stale', $this->assign($this->teams->carla, $this->teams->maribel, [$client->id], [$client->id => 1])->assertStatus(409));
        $this->keep('cobrador-clients', $this->getJson("/api/users/{$alvaro->id}/clients")->assertOk());
        $this->keep('unassignment', $this->deleteJson("/api/users/{$alvaro->id}/clients/{$client->id}", ['version' => 2])->assertOk());

        self::assertSame([...self::ENVELOPE, 'client_id'], array_keys($left['data']));
        self::assertSame([...self::ENVELOPE, 'client_id', 'client_name', 'cobrador_id', 'from_id'], array_keys($came['data']));
        $this->keepFrame('client-unassigned', $left);
        $this->keepFrame('client-assigned', $came);
    }

    public function test_the_shape_of_an_emptied_row(): void
    {
        $alvaro = User::factory()->cobradorOf($this->teams->carla)->create();
        $credit = $this->creditOf($this->teams->maribel);
        $this->pay($this->teams->carla, $credit)->assertCreated();
        $this->assign($this->teams->carla, $alvaro, [$credit->client_id])->assertOk();

        $stream = "cobrador.{$this->teams->maribel->id}";
        $pulled = $this->postJson('/api/streams/catch-up', ['cursors' => [$stream => null]])->assertOk();
        $row = $pulled->json('data')[$stream]['rows'][0];

        self::assertSame(self::ENVELOPE, array_keys($row));
        self::assertSame(['redacted', null], [$row['type'], $row['actor_id']]);
        $this->keep('catch-up.redacted', $pulled);
    }

    public function test_the_shape_of_the_cobradores(): void
    {
        $this->pay($this->teams->maribel, $this->lateCredit($this->teams->maribel, 4))->assertCreated();
        User::factory()->cobradorOf($this->teams->carla)->create(['phone' => '76218840']);

        $list = $this->keep('cobradores', $this->actingAs($this->teams->carla)->getJson('/api/cobradores')->assertOk());
        self::assertSame(self::COBRADOR, array_keys($list['data'][0]));
    }

    public function test_the_shape_of_accounts(): void
    {
        $this->tokenOf($this->teams->maribel);
        $created = $this->keep('user', $this->create(['role' => 'cobrador', 'manager_id' => $this->teams->carla->id])->assertCreated());
        $list = $this->keep('users', $this->getJson('/api/users')->assertOk());
        $this->keep('user.stale', $this->change($this->teams->maribel, ['version' => 9])->assertStatus(409));
        $this->keep('user.invalid', $this->change($this->teams->carla, ['active' => false])->assertStatus(422));

        self::assertSame(self::ACCOUNT, array_keys($created));
        self::assertSame(self::ACCOUNT, array_keys($list['data'][0]));
    }

    public function test_the_shape_of_sessions_and_of_the_audit(): void
    {
        $this->tokenOf($this->teams->admin);
        $sessions = $this->keep('sessions', $this->asToken($this->tokenOf($this->teams->admin))->getJson('/api/sessions')->assertOk());
        $this->change($this->teams->maribel, ['name' => 'Maribel Ñ.'])->assertOk();
        $audit = $this->keep('audit', $this->getJson('/api/audit')->assertOk());

        self::assertSame(['id', 'device', 'created_at', 'last_seen_at', 'expires_at', 'current'], array_keys($sessions['data'][0]));
        self::assertSame(
            ['id', 'user', 'action', 'record_type', 'record_id', 'device', 'changes', 'created_at'],
            array_keys($audit['data'][0]),
        );
    }

    /**
     * @param  TestResponse<Response>  $answer
     * @return array<string, mixed> its data
     */
    private function keep(string $name, TestResponse $answer): array
    {
        // As an object where it is empty: an array would lose that.
        $this->keepSample($name, json_decode((string) $answer->getContent()));

        return $answer->json('data') ?? [];
    }
}
