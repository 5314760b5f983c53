<?php

declare(strict_types=1);

namespace Tests\Arch;

use PhpToken;

/** One PHP file seen as tokens, so that a rule never trips over a comment or a string. */
final class SourceFile
{
    /** @var list<PhpToken> without white space and comments */
    private array $tokens;

    /** @param  string  $path relative to backend/ */
    public function __construct(public readonly string $path, public readonly string $code)
    {
        $this->tokens = array_values(array_filter(
            PhpToken::tokenize($code),
            fn (PhpToken $token): bool => ! $token->isIgnorable(),
        ));
    }

    public function isUnder(string ...$folders): bool
    {
        foreach ($folders as $folder) {
            if (str_starts_with($this->path, $folder)) {
                return true;
            }
        }

        return false;
    }

    public function lines(): int
    {
        return substr_count(rtrim($this->code, "\n"), "\n") + 1;
    }

    /** @return list<Call> every call by name: f(), X::f(), $x->f() */
    public function calls(): array
    {
        $calls = [];

        foreach ($this->tokens as $at => $token) {
            if (! $token->is([T_STRING, T_NAME_FULLY_QUALIFIED]) || ! $this->textAt($at + 1, '(')) {
                continue;
            }

            $before = $this->tokens[$at - 1] ?? null;

            if ($before?->is([T_FUNCTION, T_NEW, T_ATTRIBUTE])) {
                continue;
            }

            $isMember = $before?->is([T_OBJECT_OPERATOR, T_NULLSAFE_OBJECT_OPERATOR, T_DOUBLE_COLON]) ?? false;

            $calls[] = new Call(
                on: $isMember ? $this->receiver($at) : null,
                name: ltrim($token->text, '\\'),
                line: $token->line,
            );
        }

        return $calls;
    }

    /** @return array<int, string> qualified names by line, imports included */
    public function names(): array
    {
        $names = [];

        foreach ($this->tokens as $at => $token) {
            $isOwnNamespace = ($this->tokens[$at - 1] ?? null)?->is(T_NAMESPACE) ?? false;

            if ($token->is([T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED]) && ! $isOwnNamespace) {
                $names[$token->line] = ltrim($token->text, '\\');
            }
        }

        return $names;
    }

    /** @return list<array{string, int}> the text of each string literal, with its line */
    public function strings(): array
    {
        $strings = [];

        foreach ($this->tokens as $token) {
            if ($token->is([T_CONSTANT_ENCAPSED_STRING, T_ENCAPSED_AND_WHITESPACE])) {
                $strings[] = [trim($token->text, "'\""), $token->line];
            }
        }

        return $strings;
    }

    public function declaresFinalClass(): bool
    {
        return $this->has([T_FINAL, T_CLASS]) || $this->has([T_FINAL, T_READONLY, T_CLASS]);
    }

    /** @return list<string> */
    public function publicMethods(): array
    {
        $methods = [];

        foreach ($this->tokens as $at => $token) {
            if ($token->is(T_PUBLIC) && $this->tokens[$at + 1]->is([T_FUNCTION, T_STATIC])) {
                $methods[] = $this->tokens[$at + ($this->tokens[$at + 1]->is(T_STATIC) ? 3 : 2)]->text;
            }
        }

        return $methods;
    }

    public function isStrict(): bool
    {
        $texts = array_map(fn (PhpToken $token): string => $token->text, array_slice($this->tokens, 0, 6));

        return strtolower(implode('', $texts)) === 'declare(strict_types=1)';
    }

    private function receiver(int $at): string
    {
        $before = $this->tokens[$at - 2] ?? null;

        return $before?->is([T_STRING, T_NAME_QUALIFIED, T_NAME_FULLY_QUALIFIED, T_STATIC]) && $this->textAt($at - 1, '::')
            ? $before->text
            : '->';
    }

    private function textAt(int $at, string $text): bool
    {
        return ($this->tokens[$at] ?? null)?->text === $text;
    }

    /** @param  list<int>  $sequence of token ids */
    private function has(array $sequence): bool
    {
        foreach (array_keys($this->tokens) as $at) {
            $ids = array_map(fn (PhpToken $token): int => $token->id, array_slice($this->tokens, $at, count($sequence)));

            if ($ids === $sequence) {
                return true;
            }
        }

        return false;
    }
}
