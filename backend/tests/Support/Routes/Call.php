<?php

declare(strict_types=1);

namespace Tests\Support\Routes;

/** One route as it is rightly called: on a record of Carla's team, with what each role is answered. */
final readonly class Call
{
    private const CODES = [401 => 'unauthenticated', 403 => 'forbidden', 404 => 'not_found'];

    /**
     * @param  array<string, string>  $answers  by role: "200", or "409 stale"
     * @param  array<string, int|string>  $in  what stands in the path
     * @param  array<string, mixed>  $body
     * @param  array<string, string>  $query
     */
    private function __construct(
        public array $answers,
        public array $in = [],
        public array $body = [],
        public array $query = [],
        public bool $takesKey = false,
    ) {
    }

    /** @param  string  $answers  to admin, manager, neighbour manager, cobrador, neighbour cobrador, nobody: "200 200 404 403 404 401" */
    public static function answered(string $answers): self
    {
        return new self(array_combine(Scene::ROLES, array_map(
            fn (string $answer): string => str_replace(':', ' ', $answer),
            preg_split('/\s+/', trim($answers)) ?: [],
        )));
    }

    /** @param  array<string, int|string>  $in */
    public function in(array $in): self
    {
        return new self($this->answers, $in, $this->body, $this->query, $this->takesKey);
    }

    /** @param  array<string, mixed>  $body */
    public function with(array $body): self
    {
        return new self($this->answers, $this->in, $body, $this->query, $this->takesKey);
    }

    /** @param  array<string, string>  $query */
    public function asking(array $query): self
    {
        return new self($this->answers, $this->in, $this->body, $query, $this->takesKey);
    }

    /** With an Idempotency-Key. */
    public function once(): self
    {
        return new self($this->answers, $this->in, $this->body, $this->query, true);
    }

    public function path(string $route): string
    {
        [, $path] = explode(' ', $route);

        foreach ($this->in as $name => $value) {
            $path = str_replace("{{$name}}", (string) $value, $path);
        }

        return "/api/{$path}";
    }

    /** Status and code: "404 not_found". */
    public function answerTo(string $role): string
    {
        $answer = $this->answers[$role];
        $code = self::CODES[(int) $answer] ?? null;

        return $code === null || str_contains($answer, ' ') ? $answer : "{$answer} {$code}";
    }

    /** The first who is not refused; without one, an admin. */
    public function whoMay(): string
    {
        foreach ($this->answers as $role => $answer) {
            if ((int) $answer < 300) {
                return $role;
            }
        }

        return 'admin';
    }
}
