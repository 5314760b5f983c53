<?php

declare(strict_types=1);

use App\Enums\RowType;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;

return new class extends Migration
{
    public function up(): void
    {
        CheckedTable::create('streams', [
            'head' => 'head >= 0',
            'floor' => 'floor >= 1 and floor <= head + 1',
        ], function (Blueprint $table): void {
            $table->string('name', 64)->primary();
            $table->unsignedBigInteger('head')->default(0);
            $table->unsignedBigInteger('floor')->default(1);
            $table->string('epoch', 16);
            $table->dateTime('last_at', 3);
        });

        CheckedTable::create('stream_rows', [
            'seq' => 'seq >= 1',
            'type' => CheckedTable::oneOf('type', RowType::class),
        ], function (Blueprint $table): void {
            $table->id();
            $table->string('stream', 64);
            $table->unsignedBigInteger('seq');
            $table->string('type', 30);
            $table->foreignId('client_id')->nullable()->index()->constrained();
            $table->foreignId('actor_id')->nullable()->constrained('users');
            $table->unsignedBigInteger('run_id')->nullable();
            // Never counts as unread: due_soon and redacted.
            $table->boolean('quiet')->default(false);
            $table->json('payload');
            $table->dateTime('created_at', 3);
            $table->unique(['stream', 'seq']);
            $table->index(['stream', 'created_at']);
            $table->foreign('stream')->references('name')->on('streams');
        });

        CheckedTable::create('reader_states', [
            'read_up_to' => 'read_up_to >= 0',
        ], function (Blueprint $table): void {
            $table->foreignId('user_id')->constrained();
            $table->string('stream', 64)->index();
            $table->unsignedBigInteger('read_up_to')->default(0);
            $table->primary(['user_id', 'stream']);
            $table->foreign('stream')->references('name')->on('streams');
        });

        CheckedTable::create('read_rows', [], function (Blueprint $table): void {
            $table->foreignId('user_id')->constrained();
            $table->foreignId('row_id')->index()->constrained('stream_rows');
            $table->primary(['user_id', 'row_id']);
        });
    }
};
