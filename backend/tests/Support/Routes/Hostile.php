<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

/** Values that no form sends. */
final class Hostile
{
    /** @return array<string, mixed> by what they are */
    public static function values(Scene $scene): array
    {
        return [
            'null' => null,
            'true' => true,
            'false' => false,
            'NaN in words' => 'NaN',
            'nothing' => '',
            'spaces' => "  \t ",
            'zero in words' => '0',
            'zero' => 0,
            'less than nothing' => -1,
            'a fraction' => 1.5,
            'beyond a float' => 1e308,
            'beyond a browser' => 9_007_199_254_740_993,
            'beyond 64 bits in words' => '99999999999999999999999',
            'money of thirty digits' => str_repeat('9', 30).'.00',
            'money below nothing' => '-5.00',
            'an exponent' => '1e3',
            'an empty list' => [],
            'a list of ten thousand' => range(1, 10_000),
            'objects in objects' => ['a' => ['b' => ['c' => [['d' => null]]]]],
            'a list in a list' => [[[1]]],
            'other scripts' => "Ñandú 😀 \u{202E}\u{200B} ﷽",
            'half a character' => "\u{FFFD}\u{0301}",
            'control characters' => "a\u{0007}\u{001B}[31m",
            'very long' => str_repeat('x', 20_000),
            'a day that no month has' => '2026-02-30',
            'an instant that no day has' => '2026-11-24T25:61:00Z',
            'another calendar' => '0000-00-00',
            'SQL' => "1'; DROP TABLE credits; --",
            'a path' => '../../etc/passwd',
            'a class' => 'O:8:"stdClass":0:{}',
            "a neighbour's credit" => $scene->strange->id,
            "a neighbour's client" => $scene->strange->client_id,
            'a neighbour' => $scene->teams->ruben->id,
            'nobody there' => 999_999_999,
        ];
    }

    /** @return array<string, string> bodies that are no JSON object */
    public static function bodies(): array
    {
        return [
            'a list' => '[1, 2]',
            'a number' => '7',
            'a word' => '"amount"',
            'nothing known' => 'null',
            'half an object' => '{"amount": "1',
            'NaN' => '{"amount": NaN}',
            'a NUL' => '{"amount": "1\u0000"}',
            'half of UTF-8' => "{\"amount\": \"\xC3\"}",
            'a surrogate alone' => '{"amount": "\ud83d"}',
            'too deep' => '{"a":'.str_repeat('[', 600).str_repeat(']', 600).'}',
            'too large' => '{"a": "'.str_repeat('x', 70_000).'"}',
            'one name twice' => '{"amount": "1.00", "amount": "2.00"}',
        ];
    }
}
