<?php

declare(strict_types=1);

namespace Tests\Unit;

use App\Support\LoginName;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class LoginNameTest extends TestCase
{
    #[TestWith(['71234567', '71234567'])]
    #[TestWith(['61234567', '61234567'])]
    #[TestWith(['+59171234567', '71234567'])]
    #[TestWith(['00591 7123 4567', '71234567'])]
    #[TestWith(['591-712.345-67', '71234567'])]
    #[TestWith(['(+591) 71234567 ', '71234567'])]
    public function test_a_bolivian_mobile_number_is_read_in_any_dress(string $typed, string $phone): void
    {
        $login = LoginName::parse($typed);

        self::assertSame(['phone', $phone], [$login->column, $login->value]);
    }

    #[TestWith([' Ana.ÑUFLO@Sajama.Example ', 'ana.ñuflo@sajama.example'])]
    #[TestWith(['51234567', '51234567'])]
    #[TestWith(['712345678', '712345678'])]
    #[TestWith(['+5471234567', '+5471234567'])]
    #[TestWith(['', ''])]
    public function test_anything_else_is_an_email_in_lower_case(string $typed, string $email): void
    {
        $login = LoginName::parse($typed);

        self::assertSame(['email', $email], [$login->column, $login->value]);
    }
}
