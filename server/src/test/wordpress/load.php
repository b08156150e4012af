<?php
// Loads the site of the working folder for a script on the command line.
$_SERVER += ['HTTP_HOST' => getenv('LECTERN_TEST_HOST'), 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/'];
