<?php

declare(strict_types=1);

namespace Tests\Arch;

use FilesystemIterator;
use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use Tests\Arch\Rules\Rule;

final class HouseRules
{
    private const FOLDERS = ['app', 'bootstrap', 'compat', 'config', 'database', 'lang', 'public', 'routes', 'tests'];

    /** @return list<Rule> */
    public static function all(): array
    {
        return [
            new Rules\StrictTypesEverywhere,
            new Rules\FilesStaySmall,
            new Rules\ControllersStayThin,
            new Rules\NothingCallsControllers,
            new Rules\OnlyActionsWrite,
            new Rules\OneDoorToTransactions,
            new Rules\OnlyStreamsTouchStreamTables,
            new Rules\ModelsKnowNoHttp,
            new Rules\GlobalsStayInTheirLayer,
            new Rules\TodayIsAParameter,
            new Rules\ActionsHaveOneVerb,
        ];
    }

    /** @return iterable<SourceFile> every PHP file of ours */
    public static function tree(): iterable
    {
        $root = dirname(__DIR__, 2);

        foreach (self::FOLDERS as $folder) {
            if (! is_dir("{$root}/{$folder}")) {
                continue;
            }

            $files = new RecursiveIteratorIterator(
                new RecursiveDirectoryIterator("{$root}/{$folder}", FilesystemIterator::SKIP_DOTS),
            );

            foreach ($files as $file) {
                $path = substr((string) $file, strlen($root) + 1);

                if (str_ends_with($path, '.php') && ! str_starts_with($path, 'bootstrap/cache/')) {
                    yield new SourceFile($path, (string) file_get_contents((string) $file));
                }
            }
        }
    }
}
