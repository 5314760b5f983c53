<?php

declare(strict_types=1);

namespace Tests\Feature\Streams;

use App\Models\AccessToken;
use App\Models\Audit;
use App\Models\Stream;
use App\Models\StreamRow;
use App\Models\User;
use App\Streams\StreamWriter;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use DomainException;
use Illuminate\Database\Events\QueryExecuted;
use Illuminate\Database\QueryException;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use LogicException;
use Tests\Support\RecordingBroadcaster;
use Tests\Support\TellsStreams;
use Tests\TestCase;

final class TransactionTest extends TestCase
{
    use RefreshDatabase;
    use TellsStreams;

    public function test_rows_are_numbered_from_one_without_a_hole(): void
    {
        $this->tell('cobrador.4', times: 2);
        $this->tell('cobrador.4', times: 3);

        self::assertSame([1, 2, 3, 4, 5], $this->numbersOf('cobrador.4')->all());
        self::assertSame(5, Stream::query()->findOrFail('cobrador.4')->head);
    }

    public function test_a_rollback_leaves_nothing_and_its_number_is_given_again(): void
    {
        $recorder = RecordingBroadcaster::install();
        $user = User::factory()->admin()->create();
        $this->tell('cobrador.4');

        try {
            Transaction::run(function (TransactionContext $tx) use ($user): void {
                $user->update(['name' => 'Otro']);
                $tx->audit('user.renamed', $user);
                $tx->tell('cobrador.4', 'notice', ['title' => 'Nunca'], null);
                $tx->tell('cobrador.5', 'notice', ['title' => 'Nunca'], null);

                throw new DomainException;
            });
        } catch (DomainException) {
            $this->tell('cobrador.4', ['title' => 'Después']);
        }

        self::assertSame([1, 2], $this->numbersOf('cobrador.4')->all());
        self::assertSame('Después', $this->rowAt('cobrador.4', 2)->payload['title']);
        self::assertSame([], $this->numbersOf('cobrador.5')->all());
        self::assertNotSame('Otro', $user->refresh()->name);
        self::assertSame(0, Audit::query()->count());
        self::assertCount(2, $recorder->frames);
    }

    public function test_a_failure_while_numbering_undoes_the_change_too(): void
    {
        $user = User::factory()->admin()->create();

        try {
            Transaction::run(function (TransactionContext $tx) use ($user): void {
                $user->update(['name' => 'Otro']);
                $tx->tell('cobrador.4', 'notice', ['title' => 'Aviso'], actorId: 999_999);
            });
            self::fail('The actor does not exist.');
        } catch (QueryException) {
            self::assertNotSame('Otro', $user->refresh()->name);
            self::assertSame(0, Stream::query()->count());
        }
    }

    public function test_all_streams_are_numbered_last_in_one_statement_in_name_order(): void
    {
        $statements = [];
        DB::listen(function (QueryExecuted $query) use (&$statements): void {
            $statements[] = $query;
        });

        Transaction::run(function (TransactionContext $tx): void {
            $tx->tell('cobrador.9', 'notice', ['title' => 'A'], null);
            $tx->tell('admin.notifications', 'notice', ['title' => 'B'], null);
            $tx->tell('cobrador.10', 'notice', ['title' => 'C'], null);
            $tx->audit('user.renamed', User::factory()->admin()->create());
        });

        $writes = array_values(array_filter($statements, fn (QueryExecuted $query): bool => stripos($query->sql, 'insert') === 0
            && ! str_contains($query->sql, '"jobs"')));

        self::assertCount(4, $writes);
        self::assertStringContainsString('INSERT INTO streams', $writes[2]->sql);
        self::assertSame(
            ['admin.notifications', 'cobrador.10', 'cobrador.9'],
            array_values(array_intersect($writes[2]->bindings, ['admin.notifications', 'cobrador.10', 'cobrador.9'])),
        );
        self::assertStringContainsString('INSERT INTO stream_rows', $writes[3]->sql);
    }

    public function test_the_time_of_a_stream_never_runs_backwards(): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:31:00.500Z'));
        $this->tell('cobrador.4');
        $this->travelTo(CarbonImmutable::parse('2026-11-24T14:30:00.000Z'));
        $this->tell('cobrador.4');
        $this->tell('cobrador.5');

        self::assertEquals($this->rowAt('cobrador.4', 1)->created_at, $this->rowAt('cobrador.4', 2)->created_at);
        self::assertSame('14:31:00.500', $this->rowAt('cobrador.4', 2)->created_at->format('H:i:s.v'));
        self::assertSame('14:30:00.000', $this->rowAt('cobrador.5', 1)->created_at->format('H:i:s.v'));
    }

    public function test_frames_leave_after_the_commit_in_the_order_told(): void
    {
        $recorder = RecordingBroadcaster::install();
        $outside = DB::transactionLevel();

        $told = Transaction::run(function (TransactionContext $tx) use ($recorder): int {
            $tx->tell('cobrador.4', 'notice', ['title' => 'Primero'], null);
            $tx->tell('cobrador.4', 'notice', ['title' => 'Segundo'], null);

            return count($recorder->frames);
        });

        self::assertSame(0, $told);
        self::assertSame([$outside, $outside], array_column($recorder->frames, 'level'));
        self::assertSame(['Primero', 'Segundo'], array_column(array_column($recorder->frames, 'data'), 'title'));
    }

    public function test_the_audit_says_who_what_and_from_which_device(): void
    {
        $user = User::factory()->admin()->create();
        $token = AccessToken::query()->create([
            'tokenable_type' => User::class,
            'tokenable_id' => $user->id,
            'name' => 'sesión',
            'token' => hash('sha256', 'secreto'),
            'device' => 'Teléfono de Ana',
        ]);
        $this->actingAs($user->withAccessToken($token));

        Transaction::run(fn (TransactionContext $tx) => $tx->audit('user.renamed', $user, ['name' => ['Ana', 'Anita']]));

        $audit = Audit::query()->sole();
        self::assertSame($user->id, $audit->user_id);
        self::assertSame(['user.renamed', 'users', (string) $user->id], [$audit->action, $audit->record_type, $audit->record_id]);
        self::assertSame('Teléfono de Ana', $audit->device);
        self::assertSame(['name' => ['Ana', 'Anita']], $audit->changes);
    }

    public function test_a_transaction_inside_a_transaction_is_a_mistake_and_says_so(): void
    {
        $this->expectException(LogicException::class);

        Transaction::run(fn () => Transaction::run(fn () => null));
    }

    public function test_a_failed_transaction_does_not_block_the_next(): void
    {
        try {
            Transaction::run(fn () => throw new DomainException);
        } catch (DomainException) {
            self::assertSame('ok', Transaction::run(fn (): string => 'ok'));
        }
    }

    public function test_more_rows_than_one_statement_takes_are_numbered_alike(): void
    {
        $this->tell('cobrador.4', times: 1_100);

        self::assertSame(range(1, 1_100), $this->numbersOf('cobrador.4')->all());
        self::assertSame(1_100, StreamRow::query()->distinct()->count('id'));
    }

    public function test_streams_are_opened_once(): void
    {
        $this->tell('cobrador.4');
        $epoch = Stream::query()->findOrFail('cobrador.4')->epoch;
        app(StreamWriter::class)->open('cobrador.4', 'cobrador.5');

        self::assertSame($epoch, Stream::query()->findOrFail('cobrador.4')->epoch);
        self::assertSame(0, Stream::query()->findOrFail('cobrador.5')->head);
    }
}
