<?php

declare(strict_types=1);

use App\Exceptions\ApiException;
use App\Exceptions\Refusals;
use App\Http\Middleware\AcceptJsonObject;
use App\Http\Middleware\IdentifyRequest;
use App\Http\Middleware\MarkLastSeen;
use App\Http\Middleware\RefuseWrongUser;
use App\Http\Middleware\SecureHeaders;
use App\Http\Respond;
use Illuminate\Contracts\Auth\Middleware\AuthenticatesRequests;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Configuration\Exceptions;
use Illuminate\Foundation\Configuration\Middleware;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Middleware\HandleCors;
use Illuminate\Http\Request;

return Application::configure(basePath: dirname(__DIR__))
    ->withRouting(
        api: __DIR__.'/../routes/api.php',
        commands: __DIR__.'/../routes/console.php',
    )
    ->withMiddleware(function (Middleware $middleware): void {
        // No browser calls this API from another origin.
        $middleware->remove(HandleCors::class);
        $middleware->prepend([IdentifyRequest::class, SecureHeaders::class, AcceptJsonObject::class]);
        $middleware->api(append: [RefuseWrongUser::class, MarkLastSeen::class]);
        // The group comes before a route's own auth, and this one needs to know who it is.
        $middleware->appendToPriorityList(AuthenticatesRequests::class, RefuseWrongUser::class);
        // There is no page to send a guest to: he gets the envelope.
        $middleware->redirectGuestsTo(fn (): ?string => null);
    })
    ->withExceptions(function (Exceptions $exceptions): void {
        $exceptions->dontReport(ApiException::class);
        $exceptions->render(
            fn (Throwable $failure, Request $request): JsonResponse => Respond::failure(Refusals::of($failure))->prepare($request),
        );
    })
    ->create();
