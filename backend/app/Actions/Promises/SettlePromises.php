<?php

declare(strict_types=1);

namespace App\Actions\Promises;

use App\Enums\RowType;
use App\Support\Promises\PromiseSql;
use App\Support\Promises\PromiseTold;
use App\Support\Sql;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;
use Illuminate\Support\Facades\DB;

/** The part of a check that is about promises: says how those of past days ended, and which are due. */
final class SettlePromises
{
    private const TO_TELL = "state IN ('partly', 'broken') AND NOT broken_told";

    public function handle(CarbonImmutable $today): void
    {
        if (! $this->hasNews($today)) {
            return;
        }

        DB::statement('DROP TABLE IF EXISTS promise_news');
        DB::statement('CREATE TEMPORARY TABLE promise_news (promise_id '.Sql::key().' PRIMARY KEY, type varchar(30))');

        Transaction::run(function (TransactionContext $tx) use ($today): void {
            // A lost race runs this anew.
            DB::delete('DELETE FROM promise_news');
            DB::update('UPDATE promises SET state = '.PromiseSql::outcome('kept')." WHERE {$this->isOver($today)}");
            $this->note(RowType::PromiseBroken, self::TO_TELL);
            $this->note(RowType::PromiseDue, $this->isDue($today));
            DB::update('UPDATE promises SET broken_told = true WHERE '.self::TO_TELL.' AND id IN (SELECT promise_id FROM promise_news)');
            DB::update("UPDATE promises SET due_told = true WHERE {$this->isDue($today)} AND id IN (SELECT promise_id FROM promise_news)");
            $tx->tellSelected(PromiseTold::select());
        });
    }

    private function hasNews(CarbonImmutable $today): bool
    {
        $toTell = self::TO_TELL;

        return DB::select(<<<SQL
            SELECT 1
            WHERE EXISTS (SELECT 1 FROM promises WHERE {$this->isOver($today)})
                OR EXISTS (SELECT 1 FROM promises WHERE {$this->isDue($today)})
                OR EXISTS (SELECT 1 FROM promises WHERE {$toTell})
            SQL) !== [];
    }

    private function note(RowType $type, string $which): void
    {
        DB::insert("INSERT INTO promise_news SELECT id, '{$type->value}' FROM promises WHERE {$which}");
    }

    private function isOver(CarbonImmutable $today): string
    {
        return "state = 'open' AND due_on < ".Sql::date($today);
    }

    /** Unless it is kept already. */
    private function isDue(CarbonImmutable $today): string
    {
        return "state = 'open' AND due_on = ".Sql::date($today).' AND kept < amount AND NOT due_told';
    }
}
