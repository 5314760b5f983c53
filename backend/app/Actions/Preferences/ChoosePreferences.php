<?php

declare(strict_types=1);

namespace App\Actions\Preferences;

use App\Exceptions\ApiException;
use App\Models\Preference;
use App\Models\User;
use App\Support\Clock;
use App\Support\Transaction;

final class ChoosePreferences
{
    /** @param  array<string, mixed>  $chosen  of the tables, each by its name; null forgets one */
    public function handle(User $user, array $chosen): void
    {
        if ($chosen === []) {
            return;
        }

        Transaction::run(function () use ($user, $chosen): void {
            // Two screens may choose at once: the row is there before it is locked.
            Preference::query()->insertOrIgnore(['user_id' => $user->id, 'chosen' => '{}', 'updated_at' => Clock::stored(Clock::now())]);
            $preference = Preference::query()->lockForUpdate()->findOrFail($user->id);
            $before = $preference->chosen;

            if (isset($chosen['tables'])) {
                $chosen['tables'] = $this->withinBounds(array_filter(
                    [...$before['tables'] ?? [], ...$chosen['tables']],
                    fn (?array $view): bool => $view !== null,
                ));
            }

            $preference->update(['chosen' => [...$before, ...$chosen]]);
        });
    }

    /**
     * @param  array<string, mixed>  $tables
     * @return array<string, mixed>
     */
    private function withinBounds(array $tables): array
    {
        return strlen((string) json_encode($tables)) <= config('preferences.tables_bytes')
            ? $tables
            : throw ApiException::invalid(['tables' => ['Hay demasiadas tablas guardadas.']]);
    }
}
