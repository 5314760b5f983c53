<?php

declare(strict_types=1);

namespace App\Models;

use App\Models\Casts\LocalDate;
use Carbon\CarbonImmutable;
use Database\Factories\InstallmentFactory;
use Illuminate\Database\Eloquent\Factories\HasFactory;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;

/**
 * @property int $id
 * @property int $credit_id
 * @property int $number
 * @property CarbonImmutable $due_on
 * @property int $amount
 * @property int $paid
 * @property-read Credit $credit
 */
final class Installment extends Model
{
    /** @use HasFactory<InstallmentFactory> */
    use HasFactory;

    public $timestamps = false;

    protected $attributes = ['paid' => 0];

    /** @return BelongsTo<Credit, $this> */
    public function credit(): BelongsTo
    {
        return $this->belongsTo(Credit::class);
    }

    /** @return array<string, string> */
    protected function casts(): array
    {
        return ['due_on' => LocalDate::class];
    }
}
