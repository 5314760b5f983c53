<?php

declare(strict_types=1);

namespace App\Models;

use Illuminate\Database\Eloquent\Model;

/**
 * What one run found among the clients of one manager with one cobrador, as they were then.
 *
 * @property int $id
 * @property int $run_id
 * @property int $manager_id
 * @property int|null $cobrador_id
 * @property int $new
 * @property int $worse
 * @property int $cured
 * @property int $listed
 */
final class CheckCount extends Model
{
    public $timestamps = false;
}
