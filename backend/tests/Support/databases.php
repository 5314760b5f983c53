<?php

declare(strict_types=1);

/*
 * Makes the database of one run of the tests or a bench on PostgreSQL, and removes it with those that were named after it.
 * Arguments: "create" or "drop", name. Connects as DB_* say.
 */

[, $act, $name] = $argv;
$dsn = sprintf('pgsql:host=%s;port=%s;dbname=%s;sslmode=%s', ...array_map(getenv(...), ['DB_HOST', 'DB_PORT', 'DB_DATABASE', 'DB_SSLMODE']));
$server = new PDO($dsn, (string) getenv('DB_USERNAME'), (string) getenv('DB_PASSWORD'));

if ($act === 'create') {
    $server->exec("CREATE DATABASE {$name}");

    return;
}

foreach ($server->query("SELECT datname FROM pg_database WHERE datname LIKE '{$name}%'")->fetchAll(PDO::FETCH_COLUMN) as $database) {
    $server->exec("DROP DATABASE IF EXISTS {$database} WITH (FORCE)");
}
