<?php

declare(strict_types=1);

use App\Enums\CreditStatus;
use App\Enums\Frequency;
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
        Schema::create('holidays', function (Blueprint $table): void {
            $table->id();
            $table->date('date');
            $table->string('name', 120);
            $table->string('department', 60)->nullable();
            $table->unique(['date', 'department']);
        });

        CheckedTable::create('clients', [
            'version' => 'version >= 1',
        ], function (Blueprint $table): void {
            $table->id();
            $table->string('name', 160)->index();
            $table->string('phone', 20)->nullable();
            $table->string('identity_number', 30)->nullable();
            $table->string('address', 240)->nullable();
            $table->foreignId('team_id')->index()->constrained();
            $table->foreignId('manager_id')->index()->constrained('users');
            $table->foreignId('cobrador_id')->nullable()->constrained('users');
            $table->unsignedInteger('route_order')->default(0);
            $table->unsignedInteger('version')->default(1);
            $table->timestamps(3);
            $table->index(['cobrador_id', 'route_order']);
        });

        CheckedTable::create('credits', [
            'amount' => 'amount > 0',
            'rate' => 'rate_bp >= 0',
            'total' => 'total >= amount',
            'paid' => 'paid >= 0 and paid <= total',
            'installments' => 'installments_count > 0',
            'frequency' => CheckedTable::oneOf('frequency', Frequency::class),
            'status' => CheckedTable::oneOf('status', CreditStatus::class),
            'active_has_schedule' => "status <> 'active' or (end_date is not null and delivered_on is not null)",
            'version' => 'version >= 1',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('client_id')->index()->constrained();
            $table->bigInteger('amount');
            $table->integer('rate_bp');
            $table->bigInteger('total');
            $table->string('frequency', 20);
            $table->unsignedInteger('installments_count');
            $table->string('status', 30);
            $table->foreignId('created_by')->constrained('users');
            $table->date('delivered_on')->nullable();
            $table->date('first_due_on')->nullable();
            $table->date('end_date')->nullable();
            $table->bigInteger('paid')->default(0);
            $table->date('oldest_unpaid_due_on')->nullable();
            $table->unsignedInteger('version')->default(1);
            $table->timestamps(3);
            $table->index(['status', 'id']);
        });

        // SQLite takes an index for covering only when the column of its condition is in it too; the id always is, on PostgreSQL when told.
        $withId = Sql::isPostgres() ? 'include (id)' : '';
        DB::statement("create index credits_active_due on credits (oldest_unpaid_due_on, status) {$withId} where status = 'active'");
        DB::statement("create index credits_active_end on credits (end_date, oldest_unpaid_due_on, status) {$withId} where status = 'active'");

        CheckedTable::create('installments', [
            'number' => 'number >= 1',
            'paid' => 'paid >= 0 and paid <= amount',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('credit_id')->constrained();
            $table->unsignedInteger('number');
            $table->date('due_on')->index();
            $table->bigInteger('amount');
            $table->bigInteger('paid')->default(0);
            $table->unique(['credit_id', 'number']);
        });
    }
};
