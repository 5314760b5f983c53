<?php

declare(strict_types=1);

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('preferences', function (Blueprint $table): void {
            $table->unsignedBigInteger('user_id')->primary();
            // Only what was chosen: a default that changes one day changes for all who never touched it.
            $table->json('chosen');
            $table->dateTime('updated_at', 3);
            $table->foreign('user_id')->references('id')->on('users');
        });
    }
};
