<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

use App\Enums\CreditStatus;
use App\Enums\Frequency;
use App\Models\Client;
use App\Models\Credit;
use App\Models\User;
use App\Support\Clock;
use Illuminate\Support\Str;
use Tests\Support\TwoTeams;

/** Two teams, and in Carla's a record of each kind in each state that a route wants. */
final readonly class Scene
{
    public const ROLES = ['admin', 'manager', 'neighbour manager', 'cobrador', 'neighbour cobrador', 'nobody'];

    public const PASSWORD = 'secreto-de-prueba';

    private function __construct(
        public TwoTeams $teams,
        public Client $client,
        public Client $clientOfNobody,
        public Credit $active,
        public Credit $pending,
        public Credit $waiting,
        public Credit $hopeless,
        public Credit $strange,
        /** @var array<string, string> by role */
        public array $tokens,
    ) {
    }

    public static function create(): self
    {
        $teams = TwoTeams::create();
        $client = Client::factory()->of($teams->maribel)->create();
        $unborn = ['delivered_on' => null, 'first_due_on' => null, 'end_date' => null, 'oldest_unpaid_due_on' => null];

        return new self(
            teams: $teams,
            client: $client,
            clientOfNobody: Client::factory()->ofManager($teams->carla)->create(),
            active: self::late($client, 10),
            pending: Credit::factory()->for($client)->status(CreditStatus::PendingApproval)->create($unborn),
            waiting: Credit::factory()->for($client)->status(CreditStatus::WaitingDelivery)->create($unborn),
            hopeless: self::late($client, 95),
            strange: self::late(Client::factory()->of($teams->wilmer)->create(), 10),
            tokens: [
                'admin' => self::tokenOf($teams->admin),
                'manager' => self::tokenOf($teams->carla),
                'neighbour manager' => self::tokenOf($teams->ruben),
                'cobrador' => self::tokenOf($teams->maribel),
                'neighbour cobrador' => self::tokenOf($teams->wilmer),
            ],
        );
    }

    public function user(string $role): ?User
    {
        return match ($role) {
            'admin' => $this->teams->admin,
            'manager' => $this->teams->carla,
            'neighbour manager' => $this->teams->ruben,
            'cobrador' => $this->teams->maribel,
            'neighbour cobrador' => $this->teams->wilmer,
            default => null,
        };
    }

    /** Weekly, its first instalment so many days ago. */
    public static function late(Client $client, int $days): Credit
    {
        $first = Clock::today()->subDays($days);

        return Credit::factory()->for($client)->create([
            'frequency' => Frequency::Weekly,
            'delivered_on' => $first->subWeek(),
            'first_due_on' => $first,
            'end_date' => $first->addWeeks(11),
            'oldest_unpaid_due_on' => $first,
        ]);
    }

    public static function tokenOf(User $user): string
    {
        $secret = Str::random(40);
        $token = $user->tokens()->create([
            'name' => 'session',
            'token' => hash('sha256', $secret),
            'abilities' => ['*'],
            'device' => 'Teléfono de prueba',
            'last_seen_at' => Clock::now(),
            'expires_at' => Clock::now()->addHours(12),
        ]);

        return "{$token->getKey()}|{$secret}";
    }
}
