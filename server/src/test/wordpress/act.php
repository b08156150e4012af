<?php
// What an administrator does in WordPress itself, and what the tests want to know from it: php act.php ACT [ARGUMENTS], answers JSON.
require __DIR__ . '/load.php';
require getcwd() . '/wp-load.php';
wp_set_current_user(1);

/** A comment as the database holds it. */
function lectern_row(int $id): ?array
{
    global $wpdb;
    return $wpdb->get_row($wpdb->prepare("SELECT * FROM $wpdb->comments WHERE comment_ID = %d", $id), ARRAY_A);
}

/** A row written past WordPress, for texts that its own doors would change. The text comes in hexadecimal. */
function lectern_insert(int $post, string $author, string $hex, string $ip, string $agent): int
{
    global $wpdb;
    $id = wp_insert_comment([
        'comment_post_ID' => $post, 'comment_author' => $author, 'comment_author_email' => 'somebody@example.org',
        'comment_author_IP' => $ip, 'comment_agent' => $agent, 'comment_content' => 'x', 'comment_approved' => 1,
    ]);
    $wpdb->query($wpdb->prepare(
        "UPDATE $wpdb->comments SET comment_content = CONVERT(UNHEX(%s) USING utf8mb4), comment_author_IP = %s, comment_agent = %s WHERE comment_ID = %d",
        $hex, $ip, $agent, $id));
    return $id;
}

/** So many comments at once, for paging; the id of the last. */
function lectern_many(int $post, int $number): int
{
    for ($i = 1; $i <= $number; $i++) {
        $id = wp_insert_comment(['comment_post_ID' => $post, 'comment_author' => 'Many', 'comment_content' => "Number $i", 'comment_approved' => 1]);
    }
    return $id;
}

$act = $argv[1];
$first = $argv[2] ?? '';
$second = $argv[3] ?? '';
$answer = match ($act) {
    'post' => wp_insert_post(['post_title' => $first, 'post_content' => $second, 'post_status' => 'publish', 'comment_status' => 'open']),
    'page' => wp_insert_post(
        ['post_type' => 'page', 'post_title' => $first, 'post_content' => $second, 'post_status' => 'publish', 'comment_status' => 'open']),
    'insert' => lectern_insert((int) $first, $second, $argv[4], $argv[5], $argv[6]),
    'many' => lectern_many((int) $first, (int) $second),
    'edit' => wp_update_comment(['comment_ID' => (int) $first, 'comment_content' => wp_slash($second)]),
    'approve', 'hold' => wp_set_comment_status((int) $first, $act),
    'spam' => wp_spam_comment((int) $first),
    'trash' => wp_trash_comment((int) $first),
    'delete' => wp_delete_comment((int) $first, true),
    'row' => lectern_row((int) $first),
    'option' => update_option($first, $second),
};
echo json_encode($answer, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
