# The console's words for the steps that a village takes by itself.

cs-td-trang-thai-submitted = Thôn, bản đã nộp lên xã
