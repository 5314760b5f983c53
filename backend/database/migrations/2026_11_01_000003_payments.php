<?php

declare(strict_types=1);

use App\Enums\PaymentKind;
use App\Enums\PaymentMethod;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;

return new class extends Migration
{
    public function up(): void
    {
        CheckedTable::create('payments', [
            'amount' => 'amount > 0',
            'kind' => CheckedTable::oneOf('kind', PaymentKind::class),
            'method' => CheckedTable::oneOf('method', PaymentMethod::class),
            'reversal' => "(kind = 'reversal' and reverses_id is not null and reason is not null)"
                ." or (kind = 'payment' and reverses_id is null)",
            'balance_after' => 'balance_after >= 0',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('credit_id')->constrained();
            $table->foreignId('client_id')->constrained();
            $table->foreignId('received_by')->constrained('users');
            $table->foreignId('cobrador_id')->nullable()->constrained('users');
            $table->bigInteger('amount');
            $table->string('kind', 20)->default(PaymentKind::Payment->value);
            $table->foreignId('reverses_id')->nullable()->unique()->constrained('payments');
            $table->string('reason', 240)->nullable();
            $table->string('method', 20);
            $table->dateTime('taken_at', 3);
            $table->dateTime('recorded_at', 3);
            $table->date('day');
            $table->bigInteger('balance_after');
            $table->string('idempotency_key', 36)->unique();
            $table->timestamps(3);
            $table->index(['day', 'id']);
            $table->index(['credit_id', 'id']);
            $table->index(['client_id', 'id']);
            $table->index(['received_by', 'day']);
            $table->index(['cobrador_id', 'day']);
        });

        CheckedTable::create('payment_allocations', [
            'amount' => 'amount > 0',
        ], function (Blueprint $table): void {
            $table->id();
            $table->foreignId('payment_id')->constrained();
            $table->foreignId('installment_id')->index()->constrained();
            $table->bigInteger('amount');
            // Whether this payment settled the instalment: a receipt stays true after a later reversal.
            $table->boolean('settled');
            $table->unique(['payment_id', 'installment_id']);
        });

        CheckedTable::create('idempotency_keys', [
            'status' => 'status between 200 and 299',
        ], function (Blueprint $table): void {
            $table->foreignId('user_id')->constrained();
            $table->string('key', 36);
            $table->string('request_hash', 64);
            // Null only inside the transaction that is about to fill it.
            $table->unsignedSmallInteger('status')->nullable();
            $table->json('response')->nullable();
            $table->dateTime('created_at', 3)->index();
            $table->primary(['user_id', 'key']);
        });
    }
};
