<?php

declare(strict_types=1);

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('audit', function (Blueprint $table): void {
            $table->id();
            $table->foreignId('user_id')->nullable()->constrained();
            $table->string('action', 60);
            $table->string('record_type', 60);
            $table->string('record_id', 64);
            $table->string('device', 120)->nullable();
            $table->json('changes');
            $table->dateTime('created_at', 3)->index();
            $table->index(['record_type', 'record_id']);
            $table->index(['user_id', 'id']);
        });

        Schema::create('write_lock', function (Blueprint $table): void {
            $table->integer('n');
        });

        DB::table('write_lock')->insert(['n' => 0]);
    }
};
