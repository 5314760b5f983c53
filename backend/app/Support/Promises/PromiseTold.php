<?php

declare(strict_types=1);

namespace App\Support\Promises;

use App\Support\Sql;

/** What is told of promises, as SQL from the temporary promise_news. */
final class PromiseTold
{
    /** As StreamWriter::writeSelected takes it. */
    public static function select(): string
    {
        $payload = Sql::json([
            'promise_id' => 'p.id',
            'credit_id' => 'p.credit_id',
            'client_id' => 'cl.id',
            'client_name' => 'cl.name',
            'amount' => Sql::wire('p.amount'),
            'due_on' => 'p.due_on',
            'kept' => Sql::wire('p.kept'),
        ]);

        return <<<SQL
            SELECT 'cobrador.' || coalesce(cl.cobrador_id, cl.manager_id) AS stream, p.id AS position, n.type, cl.id AS client_id,
                p.credit_id, CAST(NULL AS bigint) AS actor_id, CAST(NULL AS bigint) AS run_id, 1 = 0 AS quiet, {$payload} AS payload
            FROM promise_news n
            JOIN promises p ON p.id = n.promise_id
            JOIN credits c ON c.id = p.credit_id
            JOIN clients cl ON cl.id = c.client_id
            WHERE c.status IN ('active', 'defaulted')
            SQL;
    }
}
