<?php

declare(strict_types=1);

use App\Support\Sql;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::table('stream_rows', function (Blueprint $table): void {
            // The time of a stream never runs backwards: what is young, too, is found by number.
            $table->dropIndex(['stream', 'created_at']);

            // SQLite looks both keys up in a moment, and cannot drop them.
            if (Sql::isPostgres()) {
                $table->dropForeign(['stream']);
                $table->dropForeign(['client_id']);
            }
        });
    }
};
