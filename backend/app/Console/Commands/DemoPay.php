<?php

declare(strict_types=1);

namespace App\Console\Commands;

use App\Actions\Payments\RecordPayment;
use App\Enums\CreditStatus;
use App\Enums\PaymentMethod;
use App\Enums\Role;
use App\Exceptions\ApiException;
use App\Models\Credit;
use App\Models\Installment;
use App\Models\Payment;
use App\Models\User;
use App\Support\Money;
use App\Support\Payments\PaymentDraft;
use Illuminate\Auth\Access\AuthorizationException;
use Illuminate\Console\Command;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Support\Str;

final class DemoPay extends Command
{
    protected $signature = 'vigia:demo-pay
        {--amount= : like 140.00; left out, what is due on the oldest unpaid instalment}
        {--credit= : id of a credit; left out, any active one of the cobrador}
        {--as= : id or e-mail of the one who takes the money; left out, the cobrador of the credit}';

    protected $description = 'Record a payment in the demo, to see it arrive on the screens';

    public function handle(RecordPayment $record): int
    {
        if (! config('demo.enabled') || app()->isProduction()) {
            $this->error('Refused: this invents money. It runs in the demo alone (VIGIA_DEMO=1).');

            return self::FAILURE;
        }

        try {
            [$credit, $actor, $amount] = $this->chosen();
            $answer = $record->handle(
                $actor,
                new PaymentDraft($credit->id, $amount, PaymentMethod::Cash),
                (string) Str::uuid(),
                fn (Payment $payment): array => ['id' => $payment->id],
            );
        } catch (ApiException|AuthorizationException $refusal) {
            $this->error(($refusal instanceof ApiException ? $refusal : ApiException::notFound())->getMessage());

            return self::FAILURE;
        }

        $this->line("Pago {$answer['id']}: {$credit->client->name}, ".Money::shown($amount).", recibido por {$actor->name}.");

        return self::SUCCESS;
    }

    /** @return array{Credit, User, int} */
    private function chosen(): array
    {
        $actor = $this->actor();
        $credit = $this->credit($actor);

        return [$credit, $actor ?? $credit->client->cobrador ?? $credit->client->manager, $this->amount($credit)];
    }

    private function amount(Credit $credit): int
    {
        $given = $this->option('amount');

        if ($given !== null) {
            $amount = Money::parse($given) ?? 0;

            return $amount > 0 ? $amount : throw ApiException::invalid([], 'Escriba el monto como 140.00.');
        }

        $next = $credit->installments->first(fn (Installment $one): bool => $one->paid < $one->amount);

        return $next === null ? throw ApiException::notActive() : $next->amount - $next->paid;
    }

    private function actor(): ?User
    {
        $as = $this->option('as');

        return $as === null ? null : User::query()
            ->where(ctype_digit($as) ? 'id' : 'email', $as)
            ->firstOr(fn () => throw ApiException::invalid([], "No hay ningún usuario {$as}."));
    }

    private function credit(?User $actor): Credit
    {
        $credits = Credit::query()->with(['client.cobrador', 'client.manager', 'installments']);
        $id = $this->option('credit');

        if ($id !== null) {
            return $credits->find((int) $id) ?? throw ApiException::notFound();
        }

        $credits->where('status', CreditStatus::Active)
            ->whereHas('client', fn (Builder $client): Builder => match ($actor?->role) {
                Role::Admin => $client,
                Role::Manager => $client->where('manager_id', $actor->id),
                Role::Cobrador => $client->where('cobrador_id', $actor->id),
                null => $client->whereNotNull('cobrador_id'),
            })
            ->inRandomOrder();

        return $credits->first() ?? throw ApiException::notFound();
    }
}
