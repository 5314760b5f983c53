<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use App\Models\CashBox;
use App\Models\CheckRun;
use App\Models\Credit;
use App\Models\Payment;
use App\Models\User;
use Illuminate\Support\Facades\Route;
use LogicException;

/** A seeded record of each kind with all that may hang on it, which a cobrador, his manager and an admin may open. */
final readonly class SeededRecords
{
    /** @param  array<string, int>  $ids  by what stands in a path */
    private function __construct(private array $ids)
    {
    }

    public static function of(User $cobrador): self
    {
        $credit = Credit::query()
            ->whereRelation('client', 'cobrador_id', $cobrador->id)
            ->where('status', 'active')
            ->has('payments')
            ->whereIn('id', fn ($promised) => $promised->select('credit_id')->from('promises'))
            ->whereIn('id', fn ($noted) => $noted->select('credit_id')->from('credit_notes'))
            ->whereIn('id', fn ($listed) => $listed->select('credit_id')->from('attention_history'))
            ->orderBy('id')
            ->firstOrFail();

        return new self([
            'client' => $credit->client_id,
            'credit' => $credit->id,
            'payment' => Payment::query()->where('credit_id', $credit->id)->max('id'),
            'box' => CashBox::query()->where('cobrador_id', $cobrador->id)->has('movements')->max('id'),
            'check' => CheckRun::query()->max('id'),
            'cobrador' => $cobrador->id,
            'user' => $cobrador->id,
        ]);
    }

    /** @return array<string, string> of every route that reads; health asks of other things than records */
    public function paths(): array
    {
        $paths = [];

        foreach (Route::getRoutes()->getRoutes() as $route) {
            if ($route->uri() !== 'api/health' && str_starts_with($route->uri(), 'api/') && in_array('GET', $route->methods(), true)) {
                $paths[substr($route->uri(), 4)] = '/'.preg_replace_callback(
                    '/\{(\w+)\}/',
                    fn (array $in): string => (string) ($this->ids[$in[1]] ?? throw new LogicException('Say in '.self::class." which {$in[1]} to open.")),
                    $route->uri(),
                );
            }
        }

        return $paths;
    }
}
