<?php

declare(strict_types=1);

namespace App\Http\Requests;

use App\Enums\AttentionLevel;
use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Http\Requests\Concerns\FiltersLists;
use App\Http\Requests\Rules\Id;
use App\Models\Credit;
use App\Support\Credits\StandingSql;
use Carbon\CarbonImmutable;
use Illuminate\Database\Eloquent\Builder;
use Illuminate\Foundation\Http\FormRequest;
use Illuminate\Validation\Rule;

final class ListCreditsRequest extends FormRequest
{
    use FiltersLists;

    /** @return array<string, mixed> */
    public function rules(): array
    {
        return [
            'status' => ['nullable', 'string', Rule::enum(CreditStatus::class)],
            'level' => ['nullable', 'string', Rule::enum(AttentionLevel::class)],
            'frequency' => ['nullable', 'string', Rule::enum(Frequency::class)],
            'cobrador_id' => ['nullable', ...Id::inQuery()],
            'client_id' => ['nullable', ...Id::inQuery()],
            ...self::listRules(),
        ];
    }

    /**
     * @param  Builder<Credit>  $credits
     * @return Builder<Credit>
     */
    public function narrow(Builder $credits, CarbonImmutable $today): Builder
    {
        return $this->whereEach($credits, ['status', 'frequency', 'client_id'])
            ->when($this->enum('level', AttentionLevel::class), fn (Builder $query, AttentionLevel $level): Builder => $query
                ->whereIn('id', Credit::query()->from('credits', 'c')->select('c.id')->whereRaw((new StandingSql($today))->isAt($level))))
            ->when($this->validated('cobrador_id'), fn (Builder $query, mixed $cobradorId): Builder => $query
                ->whereHas('client', fn (Builder $client): Builder => $client->where('cobrador_id', $cobradorId)))
            ->when($this->words(), self::ofClientsNamed(...));
    }
}
