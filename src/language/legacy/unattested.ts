/**
 * Syllables that could be Vietnamese and are no word, but are what the conversion of `misread.ts` makes of one: «xúa» of «xóa».
 * Found by going through all words that it changes, and asking of each result whether anybody has ever written it.
 */
export const unattestedSyllables: ReadonlySet<string> = new Set(
  [
    "bõn bốm bỡm bớm bũ búc bũi bũn bụn bũng bừ bựi bừm bựm bựn bựng bỳ chõn choỏng chố chộm chỡ chỡm chớn chũ",
    "chụn chũng chụng chúp chự chựa chựi chừm chựm chựn chựng chỳ cõm cõn cũm cụn cừi cựi cựm cựn cừng cựng dói",
    "dõm dõn doóng dố dộ dốn dộp dỡm dớm dú dúc dũm dừi dựi dựn đõm đỏn đoóng đũ đúa đúi đụi đũm đụm đũn đự đựa",
    "đựi đựm đựn đỳ giỏm giõm giốm giờng giụ giũi giũn giụn giúng giụng giựi giựm gỏ gó gõm gõn gớ gỡm gỡn gớp gũ",
    "gúa gúi gụm gũn gụn gụng gúp gự gựi gựn gựng hõn hón hốn hỡ hũa húa hũi hũn hụn hũng hụng huờ hựa hựm hựn",
    "hựng khỏ khỏm khõm khỏn khõn khoỏng khộ khộn khộp khột khỡ khỡn khũ khúa khúi khụi khũm khụn khũng khuờ khự",
    "khỳ lỏ lõn lón loỏng loóng lừi lựi lừm lựm lựn lỳ mõn mõng mộm mốn mộn mộp mờn mỡn mũn mũng múng mụng mự mựi",
    "mừm mựn mựng ngỏi ngõm ngõn ngũi ngúi ngụi ngũm ngụn ngũng ngụng ngúp ngừi ngựi ngựng nhỏi nhoỏng nhộ nhốm",
    "nhộp nhỡn nhũa nhũm nhụm nhụn nhựi nhừm nhừn nhựn nhựng nhỳ nỏm nỏn nỏng nõng nờn nớn nũ nú nũi nụi nụm nụn",
    "nụng nừ nựi nừn nựn ỏ õm õn ỡ ờm ỡn phỏ phỏi phỏn phõn phốn phống phộp phột phỡ phớ phớm phờn phũi phụi phụm",
    "phũng phự phựn phựng phỳ pờ pụ pụng quố quộ quốn quộn quột quờn quớt rỏi rõm rõn rỏng rố rột rụ rũi rũm rũng",
    "rừ rự rừi rựm rựn rựng rỳ sỏm sõm sỏn sõn sỏng sộc sộm sũa sũi súi sụi sũm sụng suờ sừi sựi sựm sỳ thõn",
    "thỏng thoỏng thộ thốm thột thỡ thờm thớm thỡn thớn thớp thũ thũa thũi thũm thụn thuờ thúp thựa thựi thựm",
    "thựng thỳ tõn tõng toỏng tốm tộm tộp tỡ tờm tỡm tớm tờn tró trỏm trỏn trốm trột trỡ trũ trúi trũm trũn trựi",
    "trừm trựm trừn trựn trựng trỳ tũ tũa tũi tụn tũng từm tựm tựng ũ ũa ũi ụi ũm ụn ũng ụng ựm ựn ựng vỏi võm",
    "võn vộ vộc vộn vột vũi vúi vụi vũn vúng vừ vự vựi vựn vỳ xỏi xỏm xộ xột xờn xũa xúa xũm xụn xũng xụng xuờ xự",
    "xừa xựi xừm xựm xừng xựng xỳ ỳ ỳa",
  ].flatMap((row) => row.split(" ")),
);

/**
 * Syllables that live only beside certain others, before or after them: «khụng» in «khụng khiệng», «cụng» in «cụng ly». Beside
 * any other word they are as good as unattested.
 */
export const boundSyllables: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    "khụng khiệng|cũn cỡn|trờn trợn|bờn bợt|cụng ly đầu chén trán cốc bia|xó xỉnh nhà bếp cửa chợ góc|thụng áo thùng|hụm nước",
    "khú dưa cơm mùi|lờn mặt thuốc lờn|nhõn có còn mỗi|đờm dãi ho khạc long tan có nhiều|rụm giòn|ngũn ngắn cụt|ngúm tắt",
    "nhõng nhẽo|đỏng đảnh|lỏn lẻn|ngún nguẩy|nún nính|hụ còi|gỏn lọn|xỏn xẻn|bỏn xẻn",
  ].flatMap((row) =>
    row.split("|").map((entry): [string, Set<string>] => {
      const [syllable = "", ...partners] = entry.split(" ");
      return [syllable, new Set(partners)];
    }),
  ),
);
