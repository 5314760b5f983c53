<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use App\Actions\CashBoxes\HoldBox;
use App\Models\CashBox;
use App\Models\Client;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Str;

/** So many more records of every kind, wherever a list of one of the roles may show them. */
trait Crowd
{
    private function crowd(int $size): void
    {
        for ($number = 0; $number < $size; $number++) {
            $this->worsen();
        }

        for ($number = 0; $number < $size; $number++) {
            $this->people();
            $this->happenings();
            $this->neighbours();
        }

        // A run with many changes.
        $this->check();
        $this->scene->active->refresh();
    }

    /** One more run in the history of the credit that everybody opens. */
    private function worsen(): void
    {
        DB::table('attention_history')->insert([
            'run_id' => $this->check()->id,
            'credit_id' => $this->scene->active->id,
            'client_id' => $this->scene->client->id,
            'manager_id' => $this->scene->client->manager_id,
            'cobrador_id' => $this->scene->client->cobrador_id,
            'change' => 'worse',
            'level' => 'late_3',
            'previous_level' => 'late_2',
        ]);
    }

    private function people(): void
    {
        $teams = $this->scene->teams;
        User::factory()->manager()->create();
        $cobrador = User::factory()->cobradorOf($teams->carla)->create();
        Scene::late(Client::factory()->of($cobrador)->create(), 20);
        app(HoldBox::class)->handle($cobrador->id, Clock::today());

        foreach ([$teams->admin, $teams->carla, $teams->maribel, $teams->ruben, $teams->wilmer] as $user) {
            Scene::tokenOf($user);
        }
    }

    private function happenings(): void
    {
        $active = $this->scene->active;
        $credit = Scene::late(Client::factory()->of($this->scene->teams->maribel)->create(), 10);
        Scene::late($this->scene->client, 12);

        $payment = $this->act('cobrador', 'payments', Beginning::payment($credit));
        $this->act('manager', "payments/{$payment}/reversal", ['reason' => 'Se cobró a otra cliente.']);
        $this->act('cobrador', 'payments', ['amount' => '1.00', ...array_diff_key(Beginning::payment($active), ['amount' => 0])]);
        $this->act('manager', "credits/{$active->id}/notes", ['body' => 'Pide que se le visite de tarde.']);
        $this->act('cobrador', "credits/{$active->id}/visits", ['result' => 'absent']);
        $this->act('manager', "credits/{$active->id}/promises", ['amount' => '85.00', 'due_on' => '2026-11-27', 'version' => $active->refresh()->version]);
        $this->act('cobrador', 'payments/refused', [...Beginning::refused($active), 'key' => (string) Str::uuid()]);
        $box = CashBox::ofDay($this->scene->teams->maribel->id, Clock::today())->firstOrFail();
        $this->act('manager', "cash-boxes/{$box->id}/movements", ['kind' => 'float', 'amount' => '1.00', 'version' => $box->version]);
        $this->act('manager', 'notifications', ['to' => $this->scene->teams->maribel->id, 'title' => 'Reunión', 'body' => 'A las 07:30.']);
    }

    private function neighbours(): void
    {
        $teams = $this->scene->teams;
        $credit = Scene::late(Client::factory()->of($teams->wilmer)->create(), 10);
        User::factory()->cobradorOf($teams->ruben)->create();

        $this->act('neighbour cobrador', 'payments', Beginning::payment($credit));
        $this->act('neighbour cobrador', 'payments/refused', [...Beginning::refused($credit), 'key' => (string) Str::uuid()]);
        $this->act('neighbour manager', 'notifications', ['to' => $teams->wilmer->id, 'title' => 'Reunión', 'body' => 'A las 07:30.']);
    }

    /** @param  array<string, mixed>  $body */
    private function act(string $role, string $path, array $body): ?int
    {
        return $this->sent($role, 'POST', "/api/{$path}", $body, (string) Str::uuid())->assertSuccessful()->json('data.id');
    }
}
