export interface PageType {
  name: string;
  address: string;
  /** Bytes of HTML (brotli); the usual budget is what a first round trip carries. */
  budget?: number;
}

/** One page of each type, for everything that is checked once a type. */
export const pageTypes: readonly PageType[] = [
  { name: "home", address: "/" },
  { name: "article", address: "/bai-viet/noi-chuyen-voi-con-ve-ma-tuy/" },
  { name: "article with a table", address: "/bai-viet/phap-luat-phong-chong-ma-tuy-cac-moc/" },
  { name: "list of articles", address: "/bai-viet/" },
  { name: "question", address: "/hoi-dap/con-bi-ban-ru-thi-lam-sao/" },
  { name: "list of questions", address: "/hoi-dap/" },
  { name: "glossary entry", address: "/tu-dien/ma-tuy-da/" },
  { name: "A–Z", address: "/tu-dien/" },
  { name: "topic", address: "/chu-de/gia-dinh/" },
  { name: "list of topics", address: "/chu-de/" },
  { name: "audience", address: "/danh-cho/phu-huynh/" },
  { name: "list of audiences", address: "/danh-cho/" },
  { name: "campaign", address: "/chien-dich/thang-hanh-dong-26-6/" },
  { name: "source", address: "/nguon/luat-phong-chong-ma-tuy-2025/" },
  { name: "list of sources", address: "/nguon/" },
  { name: "programme", address: "/van-ban/chuong-trinh-39/" },
  { name: "map", address: "/van-ban/chuong-trinh-39/ban-do/" },
  { name: "newsroom", address: "/bao-chi/" },
  { name: "newsroom for developers", address: "/bao-chi/lap-trinh/" },
  { name: "republish kit", address: "/bao-chi/dang-lai/bay-cach-noi-khong/" },
  { name: "press kit", address: "/bao-chi/bo-tu-lieu/tac-hai-doi-voi-cong-dong/" },
  { name: "list of press kits", address: "/bao-chi/bo-tu-lieu/" },
  { name: "copy check", address: "/bao-chi/kiem-tra/" },
  { name: "list of lesson packs", address: "/truong-hoc/" },
  // Shows all of a pack that weighs a megabyte: plan, slides with notes, sheets, questions.
  { name: "lesson pack", address: "/truong-hoc/gdcd-7-phong-chong-ma-tuy/", budget: 30_720 },
  { name: "list of prints", address: "/an-pham/" },
  { name: "poster", address: "/an-pham/ap-phich-noi-voi-con/" },
  { name: "infographic", address: "/an-pham/do-hoa-goi-so-nao/" },
  { name: "list of scripts", address: "/phat-thanh/" },
  { name: "script", address: "/phat-thanh/noi-khong-khi-bi-ru/" },
  { name: "help", address: "/giup-do/" },
  { name: "search", address: "/tim-kiem/" },
  { name: "about", address: "/gioi-thieu/" },
  { name: "contact", address: "/lien-he/" },
  { name: "editorial policy", address: "/gioi-thieu/bien-tap/" },
  { name: "licence", address: "/gioi-thieu/giay-phep/" },
  { name: "accessibility", address: "/gioi-thieu/tro-nang/" },
  { name: "components", address: "/gioi-thieu/thanh-phan/" },
  { name: "not found", address: "/404.html" },
];
