<?php

declare(strict_types=1);

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::table('users', function (Blueprint $table): void {
            $table->unsignedInteger('version')->default(1);
        });

        Schema::table('audit', function (Blueprint $table): void {
            $table->index(['action', 'id']);
        });
    }
};
