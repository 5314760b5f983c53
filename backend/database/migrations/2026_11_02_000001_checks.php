<?php

declare(strict_types=1);

use App\Enums\AttentionChange;
use App\Enums\AttentionLevel;
use App\Enums\CheckState;
use App\Enums\CheckTrigger;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public function up(): void
    {
        $this->runs();
        $this->attention();
    }

    private function runs(): void
    {
        CheckedTable::create('check_runs', [
            'trigger' => CheckedTable::oneOf('trigger', CheckTrigger::class),
            'state' => CheckedTable::oneOf('state', CheckState::class),
            'lease' => "state not in ('queued', 'running') or lease_until is not null",
            'counts' => 'new >= 0 and worse >= 0 and same >= 0 and cured >= 0',
        ], function (Blueprint $table): void {
            $table->id();
            $table->string('trigger', 10);
            $table->foreignId('started_by')->nullable()->constrained('users');
            $table->dateTime('queued_at', 3);
            $table->dateTime('started_at', 3)->nullable();
            $table->dateTime('ended_at', 3)->nullable();
            $table->string('state', 10);
            $table->dateTime('lease_until', 3)->nullable();
            $table->unsignedInteger('new')->default(0);
            $table->unsignedInteger('worse')->default(0);
            $table->unsignedInteger('same')->default(0);
            $table->unsignedInteger('cured')->default(0);
            $table->string('error', 240)->nullable();
        });

        // The lock: every open run has the same key here.
        DB::statement("create unique index check_runs_one_open on check_runs ((state in ('queued', 'running'))) where state in ('queued', 'running')");

        // What a run found among the clients of one manager with one cobrador, or with none, as they were then.
        CheckedTable::create('check_counts', [
            'adds_up' => 'new >= 0 and worse >= 0 and cured >= 0 and listed >= new + worse',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('run_id')->index()->constrained('check_runs');
            $table->foreignId('manager_id')->constrained('users');
            $table->foreignId('cobrador_id')->nullable()->constrained('users');
            $table->unsignedInteger('new');
            $table->unsignedInteger('worse');
            $table->unsignedInteger('cured');
            $table->unsignedInteger('listed');
        });
    }

    /**
     * A run writes tens of thousands of rows here, copied by one statement from credits and clients, which are never
     * deleted: looking up each key again takes more than half of the time for which others wait.
     */
    private function attention(): void
    {
        // One row for each credit that the last check listed.
        CheckedTable::create('attention_states', [
            'level' => CheckedTable::oneOf('level', AttentionLevel::class),
            'change' => CheckedTable::oneOf('change', AttentionChange::class),
        ], function (Blueprint $table): void {
            $table->unsignedBigInteger('credit_id')->primary();
            $table->unsignedBigInteger('client_id');
            // Whose clients' they are, kept by whatever moves a client: a check counts them without looking at any client.
            $table->unsignedBigInteger('manager_id');
            $table->unsignedBigInteger('cobrador_id')->nullable();
            $table->string('level', 10);
            $table->string('previous_level', 10)->nullable();
            $table->string('change', 10);
            $table->dateTime('since', 3);
            $table->dateTime('last_told_at', 3);
            $table->unsignedBigInteger('run_id');
        });

        CheckedTable::create('attention_history', [
            'change' => CheckedTable::oneOf('change', AttentionChange::class),
        ], function (Blueprint $table): void {
            $table->unsignedBigInteger('run_id');
            $table->unsignedBigInteger('credit_id');
            $table->unsignedBigInteger('client_id');
            $table->unsignedBigInteger('manager_id');
            $table->unsignedBigInteger('cobrador_id')->nullable();
            $table->string('change', 10);
            $table->string('level', 10)->nullable();
            $table->string('previous_level', 10)->nullable();
            $table->primary(['run_id', 'credit_id']);
            $table->index(['credit_id', 'run_id']);
        });
    }
};
