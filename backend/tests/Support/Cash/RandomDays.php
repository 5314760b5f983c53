<?php

declare(strict_types=1);

namespace Tests\Support\Cash;

use App\Actions\CashBoxes\CloseBox;
use App\Actions\CashBoxes\OpenBox;
use App\Actions\CashBoxes\RecordMovement;
use App\Actions\CashBoxes\RemindOpenBoxes;
use App\Actions\Credits\DeliverCredit;
use App\Actions\Payments\RecordPayment;
use App\Actions\Payments\ReportRefusedPayment;
use App\Actions\Payments\ReversePayment;
use App\Actions\Payments\SettleRefusedPayment;
use App\Enums\CreditStatus;
use App\Enums\ErrorCode;
use App\Enums\MovementKind;
use App\Enums\PaymentMethod;
use App\Enums\Settlement;
use App\Exceptions\ApiException;
use App\Exceptions\StaleRecord;
use App\Models\CashBox;
use App\Models\Credit;
use App\Models\User;
use App\Support\Cash\Closing;
use App\Support\Cash\MovementDraft;
use App\Support\Cash\Opening;
use App\Support\Clock;
use App\Support\Credits\Delivery;
use App\Support\Payments\PaymentDraft;
use App\Support\Payments\RefusedDraft;
use Carbon\CarbonImmutable;
use Closure;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Str;
use Random\Randomizer;

/** One cobrador, his manager and chance: everything that touches his boxes, in the database and by hand. */
final readonly class RandomDays
{
    public SlowBoxes $slow;

    public function __construct(public User $cobrador, private User $manager, private Credit $credit, private Randomizer $random)
    {
        $this->slow = new SlowBoxes;
    }

    public function act(): void
    {
        match ($this->random->getInt(1, 16)) {
            1, 2, 3, 4, 5 => $this->pay(),
            6, 7 => $this->reverse(),
            8, 9 => $this->open(),
            10, 11 => $this->move(),
            12, 13, 14 => $this->close(),
            15 => $this->refuseOrSettle(),
            default => $this->deliver(),
        };
    }

    public static function remind(self ...$all): void
    {
        app(RemindOpenBoxes::class)->handle(Clock::today());
        array_walk($all, fn (self $one) => $one->slow->remind(Clock::today()->format('Y-m-d')));
    }

    private function pay(): void
    {
        [$actor, $method, $now] = [$this->oneOf([$this->cobrador, $this->cobrador, $this->cobrador, $this->manager]), $this->method(), Clock::now()];
        $takenAt = $now->subMinutes($this->oneOf([0, 0, $this->random->getInt(0, 1_440), $this->random->getInt(1_440, 9_000)]));
        $draft = new PaymentDraft($this->credit->id, $this->random->getInt(1, 9_999), $method, $takenAt);
        $id = app(RecordPayment::class)->handle($actor, $draft, (string) Str::uuid(), self::id(...))['id'];

        if ($actor->isCobrador()) {
            $isLate = $takenAt < $now->subDays(3);
            $this->slow->take($id, self::dayOf($takenAt), $draft->amount, $method === PaymentMethod::Cash, $isLate ? self::dayOf($now) : null);
        }
    }

    private function reverse(): void
    {
        $standing = array_keys(array_filter($this->slow->payments, fn (array $one): bool => ! $one['isBack']));

        if ($standing !== []) {
            $payment = $this->oneOf($standing);
            app(ReversePayment::class)->handle($this->manager, $payment, 'Se registró por error.', (string) Str::uuid(), self::id(...));
            $this->slow->giveBack($payment);
        }
    }

    private function open(): void
    {
        $today = self::dayOf(Clock::now());
        $opening = $this->oneOf([max(0, $this->slow->carriedTo($today) ?? 0), $this->random->getInt(0, 99_999)]);
        $box = $this->slow->boxes[$today] ?? null;
        $isOpen = $box !== null && ($box['isOpeningDeclared'] || $box['declared'] !== null);

        $this->done(! $isOpen, fn () => app(OpenBox::class)->handle(
            $this->cobrador, new Opening($opening, 'Sencillo.'), (string) Str::uuid(), Clock::today(), self::id(...),
        ), fn () => $this->slow->open($today, $opening));
    }

    private function move(): void
    {
        $this->withBox(function (string $day, CashBox $box): void {
            $kind = $this->oneOf([MovementKind::Float, MovementKind::HandIn, MovementKind::Expense]);
            $actor = $kind === MovementKind::Expense ? $this->cobrador : $this->oneOf([$this->cobrador, $this->manager]);
            $draft = new MovementDraft($box->id, $box->version, $kind, $this->random->getInt(1, 50_000), 'Pasajes.');

            $this->done(
                ! $box->isClosed(),
                fn () => app(RecordMovement::class)->handle($actor, $draft, (string) Str::uuid(), self::id(...)),
                fn () => $this->slow->move($day, $kind->value, $draft->amount),
            );
        });
    }

    private function close(): void
    {
        $this->withBox(function (string $day, CashBox $box): void {
            $declared = max(0, $this->slow->expected($day) + $this->oneOf([0, $this->random->getInt(-500, 500)]));
            $hasReason = $this->random->getInt(1, 4) > 1;
            $closing = new Closing($box->id, $box->version, $declared, $hasReason ? 'Mal cambio.' : null);

            $this->done(
                ! $box->isClosed() && ($hasReason || $declared === $this->slow->expected($day)),
                fn () => app(CloseBox::class)->handle($this->oneOf([$this->cobrador, $this->manager]), $closing, (string) Str::uuid(), self::id(...)),
                fn () => $this->slow->close($day, $declared),
            );
        });
    }

    private function refuseOrSettle(): void
    {
        $standing = array_keys(array_filter($this->slow->refused, fn (array $one): bool => ! $one['isSettled']));

        if ($standing !== []) {
            app(SettleRefusedPayment::class)->handle($this->manager, $standing[0], $this->oneOf(Settlement::cases()));
            $this->slow->refused[$standing[0]]['isSettled'] = true;

            return;
        }

        $takenAt = Clock::now()->subMinutes($this->random->getInt(0, 3_000));
        $draft = new RefusedDraft((string) Str::uuid(), $this->credit->id, $this->random->getInt(1, 9_999), $takenAt, ErrorCode::NotActive);
        app(ReportRefusedPayment::class)->handle($this->cobrador, $draft, self::id(...));
        $this->slow->refuse($draft->key, self::dayOf($takenAt), $draft->amount);
    }

    private function deliver(): void
    {
        $credit = Credit::factory()->for($this->credit->client)->undelivered(CreditStatus::WaitingDelivery)->create();
        $actor = $this->oneOf([$this->cobrador, $this->manager]);
        app(DeliverCredit::class)->handle($actor, new Delivery($credit->id, $credit->version), (string) Str::uuid(), Clock::today(), self::id(...));

        if ($actor->isCobrador()) {
            $this->slow->deliver(self::dayOf(Clock::now()), $credit->amount);
        }
    }

    /** @param  Closure(string, CashBox): void  $act */
    private function withBox(Closure $act): void
    {
        if ($this->slow->boxes !== []) {
            $day = $this->oneOf(array_keys($this->slow->boxes));
            $act($day, CashBox::ofDay($this->cobrador->id, Clock::date($day))->firstOrFail());
        }
    }

    /** Refused exactly when it should be, and then nothing is written by hand either. */
    private function done(bool $isAllowed, Closure $act, Closure $byHand): void
    {
        try {
            $act();
        } catch (ApiException|StaleRecord $refusal) {
            if ($isAllowed) {
                throw $refusal;
            }

            return;
        }

        $isAllowed ? $byHand() : throw new \LogicException('Should have been refused.');
    }

    private function method(): PaymentMethod
    {
        return $this->oneOf([PaymentMethod::Cash, PaymentMethod::Cash, PaymentMethod::Cash, PaymentMethod::Qr, PaymentMethod::Transfer]);
    }

    private static function dayOf(CarbonImmutable $instant): string
    {
        return $instant->setTimezone('America/La_Paz')->format('Y-m-d');
    }

    /** @return array{id: int} */
    private static function id(Model $record): array
    {
        return ['id' => $record->getKey()];
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
