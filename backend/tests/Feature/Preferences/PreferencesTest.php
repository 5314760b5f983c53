<?php

declare(strict_types=1);

namespace Tests\Feature\Preferences;

use App\Models\Preference;
use App\Models\User;
use Illuminate\Foundation\Testing\RefreshDatabase;
use Illuminate\Support\Str;
use Illuminate\Testing\TestResponse;
use PHPUnit\Framework\Attributes\DataProvider;
use Symfony\Component\HttpFoundation\Response;
use Tests\TestCase;

final class PreferencesTest extends TestCase
{
    use RefreshDatabase;

    private User $user;

    protected function setUp(): void
    {
        parent::setUp();

        $this->user = User::factory()->admin()->create();
    }

    public function test_who_has_chosen_nothing_has_the_defaults_and_no_row(): void
    {
        self::assertSame([
            'sound' => true,
            'push' => true,
            'quiet_hours' => ['on' => true, 'begins' => '20:00', 'ends' => '07:00'],
            'language' => 'es-BO',
            'tables' => [],
        ], $this->preferences());
        self::assertStringContainsString('"tables":{}', (string) $this->actingAs($this->user)->getJson('/api/preferences')->getContent());
        self::assertSame(0, Preference::query()->count());
    }

    public function test_what_is_sent_is_chosen_and_what_is_not_sent_stays(): void
    {
        $this->choose(['sound' => false, 'language' => 'en'])->assertOk()->assertJsonPath('data.sound', false);
        $this->choose(['quiet_hours' => ['on' => false, 'begins' => '22:30', 'ends' => '06:00']])->assertOk();

        self::assertSame([false, true, 'en', '22:30'], [
            $this->preferences()['sound'], $this->preferences()['push'], $this->preferences()['language'],
            $this->preferences()['quiet_hours']['begins'],
        ]);
    }

    public function test_a_default_that_changes_changes_for_who_never_touched_it(): void
    {
        $this->choose(['sound' => true])->assertOk();
        config(['preferences.defaults.sound' => false, 'preferences.defaults.push' => false]);

        self::assertSame([true, false], [$this->preferences()['sound'], $this->preferences()['push']]);
    }

    public function test_each_table_is_kept_by_its_name_until_it_is_forgotten(): void
    {
        $view = ['columns' => ['day', 'client_name'], 'sort' => ['by' => 'day', 'direction' => 'desc']];
        $this->choose(['tables' => ['payments' => $view, 'credits' => ['columns' => [], 'sort' => null]]])->assertOk();
        $this->choose(['tables' => ['credits' => null, 'clients' => $view]])->assertOk();

        self::assertSame(['payments' => $view, 'clients' => $view], $this->preferences()['tables']);
    }

    public function test_each_person_has_his_own(): void
    {
        $this->choose(['sound' => false])->assertOk();

        $this->actingAs(User::factory()->cobrador()->create())->getJson('/api/preferences')->assertJsonPath('data.sound', true);
    }

    public function test_nothing_chosen_writes_nothing(): void
    {
        $this->choose([])->assertOk();

        self::assertSame(0, Preference::query()->count());
    }

    public function test_nobody_signed_in_has_none(): void
    {
        $this->getJson('/api/preferences')->assertUnauthorized();
        $this->putJson('/api/preferences', ['sound' => false])->assertUnauthorized();
    }

    public function test_more_than_eight_kilobytes_of_tables_are_refused_also_little_by_little(): void
    {
        $view = ['columns' => array_map(fn (int $n): string => str_pad("c{$n}", 40, 'x'), range(1, 40)), 'sort' => null];

        foreach (['a', 'b', 'c', 'd'] as $name) {
            $this->choose(['tables' => [$name => $view]])->assertOk();
        }

        $before = $this->preferences();
        $this->choose(['sound' => false, 'tables' => ['e' => $view]])->assertUnprocessable()->assertJsonPath('code', 'invalid');
        self::assertSame($before, $this->preferences());
    }

    /** @param  array<string, mixed>  $body */
    #[DataProvider('misfits')]
    public function test_what_does_not_fit_is_refused_and_nothing_is_chosen(array $body): void
    {
        $this->choose([...$body])->assertUnprocessable()->assertJsonPath('code', 'invalid');
        $this->choose(['push' => false, ...$body])->assertUnprocessable();

        self::assertSame(0, Preference::query()->count());
    }

    /** @return iterable<string, array{array<string, mixed>}> */
    public static function misfits(): iterable
    {
        $view = ['columns' => ['day'], 'sort' => null];
        $hours = ['on' => true, 'begins' => '20:00', 'ends' => '07:00'];
        $tables = fn (mixed $view): array => ['tables' => ['payments' => $view]];

        return [
            'sound as a number' => [['sound' => 1]],
            'sound as a word' => [['sound' => 'true']],
            'no sound' => [['sound' => null]],
            'push as a list' => [['push' => [true]]],
            'another language' => [['language' => 'es']],
            'hours without a night' => [['quiet_hours' => [...$hours, 'begins' => '07:00']]],
            'an hour that no day has' => [['quiet_hours' => [...$hours, 'begins' => '24:00']]],
            'a minute that no hour has' => [['quiet_hours' => [...$hours, 'begins' => '20:60']]],
            'hours without a begin' => [['quiet_hours' => ['on' => true, 'ends' => '07:00']]],
            'hours with something else' => [['quiet_hours' => [...$hours, 'zone' => 'UTC']]],
            'hours that are a word' => [['quiet_hours' => 'on']],
            'tables as a list' => [['tables' => [$view]]],
            'a table without columns' => [$tables(['sort' => null])],
            'a table with something else' => [$tables([...$view, 'width' => 3])],
            'a column twice' => [$tables([...$view, 'columns' => ['day', 'day']])],
            'a column that is no name' => [$tables([...$view, 'columns' => ['<b>']])],
            'a column that is empty' => [$tables([...$view, 'columns' => ['']])],
            'columns with names' => [$tables([...$view, 'columns' => ['a' => 'day']])],
            'too many columns' => [$tables([...$view, 'columns' => array_map(fn (int $n): string => "c{$n}", range(1, 41))])],
            'a sort without direction' => [$tables([...$view, 'sort' => ['by' => 'day']])],
            'a sort in no direction' => [$tables([...$view, 'sort' => ['by' => 'day', 'direction' => 'up']])],
            'a name too long' => [['tables' => [Str::repeat('a', 41) => $view]]],
            'too many tables' => [['tables' => array_fill_keys(array_map(fn (int $n): string => "t{$n}", range(1, 41)), $view)]],
        ];
    }

    /**
     * @param  array<string, mixed>  $body
     * @return TestResponse<Response>
     */
    private function choose(array $body): TestResponse
    {
        return $this->actingAs($this->user)->putJson('/api/preferences', $body);
    }

    /** @return array<string, mixed> */
    private function preferences(): array
    {
        return $this->actingAs($this->user)->getJson('/api/preferences')->assertOk()->json('data');
    }
}
