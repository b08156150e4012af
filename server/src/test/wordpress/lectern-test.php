<?php
// Put into mu-plugins. Lets visitors comment without waiting, sends no mail, and counts every change of a comment's status.
remove_all_filters('wp_is_comment_flood');
add_filter('wp_is_comment_flood', '__return_false');
add_filter('comment_flood_filter', '__return_false');
add_filter('pre_wp_mail', '__return_true');
add_action('transition_comment_status', function ($new, $old, $comment) {
    $file = getenv('LECTERN_TEST_COUNTS') . '/' . (int) $comment->comment_ID;
    file_put_contents($file, "$old $new\n", FILE_APPEND | LOCK_EX);
}, 10, 3);
