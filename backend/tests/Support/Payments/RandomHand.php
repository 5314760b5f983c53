<?php

declare(strict_types=1);

namespace Tests\Support\Payments;

use App\Actions\Payments\RecordPayment;
use App\Actions\Payments\ReversePayment;
use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Enums\PaymentMethod;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use App\Support\Clock;
use App\Support\Payments\PaymentDraft;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Support\Str;
use Random\Randomizer;
use Tests\Support\TwoTeams;

/** Pays and takes back at random, in the database and in the book kept by hand. */
final readonly class RandomHand
{
    private const TERMS = [[Frequency::Daily, 24, 90], [Frequency::Weekly, 12, 270], [Frequency::Biweekly, 6, 270], [Frequency::Monthly, 3, 300]];

    public function __construct(private TwoTeams $teams, private Randomizer $random)
    {
    }

    public function lend(): SlowCredit
    {
        [$frequency, $count, $rate] = self::TERMS[$this->random->getInt(0, 3)];
        $amount = $this->random->getInt($count * 100, 300_000);
        $total = intdiv($amount * (10_000 + $rate) + 5_000, 10_000);
        $credit = Credit::factory()->for(Client::factory()->of($this->teams->maribel))->create([
            'amount' => $amount, 'total' => $total, 'rate_bp' => $rate, 'frequency' => $frequency, 'installments_count' => $count,
            'end_date' => Clock::today()->addWeeks($count),
        ]);
        $installments = [];

        foreach ($credit->installments()->get() as $installment) {
            $installments[$installment->number] = ['amount' => $installment->amount, 'due' => $installment->due_on->format('Y-m-d')];
        }

        return new SlowCredit($credit->id, $total, $installments);
    }

    public function act(SlowCredit $credit): void
    {
        $standing = $credit->standing();

        match (true) {
            $standing !== [] && $this->random->getInt(1, 10) <= 3 => $this->reverse($credit, $this->oneOf($standing)),
            $credit->reversals !== [] && $this->random->getInt(1, 10) === 1 => $this->reverseAgain($credit),
            $this->random->getInt(1, 12) === 1 => $this->payTooMuch($credit),
            $credit->status() === 'active' && $this->random->getInt(1, 25) === 1 => $this->writeOff($credit),
            $credit->balance() > 0 => $this->pay($credit),
            default => null,
        };
    }

    private function pay(SlowCredit $credit): void
    {
        $now = Clock::now();
        $takenAt = [null, $now->addHour(), $now->subMinutes($this->random->getInt(0, 10_000))][$this->random->getInt(0, 2)];
        $day = ($takenAt === null || $takenAt > $now ? $now : $takenAt)->setTimezone('America/La_Paz')->format('Y-m-d');
        $method = $this->oneOf(PaymentMethod::cases());
        $amount = $this->amount($credit);

        $credit->pay($this->record($credit, $amount, $method, $takenAt), $amount, $day, $method->value);
    }

    /** An instalment, a few, part of one, all that is left, or anything. */
    private function amount(SlowCredit $credit): int
    {
        $installment = $credit->installments[1]['amount'];

        return min($credit->balance(), max(1, match ($this->random->getInt(1, 6)) {
            1 => $installment,
            2 => $installment * $this->random->getInt(2, 4),
            3 => $this->random->getInt(1, max(1, $installment)),
            4 => $this->random->getInt(1, $installment) + $installment,
            5 => $credit->balance(),
            default => $this->random->getInt(1, $credit->balance()),
        }));
    }

    private function payTooMuch(SlowCredit $credit): void
    {
        $code = $credit->status() === 'completed' ? 'not_active' : 'exceeds_balance';
        $this->refused($code, fn () => $this->record($credit, $credit->balance() + $this->random->getInt(1, 9_999), PaymentMethod::Cash, null));
    }

    private function writeOff(SlowCredit $credit): void
    {
        Credit::query()->findOrFail($credit->id)->update(['status' => CreditStatus::Defaulted, 'defaulted_on' => Clock::today()]);
        $credit->isWrittenOff = true;
    }

    private function reverse(SlowCredit $credit, int $payment): void
    {
        $credit->reverse($this->takeBack($payment), $payment);
    }

    private function reverseAgain(SlowCredit $credit): void
    {
        $reversal = $this->oneOf(array_keys($credit->reversals));

        $this->refused('stale', fn () => $this->takeBack($credit->reversals[$reversal]['reverses']));
        $this->refused('invalid', fn () => $this->takeBack($reversal));
    }

    private function record(SlowCredit $credit, int $amount, PaymentMethod $method, ?CarbonImmutable $takenAt): int
    {
        $actor = $this->oneOf([$this->teams->maribel, $this->teams->carla, $this->teams->admin]);

        return app(RecordPayment::class)->handle($actor, new PaymentDraft($credit->id, $amount, $method, $takenAt), (string) Str::uuid(), self::id(...))['id'];
    }

    private function takeBack(int $payment): int
    {
        /** @var User $actor */
        $actor = $this->oneOf([$this->teams->carla, $this->teams->admin]);

        return app(ReversePayment::class)->handle($actor, $payment, 'Se registró por error.', (string) Str::uuid(), self::id(...))['id'];
    }

    /** @param  Closure(): mixed  $act */
    private function refused(string $code, Closure $act): void
    {
        try {
            $act();
        } catch (ApiException|StaleRecord $refusal) {
            $was = $refusal instanceof ApiException ? $refusal->errorCode->value : 'stale';

            if ($was === $code) {
                return;
            }
        }

        throw new \LogicException("Should have been refused as {$code}.");
    }

    /** @return array{id: int} */
    private static function id(Payment $payment): array
    {
        return ['id' => $payment->id];
    }

    /**
     * @template T
     *
     * @param  non-empty-list<T>  $choices
     * @return T
     */
    private function oneOf(array $choices): mixed
    {
        return $choices[$this->random->getInt(0, count($choices) - 1)];
    }
}
