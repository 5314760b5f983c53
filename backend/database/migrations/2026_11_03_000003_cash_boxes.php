<?php

declare(strict_types=1);

use App\Enums\BoxState;
use App\Enums\MovementKind;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;

return new class extends Migration
{
    public function up(): void
    {
        $this->boxes();

        CheckedTable::create('cash_movements', [
            'amount' => 'amount > 0',
            'kind' => CheckedTable::oneOf('kind', MovementKind::class),
            'delivery' => "(kind = 'delivery') = (credit_id is not null)",
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('box_id')->index()->constrained('cash_boxes');
            $table->string('kind', 20);
            $table->bigInteger('amount');
            $table->string('note', 240)->nullable();
            // Its money is handed over once.
            $table->foreignId('credit_id')->nullable()->unique()->constrained();
            $table->foreignId('made_by')->constrained('users');
            $table->dateTime('created_at', 3);
            $table->index(['made_by', 'created_at']);
        });
    }

    private function boxes(): void
    {
        CheckedTable::create('cash_boxes', [
            'opening' => 'opening >= 0',
            'opening_difference' => '(opening_carried is null) = (opening_difference is null)',
            'declared' => 'declared >= 0',
            'difference' => '(declared is null) = (difference is null)',
            'state' => CheckedTable::oneOf('state', BoxState::class),
            'closed' => "state = 'open' or (declared is not null and closed_at is not null and closed_by is not null)",
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('cobrador_id')->constrained('users');
            $table->date('day');
            $table->string('state', 10)->default(BoxState::Open->value);
            $table->bigInteger('opening')->default(0);
            // False: it opened itself at 0.00 for money that could not wait.
            $table->boolean('opening_declared')->default(false);
            // What his last box declared, when the opening was; null when there was none, or none declared.
            $table->bigInteger('opening_carried')->nullable();
            $table->bigInteger('opening_difference')->nullable();
            $table->string('opening_reason', 240)->nullable();
            // Derived from payments, movements and refused cash, in the transaction that writes these.
            $table->unsignedInteger('payments')->default(0);
            $table->bigInteger('collected')->default(0);
            $table->bigInteger('floats')->default(0);
            $table->bigInteger('deliveries')->default(0);
            $table->bigInteger('hand_ins')->default(0);
            $table->bigInteger('expenses')->default(0);
            $table->bigInteger('surplus')->default(0);
            $table->bigInteger('expected')->default(0);
            $table->bigInteger('declared')->nullable();
            $table->bigInteger('difference')->nullable();
            $table->string('reason', 240)->nullable();
            $table->boolean('requires_reconciliation')->default(false);
            // Money of it was given back after it was counted.
            $table->boolean('corrected')->default(false);
            $table->dateTime('opened_at', 3);
            $table->foreignId('opened_by')->nullable()->constrained('users');
            $table->dateTime('closed_at', 3)->nullable();
            $table->foreignId('closed_by')->nullable()->constrained('users');
            // The last day on which it was told to be open still.
            $table->date('open_told_on')->nullable();
            $table->unsignedInteger('version')->default(1);
            $table->timestamps(3);
            $table->unique(['cobrador_id', 'day']);
            $table->index(['day', 'id']);
        });

        DB::statement("create index cash_boxes_open on cash_boxes (day) where state = 'open'");
    }
};
