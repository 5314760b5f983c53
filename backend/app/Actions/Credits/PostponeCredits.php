<?php

declare(strict_types=1);

namespace App\Actions\Credits;

use App\Enums\CreditStatus;
use App\Models\Credit;
use App\Models\CreditNote;
use App\Models\Holiday;
use App\Models\Installment;
use App\Support\Clock;
use App\Support\Credits\CollectionCalendar;
use App\Support\Credits\Postponement;
use App\Support\Credits\PostponementNote;
use App\Support\Transaction;
use App\Support\TransactionContext;
use Carbon\CarbonImmutable;

/** Moves unpaid due dates off the holidays that came after the schedule was written. Done twice, it finds nothing. */
final readonly class PostponeCredits
{
    /**
     * @param  list<int>  $creditIds
     * @return int how many of them moved
     */
    public function handle(array $creditIds): int
    {
        return Transaction::run(function (TransactionContext $tx) use ($creditIds): int {
            $credits = Credit::query()
                ->whereIn('id', $creditIds)->where('status', CreditStatus::Active)
                ->orderBy('id')->lock('for no key update')->get()
                ->load(['installments', 'client.team']);
            $holidays = [];
            $notes = [];

            foreach ($credits as $credit) {
                $department = $credit->client->team->department;
                $names = $holidays[$department] ??= Holiday::namesIn($department);
                $moves = (new Postponement(new CollectionCalendar(array_keys($names))))->moves($credit->frequency, $credit->installments);

                if ($moves !== []) {
                    $notes[] = $this->note($credit, PostponementNote::text($credit->installments, $moves, $names));
                    $tx->audit('credit.postponed', $credit, ['due_on' => $this->move($credit, $moves)]);
                }
            }

            CreditNote::query()->insert($notes);

            return count($notes);
        });
    }

    /**
     * @param  non-empty-array<int, CarbonImmutable>  $moves
     * @return array<int, array{string, string}> from where to where, by number
     */
    private function move(Credit $credit, array $moves): array
    {
        $moved = [];
        $changes = [];

        foreach ($credit->installments as $one) {
            if (isset($moves[$one->number])) {
                $changes[$one->number] = [$one->due_on->format('Y-m-d'), $moves[$one->number]->format('Y-m-d')];
                $one->due_on = $moves[$one->number];
                $moved[] = $one->getAttributes();
            }
        }

        Installment::query()->upsert($moved, ['id'], ['due_on']);

        $credit->first_due_on = $credit->installments->firstWhere('number', 1)?->due_on;
        $credit->end_date = $credit->installments->max('due_on');
        $credit->oldest_unpaid_due_on = $credit->installments
            ->filter(fn (Installment $one): bool => $one->paid < $one->amount)
            ->min('due_on');
        $credit->version++;
        $credit->save();

        return $changes;
    }

    /** @return array<string, mixed> */
    private function note(Credit $credit, string $body): array
    {
        return ['credit_id' => $credit->id, 'user_id' => null, 'body' => $body, 'created_at' => Clock::stored(Clock::now())];
    }
}
