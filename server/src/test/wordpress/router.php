<?php
// Serves files as they are, folders by their index.php, and everything else, /wp-json included, by WordPress itself.
$lectern_path = (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$lectern_root = $_SERVER['DOCUMENT_ROOT'];
if (is_file($lectern_root . $lectern_path)) {
    return false;
}
$lectern_index = $lectern_root . rtrim($lectern_path, '/') . '/index.php';
if ($lectern_path !== '/' && is_file($lectern_index)) {
    require $lectern_index;
    return;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF'] = '/index.php';
chdir($lectern_root);
require $lectern_root . '/index.php';
