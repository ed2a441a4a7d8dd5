# What the commands and their options are for.

## Quruluş
help-usage = İstifadə
help-options = Parametrlər
help-arguments = Arqumentlər
help-commands = Əmrlər
help-required = Mütləq göstərilir
help-common = Hər əməliyyatda
help-globals = Hər əmrdə
help-name-options = [PARAMETRLƏR]
help-name-command = <ƏMR>
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

## Bütün əməliyyatlar
arg-on = Əməliyyatın günü: səlahiyyət və müddətlər bu günə görədir [ilkin: bu gün]
arg-reason = Səbəb, jurnal üçün
arg-performed-by = Başqası daxil edirsə, əməliyyatı kağızda aparan əməkdaş
arg-paper = Əsas olan kağızın nömrəsi
arg-source = Xarici nömrələrin aid olduğu siyahının adı
arg-external-id = Bu sətrin həmin siyahıdakı nömrəsi: eyni nömrə ikinci dəfə heç nəyi dəyişmir

## Proqramın əmrləri
init = Yeni reyestr aç: idarə və onu açan ilk işçi
init-training = Təlim reyestri: --as və --at qəbul edir, hər cavabda bunu yazır, heç vaxt həqiqi reyestr ola bilməz
init-office = İdarənin adı, reyestrlərdə çap olunur
init-from = Vəzifədə ilk gün
import = Fayldakı sətirləri əməliyyat kimi qəbul et
import-act = Hər sətir üçün aparılan əməliyyat
import-file = CSV və ya JSON sətirləri faylı; `-` standart giriş
import-template = Bu əməliyyat üçün başlığı nümunə sətri ilə çap et
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
merge-persons = Reyestrdə iki dəfə qeydə alınmış şəxsi birləşdir; --reason səbəbi deyir. Heç bir qeyd dəyişdirilmir: split-persons geri alır
merge-persons-number = İki dəfə qeydə alınmış, birləşdirilən şəxs (P-2018-000002)
merge-persons-into = Bundan sonra bütün qeydlərin sayıldığı şəxs (P-2018-000001)
merge-persons-evidence = Bunu göstərən sənəd
split-persons = Şəxslərin birləşdirilməsini geri al; --reason səbəbi deyir
split-persons-number = Birləşdirilmiş və geri qayıdan şəxs (P-2018-000002)

## İşçilər
register-employee = İşçini və təyin edildiyi vəzifəni qeydə al
arg-login = Əməliyyat sistemindəki hesab
arg-unit = Bölmə
arg-post = Vəzifə
register-employee-from = Vəzifədə ilk gün [ilkin: əməliyyatın günü]
arg-order = Xidmət rəisinin əmrinin nömrəsi
arg-order-date = Həmin əmrin tarixi
arg-president-consent = Baş idarə rəisi üçün: Prezidentlə razılaşdırma, nömrə və tarix
arg-service-account = Skriptin hesabı; ona başqa işçi cavabdehdir
arg-answers = Skriptin hesabına cavabdeh olan işçinin hesabı

## İnzibati xətalar
register-violation = İnzibati xəta haqqında protokolu qeydə al
arg-article = İnzibati Xətalar Məcəlləsinin maddəsi (575.1.1)
arg-subject = Şəxs kim kimi cavab verir [ilkin: person]
arg-happened = Nə vaxt törədilib [ilkin: əməliyyatın günü]
arg-discovered = Nə vaxt aşkar edilib [ilkin: əməliyyatın günü]
arg-place = Harada törədilib
arg-substance = Nə baş verib
arg-blank = Protokol blankının nömrəsi

## İşəgötürənlər
register-employer = İşəgötürəni qeydə al
register-employer-address = Hüquqi ünvanı
register-employer-name = Təşkilatın və ya sahibkarın adı
register-employer-site = İş yerləri, aralarında `;` [ilkin: hüquqi ünvan]
arg-voen = Vergi ödəyicisinin eyniləşdirmə nömrəsi (VÖEN), on rəqəm
register-employer-kind = Hüquqi şəxs, yoxsa fiziki şəxs; VÖEN varsa, ondan bilinir
amend-employer-kind = Hüquqi şəxs, yoxsa fiziki şəxs; VÖEN varsa, ondan bilinir
arg-activity = Fəaliyyət sahəsi
arg-head-surname = Rəhbərin soyadı
arg-head-given = Rəhbərin adı
arg-head-father = Rəhbərin atasının adı
add-site = İşəgötürənin daha bir iş yerini qeydə al
add-site-number = İşəgötürən: reyestrdəki nömrəsi və ya VÖEN
add-site-site = İş yerinin ünvanı
amend-employer = İşəgötürən haqqında məlumatı dəyiş
amend-employer-number = İşəgötürən: reyestrdəki nömrəsi və ya VÖEN
amend-employer-name = Təşkilatın və ya sahibkarın adı
amend-employer-address = Hüquqi ünvanı
amend-employer-ground = Niyə və hansı sənədə əsasən dəyişir; işəgötürənin yanında qeyd kimi saxlanılır

## Yoxlamalar
plan-inspection = İş yerinin yoxlanılmasını plana daxil et
plan-inspection-period = Yoxlamanın keçiriləcəyi ay və ya rüb (2018-03, 2018-Q1)
schedule-inspection = İş yerində yoxlama təyin et
arg-plan = Günü təyin edilən plan yoxlaması (I-2018-000003); işəgötürən, növ və iş yeri plandan götürülür
reschedule-inspection = Yoxlamanın vaxtını və ya inspektorlarını dəyiş
reschedule-inspection-number = Yoxlamanın nömrəsi
reschedule-inspection-starts = Yoxlamanın yeni başlanğıcı (2018-01-15T10:00)
reschedule-inspection-ends = Yoxlamanın yeni sonu; yalnız saat yazılsa, başladığı gün nəzərdə tutulur
reschedule-inspection-inspector = İndi gedən bütün inspektorların hesabları, aralarında `;`
reschedule-inspection-ground = Niyə dəyişdirilir
schedule-inspection-ground = Yoxlamanı nə zəruri edib; plandankənar yoxlama üçün mütləqdir
schedule-inspection-kind = Planlı, yoxsa plandankənar
arg-employer = İşəgötürən: reyestrdəki nömrəsi və ya VÖEN
arg-ends = Yoxlamanın sonu; yalnız saat yazılsa, başladığı gün nəzərdə tutulur
arg-inspector = Yoxlamanı aparan inspektorların hesabları, aralarında `;`
arg-site = İş yeri: işəgötürəndəki sıra nömrəsi və ya ünvanı
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
transfer-employee-from = Vəzifədə ilk gün [ilkin: əməliyyatın günü]
confirm-employee = İşçinin Baş idarə rəisini gözləyən təyinatlarını təsdiq et
dismiss-employee = Xidmət rəisinin əmri ilə işçini vəzifədən azad et
dismiss-employee-from = Vəzifədə olmadığı ilk gün [ilkin: əməliyyatın günü]
register-absence = İşçinin yoxluğunu qeydə al
register-absence-from = Yoxluğun ilk günü [ilkin: əməliyyatın günü]
register-absence-until = Yoxluğun son günü; göstərilməsə, `end-absence` əmrinə qədər davam edir
register-absence-ground = Yoxluğun əsası
register-absence-order = Əmrin və ya arayışın nömrəsi
end-absence = İşçinin işə qayıtdığını qeydə al
end-absence-back = İşdə ilk gün [ilkin: əməliyyatın günü]
entrust-duty = Müəyyən müddətə bölməyə vəzifə həvalə et və ya işçiyə baş mütəxəssisin işini tapşır
entrust-duty-unit = Bəndin həvalə edildiyi bölmə
entrust-duty-clause = Əsasnamənin bəndi (3.1.5)
entrust-duty-employee = Baş mütəxəssisin işi tapşırılan işçinin hesabı
entrust-duty-from = İlk gün [ilkin: əməliyyatın günü]
entrust-duty-until = Son gün
entrust-duty-order = Baş idarə rəisinin əmrinin nömrəsi
entrust-duty-order-date = Həmin əmrin tarixi
entrust-duty-chief-decision = Xidmət rəisinin qərarı: onsuz 3.1.4, 3.1.8, 3.1.8-1, 3.1.9 və 3.1.11 həvalə edilmir
amend-law = İdarəyə buraxılmış şərhi, müddəti və ya həddi qərarla, müəyyən gündən dəyiş
amend-law-key = Nə dəyişir: `nezaret settings` siyahısındakı ad
amend-law-value = Qiyməti: true və ya false, tam ədəd, yaxud müddət (3d, 5wd)
amend-law-from = Qüvvədə olduğu ilk gün [ilkin: əməliyyatın günü]
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
arg-received-on = Katiblikdən götürüldüyü gün [ilkin: əməliyyatın günü]
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
arg-term = Əməliyyatın günündən icra müddəti (5wd) [ilkin: idarənin müəyyən etdiyi müddət]
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

## Siyahılar, qeydlər, hesabatlar
desk = Bu gün sizi nə gözləyir: işlər, müddətlər, sənədlər
list = Reyestrin ən yeni qeydlərini göstər
list-register = Reyestr
list-by = Sıra: ən yeni nömrə əvvəldə və ya adlar əlifba sırası ilə [ilkin: number]
show = Qeydi göstər
show-number = Qeydin nömrəsi
find = Ada, nömrəyə və ya sənədə görə axtar
find-text = Adın bir hissəsi, qeydiyyat nömrəsi və ya sənədin nömrəsi
history = Qeydin bütün redaksiyalarını göstər: kim, nə vaxt, hansı bəndə əsasən nəyi dəyişib
history-number = Qeydin nömrəsi
journal = Jurnalın ən yeni yazılarını göstər
journal-act = Yalnız bu əməliyyatın yazıları
access-log = Kimin hansı işə baxdığını, nəyi ixrac etdiyini və nədən imtina aldığını göstər
access-log-person = Yalnız bu şəxsin işinə baxışlar
arg-all = Hamısını göstər
arg-from = Dövrün ilk günü
arg-limit = Ən çoxu neçə sətir göstərilsin [ilkin: 50]
find-limit = Bir reyestrdən ən çoxu neçə qeyd göstərilsin [ilkin: 20]
arg-state = Yalnız bu vəziyyətdə olan qeydlər
report-deadlines = Bütün reyestrlərin açıq müddətləri, ötmüşlər əvvəldə
report-deadlines-within = Yalnız bu müddət ərzində bitənlər (7d, 5wd); ötmüşlər həmişə göstərilir [ilkin: hamısı]
report-violations = İnzibati xəta işlərinin reyestri, yekunları ilə
report-inspections = Yoxlamaların reyestri, yekunları ilə
report-removals = Ölkədən çıxarılmaların reyestri, yekunları ilə
report-bans = Giriş qadağalarının reyestri, yekunları ilə
report-documents = Daxil olan sənədlərin reyestri, yekunları ilə
report-persons = Şəxslərin reyestri
report-employers = İşəgötürənlərin reyestri
report-employees = İşçilərin reyestri
list-person = Yalnız bu şəxs haqqında qeydlər
report-violations-person = Yalnız bu şəxs haqqında qeydlər
report-inspections-person = Yalnız bu şəxs haqqında qeydlər
report-removals-person = Yalnız bu şəxs haqqında qeydlər
report-bans-person = Yalnız bu şəxs haqqında qeydlər
report-documents-person = Yalnız bu şəxs haqqında qeydlər
report-persons-person = Yalnız bu şəxs haqqında qeydlər
report-employers-person = Yalnız bu şəxs haqqında qeydlər
report-employees-person = Yalnız bu şəxs haqqında qeydlər
list-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-violations-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-inspections-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-removals-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-bans-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-documents-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-persons-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-employers-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
report-employees-officer = Yalnız bu əməkdaşın cavabdeh olduğu qeydlər; hesabı
list-to = Dövrün son günü
report-violations-to = Dövrün son günü
report-inspections-to = Dövrün son günü
report-removals-to = Dövrün son günü
report-bans-to = Dövrün son günü
report-documents-to = Dövrün son günü
report-persons-to = Dövrün son günü
report-employers-to = Dövrün son günü
report-employees-to = Dövrün son günü
journal-to = Dövrün son günü
access-log-to = Dövrün son günü
journal-officer = Yalnız bu əməkdaşın yazıları; hesabı
access-log-officer = Yalnız bu əməkdaşın baxdıqları; hesabı
## Şəxsin kimliyi və xüsusi qeydlər
amend-person = Şəxs haqqında məlumatı dəyiş
amend-person-number = Şəxs (P-2018-000001)
amend-person-ground = Niyə dəyişir; şəxsin yanında qeyd kimi saxlanılır
amend-person-evidence = Dəyişikliyi təsdiq edən sənəd
mark-person = Şəxsə xüsusi qeyd qoy: yetkinlik yaşına çatmayan, qaçqın, şahid və tədbirə mane olan digər hallar
mark-person-number = Şəxs (P-2018-000001)
mark-person-kind = Xüsusi qeydin növü
mark-person-document = Mənbə sənəd: növü, nömrəsi, tarixi, kimin sənədidir
mark-person-from = İlk gün [ilkin: əməliyyatın günü]
mark-person-until = Son gün, məlumdursa; insan alveri qurbanı bir il müdafiə olunur
end-mark = Şəxsin xüsusi qeydini bitir
end-mark-number = Şəxs (P-2018-000001)
end-mark-kind = Hansı xüsusi qeyd
end-mark-document = Onu bitirən sənəd; yetkinlik yaşına çatmayan üçün ona kimin cavabdeh olduğu

## Ölkədən çıxarma
issue-deportation = Qərar əsasında şəxsin ölkədən çıxarılmasını aç
issue-deportation-basis = Nəyə əsaslanır
issue-deportation-ground = Xidmətin qərarının əsası: 79.1.1 ləğv, 79.1.2 arzuolunmaz şəxs, 79.1.3 cəzadan azad edilmə, 79.1.4 qaçqın statusundan imtina
issue-deportation-cancelled = 79.1.1 üçün: nə ləğv edilib
issue-deportation-violation = Tənbeh qərarı üçün: inzibati xəta işi (V-2018-000001)
issue-deportation-authority = Qərarı qəbul edən
issue-deportation-decision-number = Qərarın nömrəsi
issue-deportation-decision-date = Qərarın tarixi
issue-deportation-in-force-on = Qərarın qanuni qüvvəyə mindiyi gün [ilkin: Xidmətin qərarı üçün onun tarixi]
issue-deportation-leave-term = Ölkəni tərk etmə müddəti (48h, 10d), onu qanun deyil, qərar müəyyən edirsə
issue-deportation-ban-years = Qərardakı giriş qadağası, il; qadağa çıxarma ilə birlikdə açılır
serve-deportation = Çıxarma qərarını şəxsə ver
serve-deportation-number = Ölkədən çıxarma (R-2018-000001)
serve-deportation-served-at = Nə vaxt verilib (2018-01-15T14:30 və ya əməliyyatın günü üçün 14:30)
serve-deportation-language = Hansı dildə izah edilib
serve-deportation-interpreter = Tərcüməçinin adı
serve-deportation-understands = Şəxs bu dili tərcüməçisiz başa düşür
serve-deportation-copy-handed-over = Surət şəxsə verilib
serve-deportation-remedy-told = Necə və nə vaxtadək şikayət verə biləcəyi izah edilib
serve-deportation-in-force-on = Qərarın qanuni qüvvəyə mindiyi gün, əvvəl məlum deyildisə
record-fingerprints = Ölkədən çıxarılan şəxsin barmaq izlərinin götürüldüyünü qeydə al
record-fingerprints-number = Ölkədən çıxarma (R-2018-000001)
record-fingerprints-taken = Nə vaxt götürülüb [ilkin: əməliyyatın günü]
record-fingerprints-fingerprints = Barmaq izlərinin qeydiyyat nömrəsi
suspend-deportation = Ölkədən çıxarmanı dayandır
suspend-deportation-number = Ölkədən çıxarma (R-2018-000001)
suspend-deportation-ground = Niyə dayandırılır
suspend-deportation-document = Əsas olan qərar və ya digər sənəd: növü, nömrəsi, tarixi, kimin sənədidir
resume-deportation = Dayandırılmış çıxarmanı davam etdir
resume-deportation-number = Ölkədən çıxarma (R-2018-000001)
resume-deportation-ground = Niyə davam etdirilir
cancel-deportation = İcra olunmayacaq çıxarmanı ləğv et
cancel-deportation-number = Ölkədən çıxarma (R-2018-000001)
cancel-deportation-ending = Niyə bitir
cancel-deportation-ground = Hallar və sənədlər
execute-deportation = Çıxarılan şəxsin ölkəni tərk etdiyini qeydə al
execute-deportation-number = Ölkədən çıxarma (R-2018-000001)
execute-deportation-ending = Ölkəni necə tərk edib
execute-deportation-departed-at = Əməliyyatın günü nə vaxt tərk edib (14:30) [ilkin: indi]
execute-deportation-second-officer = Kimliyi yenidən təsdiq edən ikinci əməkdaşın hesabı
execute-deportation-document = Şəxsin sənədinin nömrəsi, sənəddən yenidən oxunmuş
execute-deportation-fingerprints = Sənədi yoxdursa, barmaq izlərinin qeydiyyat nömrəsi

## İşlərə baxılması
register-violation-employer = Vəzifəli şəxsin işəgötürəni və ya məsuliyyət daşıyan hüquqi şəxs: nömrəsi və ya VÖEN
arg-continuing = Xəta aşkar ediləndək davam edib: tənbeh vermə müddəti həmin gündən hesablanır (İXM 38.2)
register-violation-inspection = Xətanı aşkar edən yoxlamanın nömrəsi (I-2018-000003)
investigate-violation = İnzibati xətanın hallarının araşdırılmasını qeydə al
investigate-violation-number = İşin nömrəsi (V-2018-000017)
arg-step = Nə edilib
investigate-violation-finding = Nə müəyyən edilib
decide-violation = İnzibati xəta işi üzrə qərarı qeydə al
decide-violation-number = İşin nömrəsi (V-2018-000017)
arg-announced-at = Qərarın elan edildiyi an [ilkin: qərar bu günün tarixi ilədirsə, indi]
arg-attended = Şəxs işə baxılmada iştirak edib
arg-ban-basis = Giriş qadağasının maddəsi; 16.1.8: cərimə ödənilənədək [ilkin: 29.3]
arg-ban-years = Giriş qadağası neçə il davam edir, 1–5
arg-fine = Cərimə, manatla, maddənin hədləri daxilində
decide-violation-ground = Qərarın əsaslandırılması
arg-notified-on = İşə baxılma barədə bildirişin verildiyi gün
arg-outcome = İş necə həll edilib

## İşlərin icraçıları
assign-case = Cavabdeh əməkdaşı olmayan işə əməkdaş təyin et
assign-case-number = İşin nömrəsi: inzibati xəta, yoxlama, ölkədən çıxarma və ya qadağa (B-2018-000003)
assign-case-to = İşə cavabdeh olacaq əməkdaşın hesabı
transfer-case = İşi səbəbini (--reason) göstərməklə başqa əməkdaşa ver
transfer-case-number = İşin nömrəsi: inzibati xəta, yoxlama, ölkədən çıxarma və ya qadağa (V-2018-000017)
transfer-case-to = İşi qəbul edən əməkdaşın hesabı

## Giriş qadağaları
impose-ban = Şəxsin ölkəyə gəlişinə qadağa qoyan qərarı qeydə al
impose-ban-number = Şəxsin nömrəsi (P-2018-000001)
impose-ban-authority = Qərarı kim qəbul edib
impose-ban-basis = Qadağanın əsaslandığı maddə
impose-ban-decision-date = Qərarın tarixi
impose-ban-decision-number = Qərarın nömrəsi
impose-ban-from = Qadağanın ilk günü [ilkin: qərarın tarixi]
impose-ban-violation = 16.1.8 üçün: cəriməsi ödənilməmiş işin nömrəsi (V-2018-000017)
impose-ban-years = Qərara görə neçə il; müddəti qanun müəyyən edirsə, yazılmır
lift-ban = Giriş qadağasını götür
lift-ban-ground = Nə üçün götürülür: qərar və ya ödəniş
lift-ban-number = Qadağanın nömrəsi (B-2018-000003)

## Aylıq cədvəl
report-public-table = Xidmətin dərc etdiyi aylıq qərarlar cədvəli
report-public-table-month = Qərarların ayı (2018-01)
## Fayllar
annul-batch = İdxal edilmiş faylın yaratdığı bütün qeydləri ləğv et; səbəbi --reason göstərir, nömrələr saxlanılır
annul-batch-number = Faylın qeydiyyat nömrəsi (F-2018-000001)
export-register-reason = Çıxarmanın səbəbi, oxu jurnalı üçün

## Fayldan qəbul və fayla çıxarma
arg-layout = Faylın yazılışı [ilkin: adına görə]
arg-officer = Cavabdeh əməkdaşın hesabı
arg-register = Reyestr
arg-to = Son gün

## Yardımda əmrlərin qrupları
area-persons = Şəxslər və işəgötürənlər
area-offences = İnzibati xətalar
area-inspections = Yoxlamalar
area-removals = Ölkədən çıxarma və giriş qadağaları
area-documents = Sənədlər
area-records = Hər qeyd
area-staff = İşçilər və səlahiyyət
area-reading = Oxumaq və hesabatlar
area-register = Reyestr

## Qərardan sonra
serve-decision = İnzibati xəta işi üzrə qərarın surətini ver
serve-decision-number = İşin nömrəsi (V-2018-000017)
serve-decision-served-at = Nə vaxt verilib (2018-01-15T14:30 və ya əməliyyatın günü üçün 14:30)
serve-decision-way = Kimə: şəxsin özünə, razılığı ilə yetkin ailə üzvünə, yoxsa çatdıranın məlumatı ilə
serve-decision-receiver = household üçün: surəti qəbul etməyə razılıq verən yetkin ailə üzvü
serve-decision-report = report üçün: çatdıranın məlumatı, nömrəsi və tarixi
serve-decision-language = Surətin dili və ya izah edildiyi dil
serve-decision-interpreter = Tərcüməçinin adı
serve-decision-understands = Şəxs bu dili tərcüməçisiz başa düşür
serve-decision-copy-handed-over = Surət verilib
serve-decision-remedy-told = Necə və nə vaxtadək şikayət verə biləcəyi izah edilib və ya surətdə göstərilib
record-payment = Cərimənin ödənildiyini qeydə al
record-payment-number = İşin nömrəsi (V-2018-000017)
record-payment-receipt = Qəbzin nömrəsi
record-payment-amount = Məbləğ, manatla
record-payment-paid-on = Ödəniş günü [ilkin: əməliyyatın günü]
