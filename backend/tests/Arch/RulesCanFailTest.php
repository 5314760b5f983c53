<?php

declare(strict_types=1);

namespace Tests\Arch;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Tests\Arch\Rules\Rule;

/** A rule that cannot fail guards nothing: each is shown a snippet it must refuse and one it must let pass. */
final class RulesCanFailTest extends TestCase
{
    /** @return iterable<string, array{class-string<Rule>, string, string}> rule, path, code */
    public static function bad(): iterable
    {
        yield 'a file without strict types' => [Rules\StrictTypesEverywhere::class, 'app/A.php', 'namespace App;'];
        yield 'a file of 251 lines' => [Rules\FilesStaySmall::class, 'app/A.php', str_repeat("\n", 250).'$a = 1;'];
        yield 'an open controller' => [Rules\ControllersStayThin::class, 'app/Http/Controllers/Api/A.php', 'class A {}'];
        yield 'a controller with SQL' => [Rules\ControllersStayThin::class, 'app/Http/Controllers/Api/A.php', 'final class A { function b() { DB::table("a"); } }'];
        yield 'a controller that is called' => [Rules\NothingCallsControllers::class, 'app/Actions/A.php', 'use App\Http\Controllers\Api\LoginController;'];
        yield 'a controller that saves' => [Rules\OnlyActionsWrite::class, 'app/Http/Controllers/Api/A.php', '$user->save();'];
        yield 'a model that creates' => [Rules\OnlyActionsWrite::class, 'app/Models/A.php', 'Payment::create([]);'];
        yield 'a command that writes raw SQL' => [Rules\OnlyActionsWrite::class, 'app/Console/Commands/A.php', '\DB::statement("delete from a");'];
        yield 'a chained insert' => [Rules\OnlyActionsWrite::class, 'app/Policies/A.php', "DB::table('a')\n    ?->insert([]);"];
        yield 'an action with its own transaction' => [Rules\OneDoorToTransactions::class, 'app/Actions/A.php', 'DB::transaction(fn () => 1);'];
        yield 'a begun transaction' => [Rules\OneDoorToTransactions::class, 'app/Streams/A.php', '$db->beginTransaction();'];
        yield 'a query on stream rows' => [Rules\OnlyStreamsTouchStreamTables::class, 'app/Actions/A.php', "DB::table('stream_rows')->get();"];
        yield 'the model of stream rows' => [Rules\OnlyStreamsTouchStreamTables::class, 'app/Http/A.php', 'use App\Models\StreamRow;'];
        yield 'raw SQL on reader states' => [Rules\OnlyStreamsTouchStreamTables::class, 'app/Http/A.php', '$db->select("select 1 FROM reader_states where 1");'];
        yield 'a model that reads a request' => [Rules\ModelsKnowNoHttp::class, 'app/Models/A.php', 'use Illuminate\Http\Request;'];
        yield 'an action that answers HTTP' => [Rules\ModelsKnowNoHttp::class, 'app/Actions/A.php', 'return \App\Http\Respond::ok(1);'];
        yield 'request() in an action' => [Rules\GlobalsStayInTheirLayer::class, 'app/Actions/A.php', '$a = request("a");'];
        yield 'env() outside config' => [Rules\GlobalsStayInTheirLayer::class, 'app/Http/A.php', '$a = \env("A");'];
        yield "SQLite's date('now')" => [Rules\TodayIsAParameter::class, 'app/Models/A.php', '$q->whereRaw("due_on < date(\'now\')");'];
        yield 'an escaped now' => [Rules\TodayIsAParameter::class, 'app/Models/A.php', '$q->whereRaw(\'due_on < date(\\\'now\\\')\');'];
        yield 'CURRENT_DATE' => [Rules\TodayIsAParameter::class, 'database/A.php', '$q->selectRaw("CURRENT_DATE");'];
        yield 'NOW()' => [Rules\TodayIsAParameter::class, 'app/Models/A.php', "\$q = <<<SQL\n select NOW() from a\nSQL;"];
        yield 'today() of the process' => [Rules\TodayIsAParameter::class, 'app/Models/A.php', '$q->where("due_on", today());'];
        yield "Carbon's today" => [Rules\TodayIsAParameter::class, 'app/Models/A.php', '$a = CarbonImmutable::today();'];
        yield 'an open action' => [Rules\ActionsHaveOneVerb::class, 'app/Actions/A.php', 'class A { public function handle() {} }'];
        yield 'an action with two verbs' => [Rules\ActionsHaveOneVerb::class, 'app/Actions/A.php', 'final class A { public function handle() {} public function undo() {} }'];
        yield 'an action with a static verb' => [Rules\ActionsHaveOneVerb::class, 'app/Actions/A.php', 'final class A { public static function run() {} }'];
    }

    /** @return iterable<string, array{string, string}> path, code */
    public static function good(): iterable
    {
        yield 'an action' => ['app/Actions/A.php', 'final readonly class A { public function __construct() {} public function handle() { Transaction::run(fn () => $user->save()); } }'];
        yield 'a controller' => ['app/Http/Controllers/Api/A.php', 'final class A { public function __invoke() { return $action->handle(request("a")); } }'];
        yield 'words in a comment' => ['app/Models/A.php', '/* DB::transaction, env(), ->save() and date(\'now\') */'];
        yield 'words in a string' => ['app/Models/A.php', '$a = "save( the streams, update the day";'];
        yield 'a date that is made' => ['app/Support/A.php', 'CarbonImmutable::create(2026, 1, 1); $clock->today(); Clock::today();'];
        yield 'a method named like a write' => ['app/Policies/A.php', 'final class A { public function update() {} }'];
        yield 'a route' => ['routes/api/a.php', 'use App\Http\Controllers\Api\LoginController;'];
    }

    /** @param  class-string<Rule>  $rule */
    #[DataProvider('bad')]
    public function test_the_rule_refuses(string $rule, string $path, string $code): void
    {
        $prefix = $rule === Rules\StrictTypesEverywhere::class ? '<?php ' : '<?php declare(strict_types=1); ';

        self::assertNotSame([], [...(new $rule)->breaches(new SourceFile($path, $prefix.$code))]);
    }

    #[DataProvider('good')]
    public function test_every_rule_lets_pass(string $path, string $code): void
    {
        $file = new SourceFile($path, '<?php declare(strict_types=1); '.$code);

        foreach (HouseRules::all() as $rule) {
            self::assertSame([], [...$rule->breaches($file)], $rule->advice());
        }
    }

    public function test_every_rule_of_the_house_is_shown_to_fail(): void
    {
        $shown = array_unique(array_column([...self::bad()], 0));

        self::assertEqualsCanonicalizing(array_map(get_class(...), HouseRules::all()), array_values($shown));
    }
}
