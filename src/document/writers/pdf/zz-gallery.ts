import { writeFileSync } from "node:fs";
import sharp from "sharp";
import type { Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import { writePdf } from "#document/writers/pdf/pdf.ts";
const t=(value:string)=>({type:"text" as const,value});
const p=(...c:any[]):Told=>({type:"paragraph",children:c.map((x)=>typeof x==="string"?t(x):x)});
const note=(n:number)=>({type:"noteReference" as const,number:n});
await sharp({create:{width:1800,height:1000,channels:3,background:"#88aa99"}}).webp().toFile("/tmp/t/pic.webp");
writeFileSync("/tmp/t/pic.svg",'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200"><rect width="400" height="200" fill="#dcebd9"/><circle cx="200" cy="100" r="80" fill="#0b4f46"/></svg>');
const lorem="Người dân cần biết việc phòng, chống ma túy không chỉ là chuyện của công an mà là việc của từng gia đình, từng thôn xóm. ";
const cells=(n:number,f:(i:number)=>string)=>Array.from({length:n},(_, i)=>[t(f(i))]);
const body:Told[]=[
 {type:"heading",level:2,id:"a",children:[t("Mục ẮẨỆỘ thứ nhất có tiêu đề dài để xem dòng thứ hai ỴỤẬ đứng thế nào ẨẪẤ")]},
 p(lorem+lorem, {type:"strong",children:[t("chữ đậm")]}," và ",{type:"emphasis",children:[t("chữ nghiêng")]}, ", chú thích",note(1)," lại chú thích",note(2),", rồi lại",note(1)," # $ * _ \\ @ < ~ ` [x] {y} //z /* w */ = - + https://example.org/a?b=c&d=e«»", {type:"lineBreak"},"dòng mới. Luật 120/2025/QH15 ", {type:"link",href:"https://example.org/x",children:[t("liên kết Chỉ thị 36-CT/TW")]}),
 {type:"heading",level:4,id:"b",children:[t("Nhảy cấp")]},
 p("Từ dài: "+"nghiêng".repeat(29)+" hết. https://example.org/"+"mot-duong-dan-rat-dai/".repeat(8)),
 p("Emoji 😀 👨‍👩‍👧 ❤️ ✔ ☐ עברית العربية 中文 Ελληνικά Кириллица ♥ → ± ½ ₫ € ™ x̱ ﬁ ①."),
 {type:"list",start:undefined,items:[[p("Một")],[p("Hai"),{type:"list",start:undefined,items:[[p("Hai một, "+lorem)],[p("Hai hai"),{type:"list",start:3,items:[[p("ba")],[p("bốn")]]}]]}],[p("Ba")]]},
 p("Đoạn giữa hai danh sách:"),
 {type:"list",start:9,items:[[p("chín")],[p("mười"),p("đoạn hai của mười")],[p(lorem)]]},
 p("Việc cần đánh dấu:"),
 {type:"list",start:undefined,checklist:true,items:[[p("Làm việc này")],[p(lorem)],[]]},
 {type:"list",start:4,checklist:true,items:[[p("Làm việc này")],[p("Và việc này")]]},
 {type:"separator"},
 {type:"quotation",children:[p(lorem),p("Đoạn hai.")],attribution:[{type:"link",href:"https://example.org/",children:[t("Chương trình 39, II.2")]}]},
 {type:"quotation",children:[p("Không có tên nguồn.")]},
 {type:"box",tone:"plain",title:"Lưu ý",children:[p(lorem,note(3)),{type:"list",start:undefined,items:[[p("a")],[p("b")]]}]},
 {type:"box",tone:"important",title:"Quan trọng: ẮẨỆ",children:[p(lorem),{type:"box",tone:"plain",children:[p("Khung trong khung.")]},{type:"table",align:[undefined,"right"],head:[[t("Cột")],[t("Số")]],rows:[[[t("a")],[t("1.000")]],[[t("b")],[t("20")]]]}]},
 {type:"box",tone:"action",title:"Việc làm được ngay",children:[{type:"heading",level:3,id:"q",children:[t("Mục trong khung")]},p(lorem)]},
 {type:"figure",image:{file:"pic.webp",path:"/tmp/t/pic.webp",width:1800,height:1000,vector:false},alt:"Một hình xanh",caption:"Chú thích của hình, "+lorem,credit:"Ban biên tập"},
 {type:"figure",image:{file:"pic.svg",path:"/tmp/t/pic.svg",width:400,height:200,vector:true},alt:"Hình tròn",caption:undefined,credit:"Ban biên tập"},
 {type:"heading",level:3,id:"c",children:[t("Bảng dài")]},
 {type:"table",caption:"Bảng dài qua nhiều trang",align:["left","center","right"],head:[[t("Ngày"),note(4)],[t("Việc")],[t("Số người")]],rows:Array.from({length:40},(_,i)=>[[t(`${i+1}/7/2026`)],[t(i%5===0?lorem:"Họp tổ dân phố"), ...(i===30?[note(5)]:[])],[t(String(i*137))]])},
 {type:"heading",level:2,id:"d",children:[t("Bảng mười hai cột")]},
 {type:"table",caption:"Mười hai tháng",align:[],head:cells(12,i=>`Tháng ${i+1}`),rows:Array.from({length:6},(_,r)=>cells(12,i=>i===r?"phòngchốngmatúy":"Họp dân phố, phát tờ rơi"))},
 p("Sau bảng. "+lorem),
 {type:"table",align:[],head:cells(6,i=>`Cột thứ ${i+1}`),rows:[cells(6,i=>"Nội dung vừa phải, methamphetamine")]},
 {type:"list",start:undefined,items:[[p("Bảng trong danh sách"),{type:"table",align:[],head:cells(8,i=>`C${i+1}`),rows:[cells(8,i=>"Nội dung 120/2025/QH15")]}]]},
];
export const gallery:Manuscript={id:"articles/gallery",slug:"gallery",kind:"article",label:"Bài viết",title:"Phòng bày: mọi thứ #1 mà *bản thảo* có thể có, kể cả tiêu đề dài hai dòng ẮẨỆ",lead:lorem+lorem,body,notes:[[p("Chú thích một, xem ",{type:"link",href:"https://example.org/n",children:[t("đây")]},".")],[p("Chú thích hai có hai đoạn."),p("Đoạn hai, tự nhắc mình",note(2)," và nhắc",note(6),".")],[p("Chú thích trong khung.")],[p("Chú thích ở đầu bảng.")],[p("Chú thích trong hàng.")],[p("Chú thích trong chú thích.")],[p("Chú thích không ai nhắc.")]],url:"https://example.org/bai-viet/gallery/",site:{name:"Vì cộng đồng không ma túy",publisher:"Đơn vị phát hành"},licence:{id:"CC-BY-4.0",name:"Creative Commons Ghi công 4.0",url:"https://creativecommons.org/licenses/by/4.0/deed.vi"},credit:"«Phòng bày», Vì cộng đồng không ma túy (Đơn vị), https://example.org/bai-viet/gallery/, bản 1 ngày 1/11/2026, giấy phép CC BY 4.0.",version:1,digest:"00",changes:[],publishedAt:new Date("2026-11-01T00:00:00+07:00"),updatedAt:"2026-11-01",reviewedAt:"2026-11-01",reviewBy:"2027-11-01",reviewer:"Biên tập viên",sources:[{title:"Luật Phòng, chống ma túy số 120/2025/QH15",url:"https://luatvietnam.vn/an-ninh-trat-tu/luat-phong-chong-ma-tuy-2025-so-120-2025-qh15-422329-d1.html",validity:"in-force",checkedOn:"2026-11-23"}],help:[]};
const b=await writePdf(gallery);writeFileSync("/tmp/t/out/gallery.pdf",b);
const big:Manuscript={...gallery,body:Array.from({length:400},(_,i)=>i%20===0?{type:"heading",level:2,id:"x"+i,children:[t("Mục "+i)]} as Told:p(lorem)),notes:[]};
const t0=performance.now(); const bb=await writePdf(big); console.log("big words",lorem.split(" ").length*380,"ms",performance.now()-t0,bb.length);
writeFileSync("/tmp/t/out/big.pdf",bb);
