<?php

declare(strict_types=1);

namespace Tests\Bench\Check;

use Illuminate\Support\Facades\DB;

/** Makes what the last run listed differ from the portfolio, one credit in a hundred: four parts new, four worse, two cured. */
final class Changes
{
    /** @param  int  $block 0…9: each touches other credits */
    public static function make(int $block): void
    {
        $hundreds = "credit_id / 100 % 10 = {$block}";
        $run = (int) DB::table('check_runs')->max('id');

        DB::statement("DELETE FROM attention_states WHERE {$hundreds} AND credit_id % 100 IN (1, 2, 3, 9)");
        DB::statement("UPDATE attention_states SET level = 'due_soon' WHERE {$hundreds} AND credit_id % 100 IN (4, 5, 6, 7)");
        DB::statement("INSERT INTO attention_states (credit_id, client_id, manager_id, cobrador_id, level, change, since, last_told_at, run_id)
            SELECT c.credit_id, c.client_id, cl.manager_id, cl.cobrador_id, 'late_1', 'new', c.created_at, c.created_at, {$run}
            FROM (SELECT id AS credit_id, client_id, created_at FROM credits) c JOIN clients cl ON cl.id = c.client_id
            WHERE {$hundreds} AND credit_id % 100 IN (50, 51)");
        DB::table('jobs')->delete();
        Loading::settle();
    }
}
