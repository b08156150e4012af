<?php
// Installs the site and prints application passwords: an administrator's and a subscriber's, who may not moderate.
define('WP_INSTALLING', true);
require __DIR__ . '/load.php';
$lectern_database = new mysqli('localhost', 'root', '', '', 0, getenv('LECTERN_TEST_SOCKET'));
$lectern_database->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Milltown Library', 'librarian', 'librarian@library.example', true, '', wp_generate_password());
$lectern_options = [
    'comment_moderation' => 0, 'comment_previously_approved' => 0, 'comment_registration' => 0, 'comment_max_links' => 0,
    'comments_notify' => 0, 'moderation_notify' => 0, 'permalink_structure' => getenv('LECTERN_TEST_PERMALINKS') ?: '',
    'moderation_keys' => 'holdthisword', 'timezone_string' => 'America/Chicago', 'default_comment_status' => 'open',
];
foreach ($lectern_options as $name => $value) {
    update_option($name, $value);
}
$lectern_reader = wp_insert_user(['user_login' => 'reader', 'user_pass' => wp_generate_password(), 'role' => 'subscriber']);
foreach ([1, $lectern_reader] as $user) {
    [$password] = WP_Application_Passwords::create_new_application_password($user, ['name' => 'test']);
    echo $password, "\n";
}
