<?php

declare(strict_types=1);

use App\Enums\ErrorCode;
use App\Enums\Settlement;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;

return new class extends Migration
{
    public function up(): void
    {
        CheckedTable::create('refused_payments', [
            'amount' => 'amount > 0',
            'code' => CheckedTable::oneOf('code', ErrorCode::class),
            'settled' => '(settled = 0 and settled_as is null and settled_at is null and settled_by is null)'
                .' or (settled = 1 and settled_as is not null and settled_at is not null and settled_by is not null)',
            'settled_as' => CheckedTable::oneOf('settled_as', Settlement::class),
        ], function (Blueprint $table): void {
            $table->id();
            // Of the payment that was refused.
            $table->string('key', 36)->unique();
            $table->foreignId('cobrador_id')->constrained('users');
            // No reference: the credit may be one that he cannot see or that never was, and the cash is there all the same.
            $table->unsignedBigInteger('credit_id');
            $table->bigInteger('amount');
            $table->string('code', 30);
            $table->dateTime('taken_at', 3);
            $table->date('day');
            $table->dateTime('recorded_at', 3);
            $table->unsignedSmallInteger('settled')->default(0);
            $table->string('settled_as', 20)->nullable();
            $table->dateTime('settled_at', 3)->nullable();
            $table->foreignId('settled_by')->nullable()->constrained('users');
            $table->timestamps(3);
            $table->index(['cobrador_id', 'settled', 'id']);
            $table->index(['settled', 'id']);
        });
    }
};
