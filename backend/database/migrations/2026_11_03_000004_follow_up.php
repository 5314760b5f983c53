<?php

declare(strict_types=1);

use App\Enums\AttentionLevel;
use App\Enums\PromiseState;
use App\Enums\SnoozeUntil;
use App\Enums\VisitResult;
use App\Enums\WakeReason;
use App\Support\CheckedTable;
use App\Support\Sql;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        $this->promises();
        $this->visits();
        $this->rowsKnowTheirCredit();
        $this->inbox();

        // The last silence of each cobrador that was told.
        Schema::create('silences', function (Blueprint $table): void {
            $table->unsignedBigInteger('cobrador_id')->primary();
            $table->dateTime('since', 3);
            $table->foreign('cobrador_id')->references('id')->on('users');
        });
    }

    private function promises(): void
    {
        CheckedTable::create('promises', [
            'amount' => 'amount > 0',
            'kept' => 'kept >= 0',
            'state' => CheckedTable::oneOf('state', PromiseState::class),
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('credit_id')->constrained();
            $table->bigInteger('amount');
            $table->date('due_on');
            $table->string('state', 10)->default(PromiseState::Open->value);
            // Derived: what was taken in time and not reversed.
            $table->bigInteger('kept')->default(0);
            $table->foreignId('made_by')->constrained('users');
            $table->boolean('due_told')->default(false);
            $table->boolean('broken_told')->default(false);
            $table->dateTime('created_at', 3);
            $table->index(['credit_id', 'due_on']);
        });

        DB::statement("create unique index promises_one_open on promises (credit_id) where state = 'open'");
        DB::statement("create index promises_open_due on promises (due_on) where state = 'open'");
        DB::statement("create index promises_to_tell on promises (id) where state in ('partly', 'broken') and not broken_told");
    }

    private function visits(): void
    {
        CheckedTable::create('visits', [
            'result' => CheckedTable::oneOf('result', VisitResult::class),
            'place' => '(latitude is null) = (longitude is null)',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('credit_id')->constrained();
            $table->foreignId('user_id')->constrained();
            $table->string('result', 10);
            $table->string('note', 500)->nullable();
            $table->double('latitude')->nullable();
            $table->double('longitude')->nullable();
            $table->dateTime('visited_at', 3);
            $table->dateTime('recorded_at', 3);
            $table->string('idempotency_key', 36)->unique();
            $table->index(['credit_id', 'visited_at']);
            $table->index(['user_id', 'visited_at']);
        });
    }

    private function rowsKnowTheirCredit(): void
    {
        Schema::table('stream_rows', function (Blueprint $table): void {
            // No index of its own: each row costs every check one more, and those of a credit are found by its client's.
            $table->unsignedBigInteger('credit_id')->nullable();
        });

        $credit = Sql::isPostgres() ? "payload ->> 'credit_id'" : "json_extract(payload, '$.credit_id')";
        DB::update("UPDATE stream_rows SET credit_id = CAST({$credit} AS bigint) WHERE {$credit} IS NOT NULL");
    }

    private function inbox(): void
    {
        CheckedTable::create('archived_rows', [], function (Blueprint $table): void {
            $table->foreignId('user_id')->constrained();
            $table->foreignId('row_id')->index()->constrained('stream_rows')->cascadeOnDelete();
            $table->primary(['user_id', 'row_id']);
        });

        CheckedTable::create('snoozes', [
            'until' => CheckedTable::oneOf('until', SnoozeUntil::class),
            'until_at' => "(until = 'time') = (until_at is not null)",
            'promise' => "(until = 'promise') = (promise_id is not null)",
            'wake_level' => CheckedTable::oneOf('wake_level', AttentionLevel::class),
            'reason' => CheckedTable::oneOf('reason', WakeReason::class),
            'woken' => '(woken_at is null) = (reason is null)',
        ], function (Blueprint $table): void {
            $table->foreignId('user_id')->constrained();
            $table->foreignId('credit_id')->index()->constrained();
            $table->string('until', 10);
            $table->dateTime('until_at', 3)->nullable();
            $table->foreignId('promise_id')->nullable()->constrained();
            // What of the credit there was when it fell asleep: only later ones wake it.
            $table->unsignedBigInteger('last_payment_id');
            $table->unsignedBigInteger('last_run_id');
            // Null: it is at the worst already.
            $table->string('wake_level', 10)->nullable();
            $table->dateTime('wake_by', 3);
            $table->dateTime('slept_at', 3);
            $table->dateTime('woken_at', 3)->nullable();
            $table->string('reason', 10)->nullable();
            // The row that stands unread for the awakening, until it is seen.
            $table->foreignId('row_id')->nullable()->index()->constrained('stream_rows')->nullOnDelete();
            $table->boolean('seen')->default(false);
            $table->primary(['user_id', 'credit_id']);
        });

        DB::statement('create index snoozes_asleep on snoozes (user_id, credit_id) where woken_at is null');
        DB::statement('create index snoozes_woken on snoozes (user_id, row_id) where not seen and row_id is not null');
    }
};
