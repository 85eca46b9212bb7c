/**
 * Words of two syllables that large letters must not tear apart at the end of a line. Vietnamese writes them with a
 * space like any two words, so no rule of spelling tells them; this is the stock of public notices.
 */
export const commonCompounds: readonly string[] = [
  "bạn bè|bảo vệ|bình an|bình yên|bố mẹ|cam kết|cán bộ|cha mẹ|chăm sóc|chia sẻ|chung tay|cộng đồng|công an|con cái",
  "cơ quan|cuộc sống|dũng cảm|đất nước|gia đình|giúp đỡ|hạnh phúc|hàng xóm|học đường|học sinh|hy vọng|khỏe mạnh",
  "khu phố|lắng nghe|lao động|mái ấm|mọi người|mọi nhà|ngày mai|nhà trường|ông bà|phát hiện|phòng chống|phụ huynh",
  "quyết tâm|sức khỏe|thanh niên|thầy cô|thôn xóm|tố giác|trách nhiệm|trẻ em|trò chuyện|trở về|tuổi trẻ|tư vấn",
  "từ chối|tự tin|tương lai|việc làm|xã hội|xóm làng|yên bình|yên vui|yêu thương|điện thoại|chi bộ|đảng viên|đơn vị",
].flatMap((row) => row.split("|"));
