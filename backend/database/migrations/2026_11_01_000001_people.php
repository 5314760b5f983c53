<?php

declare(strict_types=1);

use App\Enums\Role;
use App\Support\CheckedTable;
use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\Schema;

return new class extends Migration
{
    public function up(): void
    {
        Schema::create('teams', function (Blueprint $table): void {
            $table->id();
            $table->string('name', 120)->unique();
            $table->string('department', 60);
            $table->unsignedBigInteger('manager_id')->nullable()->unique();
            $table->timestamps(3);
        });

        CheckedTable::create('users', [
            'role' => CheckedTable::oneOf('role', Role::class),
            'reachable' => 'email is not null or phone is not null',
            'cobrador_has_manager' => "role <> 'cobrador' or (manager_id is not null and team_id is not null)",
        ], function (Blueprint $table): void {
            $table->id();
            $table->string('name', 120);
            $table->string('email', 190)->nullable()->unique();
            $table->string('phone', 20)->nullable()->unique();
            $table->string('password');
            $table->string('role', 20);
            $table->foreignId('team_id')->nullable()->index()->constrained();
            $table->foreignId('manager_id')->nullable()->index()->constrained('users');
            $table->boolean('active')->default(true);
            $table->timestamps(3);
        });

        Schema::table('teams', function (Blueprint $table): void {
            $table->foreign('manager_id')->references('id')->on('users');
        });

        Schema::create('personal_access_tokens', function (Blueprint $table): void {
            $table->id();
            $table->morphs('tokenable');
            $table->string('name');
            $table->string('token', 64)->unique();
            $table->text('abilities')->nullable();
            $table->string('device', 120)->nullable();
            $table->dateTime('last_used_at', 3)->nullable();
            $table->dateTime('last_seen_at', 3)->nullable();
            $table->dateTime('expires_at', 3)->nullable()->index();
            $table->timestamps(3);
        });

        CheckedTable::create('login_attempts', [
            'failures' => 'failures >= 0',
        ], function (Blueprint $table): void {
            $table->string('account_key', 64)->primary();
            $table->unsignedInteger('failures')->default(0);
            $table->dateTime('blocked_until', 3)->nullable();
        });
    }
};
