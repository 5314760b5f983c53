<?php

declare(strict_types=1);

namespace App\Support;

use Illuminate\Database\SQLiteConnection;
use Throwable;

/**
 * SQLite refuses at once, whatever the timeout, a transaction that has read and then writes while another one does.
 * Here each transaction takes the write lock first, and so waits for its turn: ours, and those of queue and cache too.
 * PHP 8.4 obeys `transaction_mode` = IMMEDIATE, which replaces this class.
 */
final class WriteFirstSqliteConnection extends SQLiteConnection
{
    // No row changes, so an idle queue that polls writes no page; the lock is taken all the same.
    private const TAKE_LOCK = 'UPDATE write_lock SET n = n WHERE 0';

    protected function executeBeginTransactionStatement(): void
    {
        parent::executeBeginTransactionStatement();

        try {
            $this->getPdo()->exec(self::TAKE_LOCK);
        } catch (Throwable $e) {
            $this->getPdo()->rollBack();

            throw $e;
        }
    }
}
