# What the commands and their options are for.

## Quruluş
help-usage = İstifadə
help-options = Parametrlər
help-arguments = Arqumentlər
help-commands = Əmrlər
help-required = Mütləq göstərilir
help-common = Hər hərəkətdə
help-globals = Hər əmrdə
help-name-options = [PARAMETRLƏR]
help-name-command = <ƏMR>
value-name-FILE = FAYL
value-name-NAME = AD
value-name-TEXT = MƏTN
value-name-NUMBER = NÖMRƏ
value-name-DAY = GÜN
value-name-DATE = TARİX
value-name-LOGIN = HESAB
value-name-CODE = KOD
value-name-COUNTRY = ÖLKƏ
value-name-ID = NÖMRƏ
value-name-MOMENT = VAXT
value-name-ACT = HƏRƏKƏT
value-name-SEX = CİNS
value-name-UNIT = BÖLMƏ
value-name-POST = VƏZİFƏ
value-name-AMOUNT = MƏBLƏĞ
value-name-PERIOD = MÜDDƏT
value-name-MONTH = AY
value-name-N = SAY
value-name-YEARS = İL
value-name-ENTRY-HASH = YAZI:HEŞ
value-name-format = FORMAT
nezaret = Miqrasiya nəzarəti idarəsinin iş aparma proqramı
arg-help = Yardımı göstər
arg-version = Proqramın versiyasını göstər
arg-register-file = Reyestr faylı
arg-lang = Dil
arg-format = Cavabın yazılışı
arg-output = Cavabı fayla yaz: ya bütöv, ya heç
arg-wide = Heç nəyi qısaltma
arg-dry-run = Hamısını et, nəticəni göstər, heç nəyi saxlama
arg-no-input = Heç vaxt sual vermə
arg-as = Hansı hesabdan; yalnız təlim reyestrində
arg-at = Daxil etmə vaxtı (2018-01-15T10:30); yalnız təlim reyestrində

## Bütün hərəkətlər
arg-on = Hərəkətin günü: səlahiyyət və müddətlər bu günə görədir [ilkin: bu gün]
arg-reason = Səbəb, jurnal üçün
arg-performed-by = Başqası daxil edirsə, hərəkəti kağızda edən əməkdaş
arg-paper = Əsas olan kağızın nömrəsi
arg-source = Xarici nömrələrin aid olduğu siyahının adı
arg-external-id = Bu sətrin həmin siyahıdakı nömrəsi: eyni nömrə ikinci dəfə heç nəyi dəyişmir

## Proqramın əmrləri
init = Yeni reyestr aç: idarə və onu açan ilk işçi
init-training = Təlim reyestri: --as və --at qəbul edir, hər cavabda bunu yazır, heç vaxt həqiqi reyestr ola bilməz
init-office = İdarənin adı, reyestrlərdə çap olunur
init-from = Vəzifədə ilk gün
import = Fayldakı sətirləri hərəkət kimi qəbul et
import-act = Hər sətir üçün ediləcək hərəkət
import-file = CSV və ya JSON sətirləri faylı; `-` standart giriş
import-template = Bu hərəkət üçün başlığı nümunə sətri ilə çap et
import-rejects = Yaxşı sətirləri qəbul et, pis sətirləri səbəbi ilə bu fayla yaz
import-receipts = Hər sətrin nömrəsini bu fayla yaz
export-register = Reyestri fayla çıxar; kimin, nəyi və nə vaxt çıxardığı qeyd olunur
verify = Bütün reyestri yoxla: yazılar zənciri, hər sətir, hər törəmə sütun
verify-seen = Qəbzdəki yazı və onun heşinin əvvəli
backup = Reyestrin nüsxəsini çıxar: iş dayanmadan, yoxlanılmış
backup-file = Nüsxənin faylı; mövcud olmamalıdır
restore = Nüsxəni reyestrin yerinə qoy; əvvəlcə indiki reyestrin nüsxəsi saxlanılır
restore-file = Nüsxə
restore-consent = Baş idarə rəisinin razılığı: nömrə və tarix
config = Nəyin qüvvədə olduğunu və haradan gəldiyini göstər
report = Hesabatlar

## Şəxslər
register-person = Şəxsi qeydə al
arg-person = Tanınan şəxs (P-2018-000001); adı və vətəndaşlığı uyğun olmalıdır
arg-surname = Soyadı, sənəddə olduğu kimi
arg-given = Adı
arg-father = Atasının adı
arg-birth-date = Doğum tarixi (2018-01-15 və ya 15.01.2018)
arg-sex = Cinsi
arg-citizenship = Vətəndaşlığı, üç hərf (TUR); vətəndaşlığı olmayan şəxs üçün XXA
arg-document = Şəxsiyyəti təsdiq edən sənədin nömrəsi
arg-address = Qaldığı yer

## İşçilər
register-employee = İşçini və təyin edildiyi vəzifəni qeydə al
arg-login = Əməliyyat sistemindəki hesab
arg-unit = Bölmə
arg-post = Vəzifə
register-employee-from = Vəzifədə ilk gün [ilkin: hərəkətin günü]
arg-order = Xidmət rəisinin əmrinin nömrəsi
arg-order-date = Həmin əmrin tarixi
arg-president-consent = Baş idarə rəisi üçün: Prezidentlə razılaşdırma, nömrə və tarix
arg-service-account = Skriptin hesabı; ona başqa işçi cavabdehdir
arg-answers = Skriptin hesabına cavabdeh olan işçinin hesabı

## İnzibati xətalar
register-violation = İnzibati xəta haqqında protokolu qeydə al
arg-article = İnzibati Xətalar Məcəlləsinin maddəsi (575.1.1)
arg-subject = Şəxs kim kimi cavab verir [ilkin: person]
arg-happened = Nə vaxt törədilib [ilkin: hərəkətin günü]
arg-discovered = Nə vaxt aşkar edilib [ilkin: hərəkətin günü]
arg-place = Harada törədilib
arg-substance = Nə baş verib
arg-blank = Protokol blankının nömrəsi

## İşəgötürənlər
register-employer = İşəgötürəni qeydə al
register-employer-address = Hüquqi ünvanı
register-employer-name = Təşkilatın və ya sahibkarın adı
arg-voen = Vergi ödəyicisinin eyniləşdirmə nömrəsi (VÖEN), on rəqəm

## Yoxlamalar
schedule-inspection = İş yerində yoxlama təyin et
schedule-inspection-ground = Yoxlamanı nə zəruri edib; plandankənar yoxlama üçün mütləqdir
schedule-inspection-kind = Planlı, yoxsa plandankənar
arg-employer = İşəgötürən: reyestrdəki nömrəsi və ya VÖEN
arg-ends = Yoxlamanın sonu; yalnız saat yazılsa, başladığı gün nəzərdə tutulur
arg-inspector = Yoxlamanı aparan inspektorların hesabları, aralarında `;`
arg-site = İş yerinin ünvanı
arg-starts = Yoxlamanın başlanğıcı (2018-01-15T10:00)
approve-inspection = Yoxlamaya Xidmət rəhbərliyinin razılığını qeydə al
approve-inspection-number = Yoxlamanın nömrəsi
arg-agreed-by = Razılığı kim verib: vəzifəsi və adı
arg-agreement = Razılığın nömrəsi
arg-agreement-date = Razılığın tarixi
conduct-inspection = İş yerinə gedişi və orada aşkar edilmiş işləyənləri qeydə al
conduct-inspection-number = Yoxlamanın nömrəsi
conduct-inspection-summary = Yoxlamada nə görülüb
arg-worker = Aşkar edilmiş işləyənlər, aralarında `;`: soyadı|adı|vətəndaşlığı|sənədi|doğum tarixi|iş icazəsi|icazənin son günü|nəticə; sənəd, doğum tarixi, icazə və son günü boş qala bilər; nəticə: in-order, no-permit, permit-expired, other-workplace, no-right-to-stay
cancel-inspection = Hələ keçirilməmiş yoxlamanı ləğv et
cancel-inspection-ground = Nə üçün ləğv edilir
cancel-inspection-number = Yoxlamanın nömrəsi
## Kadrlar, yoxluq, həvalə, parametrlər
transfer-employee = Xidmət rəisinin əmri ilə işçini başqa bölməyə və ya vəzifəyə keçir
transfer-employee-from = Vəzifədə ilk gün [ilkin: hərəkətin günü]
confirm-employee = İşçinin Baş idarə rəisini gözləyən təyinatlarını təsdiq et
dismiss-employee = Xidmət rəisinin əmri ilə işçini vəzifədən azad et
dismiss-employee-from = Vəzifədə olmadığı ilk gün [ilkin: hərəkətin günü]
register-absence = İşçinin yoxluğunu qeydə al
register-absence-from = Yoxluğun ilk günü [ilkin: hərəkətin günü]
register-absence-until = Yoxluğun son günü; göstərilməsə, `end-absence` əmrinə qədər davam edir
register-absence-ground = Yoxluğun əsası
register-absence-order = Əmrin və ya arayışın nömrəsi
end-absence = İşçinin işə qayıtdığını qeydə al
end-absence-back = İşdə ilk gün [ilkin: hərəkətin günü]
entrust-duty = Müəyyən müddətə bölməyə vəzifə həvalə et və ya işçiyə baş mütəxəssisin işini tapşır
entrust-duty-unit = Bəndin həvalə edildiyi bölmə
entrust-duty-clause = Əsasnamənin bəndi (3.1.5)
entrust-duty-employee = Baş mütəxəssisin işi tapşırılan işçinin hesabı
entrust-duty-from = İlk gün [ilkin: hərəkətin günü]
entrust-duty-until = Son gün
entrust-duty-order = Baş idarə rəisinin əmrinin nömrəsi
entrust-duty-order-date = Həmin əmrin tarixi
entrust-duty-chief-decision = Xidmət rəisinin qərarı: onsuz 3.1.4, 3.1.8, 3.1.8-1, 3.1.9 və 3.1.11 həvalə edilmir
amend-law = İdarəyə buraxılmış şərhi, müddəti və ya həddi qərarla, müəyyən gündən dəyiş
amend-law-key = Nə dəyişir: `nezaret settings` siyahısındakı ad
amend-law-value = Qiyməti: true və ya false, tam ədəd, yaxud müddət (3d, 5wd)
amend-law-from = Qüvvədə olduğu ilk gün [ilkin: hərəkətin günü]
amend-law-decision = Qərarın nömrəsi
amend-law-decision-date = Qərarın tarixi

## Qanun və səlahiyyət
duties = Hansı bölmənin hansı vəzifəni nəyə əsasən daşıdığını və hansı əmrlərin ona əsaslandığını göstər
duties-unit = Yalnız bu bölmənin vəzifələri
duties-on = Bu tarixə [ilkin: bu gün]
explain = Proqramın əmrini və ya Əsasnamənin bəndini izah et: kim, nəyə əsasən, nə vaxtdan
explain-what = Əmr (decide-violation) və ya bənd (3.1.4)
explain-on = Bu tarixə [ilkin: bu gün]
can-i = Bu əmri verə bilərsinizmi: nəyə əsasən; yoxsa, niyə və kim edə bilər
can-i-act = Proqramın əmri
can-i-on = Bu tarixə [ilkin: bu gün]
whoami = Reyestr üçün kim olduğunuzu göstər: hesab, ad, bölmə, vəzifə və bu günkü vəzifələriniz
article = İnzibati Xətalar Məcəlləsinin maddəsini göstər: redaksiyalar, tənbehlər, mənbə
article-code = Maddə (575.1.1)
article-on = Yalnız bu tarixdəki redaksiya [ilkin: hamısı]
settings = İdarənin parametrlərini göstər: qüvvədə olan və ilkin qiymət, qərar, mənbə
settings-on = Bu tarixə [ilkin: bu gün]
## Sənədlər
register-document = Daxil olan sənədi qeydə al
register-document-kind = Sənədin növü
arg-addressee = Sənədin təqdim olunduğu rəhbərin hesabı: Baş idarə, İdarə və ya Şöbə rəisi
arg-annexes = Əlavələrin sayı
arg-received-on = Katiblikdən götürüldüyü gün [ilkin: hərəkətin günü]
arg-sender = Sənədi kim göndərib
arg-sender-date = Sənədin göndərəndəki tarixi
arg-sender-number = Sənədin göndərəndəki nömrəsi
arg-sheets = Vərəqlərin sayı
register-document-summary = Qısa məzmunu
assign-document = Sənədə dərkənar yaz: kim icra edir və nə vaxtadək
assign-document-due = İcranın son günü
assign-document-number = Sənədin nömrəsi
assign-document-text = Dərkənarın mətni
arg-executor = İcraçıların hesabları, aralarında `;`; birincisi məsul icraçıdır
arg-resolution-by = Baş mütəxəssis üçün: dərkənarı yazan rəhbərin hesabı
arg-term = Hərəkətin günündən icra müddəti (5wd) [ilkin: idarənin müəyyən etdiyi müddət]
complete-document = Sənədin və ya onun sizə düşən hissəsinin icrası barədə məlumat ver
complete-document-number = Sənədin nömrəsi
arg-result = Nə edilib

## Bütün qeydlər
correct-record = Qeydin bir sütununu düzəlt; səbəbi --reason göstərir
correct-record-number = Qeydin nömrəsi
arg-field = Düzəldilən sütunun adı
arg-old = Hazırda nə yazılıb; boşdursa, verilmir
arg-new = Nə yazılmalıdır; boş qalmalıdırsa, verilmir
annul-record = Qeydi ləğv et; səbəbi --reason göstərir, nömrə saxlanılır
annul-record-number = Qeydin nömrəsi
add-note = Qeyd barədə mülahizə yaz
add-note-number = Qeydin nömrəsi
add-note-text = Mülahizənin mətni
attach-file = Qeydə fayl əlavə et
attach-file-file = Əlavə edilən fayl
attach-file-number = Qeydin nömrəsi
remind-on = Qeyd barədə müəyyən gün xatırlat
remind-on-due = Xatırlatma günü
remind-on-number = Qeydin nömrəsi
remind-on-text = Nəyi xatırlatmaq lazımdır
