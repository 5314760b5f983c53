<?php

declare(strict_types=1);

namespace App\Support;

use Illuminate\Database\ConcurrencyErrorDetector;
use PDOException;
use Throwable;

/** Laravel knows the words of a deadlock and of SQLite's lock, not PostgreSQL's for a lock that was waited for too long. */
final class LostRaceDetector extends ConcurrencyErrorDetector
{
    private const LOCK_NOT_AVAILABLE = '55P03';

    public function causedByConcurrencyError(Throwable $e): bool
    {
        return ($e instanceof PDOException && $e->getCode() === self::LOCK_NOT_AVAILABLE) || parent::causedByConcurrencyError($e);
    }
}
