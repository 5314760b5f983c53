<?php

declare(strict_types=1);

namespace Tests\Arch\Rules;

use Tests\Arch\SourceFile;

final class OnlyActionsWrite implements Rule
{
    private const WRITES = [
        'save', 'saveQuietly', 'saveMany', 'create', 'createMany', 'createToken', 'update', 'updateQuietly',
        'delete', 'forceDelete', 'destroy', 'truncate', 'insert', 'insertGetId', 'insertOrIgnore', 'insertUsing',
        'upsert', 'updateOrCreate', 'updateOrInsert', 'firstOrCreate', 'increment', 'decrement', 'touch',
        'statement', 'affectingStatement', 'unprepared', 'attach', 'detach', 'sync',
    ];

    /** Builders whose `create` makes a value, and a route whose `delete` is a verb: nothing is written. */
    private const NOT_A_TABLE = ['Carbon', 'CarbonImmutable', 'Date', 'Factory', 'Request', 'Route'];

    /** Anything beside the actions that writes, each with its reason. */
    private const WRITERS = [
        'app/Actions/' => 'the writers',
        'app/Streams/' => 'numbers and stores rows, called by Transaction',
        'app/Support/Transaction' => 'lock, audit and rows of the one transaction',
        'app/Support/CheckedTable' => 'creates tables for the migrations',
        'bootstrap/' => 'creates the application, no row',
        'app/Support/CheckedTable.php' => 'makes tables, for migrations',
        'database/' => 'migrations, factories and seeders',
        'tests/' => 'tests arrange their own rows',
    ];

    public function advice(): string
    {
        return 'write in an action under app/Actions, through Transaction::run()';
    }

    public function breaches(SourceFile $file): iterable
    {
        if ($file->isUnder(...array_keys(self::WRITERS))) {
            return;
        }

        foreach ($file->calls() as $call) {
            if ($call->isMember(...self::WRITES) && ! $call->isOn(...self::NOT_A_TABLE)) {
                yield $call->line;
            }
        }
    }
}
