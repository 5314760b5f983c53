<?php

/*
 * Runs calls of the real pusher-php-server and prints what each gave.
 * stdin: {host, port, key, secret, appId, calls: [[method, argument, …], …]}
 */

require __DIR__.'/../../../backend/vendor/autoload.php';

$job = json_decode(stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
$options = ['host' => $job['host'], 'port' => $job['port'], 'scheme' => 'http', 'useTLS' => false];
$pusher = new Pusher\Pusher($job['key'], $job['secret'], $job['appId'], $options);

$outcomes = array_map(function (array $call) use ($pusher) {
    try {
        return ['result' => $pusher->{$call[0]}(...array_slice($call, 1))];
    } catch (Pusher\PusherException $e) {
        return ['exception' => $e::class, 'message' => $e->getMessage(), 'code' => $e->getCode()];
    }
}, $job['calls']);

echo json_encode($outcomes);
