<?php
/* Plugin Name: Lấy bài về làm bản nháp, gỡ bài đã rút */

const NGUON = 'https://noi-phat-hanh.example';

function lay_bai_json($dia_chi) {
    $tra_loi = wp_remote_get($dia_chi, ['timeout' => 20]);
    if (wp_remote_retrieve_response_code($tra_loi) !== 200) return null; // lần sau thử lại
    return json_decode(wp_remote_retrieve_body($tra_loi), true);
}

function lay_bai_bao($id, $viec) {
    wp_mail(get_option('admin_email'), "$viec: " . get_the_title($id), get_edit_post_link($id, 'mail'));
}

function lay_bai() {
    $thay_doi = lay_bai_json(NGUON . '/api/v1/changes.json');
    if (!isset($thay_doi['items'])) return;
    $da_co = [];
    $trang_thai = ['publish', 'future', 'draft', 'pending', 'private', 'trash'];
    foreach (get_posts(['meta_key' => 'ma_nguon', 'post_status' => $trang_thai, 'numberposts' => -1]) as $post) {
        $da_co[get_post_meta($post->ID, 'ma_nguon', true)] = $post;
    }
    $con = [];
    foreach ($thay_doi['items'] as $muc) {
        if ($muc['status'] === 'published') $con[$muc['id']] = true;
        if ($muc['kind'] !== 'article' || $muc['status'] !== 'published') continue;
        $post = $da_co[$muc['id']] ?? null;
        if ($post && get_post_meta($post->ID, 'ma_kiem_tra', true) === $muc['jsonSha256']) continue;
        if ($post && $post->post_status === 'trash') continue; // biên tập viên đã bỏ
        if ($post && $post->post_status !== 'draft') { // đã đăng: để biên tập viên tự sửa
            lay_bai_bao($post->ID, 'Nơi phát hành đã sửa bài');
            update_post_meta($post->ID, 'ma_kiem_tra', $muc['jsonSha256']);
            continue;
        }
        $bai = lay_bai_json($muc['api']);
        if (!$bai || $bai['status'] !== 'published') continue;
        wp_insert_post(wp_slash([
            'ID' => $post ? $post->ID : 0,
            'post_status' => 'draft',
            'post_title' => $bai['title'],
            'post_excerpt' => $bai['lead'],
            'post_content' => $bai['bodies']['html'],
            'meta_input' => ['ma_nguon' => $muc['id'], 'ma_kiem_tra' => $muc['jsonSha256']],
        ]));
    }
    foreach ($da_co as $ma => $post) {
        if (isset($con[$ma]) || in_array($post->post_status, ['private', 'trash'], true)) continue;
        wp_update_post(['ID' => $post->ID, 'post_status' => 'private']); // đã rút, tạm dừng, hết hạn
        lay_bai_bao($post->ID, 'Nơi phát hành đã rút bài');
    }
}

add_action('lay_bai', 'lay_bai');
add_action('init', fn() => wp_next_scheduled('lay_bai') || wp_schedule_event(time(), 'hourly', 'lay_bai'));
