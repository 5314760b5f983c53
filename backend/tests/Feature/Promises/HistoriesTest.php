<?php

declare(strict_types=1);

namespace Tests\Feature\Promises;

use App\Actions\Payments\RecordPayment;
use App\Actions\Payments\ReversePayment;
use App\Actions\Promises\MakePromise;
use App\Actions\Promises\SettlePromises;
use App\Enums\PaymentMethod;
use App\Models\Client;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\Promise;
use App\Models\StreamRow;
use App\Models\User;
use App\Support\Clock;
use App\Support\Payments\PaymentDraft;
use App\Support\Promises\PromiseDraft;
use Carbon\CarbonImmutable;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;
use Random\Randomizer;
use Tests\Support\ManyCases;
use Tests\Support\Promises\SlowPromises;
use Tests\Support\RecordingBroadcaster;
use Tests\TestCase;

/** Payments in time and out of it, late arrivals, reversals, replaced promises and checks, in any order. */
final class HistoriesTest extends TestCase
{
    use ManyCases;
    use RefreshDatabase;

    private User $carla;

    private Client $client;

    private Credit $credit;

    private SlowPromises $slow;

    public function test_promises_agree_with_what_the_contract_says_of_them(): void
    {
        RecordingBroadcaster::install();
        $this->carla = User::factory()->manager()->create();
        $this->client = Client::factory()->of(User::factory()->cobradorOf($this->carla)->create())->create();

        // A history takes 45 ms.
        $this->manyCases($this->history(...), 400);
    }

    private function history(Randomizer $random): void
    {
        $this->travelTo(CarbonImmutable::parse('2026-11-24T12:00:00Z')->addMinutes($random->getInt(0, 1_440)));
        Promise::query()->delete();
        StreamRow::query()->where('type', '<>', 'payment_received')->delete();
        $this->credit = Credit::factory()->for($this->client)->create();
        $this->slow = new SlowPromises;

        for ($step = $random->getInt(4, 12); $step > 0; $step--) {
            $this->travel($random->getInt(0, 900))->minutes();
            $this->step($random);
            self::assertSame($this->slow->all(), $this->stored());
        }
    }

    private function step(Randomizer $random): void
    {
        $now = CarbonImmutable::now('UTC');

        match ($random->getInt(0, 7)) {
            0, 1 => $this->promise($random, $now),
            2, 3, 4 => $this->pay($random, $now),
            5 => $this->reverse($random),
            default => $this->check($now),
        };
    }

    private function promise(Randomizer $random, CarbonImmutable $now): void
    {
        $dueOn = Clock::today()->addDays($random->getInt(0, 2));
        $amount = $random->getInt(1, 4_000);
        $draft = new PromiseDraft($amount, $dueOn, $this->credit->refresh()->version);
        $promise = app(MakePromise::class)->handle($this->carla, $this->credit->id, $draft, $now);

        $this->slow->promise($promise->id, $amount, $now, $dueOn->format('Y-m-d'));
    }

    private function pay(Randomizer $random, CarbonImmutable $now): void
    {
        $amount = $random->getInt(1, 3_000);
        $takenAt = $random->getInt(0, 1) === 1 ? $now : $now->subMinutes($random->getInt(0, 3_000));
        $draft = new PaymentDraft($this->credit->id, $amount, PaymentMethod::Cash, $takenAt);

        $id = app(RecordPayment::class)->handle($this->carla, $draft, (string) Str::uuid(), fn (Payment $payment): array => ['id' => $payment->id])['id'];
        $this->slow->pay($id, $amount, $takenAt);
    }

    private function reverse(Randomizer $random): void
    {
        $reversible = $this->slow->reversible();

        if ($reversible !== []) {
            $id = $reversible[$random->getInt(0, count($reversible) - 1)];
            app(ReversePayment::class)->handle($this->carla, $id, 'Cliente equivocado', (string) Str::uuid(), fn (): array => []);
            $this->slow->reverse($id);
        }
    }

    private function check(CarbonImmutable $now): void
    {
        app(SettlePromises::class)->handle(Clock::today());
        $this->slow->check($now);
    }

    /** @return array<int, array{string, int, int}> */
    private function stored(): array
    {
        $told = StreamRow::query()->where('type', 'promise_broken')->where('credit_id', $this->credit->id)
            ->get()->countBy(fn (StreamRow $row): int => $row->payload['promise_id']);

        return DB::table('promises')->where('credit_id', $this->credit->id)->orderBy('id')->get()
            ->mapWithKeys(fn (object $promise): array => [$promise->id => [
                $promise->state,
                // What a replaced one had been given when it was replaced means nothing any more.
                $promise->state === 'replaced' ? -1 : $promise->kept,
                $told->get($promise->id, 0),
            ]])
            ->all();
    }
}
