<?php

declare(strict_types=1);

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    // One by one and by hand: to add a foreign key, Blueprint rebuilds a table of SQLite without its checks.
    private const COLUMNS = [
        'credits' => [
            'decided_by bigint references users (id)',
            'decided_at timestamp(3)',
            'reason varchar(500)',
            'defaulted_on date',
        ],
        'payments' => ['is_recovery boolean not null default false'],
    ];

    public function up(): void
    {
        foreach (self::COLUMNS as $table => $columns) {
            foreach ($columns as $column) {
                DB::statement("alter table {$table} add column {$column}");
            }
        }

        // The system's own notes have no user.
        Schema::create('credit_notes', function (Blueprint $table): void {
            $table->id();
            $table->foreignId('credit_id')->index()->constrained();
            $table->foreignId('user_id')->nullable()->constrained();
            $table->string('body', 1000);
            $table->dateTime('created_at', 3);
        });
    }
};
