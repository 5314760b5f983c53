<?php

/*
 * Laravel's own validator with the rules that Reverb gives to the payload of `events` and of `batch_events`.
 * stdin: {events: [payload, …], batches: [payload, …]}, each payload a text of JSON; stdout: the errors of each.
 */

require __DIR__.'/../../../backend/vendor/autoload.php';

use Illuminate\Filesystem\Filesystem;
use Illuminate\Translation\FileLoader;
use Illuminate\Translation\Translator;
use Illuminate\Validation\Factory;

$sentences = dirname((new ReflectionClass(Translator::class))->getFileName()).'/lang';
$validator = new Factory(new Translator(new FileLoader(new Filesystem, $sentences), 'en'));

$event = [
    'name' => ['required', 'string'],
    'data' => ['required', 'string'],
    'channels' => ['required_without:channel', 'array'],
    'channel' => ['required_without:channels', 'string'],
    'socket_id' => ['string'],
    'info' => ['string'],
];
$batch = [
    'batch' => ['required', 'array'],
    'batch.*.name' => ['required', 'string'],
    'batch.*.data' => ['required', 'string'],
    'batch.*.channel' => ['required_without:channels', 'string'],
    'batch.*.socket_id' => ['string'],
    'batch.*.info' => ['string'],
];

$judge = fn (array $rules) => fn (string $payload) => (object) $validator
    ->make(json_decode($payload, true, flags: JSON_THROW_ON_ERROR), $rules)->errors()->toArray();

$job = json_decode(stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
echo json_encode([
    'events' => array_map($judge($event), $job['events']),
    'batches' => array_map($judge($batch), $job['batches']),
]);
